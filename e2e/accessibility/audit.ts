import type { Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../shared/words/language'
import { SCHEMES, type Scheme, SIZES } from '../screenshots/camera'
import { axeViolations } from './axe-violations'
import { outOfReach } from './out-of-reach'
import { runningAnimations } from './running-animations'
import { settled } from './settled'
import { speakLanguage } from './speak-language'

/**
 * Stands where the camera of the screenshots stands, and checks each state of the page instead of taking its picture: in every
 * language and both themes, and in every language at a zoom of 200 % for controls that nobody can reach. The page changes under
 * its eyes and goes on as it was; each state is looked at once, when it has come to rest.
 */
export class Audit {
  /** The language in which the scene is played. */
  readonly #language: Language
  /** What is wrong, each with the state in which it was seen. */
  readonly problems: string[] = []
  states = 0
  #seen = ''

  constructor(language: Language) {
    this.#language = language
  }

  /** Lets the page fetch the words of every language, which a host that is gone later cannot give. */
  async prepare(page: Page): Promise<void> {
    for (const language of this.#lastOwn()) await speakLanguage(page, language)
  }

  /** @returns no pictures */
  async take(page: Page, panel: string, state: string): Promise<[]> {
    const note = (where: string, found: readonly string[]) =>
      this.problems.push(...found.map((each) => `${panel}, ${state}, ${where}: ${each}`))
    this.states += 1
    await page.evaluate(settled)
    // Some pictures show the same state from another place.
    const shown = await page.evaluate(() => document.body.outerHTML)
    if (shown === this.#seen) return []
    note('reduced motion', await page.evaluate(runningAnimations))
    for (const language of [...this.#lastOwn()].reverse()) {
      await speakLanguage(page, language)
      for (const scheme of SCHEMES) {
        await light(page, scheme)
        note(`${language} ${scheme}`, await axeViolations(page))
      }
    }
    await resize(page, '200 %')
    for (const language of this.#lastOwn()) {
      await speakLanguage(page, language)
      await page.evaluate(settled)
      note(`${language} 200 %`, await page.evaluate(outOfReach))
    }
    await resize(page, '100 %')
    this.#seen = await page.evaluate(() => document.body.outerHTML)
    return []
  }

  #lastOwn(): readonly Language[] {
    return [...LANGUAGES.filter((language) => language !== this.#language), this.#language]
  }
}

/** The sheets of the page follow the system at once, its attributes a moment later. */
const light = async (page: Page, colorScheme: Scheme): Promise<void> => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' })
  await page.evaluate(settled)
}

const resize = async (page: Page, zoom: '100 %' | '200 %'): Promise<void> => {
  const { width, height } = SIZES[zoom === '200 %' ? 'zoom-200' : '1440x900']
  await page.setViewportSize({ width, height })
  await page.evaluate(settled)
}
