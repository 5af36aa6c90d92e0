import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import type { ProfilesChange } from '../../shared/contract/profiles-change'
import { failure } from '../../shared/failures/failure'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { createProfileStore } from './profile-store'
import { storedProfile } from './stored-profile-fixture'

/** A store over a bridge that answers with copies of `told`, as a real one does. */
const scene = (told: { profiles: StoredProfile[]; fails?: boolean; answered?: Promise<void> }) => {
  const listeners: ((change: ProfilesChange) => void)[] = []
  let asked = 0
  const bridge = {
    call: async () => {
      asked += 1
      await told.answered
      return told.fails
        ? { ok: false, error: failure('storage-unreadable') }
        : { ok: true, value: structuredClone({ profiles: told.profiles, quarantined: [] }) }
    },
    on: (_name: string, listener: (change: ProfilesChange) => void) => listeners.push(listener),
  } as unknown as Bridge
  const store = createProfileStore(bridge)
  return {
    store,
    tell: (change: ProfilesChange) => {
      for (const listener of listeners) listener(change)
    },
    asked: () => asked,
  }
}
const later = (savedAt: string, stored: StoredProfile): StoredProfile => ({ ...stored, savedAt })

describe('createProfileStore', () => {
  it('keeps the very list when a second look brings nothing new', async () => {
    const { store } = scene({ profiles: [storedProfile('a'), storedProfile('b')] })
    await store.load()
    const first = store.state.get().profiles
    await store.load()
    expect(store.state.get().profiles).toBe(first)
  })

  it('takes in what changed and keeps the rest', async () => {
    const told = { profiles: [storedProfile('a'), storedProfile('b')] }
    const { store } = scene(told)
    await store.load()
    const [a] = store.state.get().profiles
    told.profiles = [storedProfile('a'), later('2026-11-23T08:00:00.000Z', storedProfile('b', { notes: 'new' }))]
    await store.load()
    expect(store.state.get().profiles[0]).toBe(a)
    expect(store.find('b')?.profile.notes).toBe('new')
  })

  it('notices a profile that was taken away elsewhere', async () => {
    const told = { profiles: [storedProfile('a'), storedProfile('b')] }
    const { store } = scene(told)
    await store.load()
    told.profiles = [storedProfile('b')]
    await store.load()
    expect(store.state.get().profiles.map(({ profile }) => profile.id)).toEqual(['b'])
  })

  it('keeps the list it has when a later look fails', async () => {
    const told: Parameters<typeof scene>[0] = { profiles: [storedProfile('a')] }
    const { store } = scene(told)
    await store.load()
    told.fails = true
    await store.load()
    expect(store.state.get()).toMatchObject({ status: 'ready', failure: { code: 'storage-unreadable' } })
    expect(store.state.get().profiles).toHaveLength(1)
  })

  it('says so when the first look fails', async () => {
    const { store } = scene({ profiles: [], fails: true })
    await store.load()
    expect(store.state.get()).toMatchObject({ status: 'failed', failure: { code: 'storage-unreadable' } })
  })

  it('looks again only after a save that was under way when the news came', async () => {
    const { store, tell, asked } = scene({ profiles: [storedProfile('a')] })
    let finish = () => {}
    const saving = store.holdingNews(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve
        }),
    )
    tell({ kind: 'unknown' })
    expect(asked()).toBe(0)
    finish()
    await saving
    await expect.poll(asked).toBe(1)
  })

  it('folds in what it is told of single profiles, and asks for no list', async () => {
    const { store, tell, asked } = scene({ profiles: [storedProfile('a'), storedProfile('b')] })
    await store.load()
    tell({ kind: 'some', saved: [later('2026-11-23T08:00:00.000Z', storedProfile('c'))], removedIds: [] })
    tell({ kind: 'some', saved: [], removedIds: ['a'] })
    await expect.poll(() => store.state.get().profiles.map(({ profile }) => profile.id)).toEqual(['b', 'c'])
    expect(asked()).toBe(1)
  })

  it('keeps news that came while the list was on its way', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    let answer = () => {}
    const told = { profiles: [storedProfile('a')], answered: new Promise<void>((resolve) => (answer = resolve)) }
    const { store, tell } = scene(told)
    const loading = store.load()
    tell({ kind: 'some', saved: [storedProfile('b')], removedIds: [] })
    await vi.advanceTimersByTimeAsync(1_000)
    answer()
    await loading
    await vi.advanceTimersByTimeAsync(1_000)
    expect(store.state.get().profiles.map(({ profile }) => profile.id)).toEqual(['a', 'b'])
  })

  it('does not see its own save twice', async () => {
    const { store, tell } = scene({ profiles: [storedProfile('a')] })
    await store.load()
    const saved = later('2026-11-23T08:00:00.000Z', storedProfile('a', { notes: 'new' }))
    await store.holdingNews(async () => {
      tell({ kind: 'some', saved: [structuredClone(saved)], removedIds: [] })
      store.adopt(saved)
    })
    const after = store.state.get().profiles
    tell({ kind: 'some', saved: [storedProfile('b')], removedIds: [] })
    await expect.poll(() => store.find('b')).toBeDefined()
    expect(store.state.get().profiles[0]).toBe(after[0])
  })
})
