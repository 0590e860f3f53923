import { onBeforeUnmount, onMounted, reactive, type Ref } from 'vue'

/** The board's size in its own unit, `u = min(1cqh, .62cqw)`: at least 161 wide and 100 high. */
export interface Stage { width: number; height: number }

export function stageOf(width: number, height: number): Stage {
  const unit = Math.min(height / 100, (width * 0.62) / 100)
  return unit > 0 ? { width: width / unit, height: height / unit } : { width: 177.8, height: 100 }
}

export function useStage(element: Readonly<Ref<HTMLElement | null>>): Stage {
  const stage = reactive(stageOf(0, 0))
  let observer: ResizeObserver | undefined
  onMounted(() => {
    if (!element.value || typeof ResizeObserver === 'undefined') return
    observer = new ResizeObserver(([entry]) => {
      if (entry) Object.assign(stage, stageOf(entry.contentRect.width, entry.contentRect.height))
    })
    observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return stage
}
