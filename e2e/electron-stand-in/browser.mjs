import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { chromiumLaunch } from '../../build/chromium-launch.mjs'
import { fromChromium } from './addresses.mjs'
import { app, beforeExit } from './app.mjs'
import { invoke } from './ipc.mjs'
import { tell } from './messages.mjs'
import { handlerFor, isLoadable } from './session.mjs'

/** @typedef {{ page: import('playwright').Page | undefined, webContents: any }} Window */

/** @type {Set<Window>} */
export const windows = new Set()

const windowOf = (page) => [...windows].find((window) => window.page === page)
const openHandlerOf = (page) => (windowOf(page) ?? [...windows][0])?.webContents.windowOpenHandler

const askToOpen = (page, url) => {
  const decision = openHandlerOf(page)?.({ url: fromChromium(url) }) ?? { action: 'allow' }
  tell({ kind: 'window-open', url: fromChromium(url), action: decision.action })
}

const pageOf = (request) => {
  try {
    return { page: request.frame().page(), frame: request.frame() }
  } catch {
    // A navigation of a window that is just being opened has no frame yet.
    return { page: undefined, frame: undefined }
  }
}

/** @returns whether a navigation may go on, by the application's own listeners */
const mayNavigate = (request, url) => {
  const { page, frame } = pageOf(request)
  const window = windowOf(page)
  if (window === undefined) {
    if (handlerFor(url) !== undefined) return true
    askToOpen(page, url)
    void page?.close()
    return false
  }
  const isMainFrame = frame.parentFrame() === null
  if (isMainFrame && window.loading === url) return true
  let prevented = false
  const details = { url, isMainFrame, preventDefault: () => (prevented = true) }
  window.webContents.emit('will-frame-navigate', details)
  if (isMainFrame) window.webContents.emit('will-navigate', details)
  tell({ kind: 'navigation', url, prevented })
  return !prevented
}

const fulfil = async (route, url) => {
  const request = route.request()
  const handler = handlerFor(url)
  if (handler === undefined) return route.abort('failed')
  const answer = await handler(new Request(url, { method: request.method(), headers: await request.allHeaders() }))
  return route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  })
}

const answerRequest = async (route) => {
  const request = route.request()
  const url = fromChromium(request.url())
  if (request.isNavigationRequest() && !mayNavigate(request, url)) return route.abort('aborted')
  if (!(await isLoadable(url))) return route.abort('blockedbyclient')
  return fulfil(route, url)
}

const answerPage = ({ page, frame }, kind, message) => {
  if (kind === 'window-open') return askToOpen(page, message.url)
  const sender = windowOf(page)?.webContents ?? { id: -1 }
  const senderFrame = { url: fromChromium(frame.url()), parent: frame.parentFrame() === null ? null : {} }
  return invoke({ sender, senderFrame }, message.channel, message.args)
}

const startChromium = async () => {
  const profile = join(app.getPath('userData'), 'chromium')
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch,
    headless: true,
    viewport: { width: 1280, height: 860 },
    args: [...chromiumLaunch.args, '--remote-debugging-port=0'],
  })
  beforeExit(() => context.close())
  await context.exposeBinding('standInAsk', answerPage)
  await context.route('**/*', answerRequest)
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  tell({ kind: 'browser', endpoint: `http://127.0.0.1:${port}` })
  return context
}

let started
/** The one Chromium of this process. */
export const browser = () => {
  started ??= startChromium()
  return started
}
