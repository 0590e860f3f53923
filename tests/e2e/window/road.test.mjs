import assert from 'node:assert/strict'
import test from 'node:test'
import { ownFolders } from '../checkout.mjs'
import { BEGIN, walk } from '../road.mjs'
import { WindowPage } from './page.mjs'

test('the road in the real window', async (t) => {
  const folders = ownFolders(t)
  const page = new WindowPage(folders, BEGIN)
  await page.start()
  t.after(() => page.stop())

  await walk(t, page, folders.saved)

  await t.test('the projector may listen and may not call', async () => {
    await page.go('评审')
    await page.press('button', '打开投影窗口')
    await page.board((text) => text.includes('选树'))
    await assert.rejects(page.callFromBoard('office.read', {}), /not allowed/)
  })
})
