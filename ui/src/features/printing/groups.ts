import { Award, FileText, FolderOpen, Users } from '@lucide/vue'
import type { Component } from 'vue'
import type { FormGroup, PrintDocument } from '@/bindings/wire'

/** In the order in which the office comes to them. */
const GROUPS: readonly { group: FormGroup; title: string; icon: Component }[] = [
  { group: 'outward', title: '公文和名单', icon: FileText },
  { group: 'honours', title: '证书和奖牌', icon: Award },
  { group: 'meeting', title: '开会用', icon: Users },
  { group: 'office', title: '办公室用', icon: FolderOpen },
]

/** The documents under their heads; a group without one is left out. */
export function inGroups(documents: readonly PrintDocument[]) {
  return GROUPS
    .map((each) => ({ ...each, documents: documents.filter((document) => document.group === each.group) }))
    .filter((group) => group.documents.length > 0)
}
