import { CalendarCheck, FileInput, LayoutGrid, Megaphone, Presentation, Printer, Settings, Users } from '@lucide/vue'
import { type Component, defineAsyncComponent } from 'vue'
import type { StageCode } from '@/bindings/wire'

export type PageCode = 'overview' | 'submission' | 'nominees' | 'meeting' | 'review' | 'publicity' | 'printing' | 'settings'

export interface Page {
  code: PageCode
  title: string
  icon: Component
  view: Component
  /** The page wants the width: the rail shrinks to its icons. */
  wide: boolean
}

export const pages: readonly Page[] = [
  { code: 'overview', title: '总览', icon: LayoutGrid, wide: false, view: defineAsyncComponent(() => import('../overview/OverviewPage.vue')) },
  { code: 'submission', title: '申报', icon: FileInput, wide: false, view: defineAsyncComponent(() => import('../submission/SubmissionPage.vue')) },
  { code: 'nominees', title: '推荐对象', icon: Users, wide: false, view: defineAsyncComponent(() => import('../nominee/NomineePage.vue')) },
  { code: 'meeting', title: '会前', icon: CalendarCheck, wide: false, view: defineAsyncComponent(() => import('../meeting/MeetingPage.vue')) },
  { code: 'review', title: '评审', icon: Presentation, wide: true, view: defineAsyncComponent(() => import('../review/ReviewPage.vue')) },
  { code: 'publicity', title: '公示', icon: Megaphone, wide: false, view: defineAsyncComponent(() => import('../publicity/PublicityPage.vue')) },
  { code: 'printing', title: '印制', icon: Printer, wide: false, view: defineAsyncComponent(() => import('../printing/PrintingPage.vue')) },
  { code: 'settings', title: '设置', icon: Settings, wide: false, view: defineAsyncComponent(() => import('../setting/SettingPage.vue')) },
]

/** Where the work of each stage is done. */
export const pageOfStage: Readonly<Record<StageCode, PageCode>> = {
  opening: 'settings',
  submission: 'submission',
  vetting: 'nominees',
  review: 'review',
  deliberation: 'review',
  approval: 'review',
  publicity: 'publicity',
  printing: 'printing',
}
