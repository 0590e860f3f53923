import { type Ref, shallowRef, watchEffect } from 'vue'

/** The inner size of an element, followed as it changes; 0 × 0 until it is known. */
export function useResizeObserver(element: Ref<HTMLElement | null>) {
  const size = shallowRef({ width: 0, height: 0 })
  watchEffect((onCleanup) => {
    const target = element.value
    if (target === null) return
    const observer = new ResizeObserver(() => (size.value = { width: target.clientWidth, height: target.clientHeight }))
    observer.observe(target)
    onCleanup(() => observer.disconnect())
  })
  return size
}
