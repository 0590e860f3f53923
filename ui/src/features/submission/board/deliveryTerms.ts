import type { Category, Delivery } from '@/bindings/wire'
import type { Term } from '@/features/terms'

/** How a unit stands in one category. */
export const deliveryTerms: Readonly<Record<Delivery, Term>> = {
  none: { word: '未报', tone: 'idle' },
  partial: { word: '不足', tone: 'warn' },
  complete: { word: '齐', tone: 'ok' },
  over: { word: '超名额', tone: 'warn' },
}

/** One cell of the board. */
export interface Place {
  unit: number
  category: Category
}
