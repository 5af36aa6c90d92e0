import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { PROFILE_SCHEMA_VERSION } from '../../shared/profile/session-profile'
import { createJsonFile, type JsonFile } from '../storage/json-file'
import { temporaryFolder } from '../storage/temporary-folder'
import { deletingProfile, recordingTest, savingProfile } from './profile-changes'
import { createProfileStore, type ProfileStore } from './profile-store'
import { storedProfile } from './profile-under-test'

const NOW = new Date('2026-05-06T07:08:09.123Z')
const QUARANTINE = 'profiles.2026-05-06T07-08-09-123Z.quarantined.json'

const openStore = (folder: string, changes: Partial<JsonFile> = {}) => {
  const document = createJsonFile({ folder, name: 'profiles', Conf, timings: { patienceMs: 100, staleMs: 2_000 } })
  const store = createProfileStore({ ...document, ...changes }, () => NOW)
  onTestFinished(() => store.close())
  return store
}
const pathIn = (folder: string) => join(folder, 'profiles.json')
const writeIn = (folder: string, content: unknown) =>
  writeFileSync(pathIn(folder), typeof content === 'string' ? content : JSON.stringify(content))
const textIn = (folder: string) => readFileSync(pathIn(folder), 'utf8')

const successOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const idsOf = async (store: ProfileStore) => successOf(await store.list()).profiles.map(({ profile }) => profile.id)

describe('stored profiles', () => {
  it('are none at first, and reading writes nothing', async () => {
    const folder = temporaryFolder()
    expect(await openStore(folder).list()).toEqual(succeeded({ profiles: [], quarantined: [] }))
    expect(readdirSync(folder)).toEqual([])
  })

  it('are there for the next start', async () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    await store.apply(savingProfile(storedProfile('a')))
    await store.apply(savingProfile(storedProfile('b')))
    await store.apply(savingProfile(storedProfile('a', { port: 587 })))
    const next = openStore(folder)
    expect(successOf(await next.list()).profiles).toEqual([storedProfile('a', { port: 587 }), storedProfile('b')])
    expect(await next.get('b')).toEqual(succeeded(storedProfile('b')))
    expect(await next.get('c')).toEqual(succeeded(null))
  })

  it('of two stores on one folder are merged, never overwritten', async () => {
    const folder = temporaryFolder()
    const [one, other] = [openStore(folder), openStore(folder)]
    await one.apply(savingProfile(storedProfile('shared')))
    expect(await idsOf(other)).toEqual(['shared'])
    await one.apply(savingProfile(storedProfile('by-one')))
    await other.apply(savingProfile(storedProfile('by-other')))
    await one.apply(deletingProfile('shared', 'undo', NOW))
    await other.apply(savingProfile(storedProfile('by-other', { port: 465 })))
    expect(await idsOf(one)).toEqual(['by-one', 'by-other'])
    expect(await idsOf(other)).toEqual(['by-one', 'by-other'])
  })

  it('are not brought back by a test that ended after they were deleted', async () => {
    const folder = temporaryFolder()
    const [one, other] = [openStore(folder), openStore(folder)]
    await one.apply(savingProfile(storedProfile('a')))
    await idsOf(other)
    await one.apply(deletingProfile('a', 'undo', NOW))
    const lastTest = {
      at: NOW.toISOString(),
      outcome: 'passed',
      bypassed: false,
      stage: null,
      code: null,
      durationMs: 1,
    }
    expect(await other.apply(recordingTest('a', { ...lastTest, outcome: 'passed' }))).toEqual(
      failed(failure('not-found')),
    )
    expect(await idsOf(other)).toEqual([])
  })

  it('announce changes of this store and of others', async () => {
    const folder = temporaryFolder()
    const [one, other] = [openStore(folder), openStore(folder)]
    await one.apply(savingProfile(storedProfile('a')))
    await idsOf(other)
    const [heardByOne, heardByOther] = [vi.fn(), vi.fn()]
    one.onChanged(heardByOne)
    other.onChanged(heardByOther)
    await one.apply(savingProfile(storedProfile('b')))
    expect(heardByOne.mock.calls).toEqual([[{ kind: 'some', saved: [storedProfile('b')], removedIds: [] }]])
    await vi.waitFor(() => expect(heardByOther.mock.calls).toEqual([[{ kind: 'unknown' }]]), 5_000)
    expect(await idsOf(other)).toEqual(['a', 'b'])
    expect(heardByOne).toHaveBeenCalledOnce()
  })

  it('are told as unknown when this store writes over what another one wrote unnoticed', async () => {
    const folder = temporaryFolder()
    const [one, other] = [openStore(folder), openStore(folder)]
    await one.apply(savingProfile(storedProfile('a')))
    const heard = vi.fn()
    one.onChanged(heard)
    await other.apply(savingProfile(storedProfile('b')))
    await one.apply(savingProfile(storedProfile('c')))
    expect(heard.mock.calls[0]).toEqual([{ kind: 'unknown' }])
  })

  it('number 10,000 without being slow', async () => {
    const folder = temporaryFolder()
    const profiles = Array.from({ length: 10_000 }, (_, index) => storedProfile(`p${index}`))
    writeIn(folder, { fileVersion: 1, profiles })
    const store = openStore(folder)
    const timed = async (task: () => Promise<unknown>) => {
      const start = performance.now()
      await task()
      return `${(performance.now() - start).toFixed(1)} ms`
    }
    const first = await timed(() => store.list())
    const again = await timed(() => store.list())
    const save = await timed(() => store.apply(savingProfile(storedProfile('p5000', { port: 465 }))))
    console.info(`10,000 profiles: first list ${first}, next list ${again}, save ${save}`)
    expect((await idsOf(openStore(folder))).length).toBe(10_000)
  })
})

describe('a damaged profile file', () => {
  it.each([
    ['truncated', '{"fileVersion":1,"profiles":[{"profile":', 'not-json', 'line 1'],
    ['empty', '', 'not-json', 'line 1'],
    ['something else', '[]', 'not-a-profile', ''],
  ])('is moved aside unchanged and reported: %s', async (_, text, reason, detail) => {
    const folder = temporaryFolder()
    writeIn(folder, text)
    const store = openStore(folder)
    const quarantined = [{ label: 'profiles.json', file: QUARANTINE, reason, detail }]
    expect(await store.list()).toEqual(succeeded({ profiles: [], quarantined }))
    expect(readFileSync(join(folder, QUARANTINE), 'utf8')).toBe(text)
    await store.apply(savingProfile(storedProfile('a')))
    expect(successOf(await store.list()).quarantined).toEqual(quarantined)
    expect(readFileSync(join(folder, QUARANTINE), 'utf8')).toBe(text)
  })

  it('loses the entries that do not parse to the quarantine, and no other', async () => {
    const folder = temporaryFolder()
    const damaged = { ...storedProfile('d'), extra: 'canary' }
    writeIn(folder, { fileVersion: 1, profiles: [storedProfile('a'), damaged, storedProfile('b')] })
    const store = openStore(folder)
    const list = successOf(await store.list())
    expect(list.profiles.map(({ profile }) => profile.id)).toEqual(['a', 'b'])
    expect(list.quarantined).toMatchObject([{ label: 'Profile d', file: QUARANTINE, reason: 'not-a-profile' }])
    expect(JSON.parse(readFileSync(join(folder, QUARANTINE), 'utf8'))).toEqual({ profiles: [damaged] })
    expect(textIn(folder)).not.toContain('canary')
    expect(successOf(await openStore(folder).list()).quarantined).toEqual([])
  })

  it('is still read, and never overwritten, where nothing can be set aside', async () => {
    const folder = temporaryFolder()
    writeIn(folder, { fileVersion: 1, profiles: [storedProfile('a'), { ...storedProfile('d'), extra: 1 }] })
    const before = textIn(folder)
    const refusal = failed(failure('storage-write-failed', { params: { reason: 'EROFS' } }))
    const store = openStore(folder, { setAside: async () => refusal })
    const list = successOf(await store.list())
    expect(list.profiles).toEqual([storedProfile('a')])
    expect(list.quarantined).toMatchObject([{ label: 'Profile d', file: 'profiles.json' }])
    expect(await store.apply(savingProfile(storedProfile('b')))).toEqual(refusal)
    expect(textIn(folder)).toBe(before)
  })

  it('that cannot be read is not taken for an empty one', async () => {
    const folder = temporaryFolder()
    mkdirSync(pathIn(folder))
    const store = openStore(folder)
    expect(await store.list()).toMatchObject({ error: { code: 'storage-unreadable' } })
    expect(await store.apply(savingProfile(storedProfile('a')))).toMatchObject({
      error: { code: 'storage-unreadable' },
    })
  })
})

describe('a newer version', () => {
  it('of the whole file is refused, and nothing is overwritten', async () => {
    const folder = temporaryFolder()
    const text = '{"fileVersion":2,"profiles":{"new":"shape"}}'
    writeIn(folder, text)
    const store = openStore(folder)
    expect(await store.list()).toMatchObject({ error: { code: 'newer-version', params: { file: 'profiles.json' } } })
    expect(await store.apply(savingProfile(storedProfile('a')))).toMatchObject({ error: { code: 'newer-version' } })
    expect(textIn(folder)).toBe(text)
    expect(readdirSync(folder)).toEqual(['profiles.json'])
  })

  it('of one profile is reported and kept exactly', async () => {
    const folder = temporaryFolder()
    const newer = { profile: { schemaVersion: PROFILE_SCHEMA_VERSION + 1, id: 'n', label: 'Newer', port: { from: 1 } } }
    writeIn(folder, { fileVersion: 1, profiles: [newer, storedProfile('a')] })
    const store = openStore(folder)
    await store.apply(savingProfile(storedProfile('b')))
    const { profiles, quarantined } = successOf(await store.list())
    expect(profiles.map(({ profile }) => profile.id)).toEqual(['a', 'b'])
    expect(quarantined).toMatchObject([{ label: 'Newer', file: 'profiles.json', reason: 'newer-version' }])
    expect(JSON.parse(textIn(folder)).profiles).toContainEqual(newer)
  })
})

describe('a write that fails', () => {
  it('leaves memory and file as they were', async () => {
    const folder = temporaryFolder()
    await openStore(folder).apply(savingProfile(storedProfile('a')))
    const before = textIn(folder)
    const refusal = failed(failure('storage-write-failed', { params: { reason: 'ENOSPC' } }))
    const store = openStore(folder, { replace: async () => refusal })
    expect(await store.apply(savingProfile(storedProfile('b')))).toEqual(refusal)
    expect(await idsOf(store)).toEqual(['a'])
    expect(textIn(folder)).toBe(before)
  })

  it('because another one writes is a named failure, and readers do not wait for it', async () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    await store.apply(savingProfile(storedProfile('a')))
    mkdirSync(`${pathIn(folder)}.lock`)
    expect(await store.apply(savingProfile(storedProfile('b')))).toMatchObject({ error: { code: 'storage-locked' } })
    expect(await idsOf(openStore(folder))).toEqual(['a'])
  })

  it('because it was overtaken starts again from what is there', async () => {
    const folder = temporaryFolder()
    const document = createJsonFile({ folder, name: 'profiles', Conf })
    let interfered = false
    const store = openStore(folder, {
      replace: async (content, expected) => {
        if (!interfered) writeIn(folder, { fileVersion: 1, profiles: [storedProfile('theirs')] })
        interfered = true
        return document.replace(content, expected)
      },
    })
    await store.apply(savingProfile(storedProfile('ours')))
    expect(await idsOf(store)).toEqual(['theirs', 'ours'])
  })
})
