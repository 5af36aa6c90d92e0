import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { Ending } from '../../shared/outbox/ending-of'
import { outboxEntry } from '../../shared/outbox/outbox-entry-fixture'
import { createOutboxStore } from './outbox-store'

const attempt = { at: '2026-11-22T10:00:00.000Z', durationMs: 5, outcome: 'accepted', error: null } as const
const sent = outboxEntry({
  state: 'sent',
  attempts: [attempt],
  recipients: [{ address: 'a@b.example', status: 'accepted' }],
})

const setUp = (answers: Record<string, unknown> = {}) => {
  const listeners = new Map<string, (payload: unknown) => void>()
  const bridge = {
    host: 'web',
    on: (name: string, listener: (payload: unknown) => void) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
    call: async (name: string) => answers[name] ?? failed(failure('internal')),
  } as unknown as Bridge
  const store = createOutboxStore(bridge, () => 5_000)
  const endings: Ending[] = []
  store.onEnded((_, ending) => endings.push(ending))
  return {
    store,
    endings,
    emit: (name: string, payload: unknown) => listeners.get(name)?.(payload),
    known: () => [...store.state.get().entries.values()].map(({ id, state }) => `${id} ${state}`),
  }
}

const list = (...entries: unknown[]) => succeeded({ owner: 'this-process', entries })

describe('the outbox of the page', () => {
  it('follows mail by its events and tells how it ended, once', async () => {
    const { store, emit, known, endings } = setUp({ 'outbox:list': list(outboxEntry()) })
    await store.load()
    emit('outbox:entry-changed', outboxEntry({ state: 'sending' }))
    emit('outbox:entry-changed', sent)
    emit('outbox:entry-changed', sent)
    expect(known()).toEqual(['mail-1 sent'])
    expect(endings).toEqual(['sent'])
  })

  it('is not set back by an answer that its events have overtaken', async () => {
    const { store, emit, known } = setUp({ 'outbox:add': succeeded(outboxEntry()) })
    emit('outbox:entry-changed', outboxEntry())
    emit('outbox:entry-changed', sent)
    await store.add({ profileId: 'relay', message: emptyMessage })
    expect(known()).toEqual(['mail-1 sent'])
    expect(store.state.get().latest.get('relay')).toEqual({ entryId: 'mail-1', at: 5_000 })
  })

  it('is not set back by a list that its events have overtaken', async () => {
    const { store, emit, known } = setUp({ 'outbox:list': list(outboxEntry({ state: 'sending' })) })
    emit('outbox:entry-changed', sent)
    await store.load()
    expect(known()).toEqual(['mail-1 sent'])
  })

  it('keeps nothing when the outbox did not take it', async () => {
    const { store, known } = setUp({ 'outbox:add': failed(failure('outbox-disk-full')) })
    expect(await store.add({ profileId: 'relay', message: emptyMessage })).toMatchObject({ ok: false })
    expect(known()).toEqual([])
    expect(store.state.get().latest.size).toBe(0)
  })

  it('does not bring a deleted mail back', async () => {
    const { store, emit, known } = setUp({ 'outbox:list': list(outboxEntry()), 'outbox:delete': succeeded({}) })
    await store.load()
    await store.delete('mail-1')
    emit('outbox:entry-changed', outboxEntry({ state: 'sending' }))
    await store.load()
    expect(known()).toEqual([])
  })

  it('says nothing of an ending that was asked for here', async () => {
    const cancelled = outboxEntry({ state: 'error', nextAttemptAt: null })
    const { store, emit, endings } = setUp({
      'outbox:list': list(outboxEntry()),
      'outbox:cancel': succeeded(cancelled),
    })
    await store.load()
    const asked = store.cancel('mail-1')
    emit('outbox:entry-changed', cancelled)
    await asked
    expect(endings).toEqual([])
  })

  it('tells who owns it, and keeps the list when it cannot be read again', async () => {
    const answers: Record<string, unknown> = {
      'outbox:list': succeeded({ owner: 'another-process', entries: [outboxEntry()] }),
    }
    const { store, known } = setUp(answers)
    await store.load()
    expect(store.state.get()).toMatchObject({ status: 'ready', ownedElsewhere: true })
    answers['outbox:list'] = failed(failure('storage-unreadable'))
    await store.load()
    expect(store.state.get().status).toBe('ready')
    expect(known()).toEqual(['mail-1 pending'])
  })

  it('tells a first failure', async () => {
    const { store } = setUp({ 'outbox:list': failed(failure('storage-unreadable')) })
    await store.load()
    expect(store.state.get()).toMatchObject({ status: 'failed', failure: { code: 'storage-unreadable' } })
  })
})

const emptyMessage = {
  from: '',
  to: [],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: '',
  text: '',
  html: '',
  attachments: [],
}
