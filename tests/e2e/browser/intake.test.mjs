import assert from 'node:assert/strict'
import test from 'node:test'
import { countyFiles } from '../checkout.mjs'
import { until } from '../wait.mjs'
import { dropFiles, fileAt } from './drop.mjs'
import { openOffice } from './office.mjs'
import { BrowserPage } from './page.mjs'

const everyone = { search: null, sort: 'number', descending: false, offset: 0, limit: 200 }

test('intake by dropping files', async (t) => {
  const { host, context } = await openOffice(t)
  const tab = await context.newPage()
  const thrown = []
  tab.on('pageerror', (error) => thrown.push(String(error)))
  await tab.goto(host.address)
  const page = new BrowserPage(tab, null, host)
  await page.call('year.open', { year: 2026 })
  await tab.reload()
  await page.go('申报')

  const sample = countyFiles().map(fileAt)
  const county = (name) => sample.find((file) => file.name.includes(name))
  /** The file in GB18030 byte by byte, with other bytes here and there. */
  const newer = (word, edit) => {
    const { name, bytes } = county('昌黎')
    return { name: name.replace('.csv', `（${word}）.csv`), bytes: Buffer.from(edit(Buffer.from(bytes).toString('latin1')), 'latin1') }
  }
  /** 杜鹃 is really 杜娟, and somebody has another number. */
  const changed = (text) => text.replace('\xb6\xc5\xbe\xe9', '\xb6\xc5\xbe\xea').replace('13900000002', '13911112222')
  const nominees = () => page.call('nominee.list', everyone)
  const drop = async (...files) => {
    await dropFiles(tab.getByRole('region', { name: '选择报送文件' }), files)
    await tab.getByRole('navigation', { name: '导入步骤' }).waitFor()
  }
  const strike = (...keys) => keys.reduce((before, key) => before.then(() => tab.keyboard.press(key)), Promise.resolve())
  const onStep = (name) => until(`the step ${name}`, async () => (await tab.locator('[aria-current=step]', { hasText: name }).count()) > 0)
  const question = (words) => tab.getByRole('listitem').filter({ hasText: words }).first().waitFor()
  const told = () => tab.getByRole('navigation', { name: '导入步骤' }).innerText()
  const consequences = (words) => until(words, async () => (await tab.getByText(/^预览：新增/).textContent()).includes(words))
  const panel = async (name) => {
    await tab.getByRole('tab', { name }).click()
    await tab.getByRole('tabpanel', { name }).waitFor()
  }
  const importAll = async (words) => {
    await tab.getByRole('button', { name: words }).waitFor()
    await tab.evaluate(() => document.activeElement?.blur())
    await strike('Enter')
    await page.see(/已导入 \d+ 个文件/)
    await tab.getByRole('region', { name: '选择报送文件' }).waitFor()
  }

  /** Answers the questions of one step, a key for each kind; the keyboard stands where it was. */
  const answerStep = async (name, words, ...keys) => {
    await onStep(name)
    await question(words)
    for (const key of keys) {
      const before = await told()
      await strike(key)
      await until(`an answer by ${key} on ${name}`, async () => (await told()) !== before)
    }
  }

  await t.test('the files of the counties come in by keys alone, and each step can be looked at', async () => {
    await drop(...sample)
    await answerStep('文件', '请核对前三行', 'a')
    await page.looksRight('the files')
    await strike('Enter')
    await answerStep('工作表', '隐藏的列', 'Shift+A', 'a')
    await page.looksRight('the sheets')
    await strike('Enter')
    await answerStep('栏目', '读入，请确认', 'Shift+A')
    await page.looksRight('the columns')
    await answerStep('栏目', '表头有2行', 'a')
    await panel('全部栏目')
    await page.looksRight('all columns')
    await strike('4')
    await answerStep('预览', '可能是 100%', 'a', 'a')
    await page.see('问题都已回答')
    await consequences('新增 68 · 更新 0 · 撤回 0 · 未变 0 · 待确认 0 · 退回 5')
    await page.looksRight('the problems')
    await panel(/^逐件后果/)
    await page.looksRight('the consequences')
    await importAll('导入 68 件')
    assert.equal((await nominees()).total, 68)
  })

  await t.test('the same files once more change nothing', async () => {
    await drop(...sample)
    // Nothing is asked about what is on record already.
    await onStep('预览')
    await strike('1')
    await page.see('已导入过')
    await strike('4')
    await consequences('新增 0 · 更新 0 · 撤回 0 · 未变 68 · 待确认 0 · 退回 5')
    assert.ok(await tab.getByRole('button', { name: '导入 0 件' }).isDisabled())
    await tab.evaluate(() => document.activeElement?.blur())
    await strike('Enter')
    await tab.getByRole('button', { name: '放弃' }).click()
    await tab.getByRole('region', { name: '选择报送文件' }).waitFor()
    assert.equal((await nominees()).total, 68)
  })

  await t.test('a changed file shows exactly what changed, and becomes version 2', async () => {
    await drop(newer('修改', changed))
    await page.see('接替')
    await question('请核对前三行')
    await strike('a', 'a')
    await page.see('问题都已回答')
    await strike('4')
    await consequences('新增 0 · 更新 2 · 撤回 0 · 未变 4 · 待确认 0 · 退回 0')
    await tab.getByRole('button', { name: /^更新 2/ }).click()
    const changes = tab.locator('.changes')
    await until('two changed nominees', async () => (await changes.count()) === 2)
    assert.deepEqual(await changes.allInnerTexts().then((texts) => texts.map((text) => text.replace(/\s+/g, ' '))), ['名称 杜鹃 改为 → 杜娟', '手机 13900000002 改为 → 13911112222'])
    await page.looksRight('the changes')
    await importAll('导入 2 件')
    const { total, rows } = await nominees()
    assert.equal(total, 68)
    assert.ok(rows.some((row) => row.name === '杜娟'))
    const { files } = await page.call('submission.board', {})
    assert.ok(files.some((file) => file.versions.some((version) => version.includes('第2版'))), JSON.stringify(files))
  })

  await t.test('whom a newer version leaves out is withdrawn only when a person says so', async () => {
    await drop(newer('再改', (text) => changed(text).replace(/^3,.*\r?\n/m, '')))
    await onStep('预览')
    await consequences('新增 0 · 更新 0 · 撤回 1 · 未变 5')
    await page.see('1 件未确认撤回，保留原样')
    await tab.getByRole('button', { name: /^撤回 1/ }).click()
    await page.looksRight('the withdrawals')
    await tab.getByRole('checkbox', { name: '保留' }).focus()
    await strike('Space')
    await importAll('撤回 1 件')
    const { rows } = await nominees()
    assert.deepEqual(rows.filter((row) => row.vetting === 'withdrawn').map((row) => row.name), ['林之桐'])
  })

  await t.test('a refused cell is put right in place, taken back by Ctrl+Z, and put right for good', async () => {
    await drop(county('山海关'))
    await onStep('预览')
    await consequences('退回 5')
    await panel(/^问题/)
    const putRight = async () => {
      await tab.getByRole('listitem').filter({ hasText: '› F5' }).focus()
      await strike('e')
      await tab.getByRole('textbox', { name: 'F5 改为' }).fill('320')
      await strike('Enter')
      await consequences('新增 1')
    }
    await putRight()
    await page.looksRight('a cell put right')
    await tab.evaluate(() => document.activeElement?.blur())
    await strike('Control+z')
    await page.see('已收回上一次处理')
    await consequences('新增 0')
    await putRight()
    await importAll('导入 1 件')
    assert.equal((await nominees()).total, 69)
    await strike('Control+z')
    await until('the import to be undone', async () => (await nominees()).total === 68)
  })

  await t.test('nothing was thrown', () => assert.deepEqual(thrown, []))
})
