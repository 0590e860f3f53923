import { computed, ref, type Ref, watch } from 'vue'

/** The first rows of a long list, and more of them on demand: ten thousand problems must not freeze the page. */
export function useFirst<T>(all: Ref<readonly T[]>, step: number) {
  const limit = ref(step)
  watch(all, () => (limit.value = step))
  return {
    first: computed(() => all.value.slice(0, limit.value)),
    left: computed(() => Math.max(0, all.value.length - limit.value)),
    more: () => (limit.value += step),
  }
}
