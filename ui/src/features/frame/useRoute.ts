import { computed, shallowRef } from 'vue'
import type { PageCode } from './pages'

const hash = shallowRef(window.location.hash)
window.addEventListener('hashchange', () => (hash.value = window.location.hash))

function parts(): string[] {
  return hash.value.replace(/^#\/?/, '').split('/').filter((part) => part !== '').map(decodeURIComponent)
}

/** `#/nominees/12`: a page and what follows it. */
export function hrefOf(page: PageCode, ...rest: (string | number)[]): string {
  return `#/${[page, ...rest].map((part) => encodeURIComponent(part)).join('/')}`
}

export function useRoute() {
  return {
    /** The page named in the address; empty at first. */
    page: computed(() => parts()[0] ?? ''),
    /** What follows the page: a number of a nominee, a tab. */
    rest: computed(() => parts().slice(1)),
    go(page: PageCode, ...rest: (string | number)[]): void {
      window.location.hash = hrefOf(page, ...rest)
    },
    /** To an address as `hrefOf` wrote it, without an entry to go back to. */
    goTo(address: string): void {
      window.history.replaceState(null, '', address)
      hash.value = window.location.hash
    },
    /** Changes the address without a new entry to go back to. */
    replace(page: PageCode, ...rest: (string | number)[]): void {
      window.history.replaceState(null, '', hrefOf(page, ...rest))
      hash.value = window.location.hash
    },
  }
}
