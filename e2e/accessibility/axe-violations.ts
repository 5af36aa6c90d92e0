import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[] }[]
}

type WithAxe = typeof window & {
  readonly axe: { run(options: object): Promise<{ readonly violations: readonly Violation[] }> }
}

/** The engine that @axe-core/playwright brings. Its own builder loads it again for each look, which takes four times as long. */
const engine = readFile(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core'),
  'utf8',
)

/**
 * Each broken rule of WCAG 2.2 AA with the elements that break it, e.g. "color-contrast: .badge | .hint". The frame of the HTML
 * preview is a stranger's document and is left out.
 */
export const axeViolations = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await engine)
  return page.evaluate(async (tags) => {
    const options = {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      iframes: false,
      preload: false,
    }
    const { violations } = await (window as WithAxe).axe.run(options)
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  }, WCAG)
}
