import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serve, type WebHost } from '../../electron/hosts/web/serve'
import { type WebBridge, webBridge } from '../../renderer/app/web-bridge'
import { type ScriptedApplication, scriptedApplication } from '../application/scripted-application'

let folder: string
let application: ScriptedApplication
let host: WebHost
let bridge: WebBridge

const startHost = (port = 0) => serve({ openApplication: async () => application, rendererFolder: folder, port })

/** Does what a browser does beside the page's own code: cookie and Origin on every request. */
const asBrowser = (cookie: string, origin: string): typeof fetch => {
  return (input, init) => {
    const body = init?.body instanceof Blob ? { body: init.body.stream(), duplex: 'half' } : {}
    return fetch(input, { ...init, ...body, headers: { ...Object(init?.headers), cookie, origin } })
  }
}

const openPage = async () => {
  const origin = `http://127.0.0.1:${host.port}`
  const opened = await fetch(host.newUrl(), { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const html = await (await fetch(origin, { headers: { cookie } })).text()
  const secret = /name="page-secret" content="([^"]+)"/.exec(html)?.[1] ?? ''
  return webBridge({ origin, secret, fetch: asBrowser(cookie, origin) })
}

const becomes = (state: string) => vi.waitFor(() => expect(bridge.connection.state()).toBe(state), { timeout: 5_000 })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
  await writeFile(join(folder, 'index.html'), '<html><head></head></html>')
  application = scriptedApplication()
  host = await startHost()
  bridge = await openPage()
})

afterEach(async () => {
  bridge.close()
  await host.close()
  await rm(folder, { recursive: true })
})

describe('the web bridge', () => {
  it('carries operations and their failures', async () => {
    expect(await bridge.call('settings:read', {})).toEqual({
      ok: true,
      value: { theme: 'system', secretKeeper: 'auto', language: 'system' },
    })
    expect(await bridge.call('practice:start', {})).toMatchObject({ ok: false, error: { code: 'unsupported' } })
  })

  it('tells events to those who listen, until they stop', async () => {
    await becomes('connected')
    const heard: unknown[] = []
    const stop = bridge.on('vault:changed', (state) => heard.push(state))
    const state = { status: 'session', keychain: 'secret-service', reason: null } as const
    application.emit({ name: 'profiles:changed', payload: { kind: 'unknown' } })
    application.emit({ name: 'vault:changed', payload: state })
    await expect.poll(() => heard).toEqual([state])
    stop()
    const after = new Promise((resolve) => bridge.on('profiles:changed', resolve))
    application.emit({ name: 'vault:changed', payload: state })
    application.emit({ name: 'profiles:changed', payload: { kind: 'unknown' } })
    await after
    expect(heard).toHaveLength(1)
  })

  it('streams a file, whatever its name', async () => {
    const file = new File(['h\u00e9llo'], 'Été \ud800.txt', { type: 'text/plain' })
    expect(await bridge.stageFile(file)).toMatchObject({ ok: true, value: { name: 'Été \ufffd.txt', size: 6 } })
    expect(await bridge.stageFile('/etc/passwd')).toMatchObject({ ok: false, error: { code: 'attachment-not-a-file' } })
  })

  it('names a host that is gone, and a host that does not know this page', async () => {
    await becomes('connected')
    const { port } = host
    await host.close()
    expect(await bridge.call('settings:read', {})).toMatchObject({
      ok: false,
      error: { code: 'connection-closed', params: { reason: 'host-gone', context: 'host' }, retryable: true },
    })
    await becomes('reconnecting')
    host = await startHost(port)
    await becomes('ended')
    expect(await bridge.call('settings:read', {})).toMatchObject({
      ok: false,
      error: { code: 'connection-closed', params: { reason: 'page-unknown', context: 'page' } },
    })
  })
})
