import type { Locator, Page } from '@playwright/test'
import type { Hand } from './hand'

/** Points and clicks; types only texts. */
export class MouseHand implements Hand {
  readonly #page: Page
  readonly #say: (key: string) => string
  #clicks = 0

  constructor(page: Page, say: (key: string) => string) {
    this.#page = page
    this.#say = say
  }

  async press(button: Locator): Promise<void> {
    this.#clicks += 1
    await button.click()
  }

  async write(field: Locator, text: string): Promise<void> {
    this.#clicks += 1
    await field.click()
    await field.fill(text)
  }

  /** Clicks what is seen of it: its label. */
  async choose(radio: Locator): Promise<void> {
    const id = await radio.getAttribute('id')
    await this.press(this.#page.locator(`label[for="${id}"]`))
  }

  openView(tab: Locator): Promise<void> {
    return this.press(tab)
  }

  async command(words: string): Promise<void> {
    await this.press(this.#page.getByRole('button', { name: this.#say('palette.placeholder') }))
    await this.press(this.#page.getByRole('option', { name: words, exact: true }))
  }

  test(button: Locator): Promise<void> {
    return this.press(button)
  }

  tally(): string {
    const clicks = this.#clicks
    this.#clicks = 0
    return `${clicks} clicks`
  }
}
