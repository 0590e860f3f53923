import { computed, onScopeDispose, shallowReactive } from 'vue'

const sources = shallowReactive<(() => string[])[]>([])

/** Says short facts of the page (共 68 件, 已选 3) at the left of the status bar, for as long as the component lives. */
export function useStatusFacts(facts: () => string[]): void {
  sources.push(facts)
  onScopeDispose(() => sources.splice(sources.indexOf(facts), 1))
}

export const statusFacts = computed(() => sources.flatMap((facts) => facts()))
