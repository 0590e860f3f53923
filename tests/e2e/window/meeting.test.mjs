// A whole meeting by keyboard, before a room that sees what it was sent and nothing else.
import assert from 'node:assert/strict'
import test from 'node:test'
import { ownFolders } from '../checkout.mjs'
import { BEGIN } from '../road.mjs'
import { until } from '../wait.mjs'
import { Keyboard } from './keyboard.mjs'
import { WindowPage } from './page.mjs'
import { Room } from './room.mjs'
import { NOMINEES, openOffice } from './twelve.mjs'

const MEMBERS = 9
/** Who withdraws: by the place on the agenda, the seat. */
const RECUSED = new Map([[2, 4], [6, 8]])
/** The last three are equal, and one place is left for them. */
const scoreOf = (at, seat) => String((at < 9 ? 95 - at : 80) + (seat % 3) / 2)

const current = '() => document.querySelector("nav[aria-label=评审顺序] [aria-current]")?.innerText ?? ""'
const noDialog = '() => document.querySelector("[role=dialog], [role=alertdialog]") === null'

test('a whole meeting by keyboard', async (t) => {
  const page = new WindowPage(ownFolders(t), BEGIN)
  await page.start()
  t.after(() => page.stop())
  await openOffice(page)
  const keyboard = new Keyboard(page)
  const room = new Room(page)
  const rows = async () => (await page.call('review.read', { category: 'worker' })).rows
  const agenda = await rows()
  let broken = false
  const step = (title, work) => t.test(title, { skip: broken }, async () => {
    try {
      await work()
    } catch (cause) {
      broken = true
      await page.picture(title).catch(() => undefined)
      throw cause
    }
  })
  const standsOn = (at) => until(`the console on ${agenda[at].name}`, async () => (await page.driver.evaluate(current)).includes(agenda[at].name))
  const rowIs = (at, what, isRight) => until(`${agenda[at].name} ${what}`, async () => isRight((await rows())[at]))
  const send = async (key, at, scene) => {
    await keyboard.press(key)
    await room.send({ scene, nominee: agenda[at].nominee })
  }
  /** From another view, with Enter for 上屏 again. */
  const toConsole = async () => {
    await keyboard.reach('radio', '单项')
    await keyboard.press('Escape')
    await until('the console', () => page.driver.evaluate(current))
  }

  await step('the meeting is called and its roll', async () => {
    await keyboard.go('会前')
    await keyboard.fill('会议名称', '2026年度第一次评审会')
    await keyboard.fill('地点', '五楼会议室')
    await keyboard.press('Enter')
    await keyboard.activate('button', '开始点名')
    await page.see('未点名')
    for (let seat = 0; seat < MEMBERS; seat += 1) await keyboard.press('Enter')
    await until('all called', async () => (await page.call('attendance.read', {})).uncalled === 0)
    assert.equal((await page.call('attendance.read', {})).present, MEMBERS)
  })

  await step('the room sees the title, and each nominee when it is sent', async () => {
    await keyboard.go('评审')
    await keyboard.reach('radio', '优秀工会工作者')
    await keyboard.press('Escape')
    await standsOn(0)
    await keyboard.press('p')
    await room.enter()
    await send('1', 0, 'title')
    await send('2', 0, 'nominee')
  })

  for (let at = 0; at < NOMINEES; at += 1) {
    await step(`nominee ${at + 1} is scored, then revealed to all at once`, async () => {
      await standsOn(at)
      await send('3', at, 'score')
      if (RECUSED.has(at)) await recuse(at, RECUSED.get(at))
      await score(at)
      await send('3', at, 'score')
      assert.equal(room.program.body.value, null, 'all are in, and nothing is seen of it')
      assert.ok(room.program.body.cells.every((cell) => cell.value === null))
      await keyboard.press('r')
      await rowIs(at, 'revealed', (row) => row.value !== null)
      await room.sees()
      if (at % 3 === 1) await room.turnBlack()
      if (at % 3 === 2) await room.freeze()
      await send('3', at, 'score')
      assert.notEqual(room.program.body.value, null)
      if (at % 3 === 0) await room.mask()
      if (at % 3 === 2) await room.freeze()
      await keyboard.press('n')
    })
  }

  async function recuse(at, seat) {
    await keyboard.press('s')
    for (let step = 1; step < seat; step += 1) await keyboard.press('ArrowRight')
    await page.standsOn(new RegExp(`^${seat}号 .*的评分$`))
    await keyboard.press('Escape', 'd')
    await keyboard.fill('回避事由', '与推荐对象同一单位')
    await keyboard.press('Enter')
    await rowIs(at, 'without a member', (row) => row.expected === MEMBERS - 1)
    await until('the dialog gone', () => page.driver.evaluate(noDialog))
  }

  /** The last Enter goes on to the next nominee: back to this one. */
  async function score(at) {
    await keyboard.press('s')
    await page.standsOn(/^1号 .*的评分$/)
    for (let seat = 1; seat <= MEMBERS; seat += 1) {
      if (RECUSED.get(at) !== seat) await keyboard.press(scoreOf(at, seat), 'Enter')
    }
    await rowIs(at, 'full', (row) => row.awaits_reveal)
    if (at + 1 < NOMINEES) {
      await standsOn(at + 1)
      await page.standsOn(/^1号 .*的评分$/)
    }
    await keyboard.press('Escape')
    if (at + 1 < NOMINEES) await keyboard.press('k')
    await standsOn(at)
  }

  await step('a tie on the cut line is settled by lots', async () => {
    const last = NOMINEES - 1
    await send('7', last, 'tie')
    assert.equal(room.program.body.method, '')
    await keyboard.activate('button', '去定序')
    const { tied } = await page.call('tie.read', { category: 'worker' })
    assert.equal(tied.length, 3)
    for (const { name } of tied.toReversed()) await keyboard.activate('button', `抽出 ${name}`)
    await keyboard.fill('见证人', '监票人赵某')
    await keyboard.activate('button', '记录抽签结果')
    await keyboard.activate('button', '记录并封存')
    await page.see('已定序')
    await room.sees()
    await toConsole()
    await standsOn(last)
    await send('7', last, 'tie')
    assert.equal(room.program.body.rows[0].inside, true)
  })

  await step('the ranking is revealed from below', async () => {
    await send('4', NOMINEES - 1, 'ranking')
    for (let revealed = 1; revealed <= NOMINEES; revealed += 1) await room.reveal(revealed)
    assert.ok(room.program.body.rows.every((row) => !row.hidden))
  })

  await step('a ballot with a spoiled paper is counted', async () => {
    const [last, { name }] = [NOMINEES - 1, agenda[NOMINEES - 1]]
    const stage = (wanted) => until(`a ballot ${wanted}`, async () => (await page.call('ballot.list', { category: 'worker' })).rounds[0]?.stage === wanted)
    await keyboard.press('v')
    await keyboard.activate('button', '准备新一轮')
    await keyboard.reach('checkbox', new RegExp(`^${name}`))
    await keyboard.press('Space')
    await keyboard.activate('button', '准备')
    await keyboard.activate('button', '发票')
    await stage('issued')
    await toConsole()
    await send('8', last, 'vote')
    assert.equal(room.program.body.count, null)
    await keyboard.press('v')
    await keyboard.activate('button', '计票…')
    for (const [label, count] of [['收回', '8'], ['未收回', '1'], ['有效', '7'], ['无效', '1'], [`${name} 同意`, '5'], [`${name} 不同意`, '1'], [`${name} 弃权`, '1'], ['监票人', '赵一'], ['计票人', '钱二']]) {
      await keyboard.fill(label, count)
    }
    await keyboard.activate('button', '宣布并封存')
    await stage('counted')
    await room.sees()
    await toConsole()
    await send('8', last, 'vote')
    assert.deepEqual(room.program.body.count, { approve: 5, against: 1, abstain: 1, needed: 5, passed: true })
  })

  await step('the meeting is closed, and its minutes are there', async () => {
    await keyboard.go('会前')
    await keyboard.activate('button', '结束会议…')
    await keyboard.activate('button', '结束会议')
    await page.find('button', '会议纪要…')
    const [meeting] = await page.call('meeting.list', {})
    assert.equal(meeting.state, 'closed')
    assert.equal((await page.call('minutes.list', { id: meeting.id })).length, 1)
    await room.sees()
  })
})
