import assert from 'node:assert/strict'
import test from 'node:test'
import { until } from '../wait.mjs'
import { openOffice } from './office.mjs'
import { BrowserPage } from './page.mjs'

/** What a ruler on this screen would say: it has 102.4 pixels to the inch, not 96. */
const PIXELS_PER_MM = 345 / 85.6
/** The calibration page lies on its side. */
const A4_MM = 297

test('the printing page', async (t) => {
  const { host, context } = await openOffice(t)
  const tab = await context.newPage()
  await tab.goto(host.address)
  const page = new BrowserPage(tab, null, host)
  await page.call('sample.open', {})
  await tab.reload()
  await page.go('印制')
  await page.press('tab', /打印机校正页/)

  const pageWidth = () => tab.evaluate(() => document.querySelector('[role=region] canvas')?.getBoundingClientRect().width ?? 0)
  const shown = async (mm, pixelsPerMm) => {
    await page.press('button', '实际大小')
    await until(`a page of ${mm} mm`, async () => Math.abs((await pageWidth()) - mm * pixelsPerMm) <= 0.5)
  }

  await t.test('shows a page at 96 dpi on a screen nobody has measured, and says so', async () => {
    await page.see(/\/ 1 页/)
    await shown(A4_MM, 96 / 25.4)
    await page.see('100%（按 96 dpi，未校准）')
  })

  await t.test('shows it as large as on paper once a person has held a card against the bar', async () => {
    await page.press('button', '校准屏幕…')
    const bar = page.find('slider', '长度')
    await bar.focus()
    await page.audit('the bar')
    for (let width = Number(await bar.getAttribute('aria-valuenow')); width < 345; width += 1) await page.keys('ArrowRight')
    await page.press('button', '保存')
    await until('the bar to go', async () => !(await bar.isVisible()))
    await shown(A4_MM, PIXELS_PER_MM)
    await page.see('100%（实际大小）')
  })

  await t.test('remembers it after a restart of the window', async () => {
    await tab.reload()
    await page.see(/\/ 1 页/)
    await shown(A4_MM, PIXELS_PER_MM)
  })

  await t.test('is walked by arrow keys over the groups, and fits a small window', async () => {
    await page.find('tab', /打印机校正页/).focus()
    await page.keys('ArrowDown')
    await page.see('还没有核发编号')
    await page.keys('ArrowUp')
    await page.see(/\/ 1 页/)
    await page.looksRight('the printing page')
    assert.equal(await tab.getByRole('tab', { selected: true }).count(), 1)
  })
})
