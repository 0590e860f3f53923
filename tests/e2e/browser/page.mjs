import assert from 'node:assert/strict'
import { join } from 'node:path'
import { axeSource, inWords } from '../axe.mjs'
import { pictures } from '../checkout.mjs'
import { matches, until } from '../wait.mjs'

const SETTLING_MS = 2000

/** The road's hands and eyes in a browser. */
export class BrowserPage {
  constructor(page, board, host) {
    this.page = page
    this.projector = board
    this.host = host
  }

  find(role, name) {
    return this.page.getByRole(role, { name, exact: typeof name === 'string' }).first()
  }

  press(role, name) {
    return this.find(role, name).click()
  }

  /** Presses whatever bears that name, from the first to the last. */
  async pressAll(role, name) {
    await this.press(role, name)
    await until(`no ${role} “${name}” any more`, async () => {
      const next = this.find(role, name)
      if (!(await next.isVisible())) return true
      await next.click()
      return false
    })
  }

  /** Waits for the open dialog to end; one that asks for this button instead gets it. */
  async pressIfAsked(role, name) {
    await until('the dialog to end', async () => {
      if ((await this.page.getByRole('dialog').count()) === 0) return true
      const asked = await this.find(role, name).isVisible()
      if (asked) await this.press(role, name)
      return asked
    })
  }

  async go(title) {
    await this.press('link', title)
    await this.find('heading', title).waitFor()
  }

  async write(label, text) {
    const field = this.page.getByLabel(label, { exact: true })
    await field.fill(text)
    await field.blur()
  }

  choose(label, index) {
    return this.page.getByLabel(label, { exact: true }).selectOption({ index })
  }

  async keys(...words) {
    for (const word of words) await (word.length > 1 && /^[A-Z]/.test(word) ? this.page.keyboard.press(word) : this.page.keyboard.type(word))
  }

  /** Waits until the keyboard is in the field of that name. */
  standsOn(name) {
    return until(`the keyboard on ${name}`, async () => name.test((await this.page.evaluate(() => document.activeElement?.ariaLabel)) ?? ''))
  }

  see(pattern) {
    return until(`“${pattern}”`, async () => matches(await this.page.evaluate(() => document.body.innerText), pattern))
  }

  board(isRight) {
    return until('the board', async () => isRight(await this.projector.evaluate(() => document.body.innerText)))
  }

  async call(name, args) {
    const answer = await this.page.evaluate(async ([path, body]) => {
      const response = await fetch(path, { method: 'POST', body })
      return { ok: response.ok, body: await response.json() }
    }, [`/call/${name}`, JSON.stringify(args)])
    assert.ok(answer.ok, `${name}: ${answer.body.message}`)
    return answer.body
  }

  async clock(moment) {
    await this.host.whisper(`now ${moment}`)
    await this.page.reload()
  }

  async audit(where, page = this.page) {
    await page.evaluate(axeSource)
    // A colour on its way is neither the one nor the other: what is on its way arrives, and nothing sets out meanwhile.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)))
    const { violations } = await page.evaluate(() => globalThis.axe.run())
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    assert.deepEqual(inWords(violations), [], `axe on ${where}`)
  }

  /** Nothing for axe to find, and on an office laptop at 125 % nothing that is cut off. */
  async looksRight(where) {
    await this.audit(where)
    await this.page.setViewportSize({ width: 1093, height: 614 })
    // A paper that fits its window is drawn anew for the smaller one, a moment later.
    const fits = until('a page that fits', async () => (await this.tooWide()).length === 0, SETTLING_MS)
    const wide = await fits.then(() => [], () => this.tooWide())
    await this.page.setViewportSize({ width: 1366, height: 768 })
    assert.deepEqual(wide, [], `${where} scrolls sideways at 1093 × 614`)
  }

  /** What scrolls sideways, by its class. */
  tooWide() {
    return this.page.evaluate(() => {
      const holds = (each) => each.matches('html, main') || /auto|scroll/.test(getComputedStyle(each).overflowX)
      return [...document.querySelectorAll('html, main, main *')].filter((each) => holds(each) && each.scrollWidth > each.clientWidth).map((each) => each.className || each.tagName)
    })
  }

  picture(title) {
    return this.page.screenshot({ path: join(pictures(), `browser ${title}.png`) })
  }
}
