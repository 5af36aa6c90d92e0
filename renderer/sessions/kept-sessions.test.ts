import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'
import { createKeptSessionStore } from './kept-sessions'
import { announcedSession } from './session-life'

const profile = newSessionProfile('relay', 'Relay')
const draft = { profile, secrets: {}, acknowledgements: [] }
const snapshot = (parts: Partial<SessionSnapshot>): SessionSnapshot => ({
  ...announcedSession('s-1', profile, '2026-11-22T10:00:00.000Z'),
  ...parts,
})

/** A store over a bridge whose answers the test gives. */
const setUp = () => {
  const listeners = new Map<string, (payload: unknown) => void>()
  const calls: { name: string; request: unknown; answer: (result: unknown) => void; fail: () => void }[] = []
  const bridge = {
    host: 'web',
    on: (name: string, listener: (payload: unknown) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
    call: (name: string, request: unknown) =>
      new Promise((answer, reject) => calls.push({ name, request, answer, fail: () => reject(new Error('gone')) })),
  } as unknown as Bridge
  let ids = 0
  const store = createKeptSessionStore(bridge, {
    now: () => Date.parse('2026-11-22T10:05:00.000Z'),
    newId: () => `s-${++ids}`,
  })
  const answer = async (name: string, result: unknown): Promise<void> => {
    const index = calls.findIndex((call) => call.name === name)
    calls.splice(index, 1)[0]?.answer(result)
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { store, calls, answer, emit: (payload: SessionSnapshot) => listeners.get('session:changed')?.(payload) }
}

describe('opening a session', () => {
  it('shows at once, before the services said a word', () => {
    const { store } = setUp()
    void store.open(draft)
    expect(store.of('relay')).toMatchObject({ id: 's-1', state: 'opening' })
    expect(store.openFor('relay')).toBeUndefined()
  })

  it('opens one for a profile, however often it is asked for', () => {
    const { store, calls } = setUp()
    void store.open(draft)
    void store.open(draft)
    void store.open({ ...draft, profile: newSessionProfile('other', 'Other') })
    expect(calls.map(({ request }) => request)).toMatchObject([
      { sessionId: 's-1', draft: { profile: { id: 'relay' } } },
      { sessionId: 's-2', draft: { profile: { id: 'other' } } },
    ])
  })

  it('follows its events and ends with the answer', async () => {
    const { store, emit, answer } = setUp()
    void store.open(draft)
    emit(snapshot({ stages: [{ id: 'resolve', status: 'running', durationMs: null, facts: [] }] }))
    expect(store.of('relay')?.stages).toHaveLength(1)
    await answer('session:open', succeeded(snapshot({ state: 'ready', greeting: '220 hi' })))
    expect(store.openFor('relay')).toMatchObject({ state: 'ready', greeting: '220 hi' })
    emit(snapshot({ state: 'opening' }))
    expect(store.openFor('relay')?.state).toBe('ready')
  })

  it('fails when the services refuse to begin, and can be tried again under another id', async () => {
    const { store, calls, answer } = setUp()
    void store.open(draft)
    await answer('session:open', failed(failure('vault-locked')))
    expect(store.of('relay')).toMatchObject({ state: 'failed', error: { code: 'vault-locked' } })
    void store.open(draft)
    expect(calls.at(-1)?.request).toMatchObject({ sessionId: 's-2' })
    expect(store.of('relay')).toMatchObject({ id: 's-2', state: 'opening' })
  })

  it('does not stay in opening when the host goes away', async () => {
    const { store, calls } = setUp()
    const opening = store.open(draft)
    calls[0]?.fail()
    await opening
    expect(store.of('relay')?.state).toBe('failed')
  })
})

describe('closing a session', () => {
  it('shows closing until the message on its way has ended', async () => {
    const { store, emit, answer } = setUp()
    emit(snapshot({ state: 'sending' }))
    void store.close('relay')
    expect(store.of('relay')?.state).toBe('closing')
    await answer('session:close', succeeded(snapshot({ state: 'closed', durationMs: 300_000 })))
    expect(store.of('relay')?.state).toBe('closed')
  })

  it('gives up one that is still opening', () => {
    const { store, calls, emit } = setUp()
    emit(snapshot({ state: 'opening' }))
    void store.close('relay')
    expect(calls).toMatchObject([{ name: 'operation:cancel', request: { operationId: 's-1' } }])
  })

  it('counts as lost when the services do not know it any more', async () => {
    const { store, emit, answer } = setUp()
    emit(snapshot({ state: 'ready' }))
    void store.close('relay')
    await answer('session:close', failed(failure('not-found')))
    expect(store.of('relay')).toMatchObject({ state: 'lost', durationMs: 300_000 })
  })
})

describe('a page that is loaded again', () => {
  it('finds the sessions that are open', async () => {
    const { store, answer } = setUp()
    void store.load()
    await answer('session:list', succeeded({ sessions: [snapshot({ state: 'ready' })] }))
    expect(store.openFor('relay')?.id).toBe('s-1')
  })

  it('takes those for lost that ended with the services', async () => {
    const { store, emit, answer } = setUp()
    emit(snapshot({ state: 'ready' }))
    void store.load()
    await answer('session:list', succeeded({ sessions: [] }))
    expect(store.of('relay')?.state).toBe('lost')
  })
})
