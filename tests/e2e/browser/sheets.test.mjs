import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { until } from '../wait.mjs'
import { openOffice } from './office.mjs'
import { BrowserPage } from './page.mjs'

const WORKBOOK = /（电子）\.xlsx$/

test('score sheets on their way out and back', async (t) => {
  const { folders, host, context } = await openOffice(t)
  const tab = await context.newPage()
  await tab.goto(host.address)
  const page = new BrowserPage(tab, null, host)
  await page.call('sample.open', {})
  await tab.reload()
  await page.go('评审')
  await page.press('radio', '排名与审定')

  await t.test('a preview has no number, and a saved sheet stands in the register', async () => {
    await page.press('button', '评分表…')
    await until('the sheet itself', async () => (await tab.getByTestId('page-text').textContent())?.replace(/\s/g, '').includes('预览，未编号'))
    await page.looksRight('the score sheets')
    await page.press('radio', '电子 Excel')
    await page.choose('发给', 3)
    await page.press('button', '编号并存 Excel…')
    await until('the workbook', async () => readdirSync(folders.saved).some((name) => WORKBOOK.test(name)))
    await page.press('tab', /^登记簿/)
    await page.see('第 001 号')
    await page.looksRight('the register of score sheets')
  })

  await t.test('a workbook that came back is shown before it is taken in', async () => {
    const workbook = readdirSync(folders.saved).find((name) => WORKBOOK.test(name))
    await host.whisper(`pick ${join(folders.saved, workbook)}`)
    await page.press('tab', '导入电子评分表')
    await page.press('button', '选择电子评分表…')
    await page.see('未填')
    await page.looksRight('a score sheet that came back')
    await page.press('button', '登记收回')
    await page.see('没有新的分数')
    await page.press('tab', /^登记簿/)
    await page.see('已回收')
  })
})
