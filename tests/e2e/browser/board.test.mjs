import assert from 'node:assert/strict'
import test from 'node:test'
import { BEGIN } from '../road.mjs'
import { until } from '../wait.mjs'
import { startHost } from './host.mjs'
import { openOffice } from './office.mjs'
import { BrowserPage } from './page.mjs'

const SIZES = [[1024, 768], [1366, 768], [1920, 1080], [3840, 2160]]

test('the board in front of the room', async (t) => {
  const { folders, host, context } = await openOffice(t)
  const tab = await context.newPage()
  await tab.goto(host.address)
  const projector = await context.newPage()
  await projector.goto(`${host.address}projector.html`)
  const page = new BrowserPage(tab, projector, host)
  await page.call('sample.open', {})
  const rows = await scored(page)
  const [first, second] = rows
  await page.call('board.stand', { category: 'worker', scene: 'nominee', nominee: first.nominee })
  await tab.reload()
  await page.go('评审')

  await t.test('the console opens where the meeting stood', async () => {
    await page.see(first.number)
    const current = await tab.locator('nav[aria-label=评审顺序] [aria-current]').innerText()
    assert.match(current, new RegExp(first.name))
  })

  await t.test('a key sends, and what is not sent does not come before the room', async () => {
    await tab.keyboard.press('Enter')
    await page.board((text) => text.includes(first.number))
    await tab.keyboard.press('n')
    await page.see(second.number)
    await page.board((text) => text.includes(first.number) && !text.includes(second.number))
  })

  await t.test('F keeps the picture before the room, and the console says so', async () => {
    await tab.keyboard.press('f')
    await page.see('会场仍见：介绍')
    await tab.keyboard.press('Enter')
    await until('Program', async () => (await page.call('board.read', {})).program.body.number === second.number)
    await page.board((text) => text.includes(first.number) && !text.includes(second.number))
    await tab.keyboard.press('f')
    await page.board((text) => text.includes(second.number))
  })

  await t.test('T times the speech before the room, by itself', async () => {
    await tab.keyboard.press('t')
    await page.board((text) => text.includes('0:01 / 5:00'))
    await page.board((text) => text.includes('0:02 / 5:00'))
    await tab.keyboard.press('t')
    await page.board((text) => text.includes('暂停'))
  })

  await t.test('where the room can see the console, it masks the names there too', async () => {
    await page.call('board.open', {})
    await host.whisper('monitors 1366x768=1366x768')
    await page.see('两台显示器显示同一画面')
    await until('masked names', async () => !(await tab.locator('main').innerText()).includes(first.name))
    await host.whisper('monitors 1366x768,1920x1080')
    await until('full names', async () => (await tab.locator('main').innerText()).includes(first.name))
  })

  await t.test('after a power cut the room and the console stand where they stood', async () => {
    await page.call('board.send', { category: 'worker', scene: 'dossier', nominee: first.nominee })
    await page.call('board.freeze', { frozen: true })
    await page.call('board.send', { category: 'worker', scene: 'score', nominee: second.nominee })
    await tab.keyboard.press('n')
    await tab.keyboard.press('3')
    const stood = async (place) => until('the place kept', async () => (await page.call('board.read', {})).place.nominee === place)
    await stood(rows[2].nominee)
    const before = await page.call('board.read', {})
    await host.kill()
    const next = await startHost(t, folders, BEGIN)
    await projector.goto(`${next.address}projector.html`)
    await page.board((text) => text.includes(first.number) && !text.includes(second.number))
    await tab.goto(`${next.address}#/review`)
    await page.see('会场仍见：档案')
    assert.match(await tab.locator('nav[aria-label=评审顺序] [aria-current]').innerText(), new RegExp(rows[2].name))
    const after = await page.call('board.read', {})
    for (const what of ['program', 'room']) assert.deepEqual({ ...after[what], serial: 0, timer: null }, { ...before[what], serial: 0, timer: null })
    await page.call('board.freeze', { frozen: false })
  })

  await voted(page, rows, await homes(page))
  for (const theme of ['light', 'dark']) {
    await t.test(`every scene stands whole and readable from 1024×768 to 4K, ${theme}`, async () => {
      await page.call('board.look', { masking: 'surname', theme })
      for (const scene of scenes(rows, await homes(page))) {
        await page.call('board.send', scene)
        for (const [width, height] of SIZES) {
          await projector.setViewportSize({ width, height })
          await until(`${scene.scene} at ${width}`, async () => (await projector.locator('.board').getAttribute('data-scene')) === scene.scene)
          assert.deepEqual(await projector.evaluate(flaws), [], `${scene.scene} at ${width}×${height}`)
        }
      }
    })
  }
})

const homes = async (page) => (await page.call('review.read', { category: 'home' })).rows

function scenes(workers, homes) {
  const of = (category, nominee) => ['agenda', 'nominee', 'dossier', 'score'].map((scene) => ({ category, scene, nominee }))
  return [
    { category: 'worker', scene: 'title', nominee: null },
    ...of('worker', workers[0].nominee), ...of('home', homes[0].nominee), ...of('home', homes[1].nominee),
    { category: 'worker', scene: 'vote', nominee: workers[0].nominee },
    { category: 'home', scene: 'vote', nominee: homes[0].nominee },
    { category: 'home', scene: 'vote', nominee: homes[1].nominee },
    { category: 'worker', scene: 'tie', nominee: null },
    { category: 'worker', scene: 'ranking', nominee: null, revealed: 9 },
  ]
}

/** Everybody alike, so that there is a tie on the cut line. */
async function scored(page) {
  const { rows } = await page.call('review.read', { category: 'worker' })
  for (const row of rows) {
    if (row.value !== null) await page.call('score.withdraw_reveal', { nominee: row.nominee, reason: '重新评分' })
    for (const cell of row.cells) await page.call('score.enter', { nominee: row.nominee, member: cell.member, value: '90' })
  }
  await page.call('score.reveal_all', { category: 'worker' })
  return rows
}

/** A worker and a home voted on, and another home whose papers are out. */
async function voted(page, workers, homes) {
  const present = (await page.call('member.list', {})).length
  const issued = async (category, nominee) => {
    const { rounds } = await page.call('ballot.prepare', { category, form: 'each', secret: true, present, nominees: [nominee] })
    await page.call('ballot.issue', { ballot: rounds[0].id, issued: present })
    return rounds[0]
  }
  for (const [category, { nominee }] of [['worker', workers[0]], ['home', homes[0]]]) {
    const round = await issued(category, nominee)
    const papers = present - round.rows[0].recused
    await page.call('ballot.close', { ballot: round.id, returned: present, valid: present, votes: [{ nominee, approve: papers - 2, against: 1, abstain: 1 }], scrutineers: '赵一', tellers: '钱二' })
  }
  await issued('home', homes[1].nominee)
}

/** In the page: texts that leave the board, run into the timer, or are smaller than the last row can read. */
function flaws() {
  const board = document.querySelector('.board').getBoundingClientRect()
  const unit = Math.min(board.height / 100, (board.width * 0.62) / 100)
  const timer = document.querySelector('.timer')?.getBoundingClientRect()
  const found = []
  const walk = document.createTreeWalker(document.querySelector('.sheet'), NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const node = walk.currentNode
    const holder = node.parentElement
    if (node.data.trim() === '' || holder.closest('.unseen')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    const cut = holder.closest('.who, .organisation, dd, .heading')
    if (!cut && (box.left < board.left - 1 || box.right > board.right + 1)) found.push(`${node.data} leaves the board`)
    if (box.bottom > board.bottom + 1 || (box.top < board.top - 1 && !cut)) found.push(`${node.data} leaves the board`)
    const size = parseFloat(getComputedStyle(holder).fontSize)
    if (size < 3.6 * unit) found.push(`${node.data} is small: ${(size / unit).toFixed(2)}`)
    const meets = timer && !holder.closest('.timer') && box.right > timer.left && box.bottom > timer.top + 1 && box.left < timer.right && box.top < timer.bottom
    if (meets) found.push(`${node.data} runs into the timer`)
  }
  return found
}
