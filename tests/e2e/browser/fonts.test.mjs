import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { root } from '../checkout.mjs'
import { until } from '../wait.mjs'
import { openOffice } from './office.mjs'
import { BrowserPage } from './page.mjs'

test('the fonts of the office', async (t) => {
  const { folders, host, context } = await openOffice(t)
  const extra = join(folders.data, '补充字库')
  mkdirSync(extra)
  for (const file of ['biaosong.ttf', 'fangsong.ttf', 'locked.ttf', 'broken.ttf']) copyFileSync(join(root, 'tests/fixtures/fonts', file), join(extra, file))
  const tab = await context.newPage()
  await tab.goto(host.address)
  const page = new BrowserPage(tab, null, host)
  await page.call('sample.open', {})
  await tab.reload()
  await page.go('设置')
  await page.press('tab', '字体')

  await t.test('are chosen from what this computer has, and shown on one page', async () => {
    const title = tab.getByLabel(/^标题（小标宋）/)
    await title.selectOption('方正小标宋简体')
    await page.see('方正小标宋简体（常用）')
    await tab.getByTestId('page-text').filter({ hasText: '标题（小标宋）：方正小标宋简体' }).waitFor({ state: 'attached' })
    await page.audit('the fonts')
    await tab.setViewportSize({ width: 1093, height: 614 })
    await until('the page fitted to a small window', () => tab.evaluate(() => [...document.querySelectorAll('main, .frame, .list')].every((each) => each.scrollWidth <= each.clientWidth)))
    await page.picture('fonts small')
    await tab.setViewportSize({ width: 1366, height: 768 })
  })

  await t.test('show their licences in full', async () => {
    await tab.getByText('霞鹜文楷（SIL OFL 1.1）').click()
    await page.see('SIL OPEN FONT LICENSE')
    await page.audit('an open licence')
  })

  await t.test('say what a computer lacks, and print on', async () => {
    rmSync(join(extra, 'biaosong.ttf'))
    await tab.reload()
    await page.see('这台电脑没有安装字体“方正小标宋简体”')
    await page.go('印制')
    await page.see('这台电脑没有安装字体“方正小标宋简体”')
    await page.audit('printing without the chosen font')
  })
})
