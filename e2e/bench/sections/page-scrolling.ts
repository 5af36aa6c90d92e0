import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { startWebHost } from '../../product/start-web-host'
import { median } from '../median'
import { launchBenchBrowser, newBenchPage, USABLE } from '../page/bench-browser'
import { FIRST_LABEL, writeManyProfiles } from '../page/many-profiles'
import { type Scrolling, type ScrollPlan, scrollThrough } from '../page/scroll-watch'
import { speakLines, stubConversation } from '../page/spoken-lines'
import { percentile } from '../percentile'
import type { Figure, GoalCheck, Section } from '../section'

const PROFILES = 10_000
const LINES = 100_000
const LINES_AT_ONCE = 500
const HIGH = 0.95
const LONG_TASK_MS = 50
const MOST_ELEMENTS = 2_000

const LIST: ScrollPlan = { selector: '[role="tree"]', small: 120, stepPx: 90, jumps: 60 }
// The hidden view of the test has a table of its own, as soon as the browser found time for it.
const TRANSCRIPT: ScrollPlan = {
  selector: '[role="tabpanel"]:not([hidden]) section:has(> [role="table"])',
  small: 120,
  stepPx: 120,
  jumps: 60,
}

const openList = async (page: Page, url: string): Promise<void> => {
  await page.addInitScript(stubConversation)
  await page.goto(url)
  await page.waitForSelector(USABLE)
  await page.getByRole('searchbox').first().fill(FIRST_LABEL)
  await page.getByRole('treeitem', { name: FIRST_LABEL }).click()
  await page.getByRole('searchbox').first().fill('')
  await page.getByRole('treeitem').nth(9).waitFor()
}

/** A test that is asked for and never ends, heard line by line. */
const openTranscript = async (page: Page): Promise<void> => {
  await page.getByLabel('Port', { exact: true }).press('Control+Enter')
  // The page forbids eval, which waitForFunction would need.
  await expect.poll(() => page.evaluate(() => window.benchConversation?.operationId)).toBeDefined()
  await page.getByRole('tab', { name: /Transcript/ }).click()
  await page.evaluate(speakLines, { lines: LINES, piece: LINES_AT_ONCE })
  await page.locator(`[aria-rowcount="${LINES}"]`).waitFor()
}

const figuresOf = (name: string, rounds: readonly Scrolling[]): Figure[] => {
  const [first, ...counted] = rounds
  const figure = (what: string, sum: (scrolling: Scrolling) => number, remark?: string): Figure => {
    const values = counted.map(sum)
    return {
      contender: `${name}, ${what}`,
      value: median(values),
      rounds: values,
      first: first === undefined ? Number.NaN : sum(first),
      ...(remark === undefined ? {} : { remark }),
    }
  }
  const most = Math.max(...rounds.map(({ mostElements }) => mostElements))
  return [
    figure('a frame, median', ({ frames }) => median(frames), `at most ${most} elements in the page`),
    figure('a frame, 95th percentile', ({ frames }) => percentile(frames, HIGH)),
    figure('the longest frame', ({ frames }) => Math.max(...frames)),
  ]
}

const goalsOf = (name: string, rounds: readonly Scrolling[]): GoalCheck[] => {
  const tasks = rounds.flatMap(({ longTasks }) => longTasks)
  const most = Math.max(...rounds.map(({ mostElements }) => mostElements))
  return [
    {
      what: `${name}, tasks over ${LONG_TASK_MS} ms`,
      goal: 'none',
      reached: tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${Math.round(Math.max(...tasks))} ms`,
      met: tasks.length === 0,
    },
    {
      what: `${name}, elements in the page`,
      goal: `under ${MOST_ELEMENTS}`,
      reached: String(most),
      met: most < MOST_ELEMENTS,
    },
  ]
}

const scrollAll = async (browser: Browser, url: string, runs: number, say: (line: string) => void) => {
  const page = await newBenchPage(browser)
  await openList(page, url)
  const list: Scrolling[] = []
  const transcript: Scrolling[] = []
  await openTranscript(page)
  for (let run = 0; run <= runs; run += 1) {
    say(run === 0 ? 'warming up' : `round ${run} of ${runs}`)
    list.push(await page.evaluate(scrollThrough, LIST))
    transcript.push(await page.evaluate(scrollThrough, TRANSCRIPT))
  }
  return { list, transcript }
}

/** Scrolling what is long: main thread per frame, tasks over 50 ms, and elements in the page. */
export const pageScrolling: Section = {
  id: 'page-scrolling',
  run: async ({ task, runs, say }) => {
    const dataFolder = await mkdtemp(join(task.folder, 'page-scrolling-'))
    await writeManyProfiles(dataFolder, PROFILES)
    const host = await startWebHost({ dataFolder })
    const browser = await launchBenchBrowser()
    try {
      const { list, transcript } = await scrollAll(browser, host.url, runs, say)
      return {
        id: 'page-scrolling',
        title: `Scrolling ${PROFILES.toLocaleString('en')} profiles and a transcript of ${LINES.toLocaleString('en')} lines, by steps and jumps`,
        unit: 'ms',
        higherIsBetter: false,
        figures: [...figuresOf('profiles', list), ...figuresOf('transcript', transcript)],
        goals: [...goalsOf('profiles', list), ...goalsOf('transcript', transcript)],
        skipped: [],
      }
    } finally {
      await browser.close()
      await host.stop()
    }
  },
}
