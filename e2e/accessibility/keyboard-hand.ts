import { expect, type Locator, type Page } from '@playwright/test'
import { focusStop } from './focus-stop'
import type { Hand } from './hand'

/** More stops than any view has: who comes so far is caught in a circle. */
const MOST_STOPS = 150

/** Never touches the mouse: Tab, arrows, Enter, Space, and the two keys of the window. Looks at the focus wherever it stops. */
export class KeyboardHand implements Hand {
  readonly #page: Page
  /** Keys pressed, without the letters of texts. */
  #keys = 0
  #stops = 0
  /** What was wrong with the focus on the way. */
  readonly problems: string[] = []

  constructor(page: Page) {
    this.#page = page
  }

  async key(name: string): Promise<void> {
    this.#keys += 1
    await this.#page.keyboard.press(name)
  }

  /** Goes to a control the way that is shorter in the order of the document. */
  async goTo(target: Locator): Promise<void> {
    await expect(target).toBeAttached()
    const isBefore = await target.evaluate((element) => {
      const here = document.activeElement ?? document.body
      if (here === document.body) return false
      return (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    })
    const trail: string[] = []
    const holdsFocus = () => target.evaluate((element) => element === document.activeElement)
    while (!(await holdsFocus())) {
      if (trail.length > MOST_STOPS) throw new Error(`no way by Tab to ${target}: ${trail.join(', ')}`)
      await this.key(isBefore ? 'Shift+Tab' : 'Tab')
      trail.push(await this.look())
    }
  }

  /** @returns the name of what has the focus */
  async look(): Promise<string> {
    // A transition, however short, shows its end with the next frame only.
    await this.#page.evaluate(
      () => new Promise<void>((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted()))),
    )
    const { name, problems } = await this.#page.evaluate(focusStop)
    this.#stops += 1
    this.problems.push(...problems)
    return name
  }

  async press(button: Locator): Promise<void> {
    await this.goTo(button)
    await this.key('Enter')
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.goTo(field)
    await this.key('ControlOrMeta+a')
    await this.#page.keyboard.insertText(text)
  }

  async choose(radio: Locator): Promise<void> {
    const group = radio.locator('xpath=ancestor::*[@role="radiogroup"][1]')
    await this.goTo(group.locator('input:checked'))
    for (let turns = 0; !(await radio.isChecked()); turns += 1) {
      if (turns > 10) throw new Error(`the arrows do not lead to ${radio}`)
      await this.key('ArrowRight')
    }
    await this.look()
  }

  async openView(tab: Locator): Promise<void> {
    await this.goTo(this.#page.locator('[role="tab"][aria-selected="true"]'))
    for (let turns = 0; (await tab.getAttribute('aria-selected')) !== 'true'; turns += 1) {
      if (turns > 10) throw new Error(`the arrows do not lead to ${tab}`)
      await this.key('ArrowRight')
    }
    await this.look()
  }

  async command(words: string): Promise<void> {
    await this.key('ControlOrMeta+k')
    const palette = this.#page.getByRole('dialog').filter({ has: this.#page.locator('[data-combobox-option]') })
    await expect(palette.getByRole('combobox')).toBeFocused()
    await this.#page.keyboard.insertText(words)
    await expect(palette.locator('[role="option"][data-combobox-selected]')).toContainText(words)
    await this.key('Enter')
    await expect(palette).toHaveCount(0)
  }

  async test(): Promise<void> {
    await this.key('ControlOrMeta+Enter')
  }

  tally(): string {
    const words = `${this.#keys} keys, ${this.#stops} looks at the focus`
    this.#keys = 0
    this.#stops = 0
    return words
  }
}
