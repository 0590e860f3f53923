import { until } from '../wait.mjs'
import { KEYS } from './page.mjs'

const MOST_STOPS = 120

/** In the page: where the keyboard is, by something that tells stops apart. */
const isOn = '(element) => document.activeElement === element'
/** A group of radios is one stop; arrows go on inside it. */
const inGroup = '(element) => element.closest("[role=radiogroup]")?.contains(document.activeElement) ?? false'

const isChosen = '(element) => element.ariaChecked === "true"'

/** A meeting without a mouse. */
export class Keyboard {
  constructor(page) {
    this.page = page
  }

  press(...words) {
    return this.page.keys(...words)
  }

  /** Goes on by Tab until the keyboard stands on what bears that name. */
  async reach(role, name) {
    const { page } = this
    const element = await page.find(role, name)
    const stands = (test) => page.driver.evaluate(test, element)
    const arrives = role === 'radio' ? inGroup : isOn
    for (let stop = 0; !(await stands(arrives)); stop += 1) {
      if (stop === MOST_STOPS) throw new Error(`the keyboard does not come to the ${role} “${name}”`)
      await this.press('Tab')
    }
    for (let step = 0; !(await stands(isOn)); step += 1) {
      if (step === MOST_STOPS) throw new Error(`the arrows do not come to the ${role} “${name}”`)
      await this.press('ArrowRight')
    }
    // No finger lets an arrow go so soon that the radio it came to stays unchosen.
    if (role === 'radio' && !(await stands(isChosen))) await this.press('Space')
  }

  async activate(role, name) {
    await this.reach(role, name)
    await this.press('Enter')
  }

  /** Over what stands in the field. */
  async fill(label, text) {
    await this.reach('textbox', label)
    await this.page.driver.evaluate('() => document.activeElement.select()')
    await this.press(text)
  }

  /** To a page by the palette. */
  async go(title) {
    await this.page.driver.chord([KEYS.Control], 'k')
    await until('the palette', () => this.page.driver.evaluate('() => document.activeElement?.ariaLabel === "查找或执行"'))
    await this.press(title)
    await until(`${title} at the head of the list`, () => this.page.driver.evaluate('(title) => document.querySelector("[role=option] .title")?.innerText === title', title))
    await this.press('Enter')
    await this.page.find('heading', title)
  }
}
