// The power fails in the middle of a meeting: the program opens where it stood, and the room sees what it was sent.
import assert from 'node:assert/strict'
import test from 'node:test'
import { ownFolders } from '../checkout.mjs'
import { BEGIN } from '../road.mjs'
import { pause, until } from '../wait.mjs'
import { keepFrames, keptFrames } from './frames.mjs'
import { WindowPage } from './page.mjs'
import { openOffice } from './twelve.mjs'

const current = '() => document.querySelector("nav[aria-label=评审顺序] [aria-current]")?.innerText ?? ""'
const cell = '(seat) => document.querySelector(`input[aria-label^="${seat}号"][data-cell]`)?.value'

test('the power fails in the middle of a meeting', async (t) => {
  const page = new WindowPage(ownFolders(t), BEGIN)
  await page.start()
  t.after(() => page.stop())
  await openOffice(page)
  const [meeting] = await page.call('meeting.save', { id: 0, title: '第一次评审会', held_on: '2026-09-24', place: '五楼会议室' })
  await page.call('meeting.open', { id: meeting.id })
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

  await step('half the roll is called', async () => {
    await page.go('会前')
    await page.press('tab', '点名')
    await page.see('未点名')
    await page.keys('Enter', 'Enter', 'Enter', 'a')
    const called = async () => (await page.call('attendance.read', {})).rows.filter((row) => row.state !== null).length
    await until('four called', async () => (await called()) === 4)
    const before = await page.call('attendance.read', {})
    await page.powerCut()
    await page.see(/未点名\s*5/)
    assert.deepEqual(await page.call('attendance.read', {}), before)
    await page.keys('Enter', 'Enter', 'Enter', 'Enter', 'Enter')
    await until('all called', async () => (await called()) === 9)
  })

  await step('half a sheet is filled, and a figure is half typed', async () => {
    await page.go('评审')
    await page.press('radio', '优秀工会工作者')
    await until('a nominee', () => page.driver.evaluate(current))
    await page.keys('j', 'j', 's')
    await page.standsOn(/^1号 .*的评分$/)
    await page.keys('91.5', 'Enter')
    await page.standsOn(/^2号 .*的评分$/)
    await page.keys('88', 'Enter')
    await page.standsOn(/^3号 .*的评分$/)
    await page.keys('9')
    await until('the draft kept', async () => (await page.call('draft.list', {})).length === 1)
    const [stood, before] = [await page.driver.evaluate(current), await page.call('review.read', { category: 'worker' })]
    await page.powerCut()
    await until('the same nominee', async () => (await page.driver.evaluate(current)) === stood)
    await until('the draft in its cell', async () => (await page.driver.evaluate(cell, 3)) === '9')
    assert.equal(await page.driver.evaluate(cell, 2), '88.0')
    assert.deepEqual(await page.call('review.read', { category: 'worker' }), before)
    await page.keys('s')
    await page.standsOn(/^3号 .*的评分$/)
    await page.keys('93.5', 'Enter')
    await page.standsOn(/^5号 .*的评分$/)
    await page.keys('Escape')
  })

  for (const [title, keys, expected] of [
    ['a picture is before the room, another is prepared', ['2', 'Enter', 'j', '3'], { frozen: false, black: false, scene: 'nominee' }],
    ['the picture is frozen, and another was sent behind it', ['f', '6', 'Enter'], { frozen: true, black: false, scene: 'nominee' }],
    ['the room sees black', ['f', 'b'], { frozen: false, black: true, scene: 'black' }],
  ]) {
    await step(title, async () => {
      await page.keys('p', ...keys)
      await settled(page)
      const [stood, before] = [await page.driver.evaluate(current), await page.call('board.read', {})]
      assert.deepEqual({ frozen: before.frozen, black: before.black, scene: before.room.body.scene }, expected)
      await page.powerCut()
      await until('the same nominee', async () => (await page.driver.evaluate(current)) === stood)
      assert.deepEqual(lasting(await page.call('board.read', {})), lasting(before))
      await page.keys('p')
      assert.deepEqual(without(await shown(page)), without(before.room))
    })
  }

  await step('papers are out and not counted', async () => {
    await page.keys('b', 'v')
    const [{ nominee }] = (await page.call('review.read', { category: 'worker' })).rows
    const { rounds } = await page.call('ballot.prepare', { category: 'worker', form: 'each', secret: true, nominees: [nominee] })
    await page.call('ballot.issue', { ballot: rounds[0].id, issued: 8 })
    const before = await page.call('ballot.list', { category: 'worker' })
    await page.powerCut()
    await page.find('button', '计票…')
    assert.deepEqual(await page.call('ballot.list', { category: 'worker' }), before)
  })

  await step('a tie on the cut line awaits its lots', async () => {
    const { rows } = await page.call('review.read', { category: 'worker' })
    for (const [at, row] of rows.entries()) {
      const value = String(at < 9 ? 95 - at : 80)
      for (const { member, state } of row.cells) if (state !== 'absent') await page.call('score.enter', { nominee: row.nominee, member, value })
    }
    await page.call('score.reveal_all', { category: 'worker' })
    await page.reload()
    await page.press('button', '去定序')
    await page.find('heading', /^同分：3 个争 1 个名额/)
    const before = await page.call('tie.read', { category: 'worker' })
    await page.powerCut()
    await page.find('heading', /^同分：3 个争 1 个名额/)
    assert.deepEqual(await page.call('tie.read', { category: 'worker' }), before)
  })
})

/** What is kept of the board: where the console stands, and both pictures but for their numbers. */
const lasting = ({ program, room, black, frozen, masking, theme, place }) => ({ program: without(program), room: without(room), black, frozen, masking, theme, place })

/** Frames are counted anew at every start. */
const without = (frame) => ({ ...frame, serial: 0 })

/** Waits until the console has put away where it stands. */
async function settled(page) {
  let last = null
  await until('a board at rest', async () => {
    const now = JSON.stringify(await page.call('board.read', {}))
    const same = now === last
    last = now
    await pause(400)
    return same
  })
}

/** The frame that the projector window draws. */
async function shown(page) {
  await page.onBoard((board) => board.evaluateLater(keepFrames))
  const [kept] = await until('a frame', () => page.onBoard(async (board) => {
    const frames = await board.evaluate(keptFrames)
    return frames.length > 0 && frames
  }))
  return kept.frame
}
