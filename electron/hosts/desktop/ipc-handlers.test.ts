import { EventEmitter } from 'node:events'
import type { BrowserWindow, IpcMain, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { scriptedApplication } from '../../../e2e/application/scripted-application'
import { succeeded } from '../../../shared/contract/result'
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings'
import type { Application } from '../../ipc/application'
import { operationChannel, STAGE_PATH_CHANNEL } from '../../ipc/channels'
import { sendEvents } from './event-sender'
import { registerIpcHandlers } from './ipc-handlers'
import { PAGE_URL } from './own-page'
import { TrustedSenders } from './trusted-senders'

type Handler = (event: unknown, argument: unknown) => Promise<unknown>

const register = (application: Promise<Application>) => {
  const handlers = new Map<string, Handler>()
  const ipcMain = { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) }
  const senders = new TrustedSenders()
  senders.add(Object.assign(new EventEmitter(), { id: 1 }) as unknown as WebContents)
  const lines: string[] = []
  const answered = registerIpcHandlers({
    ipcMain: ipcMain as unknown as IpcMain,
    application,
    senders,
    log: (line) => lines.push(line),
  })
  const ask = (channel: string, argument: unknown, event: object = {}) => {
    const ours = { sender: { id: 1 }, senderFrame: { url: PAGE_URL, parent: null } }
    return handlers.get(channel)?.({ ...ours, ...event }, argument)
  }
  return { handlers, ask, lines, answered }
}

describe('IPC handlers', () => {
  it('answer our page', async () => {
    const { ask } = register(Promise.resolve(scriptedApplication()))
    expect(await ask(operationChannel('settings:read'), {})).toMatchObject({ ok: true, value: { theme: 'system' } })
    expect(await ask(operationChannel('settings:read'), { stray: 1 })).toMatchObject({
      error: { code: 'invalid-request' },
    })
    expect(await ask(STAGE_PATH_CHANNEL, '/tmp/note.txt')).toMatchObject({ ok: true, value: { name: 'note.txt' } })
  })

  it('tell when all that was asked is answered, and not before', async () => {
    let save = () => {}
    const application = scriptedApplication({
      'settings:save': (settings) =>
        new Promise((resolve) => {
          save = () => resolve(succeeded(settings))
        }),
    })
    const { ask, answered } = register(Promise.resolve(application))
    const asked = ask(operationChannel('settings:save'), DEFAULT_SETTINGS)
    let isAnswered = false
    const telling = answered().then(() => {
      isAnswered = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(isAnswered).toBe(false)
    save()
    await telling
    expect(await asked).toMatchObject({ ok: true })
    await answered()
  })

  it('refuse every other sender on every channel', async () => {
    const application = scriptedApplication()
    const { ask, handlers, lines } = register(Promise.resolve(application))
    const strangers = [
      { sender: { id: 2 } },
      { senderFrame: null },
      { senderFrame: { url: PAGE_URL, parent: {} } },
      { senderFrame: { url: 'https://evil.example/', parent: null } },
    ]
    for (const channel of handlers.keys()) {
      for (const stranger of strangers) {
        expect(await ask(channel, {}, stranger)).toMatchObject({
          ok: false,
          error: { code: 'invalid-request', params: { reason: 'sender' } },
        })
      }
    }
    expect(application.recorded.calls).toEqual([])
    expect(lines).toHaveLength(handlers.size * strangers.length)
  })

  it('wait for services that are still starting, and say so when they do not start', async () => {
    let start: (application: Application) => void = () => {}
    const { ask } = register(
      new Promise((resolve) => {
        start = resolve
      }),
    )
    const early = ask(operationChannel('settings:read'), {})
    start(scriptedApplication())
    expect(await early).toMatchObject({ ok: true })
    const failing = register(Promise.reject(new Error('no services')))
    expect(await failing.ask(operationChannel('settings:read'), {})).toMatchObject({ error: { code: 'internal' } })
  })
})

describe('events', () => {
  it('go to windows that show our page', () => {
    const application = scriptedApplication()
    const sent: unknown[][] = []
    const window = (url: string, destroyed = false) => ({
      isDestroyed: () => destroyed,
      webContents: { getURL: () => url, send: (...args: unknown[]) => sent.push([url, ...args]) },
    })
    const windows = [window(PAGE_URL), window('https://evil.example/'), window(PAGE_URL, true)]
    const stop = sendEvents(
      application,
      () => windows as unknown as BrowserWindow[],
      () => {},
    )
    application.emit({ name: 'profiles:changed', payload: { kind: 'unknown' } })
    stop()
    application.emit({ name: 'profiles:changed', payload: { kind: 'unknown' } })
    expect(sent).toEqual([[PAGE_URL, 'mail-sessions:event:profiles:changed', { kind: 'unknown' }]])
  })
})
