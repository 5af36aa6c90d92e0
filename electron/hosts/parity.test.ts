import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scriptedApplication } from '../../e2e/application/scripted-application'
import { eventNames } from '../../shared/contract/events'
import { operationNames } from '../../shared/contract/operations'
import { EVENTS, OPERATIONS, operationChannel, STAGE_PATH_CHANNEL } from '../ipc/channels'
import { operationHandlers, type Services } from '../ipc/operation-handlers'
import { type IpcContext, registerIpcHandlers } from './desktop/ipc-handlers'
import { TrustedSenders } from './desktop/trusted-senders'
import { serve } from './web/serve'

const contract = [...operationNames].sort()

describe('parity with the contract', () => {
  it('holds for the handlers', () => {
    // Handlers are made of functions that touch a service only when they run.
    const services = new Proxy({} as Services, { get: () => new Proxy({}, { get: () => () => undefined }) })
    expect(Object.keys(operationHandlers(services)).sort()).toEqual(contract)
  })

  it('holds for the preload, operations and events', () => {
    expect(Object.keys(OPERATIONS).sort()).toEqual(contract)
    expect(Object.keys(EVENTS).sort()).toEqual([...eventNames].sort())
  })

  it('holds for the channels of the desktop host, plus the one for dropped files', () => {
    const channels: string[] = []
    const ipcMain = { handle: (channel: string) => channels.push(channel) } as unknown as IpcContext['ipcMain']
    const application = Promise.resolve(scriptedApplication())
    registerIpcHandlers({ ipcMain, application, senders: new TrustedSenders(), log: () => {} })
    expect(channels.sort()).toEqual([...operationNames.map(operationChannel), STAGE_PATH_CHANNEL].sort())
  })

  it('holds for the routes of the web host', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'page-'))
    await writeFile(join(folder, 'index.html'), '<html><head></head></html>')
    const host = await serve({ openApplication: async () => scriptedApplication(), rendererFolder: folder })
    try {
      const origin = `http://127.0.0.1:${host.port}`
      const opened = await fetch(host.url, { redirect: 'manual' })
      const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
      const page = await (await fetch(origin, { headers: { cookie } })).text()
      const secret = /name="page-secret" content="([^"]+)"/.exec(page)?.[1] ?? ''
      const headers = { cookie, origin, 'x-page-secret': secret, 'content-type': 'application/json' }
      const served: string[] = []
      for (const name of [...operationNames, 'no:operation']) {
        // `null` is no request of any operation: it is refused behind the route, so no service is needed.
        const answer = await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body: 'null' })
        const { error } = (await answer.json()) as { error: { code: string } }
        if (error.code === 'invalid-request') served.push(name)
        else expect([name, error.code]).toEqual(['no:operation', 'not-found'])
      }
      expect(served.sort()).toEqual(contract)
    } finally {
      await host.close()
      await rm(folder, { recursive: true })
    }
  })
})
