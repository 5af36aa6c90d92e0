import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'

const launcher = fileURLToPath(new URL('./launch.mjs', import.meta.url))

/** What the application did to its surroundings, as the stand-in tells it. */
export interface StandInMessage {
  readonly kind: string
  readonly [detail: string]: unknown
}

/** The built desktop bundles running on the stand-in of the electron module. */
export interface StandIn {
  readonly page: Page
  readonly browser: Browser
  readonly messages: readonly StandInMessage[]
  /** Waits for a message of this kind that came or comes, and matches `like`. */
  message(kind: string, like?: Readonly<Record<string, unknown>>): Promise<StandInMessage>
  /** @param order `choose`: an item of the menu bar, by its label below those of its menus */
  send(
    order:
      | 'second-instance'
      | 'close-window'
      | 'crash-page'
      | 'lose-focus'
      | 'quit'
      | { readonly choose: readonly string[] },
  ): void
  /** Detaches from the page, before what ends the browser: Playwright would otherwise miss it while it ends its tracing. */
  detach(): Promise<void>
  /** Text of both output streams so far. */
  output(): string
  stop(): Promise<void>
}

const matches = (message: StandInMessage, kind: string, like: Readonly<Record<string, unknown>>): boolean =>
  message.kind === kind && Object.entries(like).every(([key, value]) => message[key] === value)

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const listen = (child: ChildProcess) => {
  const messages: StandInMessage[] = []
  child.on('message', (message) => messages.push(message as StandInMessage))
  const message = async (kind: string, like: Readonly<Record<string, unknown>> = {}): Promise<StandInMessage> => {
    for (;;) {
      const found = messages.find((candidate) => matches(candidate, kind, like))
      if (found !== undefined) return found
      if (hasEnded(child)) throw new Error(`the stand-in ended without a message of kind ${kind}`)
      const heard = new AbortController()
      await Promise.race([
        once(child, 'message', { signal: heard.signal }),
        once(child, 'exit', { signal: heard.signal }),
      ])
      heard.abort()
    }
  }
  return { messages, message }
}

/**
 * Starts the built desktop host on the stand-in and attaches to its page.
 * @param mainBundle absolute path of dist/desktop/main.mjs
 * @param environment files that the dialog gives (`STAND_IN_CHOSEN_FILES`, JSON list) and that dropped names lie at (`STAND_IN_FILE_PATHS`, JSON object)
 */
export const startStandIn = async (
  mainBundle: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<StandIn> => {
  const folder = await mkdtemp(join(tmpdir(), 'stand-in-'))
  const places = [`--user-data-dir=${join(folder, 'chromium')}`, `--data-dir=${join(folder, 'data')}`]
  const child = fork(launcher, [mainBundle, ...places], {
    env: { ...process.env, ...environment },
    silent: true,
    execArgv: [],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
  const { messages, message } = listen(child)
  let browser: Browser | undefined
  const detach = async (): Promise<void> => {
    await browser?.close()
    browser = undefined
  }
  const stop = async (): Promise<void> => {
    await detach()
    if (!hasEnded(child)) {
      const ended = once(child, 'exit')
      if (child.connected) child.send('quit')
      const deadline = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(deadline)
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const { endpoint } = await message('browser')
    await message('shown')
    browser = await chromium.connectOverCDP(String(endpoint))
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('the stand-in shows no page')
    return { page, browser, messages, message, send: (order) => child.send(order), detach, output: () => output, stop }
  } catch (error) {
    await stop()
    throw new Error(`the stand-in did not start: ${output}`, { cause: error })
  }
}
