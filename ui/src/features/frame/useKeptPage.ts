import { watch } from 'vue'
import { call } from '@/desk'
import type { PageCode } from './pages'
import { hrefOf, useRoute } from './useRoute'

/** A meeting goes on where it was left, also after a power cut; every other start begins at the overview. */
const OF_MEETING: readonly PageCode[] = ['meeting', 'review']

export function useKeptPage() {
  const { page, rest, goTo } = useRoute()
  const here = () => {
    const code = OF_MEETING.find((each) => each === page.value)
    return code === undefined ? '' : hrefOf(code, ...rest.value)
  }

  /** Before the first page is drawn. An address that is there already was asked for. */
  async function comeBack(): Promise<void> {
    const { address } = await call('office.page', {}).catch(() => ({ address: '' }))
    if (page.value === '' && address !== '') goTo(address)
    // The page is drawn all the same where its place can't be kept.
    watch(here, (address) => void call('office.keep_page', { address }).catch(() => undefined))
  }

  return { comeBack }
}
