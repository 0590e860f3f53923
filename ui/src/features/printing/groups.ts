import type { FormGroup, PrintDocument } from '@/bindings/wire'

/** In the order in which the office comes to them. */
const GROUPS: readonly { group: FormGroup; title: string }[] = [
  { group: 'outward', title: '公文和名单' },
  { group: 'honours', title: '证书和奖牌' },
  { group: 'meeting', title: '开会用' },
  { group: 'office', title: '办公室用' },
]

/** The documents under their heads; a group without one is left out. */
export function inGroups(documents: readonly PrintDocument[]) {
  return GROUPS
    .map(({ group, title }) => ({ group, title, documents: documents.filter((document) => document.group === group) }))
    .filter((group) => group.documents.length > 0)
}
