import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { type RunningWebHost, startWebHost } from '../../product/start-web-host'
import { median } from '../median'
import { launchBenchBrowser, newBenchPage, USABLE } from '../page/bench-browser'
import { type Keystroke, watchKeystrokes } from '../page/keystroke-watch'
import { FIRST_LABEL, writeManyProfiles } from '../page/many-profiles'
import { percentile } from '../percentile'
import type { Figure, Section } from '../section'

const MANY = 10_000
const BETWEEN_KEYS_MS = 60
/** The form saves itself 500 ms after the last key press. */
const UNTIL_SAVED_MS = 900
const MEDIAN_GOAL_MS = 16
const HIGH_GOAL_MS = 33
const HIGH = 0.95

/** What is typed in place of what stands there, and which warnings follow at nearly every letter. */
const TYPED = [
  { field: 'Port', texts: ['465', '2525', '25', '993', '80', '587'] },
  { field: 'Server address', texts: ['smtp.gmail.com', '127.0.0.1', 'localhost', 'mail.example.com'] },
] as const

interface TypingPage {
  readonly name: string
  readonly page: Page
  readonly host: RunningWebHost
  readonly rounds: Keystroke[][]
  readonly longTasks: number[]
}

const open = async (browser: Browser, parent: string, count: number): Promise<TypingPage> => {
  const dataFolder = await mkdtemp(join(parent, 'page-typing-'))
  await writeManyProfiles(dataFolder, count)
  const host = await startWebHost({ dataFolder })
  const page = await newBenchPage(browser)
  await page.goto(host.url)
  await page.waitForSelector(USABLE)
  await page.getByRole('searchbox').first().fill(FIRST_LABEL)
  await page.getByRole('treeitem', { name: FIRST_LABEL }).click()
  await page.getByRole('searchbox').first().fill('')
  await page.getByLabel('Port', { exact: true }).waitFor()
  await page.evaluate(watchKeystrokes, 'Warnings')
  return {
    name: `${count.toLocaleString('en')} ${count === 1 ? 'profile' : 'profiles'}`,
    page,
    host,
    rounds: [],
    longTasks: [],
  }
}

const typeRound = async ({ page, rounds, longTasks }: TypingPage): Promise<void> => {
  await page.evaluate(() => {
    window.benchKeystrokes?.splice(0)
    window.benchLongTasks?.splice(0)
  })
  for (const { field, texts } of TYPED) {
    for (const text of texts) {
      await page.getByLabel(field, { exact: true }).selectText()
      await page.keyboard.type(text, { delay: BETWEEN_KEYS_MS })
      await page.waitForTimeout(UNTIL_SAVED_MS)
    }
  }
  rounds.push(await page.evaluate(() => window.benchKeystrokes ?? []))
  longTasks.push(...(await page.evaluate(() => window.benchLongTasks ?? [])))
}

const whole = ({ scriptMs, waitMs, frameMs }: Keystroke): number => scriptMs + waitMs + frameMs
const work = ({ scriptMs, frameMs }: Keystroke): number => scriptMs + frameMs

const figuresOf = ({ name, rounds, longTasks }: TypingPage): Figure[] => {
  const painted = rounds.map((strokes) => strokes.filter(({ changed }) => changed))
  const counted = painted.slice(1).flat()
  const figure = (
    what: string,
    part: (stroke: Keystroke) => number,
    sum: (values: readonly number[]) => number,
    remark?: string,
  ): Figure => ({
    contender: `${name}, ${what}`,
    value: sum(counted.map(part)),
    rounds: painted.slice(1).map((strokes) => sum(strokes.map(part))),
    first: sum((painted[0] ?? []).map(part)),
    ...(remark === undefined ? {} : { remark }),
  })
  const high = (values: readonly number[]) => percentile(values, HIGH)
  return [
    figure('median', whole, median, `${counted.length} key presses that changed the warnings`),
    figure('95th percentile', whole, high, `${longTasks.length} tasks over 50 ms, saving included`),
    figure('work alone, median', work, median, 'without waiting for the screen'),
    figure('work alone, 95th percentile', work, high),
    figure('  scripts', ({ scriptMs }) => scriptMs, median),
    figure('  style, layout, paint', ({ frameMs }) => frameMs, median),
    figure('  waiting for the screen', ({ waitMs }) => waitMs, median),
  ]
}

/** From the keydown in a field of the session form to the frame that shows its warnings; a page with one profile tells what their number costs. */
export const pageTyping: Section = {
  id: 'page-typing',
  run: async ({ task, runs, say }) => {
    const browser = await launchBenchBrowser()
    const pages: TypingPage[] = []
    try {
      for (const count of [MANY, 1]) pages.push(await open(browser, task.folder, count))
      for (let run = 0; run <= runs; run += 1) {
        say(run === 0 ? 'warming up' : `round ${run} of ${runs}`)
        for (const page of pages) await typeRound(page)
      }
      const figures = pages.flatMap(figuresOf)
      const goal = (what: string, goalMs: number, index: number) => {
        const reached = figures[index]?.value ?? Number.NaN
        return { what, goal: `under ${goalMs} ms`, reached: `${reached.toFixed(1)} ms`, met: reached < goalMs }
      }
      return {
        id: 'page-typing',
        title: 'Key press to painted warnings in the session form; the screen has 60 frames a second',
        unit: 'ms',
        higherIsBetter: false,
        figures,
        goals: [
          goal('median', MEDIAN_GOAL_MS, 0),
          goal('95th percentile', HIGH_GOAL_MS, 1),
          goal('work alone, median', MEDIAN_GOAL_MS, 2),
          goal('work alone, 95th percentile', HIGH_GOAL_MS, 3),
        ],
        skipped: [],
      }
    } finally {
      await browser.close()
      await Promise.all(pages.map(({ host }) => host.stop()))
    }
  },
}
