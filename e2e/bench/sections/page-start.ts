import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { startWebHost } from '../../product/start-web-host'
import { type Contender, figureOf, interleave } from '../interleave'
import { median } from '../median'
import { launchBenchBrowser, newBenchPage, USABLE } from '../page/bench-browser'
import { startSmallPageHost } from '../page/small-page-host'
import { buildBarePage, writeEmptyPage } from '../page/small-pages'
import type { Figure, Section } from '../section'

const OWN = 'Mail Session Manager, serve'
const EMPTY = 'an empty page'
/** What the page is made with takes this much before a line of our own runs. */
const BARE = 'a page of React and one Mantine button'
const GOAL = 1.5

/** What of a start passed until the process had printed its address; the rest is the browser's. */
interface Start {
  readonly addressMs: number
  readonly wholeMs: number
}

interface StartableHost {
  readonly url: string
  stop(): Promise<void>
}

const partOf = (name: string, starts: readonly Start[], part: (start: Start) => number): Figure => {
  const [first, ...rounds] = starts.map(part)
  return { contender: `  ${name}`, value: median(rounds), rounds, first: first ?? Number.NaN }
}

/** From the start of the host's process to a page that can be used, in a browser that runs already and has nothing in its cache. */
export const pageStart: Section = {
  id: 'page-start',
  run: async ({ task, runs, say }) => {
    const dataFolder = await mkdtemp(join(task.folder, 'page-start-'))
    const browser = await launchBenchBrowser()
    const starting = (name: string, start: () => Promise<StartableHost>, usable: string) => {
      const starts: Start[] = []
      const contender: Contender = {
        name,
        figure: ({ milliseconds }) => milliseconds,
        round: async () => {
          const page = await newBenchPage(browser)
          const startedAt = performance.now()
          const host = await start()
          const addressMs = performance.now() - startedAt
          await page.goto(host.url, { waitUntil: 'commit' })
          await page.waitForSelector(usable)
          const wholeMs = performance.now() - startedAt
          starts.push({ addressMs, wholeMs })
          await page.context().close()
          await host.stop()
          return { milliseconds: wholeMs, memoryGrowth: Number.NaN }
        },
      }
      return { contender, starts }
    }
    try {
      const own = starting(OWN, () => startWebHost({ dataFolder }), USABLE)
      const [emptyFolder, bareFolder] = [join(task.folder, 'empty-page'), join(task.folder, 'bare-page')]
      await Promise.all([writeEmptyPage(emptyFolder), buildBarePage(bareFolder)])
      const empty = starting(EMPTY, () => startSmallPageHost(emptyFolder), 'button')
      const bare = starting(BARE, () => startSmallPageHost(bareFolder), 'button')
      const wholes = await interleave([own.contender, bare.contender, empty.contender], runs, say)
      const parts = ({ starts }: typeof own) => [
        partOf('process started to address printed', starts, ({ addressMs }) => addressMs),
        partOf('address opened to page usable', starts, ({ addressMs, wholeMs }) => wholeMs - addressMs),
      ]
      const [ownFigure, bareFigure, emptyFigure] = wholes
      const times = (name: string) => figureOf(wholes, OWN) / figureOf(wholes, name)
      return {
        id: 'page-start',
        title: 'Start of the host to a usable page, beside an empty page from a Node process, in the same browser',
        unit: 'ms',
        higherIsBetter: false,
        figures: [
          ...(ownFigure === undefined ? [] : [ownFigure, ...parts(own)]),
          ...(bareFigure === undefined ? [] : [bareFigure, ...parts(bare)]),
          ...(emptyFigure === undefined ? [] : [emptyFigure, ...parts(empty)]),
        ],
        goals: [
          {
            what: 'to an empty page',
            goal: `at most ${GOAL} ×`,
            reached: `${times(EMPTY).toFixed(1)} ×`,
            met: times(EMPTY) <= GOAL,
          },
        ],
        skipped: [],
      }
    } finally {
      await browser.close()
    }
  },
}
