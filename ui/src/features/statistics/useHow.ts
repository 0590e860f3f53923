import { inject, type InjectionKey, provide, shallowRef, type ShallowRef } from 'vue'
import type { ToldFigure } from '@/bindings/wire'

interface How {
  shown: ShallowRef<{ of: string; figure: ToldFigure } | null>
  show(of: string, figure: ToldFigure): void
  isShown(figure: ToldFigure): boolean
}

const key: InjectionKey<How> = Symbol('how')

/** One place where 怎么算的 is told for the figure pressed last. */
export function provideHow(): How {
  const shown: How['shown'] = shallowRef(null)
  const how: How = {
    shown,
    show(of, figure) {
      shown.value = how.isShown(figure) ? null : { of, figure }
    },
    isShown: (figure) => shown.value?.figure === figure,
  }
  provide(key, how)
  return how
}

export function useHow(): How {
  const how = inject(key)
  if (how === undefined) throw new Error('no statistics around')
  return how
}
