import type { Bridge } from '../../shared/contract/bridge'
import type { EventName, EventPayload } from '../../shared/contract/events'
import type { Result } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { HostConnection } from './host-connection'
import { WebEventStream } from './web-event-stream'

/** Where the web host is and how to reach it. */
export interface WebBridgeOptions {
  /** Origin of the host, e.g. `http://127.0.0.1:41234`. */
  readonly origin: string
  /** The secret of this page load. */
  readonly secret: string
  readonly fetch?: typeof fetch
}

/** The bridge of the web host with what only it has: a connection that can break. */
export interface WebBridge extends Bridge {
  readonly connection: HostConnection
  close(): void
}

type Listener = (payload: unknown) => void

/** Written out here: the schemas that stand beside the builders of failures would make the first file of the page many times as long. */
const failedWith = (code: Failure['code'], params: Failure['params'], retryable = false): Result<never> => ({
  ok: false,
  error: { code, params, retryable },
})

const hostGone = failedWith('connection-closed', { reason: 'host-gone', context: 'host' }, true)
const pageUnknown = failedWith('connection-closed', { reason: 'page-unknown', context: 'page' })

/** @param status HTTP status of an answer that holds no result */
const refusedWith = (status: number): Result<never> => {
  if (status === 401 || status === 403) return pageUnknown
  if (status === 413) return failedWith('invalid-request', { reason: 'too-large' })
  return failedWith('internal', { status })
}

/** Half a surrogate pair, as file systems allow it, cannot be encoded. */
const wellFormed = (name: string): string => name.replace(/\p{Surrogate}/gu, '\ufffd')

/** Calls every listener, also when one of them throws: its error is reported as the browser reports any. */
const tellAll = (listeners: Iterable<Listener>, payload: unknown): void => {
  for (const listener of listeners) {
    try {
      listener(payload)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}

/**
 * The bridge over HTTP. It validates nothing: the host does. A failed request becomes a result: `connection-closed` with the
 * reason `host-gone` or `page-unknown`, `internal` for anything that the host could not answer.
 */
export const webBridge = (options: WebBridgeOptions): WebBridge => {
  const ask = options.fetch ?? ((input, init) => fetch(input, init))
  const secretHeader = { 'x-page-secret': options.secret }
  const listeners = new Map<string, Set<Listener>>()
  const tell = (name: string, payload: unknown) => tellAll([...(listeners.get(name) ?? [])], payload)

  const events = new WebEventStream({
    open: (lastEventId, signal) =>
      ask(`${options.origin}/events`, {
        headers: { ...secretHeader, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
        cache: 'no-store',
        signal,
      }),
    onEvent: (text) => {
      const event: { name: string; payload: unknown } = JSON.parse(text)
      tell(event.name, event.payload)
    },
    // What changed meanwhile is not known; the list of profiles is what other processes change.
    onGap: () => tell('profiles:changed', { kind: 'unknown' }),
  })
  void events.run()

  /** The host answers with results of the contract; its own check has let nothing else out. */
  const resultOf = async <Value>(path: string, init: RequestInit): Promise<Result<Value>> => {
    try {
      const response = await ask(`${options.origin}${path}`, { ...init, method: 'POST', cache: 'no-store' })
      if (response.ok) return (await response.json()) as Result<Value>
      if (response.status === 401 || response.status === 403) events.end()
      return refusedWith(response.status)
    } catch {
      return hostGone
    }
  }

  return {
    host: 'web',
    connection: events,
    close: () => events.close(),
    call: (name, request) =>
      resultOf(`/api/${name}`, {
        headers: { ...secretHeader, 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }),
    on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => {
      const known = listeners.get(name) ?? new Set()
      listeners.set(name, known)
      // Events of this name carry this payload: the host has checked it against the schema of the name.
      const heard: Listener = (payload) => listener(payload as EventPayload<Name>)
      known.add(heard)
      return () => known.delete(heard)
    },
    stageFile: async (file) => {
      if (!(file instanceof File)) return failedWith('attachment-not-a-file', {})
      return resultOf('/attachments', {
        headers: {
          ...secretHeader,
          'x-file-name': encodeURIComponent(wellFormed(file.name)),
          'content-type': file.type === '' ? 'application/octet-stream' : file.type,
        },
        body: file,
      })
    },
  }
}
