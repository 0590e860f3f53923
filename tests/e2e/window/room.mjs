import assert from 'node:assert/strict'
import { until } from '../wait.mjs'
import { allDrawn, countFrames, keepFrames, keptFrames } from './frames.mjs'

/** What the room should see, by the keys that were pressed, and what its window was sent and drew. */
export class Room {
  constructor(page) {
    this.page = page
    this.expected = []
    this.black = false
    this.frozen = null
  }

  /** Begins to look, before anything was sent. */
  async enter() {
    await this.page.onBoard((board) => board.evaluateLater(keepFrames))
    const [{ frame }] = await until('the first frame', () => this.kept(1))
    assert.equal(frame.body.scene, 'title')
    this.program = unnumbered(frame)
    this.expected.push(this.program)
  }

  /** 上屏 of what the console stands on. */
  async send(place) {
    this.place = { category: 'worker', nominee: null, revealed: 0, ...place }
    this.program = await this.composed()
    if (this.frozen === null) this.black = false
    await this.page.keys('Enter')
    await this.sees()
  }

  /** R on a ranking that stands before the room. */
  async reveal(revealed) {
    this.place = { ...this.place, revealed }
    this.program = await this.composed()
    await this.page.keys('r')
    await this.sees()
  }

  async turnBlack() {
    this.black = !this.black
    await this.page.keys('b')
    await this.sees()
  }

  async freeze() {
    this.frozen = this.frozen === null ? this.program : null
    await this.page.keys('f')
    await this.sees()
  }

  /** The next masking; nothing of what was sent may have changed since. */
  async mask() {
    await this.page.keys('m')
    await until('another masking', async () => (await this.page.call('board.read', {})).masking !== this.masking)
    this.program = await this.composed()
    await this.sees()
  }

  async composed() {
    this.masking = (await this.page.call('board.read', {})).masking
    return unnumbered(await this.page.call('board.compose', this.place))
  }

  /** The frame that stands there now is the only one that came. */
  async sees() {
    const frame = this.frozen ?? this.program
    const wanted = this.black ? { ...frame, progress: null, body: { scene: 'black' } } : frame
    if (JSON.stringify(wanted) !== JSON.stringify(this.expected.at(-1))) this.expected.push(wanted)
    this.compare(await until(`frame ${this.expected.length}`, () => this.kept(this.expected.length)))
  }

  /** Every frame that came, in order, is one that was sent; what was drawn of it holds no other figure. */
  compare(kept) {
    assert.deepEqual(kept.map((one) => unnumbered(one.frame)), this.expected)
    for (const [at, { frame, words }] of kept.entries()) {
      assert.equal(frame.serial, kept[0].frame.serial + at, 'no frame was missed')
      const sent = JSON.stringify(frame)
      for (const figure of words?.match(/\d+\.\d+/g) ?? []) assert.ok(sent.includes(figure), `${figure} was drawn and not sent: ${words}`)
    }
  }

  /** What came, once so many frames have come and been drawn. */
  kept(count) {
    return this.page.onBoard(async (board) => {
      const ready = (await board.evaluate(countFrames)) >= count && (await board.evaluate(allDrawn))
      return ready && board.evaluate(keptFrames)
    })
  }
}

/** Frames are numbered as they go out; those prepared have no number. */
function unnumbered(frame) {
  return { ...frame, serial: 0 }
}
