// From a key of the console to the picture in the projector window, in the real program. The figure is what the room
// waits for; the floor is what any program of two windows would have to do: one call, and one picture.
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pause } from '../e2e/wait.mjs'
import { countFrames, keepFrames, keepKeys, keptFrame, lastKey, timeOfCall, timeOfPicture } from '../e2e/window/frames.mjs'
import { WindowPage } from '../e2e/window/page.mjs'

const RUNS = 24
const NOW = '2026-10-12T09:00:00'
/** As long as the frame is repeated, so that a repeat falls anywhere. */
const rest = () => pause(160 + Math.random() * 400)

/** What a key does that reaches the room; each begins where the one before it ended. */
const BLOCKS = [
  {
    what: 'Enter: the next nominee on the board (上屏)',
    prepare: (page, run) => page.keys('2', run % 16 < 8 ? 'j' : 'k'),
    key: 'Enter',
  },
  {
    what: 'Enter: another scene of the nominee',
    prepare: (page, run) => page.keys(run % 2 === 0 ? '3' : '6'),
    key: 'Enter',
  },
  {
    what: 'Enter after a score was entered',
    prepare: async (page, run) => {
      await page.keys('s', String(80 + (run % 17)), 'Enter')
      await rest()
      // The scene alone makes the picture another: a score is hidden until it is revealed.
      await page.keys('Escape', run % 2 === 0 ? '3' : '2')
    },
    key: 'Enter',
  },
  { what: 'B: black, and back', prepare: () => undefined, key: 'b' },
  {
    what: 'R: the next rank revealed',
    prepare: async (page, run) => {
      if (run === 0) {
        await page.press('radio', '模范职工之家')
        await rest()
        await page.keys('4', 'Enter')
      } else if (run % 8 === 0) await page.press('button', '全部收起')
    },
    key: 'r',
  },
]

async function measured(page, { what, prepare, key }) {
  const figures = []
  const floors = []
  for (let run = 0; run <= RUNS; run += 1) {
    await prepare(page, run)
    await rest()
    const before = await page.onBoard((board) => board.evaluate(countFrames))
    await page.keys(key)
    await rest()
    const { at } = await page.driver.evaluate(lastKey)
    const shown = await page.onBoard((board) => board.evaluate(keptFrame, before))
    if (shown === null) throw new Error(`${what}: no new frame in run ${run}`)
    const floor = (await page.driver.evaluateLater(timeOfCall)) + (await page.onBoard((board) => board.evaluateLater(timeOfPicture)))
    // The first warms up.
    if (run === 0) continue
    figures.push(shown.drawn - at)
    floors.push(floor)
  }
  return { what, figures, floors }
}

const sorted = (times) => times.toSorted((a, b) => a - b)
const quantile = (times, share) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))]
const ms = (time) => `${time.toFixed(0)} ms`.padStart(9)

function line(what, figures, floors) {
  const [median, late, floor] = [quantile(figures, 0.5), quantile(figures, 0.95), quantile(floors, 0.5)]
  const ratio = `${(median / floor).toFixed(2)}×`
  console.log(`  ${what.padEnd(50)}${ms(median)}${ms(late)}${String(figures.length).padStart(5)}${ms(floor)}${ratio.padStart(9)}`)
}

const home = mkdtempSync(join(tmpdir(), 'xuanshu-bench-'))
const folders = { data: join(home, 'data'), saved: join(home, 'saved') }
for (const folder of Object.values(folders)) mkdirSync(folder)
const page = new WindowPage(folders, NOW)
try {
  await page.start()
  await page.press('button', /示例年度/)
  await page.go('评审')
  await page.press('radio', '优秀工会工作者')
  await page.press('button', '打开投影窗口')
  await page.board((text) => text.includes('选树'))
  await page.onBoard((board) => board.evaluateLater(keepFrames))
  await page.driver.evaluate(keepKeys)
  await rest()
  console.log('\nA key of the console until the projector window has drawn, in the real window')
  console.log(`  ${''.padEnd(50)}${'median'.padStart(9)}${'p95'.padStart(9)}${'n'.padStart(5)}${'floor'.padStart(9)}${'ratio'.padStart(9)}`)
  const all = []
  for (const block of BLOCKS) {
    const one = await measured(page, block)
    line(one.what, one.figures, one.floors)
    all.push(one)
  }
  line('all of them', all.flatMap((one) => one.figures), all.flatMap((one) => one.floors))
  console.log('  The floor is one call of a command that reads nothing, and one picture of the board with one new word.')
} finally {
  await page.stop()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
