import { ofPages, ownFolders } from '../checkout.mjs'
import { BEGIN } from '../road.mjs'
import { chromiumOnPath } from './chromium.mjs'
import { startHost } from './host.mjs'

const { chromium } = ofPages('playwright-core')

/** An office of its own for one walk: its folders, its host, and a browser of the size of an office laptop. */
export async function openOffice(t) {
  const folders = ownFolders(t)
  const host = await startHost(t, folders, BEGIN)
  const browser = await chromium.launch({ executablePath: chromiumOnPath(), args: ['--no-sandbox'] })
  t.after(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  context.setDefaultTimeout(10_000)
  return { folders, host, context }
}
