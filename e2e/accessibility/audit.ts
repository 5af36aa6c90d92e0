import type { Page } from '@playwright/test'
import { type Scheme, SIZES } from '../screenshots/camera'
import { axeViolations } from './axe-violations'
import { outOfReach } from './out-of-reach'
import { runningAnimations } from './running-animations'

export interface AuditPlan {
  readonly language: string
  readonly schemes: readonly Scheme[]
  /** Also looks at a zoom of 200 % for controls that nobody can reach; does not depend on the theme. */
  readonly zoom: boolean
}

/** Stands where the camera of the screenshots stands, and checks each state of the page instead of taking its picture. */
export class Audit {
  readonly #plan: AuditPlan
  /** What is wrong, each with the state in which it was seen. */
  readonly problems: string[] = []
  states = 0

  constructor(plan: AuditPlan) {
    this.#plan = plan
  }

  /** @returns no pictures */
  async take(page: Page, panel: string, state: string): Promise<[]> {
    const { language, schemes, zoom } = this.#plan
    const note = (where: string, found: readonly string[]) =>
      this.problems.push(...found.map((each) => `${panel}, ${state}, ${where}: ${each}`))
    this.states += 1
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await painted(page)
      note(`${language} ${colorScheme}`, await lastingViolations(page))
    }
    note('reduced motion', await page.evaluate(runningAnimations))
    const spoken = await page.locator('html').getAttribute('lang')
    if (spoken !== language) note('language', [`the page says that it is in ${spoken}`])
    if (zoom) note('200 %', await this.#zoomed(page))
    return []
  }

  async #zoomed(page: Page): Promise<string[]> {
    const { width, height } = SIZES['zoom-200']
    await page.setViewportSize({ width, height })
    await painted(page)
    const found = await page.evaluate(outOfReach)
    await page.setViewportSize({ width: SIZES['1440x900'].width, height: SIZES['1440x900'].height })
    return found
  }
}

/** What is still on its way to its place is looked at again. */
const lastingViolations = async (page: Page): Promise<string[]> => {
  if ((await axeViolations(page)).length === 0) return []
  await painted(page)
  return axeViolations(page)
}

const painted = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))
  })
