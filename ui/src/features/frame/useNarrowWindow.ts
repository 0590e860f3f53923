import { onScopeDispose, ref } from 'vue'

/** An office laptop at 125 % scaling (1093 CSS px) has no room for the words of the rail. */
const NARROW = '(max-width: 1180px)'

export function useNarrowWindow() {
  const query = window.matchMedia(NARROW)
  const narrow = ref(query.matches)
  const follow = () => (narrow.value = query.matches)
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return narrow
}
