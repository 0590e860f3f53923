import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import test from 'node:test'
import { until } from '../wait.mjs'
import { openOffice } from './office.mjs'
import { BrowserPage } from './page.mjs'

const base64 = (text) => Buffer.from(text).toString('base64')
const UNMATCHED = ['会议纪要.pdf', '公示照片.jpg', '说明.pdf']

test('what is kept after an import', async (t) => {
  const { folders, host, context } = await openOffice(t)
  const tab = await context.newPage()
  await tab.goto(host.address)
  const page = new BrowserPage(tab, null, host)
  await page.call('sample.open', {})
  const files = UNMATCHED.map((name) => ({ name: `昌黎县总工会/${name}`, base64: base64(`%PDF-1.4 ${name}`) }))
  const { token } = await page.call('submission.preview', { files })
  await page.call('submission.import', { token })
  await tab.reload()
  await page.go('申报')

  const block = (title) => tab.getByRole('region', { name: title, exact: true })
  const tray = () => page.call('attachment.list', {})
  const undo = async (left) => {
    await tab.keyboard.press('Control+z')
    await until('the undo', async () => (await tray()).length === left)
  }
  const looksRight = (where) => page.looksRight(where)

  await t.test('the papers of a submission are counted by keys alone', async () => {
    const board = block('报送进度')
    await board.getByRole('button', { name: /海港区总工会 模范职工之家/ }).focus()
    await tab.keyboard.press('ArrowDown')
    await tab.keyboard.press('ArrowUp')
    await tab.keyboard.press('Enter')
    await page.standsOn(/已收份数$/)
    await tab.keyboard.type('２')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Space')
    await until('the paper to be complete', async () => (await page.call('paper.read', { unit: 1, category: 'home' })).papers[0].complete)
    await looksRight('the open paper checklist')
    await tab.keyboard.press('Escape')
    await until('the keyboard back on the board', () => tab.evaluate(() => document.activeElement?.getAttribute('aria-expanded') === 'false'))
  })

  await t.test('our forms and the notice of what is missing leave as files', async () => {
    const saved = (name) => until(name, () => readdirSync(folders.saved).includes(name))
    const board = block('报送进度')
    await board.getByRole('button', { name: '山海关区总工会：填报包…' }).click()
    await saved('2026年度填报包-山海关区总工会.zip')
    await board.getByRole('button', { name: '导出全部填报包…' }).click()
    await saved('2026年度填报包-全部推荐单位.zip')
    await board.getByRole('button', { name: '山海关区总工会：补正通知…' }).click()
    const shown = tab.getByTestId('page-text')
    await until('the notice itself', async () => (await shown.textContent()).replace(/\s/g, '').includes('山海关区总工会：'))
    await looksRight('the notice')
    for (const [format, name] of [['Word', 'docx'], ['PDF', 'pdf']]) {
      await page.press('button', `另存为 ${format}…`)
      await saved(`补正通知-山海关区总工会.${name}`)
    }
    await tab.keyboard.press('Escape')
    await tab.getByRole('dialog').waitFor({ state: 'detached' })
  })

  await t.test('an attachment is filed by dragging it onto a nominee', async () => {
    const line = block('待归附件').getByText(UNMATCHED[0], { exact: true })
    await line.scrollIntoViewIfNeeded()
    const [from, to] = [await line.boundingBox(), await tab.getByRole('option').first().boundingBox()]
    await tab.mouse.move(from.x + 8, from.y + 8)
    await tab.mouse.down()
    await tab.mouse.move(to.x + 20, to.y + 12, { steps: 5 })
    await tab.mouse.up()
    await until('the tray to give it away', async () => (await tray()).length === 2)
    await undo(3)
  })

  await t.test('an attachment is filed by keys alone, and comes back to the tray from the dossier', async () => {
    await block('待归附件').getByRole('button', { name: `${UNMATCHED[1]}：归到…` }).focus()
    await tab.keyboard.press('Enter')
    await page.standsOn(/^查找推荐对象$/)
    await tab.keyboard.type('26-G-001')
    await until('one nominee', async () => (await tab.getByRole('option').count()) === 1)
    await looksRight('the tray')
    // Enter takes the line that is marked.
    await until('the line to be marked', async () => (await tab.locator('[role=option][data-highlighted]').count()) === 1)
    await tab.keyboard.press('Enter')
    await until('the tray to give it away', async () => (await tray()).length === 2)
    const { rows } = await page.call('nominee.list', { search: '26-G-001', sort: 'number', descending: false, offset: 0, limit: 1 })
    await tab.evaluate((id) => (location.hash = `#/nominees/${id}`), rows[0].id)
    await block('附件').getByRole('button', { name: `退回待归附件：${UNMATCHED[1]}` }).click()
    await until('the tray to have it back', async () => (await tray()).length === 3)
    await looksRight('the dossier')
  })

  await t.test('what the office asks for is set and put in order by keys', async () => {
    for (const [address, title] of [['papers', '纸质材料清单'], ['headings', '栏目别名']]) {
      await tab.evaluate((to) => (location.hash = `#/settings/${to}`), address)
      await tab.getByRole('tabpanel', { name: title }).waitFor()
      await looksRight(title)
    }
    await tab.evaluate(() => (location.hash = '#/settings/papers'))
    const before = (await page.call('paper.items', {})).map((each) => each.name)
    await tab.getByRole('textbox', { name: '第 2 项：材料名称' }).focus()
    await tab.keyboard.press('Alt+ArrowUp')
    await until('the new order', async () => (await page.call('paper.items', {}))[0].name === before[1])
    await page.standsOn(/^第 1 项/)
  })
})
