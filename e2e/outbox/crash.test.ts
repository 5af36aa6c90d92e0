import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../../electron/storage/temporary-folder'
import { type CountingSink, startCountingSink } from './counting-sink'
import { bundleProgram } from './outbox-program'

const KILLS = 200
const MESSAGES = 50
const LANES = 3
/** The clock goes on between two lives of the process, so that what waits for its next attempt is due. */
const CLOCK_STEP_MS = 20 * 60_000
const LONGEST_LIFE_MS = 400

let program: { path: string; remove: () => void }
beforeAll(async () => {
  program = await bundleProgram('outbox-process.ts')
})
afterAll(() => program.remove())

/** When a life ends: after a time, or with a certain step of the conversation with the server. */
type Death = { readonly afterMs: number } | { readonly atStep: number }

const randomDeath = (): Death =>
  Math.random() < 0.5 ? { afterMs: Math.random() * LONGEST_LIFE_MS } : { atStep: 1 + Math.floor(Math.random() * 60) }

/** What is known of one outbox over all lives of its process. */
interface Story {
  readonly folder: string
  readonly sink: CountingSink
  /** Message-IDs by number, of those whose addition was confirmed. */
  readonly confirmed: Map<number, string>
  /** Ends of processes that still live. */
  readonly children: Set<() => void>
  states: Map<string, string>
  lives: number
}

/** One life of the process. @returns whether it was killed */
const live = async (story: Story, death: Death | null): Promise<boolean> => {
  const missing = Array.from({ length: MESSAGES }, (_, index) => index).filter((index) => !story.confirmed.has(index))
  const ahead = story.lives * CLOCK_STEP_MS
  story.lives += 1
  const child = spawn(
    process.execPath,
    [program.path, story.folder, String(story.sink.port), String(ahead), missing.join(',')],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  const kill = () => child.kill('SIGKILL')
  story.children.add(kill)
  const exited = once(child, 'close')
  let timer: NodeJS.Timeout | undefined
  let steps = 0
  story.sink.onStep = () => {
    steps += 1
    if (death !== null && 'atStep' in death && steps === death.atStep) kill()
  }
  story.states = new Map()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, first = '', second = '', third = ''] = line.split(' ')
    if (word === 'running' && death !== null && 'afterMs' in death) timer = setTimeout(kill, death.afterMs)
    if (word === 'added') story.confirmed.set(Number(first), third)
    if (word === 'entry') story.states.set(second, first)
  })
  const [code, signal] = await exited
  story.children.delete(kill)
  clearTimeout(timer)
  story.sink.onStep = () => undefined
  if (signal !== 'SIGKILL') expect([code, complaints]).toEqual([0, ''])
  return signal === 'SIGKILL'
}

describe('an outbox whose process is killed at random instants', () => {
  it(`sends ${MESSAGES} messages once each, over ${KILLS} kills`, { timeout: 300_000 }, async () => {
    const total = { kills: 0, outboxes: 0, sent: 0, unknown: 0, unknownDelivered: 0 }

    const tell = async (): Promise<void> => {
      const sink = await startCountingSink(() => (Math.random() < 0.3 ? Math.random() * 12 : 0))
      onTestFinished(() => sink.close())
      const known = { confirmed: new Map(), children: new Set<() => void>(), states: new Map(), lives: 0 }
      const story: Story = { folder: temporaryFolder(), sink, ...known }
      onTestFinished(() => {
        for (const end of story.children) end()
      })
      for (let ended = false; !ended; ) {
        const killed = await live(story, total.kills < KILLS ? randomDeath() : null)
        if (killed) total.kills += 1
        // What was interrupted more than once waits for the clock of the next life.
        ended = !killed && ![...story.states.values()].includes('pending')
      }

      const lost = [...story.confirmed.values()].filter((messageId) => !story.states.has(messageId))
      expect(lost).toEqual([])
      expect(story.confirmed.size).toBe(MESSAGES)
      for (const [messageId, state] of story.states) {
        const times = sink.deliveries.get(messageId) ?? 0
        if (state === 'sent') expect([messageId, times]).toEqual([messageId, 1])
        else expect([messageId, state, times <= 1]).toEqual([messageId, 'unknown', true])
        total.sent += state === 'sent' ? 1 : 0
        total.unknown += state === 'unknown' ? 1 : 0
        total.unknownDelivered += state === 'unknown' ? times : 0
      }
      for (const messageId of sink.deliveries.keys()) expect(story.states.has(messageId)).toBe(true)
      total.outboxes += 1
    }

    const lane = async (): Promise<void> => {
      while (total.kills < KILLS) await tell()
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    console.log(
      `${total.kills} kills over ${total.outboxes} outboxes of ${MESSAGES} messages: ${total.sent} sent once, ` +
        `${total.unknown} unknown (${total.unknownDelivered} of them delivered once), none lost, none twice`,
    )
    expect(total.kills).toBeGreaterThanOrEqual(KILLS)
    // A mail becomes unknown only when its process ends between final dot and answer.
    expect(total.unknown).toBeLessThan(total.kills)
  })
})
