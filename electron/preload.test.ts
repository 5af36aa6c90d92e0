import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bridge } from '../shared/contract/bridge'

type Listener = (...args: unknown[]) => void

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<Listener>>(),
  answer: (): unknown => ({ ok: true, value: {} }),
}))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, api: unknown) => electron.exposed.set(key, api) },
  ipcRenderer: {
    invoke: async (...args: unknown[]) => {
      electron.invoked.push(args)
      return electron.answer()
    },
    on: (channel: string, listener: Listener) => {
      electron.listeners.set(channel, (electron.listeners.get(channel) ?? new Set()).add(listener))
    },
    removeListener: (channel: string, listener: Listener) => electron.listeners.get(channel)?.delete(listener),
  },
  webUtils: {
    getPathForFile: (file: unknown) => {
      if (!(file instanceof File)) throw new TypeError('not a File')
      return `/home/someone/${file.name}`
    },
  },
}))

await import('./preload')
const bridge = () => electron.exposed.get('mailSessions') as Bridge

beforeEach(() => {
  electron.invoked.length = 0
  electron.answer = () => ({ ok: true, value: {} })
})

describe('preload (item 20)', () => {
  it('exposes the bridge under one name, and named functions only', () => {
    expect([...electron.exposed.keys()]).toEqual(['mailSessions'])
    expect(Object.keys(bridge()).sort()).toEqual(['call', 'host', 'on', 'stageFile'])
  })

  it('asks on the channel of the operation and on no other', async () => {
    await bridge().call('app:info', {})
    expect(electron.invoked).toEqual([['mail-sessions:call:app:info', {}]])
    for (const name of ['nothing', '__proto__', 'toString', '../stage-path', 'mail-sessions:stage-path']) {
      expect(await bridge().call(name as 'app:info', {})).toMatchObject({ ok: false, error: { code: 'not-found' } })
    }
    expect(electron.invoked).toHaveLength(1)
  })

  it('turns a broken channel into a result without its text', async () => {
    electron.answer = () => {
      throw new Error('Error invoking remote method: hunter2')
    }
    const result = await bridge().call('app:info', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(result)).not.toContain('hunter2')
  })

  it('gives a listener the payload alone, until it stops', () => {
    const heard: unknown[][] = []
    const stop = bridge().on('profiles:changed', (...args) => heard.push(args))
    const tell = () => {
      for (const listener of electron.listeners.get('mail-sessions:event:profiles:changed') ?? [])
        listener({ sender: {} }, {})
    }
    tell()
    stop()
    tell()
    expect(heard).toEqual([[{}]])
    bridge().on('__proto__' as 'profiles:changed', () => {})
    expect(electron.listeners.size).toBe(1)
  })

  it('hands the path of a file to the main process, never to the page', async () => {
    electron.answer = () => ({ ok: true, value: { id: 'a', name: 'note.txt', size: 1, contentType: 'text/plain' } })
    const result = await bridge().stageFile(new File(['x'], 'note.txt'))
    expect(electron.invoked).toEqual([['mail-sessions:stage-path', '/home/someone/note.txt']])
    expect(JSON.stringify(result)).not.toContain('/home')
    expect(await bridge().stageFile('/etc/passwd')).toMatchObject({ error: { code: 'attachment-not-a-file' } })
    expect(electron.invoked).toHaveLength(1)
  })
})
