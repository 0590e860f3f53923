import assert from 'node:assert/strict'
import test from 'node:test'
import { PAGES, walk } from '../road.mjs'
import { openOffice } from './office.mjs'
import { BrowserPage } from './page.mjs'

test('the road in a browser', async (t) => {
  const { folders, host, context } = await openOffice(t)
  const [tab, board] = [await context.newPage(), await context.newPage()]
  const refused = []
  for (const each of [tab, board]) {
    each.on('console', (message) => message.type() === 'error' && !/status of 400/.test(message.text()) && refused.push(message.text()))
    each.on('pageerror', (error) => refused.push(String(error)))
  }
  await tab.goto(host.address)
  await board.goto(`${host.address}projector.html`)
  // A tab in the background is drawn once a second.
  await tab.bringToFront()
  const page = new BrowserPage(tab, board, host)

  await walk(t, page, folders.saved)

  for (const title of PAGES) {
    await t.test(`axe finds nothing on ${title}, and on a small screen nothing is cut off`, async () => {
      await page.go(title)
      await page.audit(title)
      await tab.setViewportSize({ width: 1093, height: 614 })
      const overhang = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      await tab.setViewportSize({ width: 1366, height: 768 })
      assert.equal(overhang, 0, `${title} scrolls sideways at 1093 × 614`)
    })
  }
  await t.test('axe finds nothing on the board', () => page.audit('the board', board))
  await t.test('no page breaks the content policy or throws', () => assert.deepEqual(refused, []))
})
