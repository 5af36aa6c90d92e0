import { EventEmitter } from 'node:events'
import { buffer } from 'node:stream/consumers'
import type { Application, ApplicationEvent, OperationHandlers } from '../../electron/ipc/application'
import { NO_LOG } from '../../electron/log/application-log'
import type { OperationName } from '../../shared/contract/operations'
import { operationNames } from '../../shared/contract/operations'
import { failed, succeeded } from '../../shared/contract/result'
import { DEFAULT_SETTINGS } from '../../shared/contract/settings'
import { failure } from '../../shared/failures/failure'

/** What reached the scripted application: operations with their parsed requests, uploads with their bytes. */
export interface Recorded {
  readonly calls: { readonly name: OperationName; readonly request: unknown }[]
  readonly uploads: { readonly name: string; readonly contentType: string; readonly bytes: Buffer }[]
  readonly paths: string[]
}

/** An application without services, for tests of the hosts: it answers what it is told to, and `unsupported` else. */
export interface ScriptedApplication extends Application {
  readonly recorded: Recorded
  emit(event: ApplicationEvent): void
  /** Pages that listen at present. */
  listeners(): number
}

/** Answers of the application when a test says nothing else. */
const answers: Partial<OperationHandlers> = {
  'app:info': async () =>
    succeeded({ version: '0.1.0', host: 'web', platform: 'linux', dataFolder: '/nowhere', versions: { node: '20' } }),
  'settings:read': async () => succeeded(DEFAULT_SETTINGS),
  'settings:save': async (settings) => succeeded(settings),
  'profiles:list': async () => succeeded({ profiles: [], quarantined: [] }),
  'vault:state': async () => succeeded({ status: 'session', keychain: 'secret-service', reason: null }),
  'operation:cancel': async () => succeeded({ cancelled: true }),
}

/** @param overrides handlers that the test is about */
export const scriptedApplication = (overrides: Partial<OperationHandlers> = {}): ScriptedApplication => {
  const emitter = new EventEmitter()
  const recorded: Recorded = { calls: [], uploads: [], paths: [] }
  const scripted: Partial<Record<OperationName, unknown>> = { ...answers, ...overrides }
  const handler = (name: OperationName) => async (request: unknown) => {
    recorded.calls.push({ name, request })
    const given = scripted[name]
    return typeof given === 'function' ? given(request) : failed(failure('unsupported'))
  }
  // Each key gets the handler of its own name; the checks of dispatch hold its answers to the contract.
  const handlers = Object.fromEntries(
    operationNames.map((name) => [name, handler(name)]),
  ) as unknown as OperationHandlers
  return {
    handlers,
    log: NO_LOG,
    recorded,
    subscribe: (listener) => {
      emitter.on('event', listener)
      return () => emitter.off('event', listener)
    },
    emit: (event) => emitter.emit('event', event),
    listeners: () => emitter.listenerCount('event'),
    stageUpload: async ({ name, contentType, body }) => {
      try {
        const bytes = await buffer(body)
        recorded.uploads.push({ name, contentType, bytes })
        return succeeded({ id: `upload-${recorded.uploads.length}`, name, size: bytes.length, contentType })
      } catch {
        return failed(failure('attachment-unreadable'))
      }
    },
    stageFile: async (path) => {
      recorded.paths.push(path)
      return succeeded({ id: 'file-1', name: 'note.txt', size: 5, contentType: 'text/plain' })
    },
    stageMessage: async (path) => {
      recorded.paths.push(path)
      return succeeded({
        id: 'raw-1',
        envelope: { from: 'a@example.test', to: ['b@example.test'] },
        subject: '',
        bccRemoved: false,
      })
    },
    practiceAccess: () => null,
    stay: async () => undefined,
    close: async () => {},
  }
}
