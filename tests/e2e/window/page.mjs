import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { axeSource, inWords } from '../axe.mjs'
import { pictures } from '../checkout.mjs'
import { matches, until } from '../wait.mjs'
import { Driver } from './driver.mjs'
import { findByRole } from './find.mjs'

export const KEYS = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', ArrowDown: '\uE015', ArrowUp: '\uE013', ArrowRight: '\uE014', Space: ' ', Control: '\uE009', Shift: '\uE008' }
/** What a keyboard has. */
const TYPED = /^[\x20-\x7e]+$/

/** The rest comes from an input method, which inserts it as text. */
const insertText = `(text) => document.execCommand('insertText', false, text)`

const bodyText = '() => document.body.innerText'

/** The road's hands and eyes in the real window. */
export class WindowPage {
  constructor(folders, now) {
    this.folders = folders
    this.now = now
  }

  async start() {
    this.driver = await Driver.start(this.folders, this.now)
    this.main = await this.driver.ask('GET', '/window')
  }

  stop() {
    return this.driver.stop()
  }

  look(role, name) {
    const isPattern = name instanceof RegExp
    return this.driver.evaluate(findByRole, role, isPattern ? name.source : name, isPattern)
  }

  find(role, name) {
    return until(`the ${role} “${name}”`, () => this.look(role, name))
  }

  /** A page that is drawn anew while it is pressed has another element the next moment. */
  press(role, name) {
    return until(`a press of the ${role} “${name}”`, async () => {
      const element = await this.look(role, name)
      if (element === null) return false
      await this.driver.click(element)
      return true
    })
  }

  /** Presses whatever bears that name, from the first to the last. */
  async pressAll(role, name) {
    await this.press(role, name)
    await until(`no ${role} “${name}” any more`, async () => {
      const next = await this.look(role, name)
      if (next !== null) await this.driver.click(next)
      return next === null
    })
  }

  /** Waits for the open dialog to end; one that asks for this button instead gets it. */
  async pressIfAsked(role, name) {
    await until('the dialog to end', async () => {
      if ((await this.look('dialog', null)) === null) return true
      const asked = await this.look(role, name)
      if (asked !== null) await this.driver.click(asked)
      return asked !== null
    })
  }

  async go(title) {
    await this.press('link', title)
    await this.find('heading', title)
  }

  async write(label, text) {
    const field = await this.find('textbox', label)
    await this.driver.evaluate('(field) => { field.focus(); field.select() }', field)
    await this.keys(text)
    await this.driver.evaluate('(field) => field.blur()', field)
  }

  /** The system draws the list of a select: it is chosen from as its own keyboard does. */
  async choose(label, index) {
    const select = await this.find('combobox', label)
    await this.driver.evaluate(
      `(select, index) => { select.selectedIndex = index; for (const kind of ['input', 'change']) select.dispatchEvent(new Event(kind, { bubbles: true })) }`,
      select, index,
    )
  }

  async keys(...words) {
    for (const word of words) {
      if (TYPED.test(word)) await this.driver.press([...(KEYS[word] ?? word)])
      else await this.driver.evaluate(insertText, word)
    }
  }

  /** Waits until the keyboard is in the field of that name. */
  standsOn(name) {
    return until(`the keyboard on ${name}`, async () => name.test((await this.driver.evaluate('() => document.activeElement?.ariaLabel')) ?? ''))
  }

  see(pattern) {
    return until(`“${pattern}”`, async () => matches(await this.driver.evaluate(bodyText), pattern))
  }

  /** Waits for the projector window to show it; the road goes on in the main one. */
  async board(isRight) {
    await until('the board', async () => isRight(await this.onBoard((board) => board.evaluate(bodyText))))
  }

  /** Does something in the projector window once it is there, and comes back to the main one. */
  async onBoard(work) {
    const handle = await until('the projector window', async () => (await this.driver.ask('GET', '/window/handles')).find((each) => each !== this.main))
    await this.driver.ask('POST', '/window', { handle })
    try {
      return await work(this.driver)
    } finally {
      await this.driver.ask('POST', '/window', { handle: this.main })
    }
  }

  call(name, args) {
    return this.driver.evaluateLater(`(name, args) => window.__TAURI_INTERNALS__.invoke('call', { name, args })`, name, args)
  }

  /** Days pass while the program is closed. */
  async clock(moment) {
    await this.stop()
    this.now = moment
    await this.start()
  }

  /** The power fails, and the program is started again on the same records. */
  async powerCut() {
    await this.driver.crash()
    await this.start()
  }

  /** The page begins anew, as after commands that went past it. */
  reload() {
    return this.driver.ask('POST', '/refresh', {})
  }

  /** What the projector window answers when its page tries to call. */
  callFromBoard(name, args) {
    return this.onBoard(() => this.call(name, args))
  }

  async audit(where) {
    await this.driver.ask('POST', '/execute/sync', { script: axeSource, args: [] })
    // A colour on its way is neither the one nor the other.
    const violations = await this.driver.evaluateLater(
      `() => Promise.allSettled(document.getAnimations().map((each) => each.finished)).then(() => window.axe.run()).then(({ violations }) => violations)`,
    )
    assert.deepEqual(inWords(violations), [], `axe on ${where}`)
  }

  async picture(title) {
    const png = await this.driver.ask('GET', '/screenshot')
    writeFileSync(join(pictures(), `window ${title}.png`), Buffer.from(png, 'base64'))
  }
}
