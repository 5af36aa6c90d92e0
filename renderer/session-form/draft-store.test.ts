import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import type { OperationRequest } from '../../shared/contract/operations'
import { failure } from '../../shared/failures/failure'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { createProfileStore } from '../profiles/profile-store'
import { storedProfile } from '../profiles/stored-profile-fixture'
import { createDraftStore, SAVE_DELAY_MS } from './draft-store'
import { changeValues, typeSecret } from './profile-draft'

type SaveRequest = OperationRequest<'profiles:save'>

const first = storedProfile('relay', { serverAddress: 'mail.example', port: 587, option: 'starttls' })

/** A bridge whose saves wait until the test answers them. */
const scene = () => {
  const saves: { request: SaveRequest; answer: (refused?: 'storage-locked') => Promise<void> }[] = []
  const delays: { ms: number; run: () => void }[] = []
  const answerTo = (request: SaveRequest): StoredProfile => ({
    ...first,
    profile: request.profile,
    savedAt: '2026-11-22T11:00:00.000Z',
  })
  const bridge = {
    host: 'web',
    call: (_name: string, request: SaveRequest) =>
      new Promise((resolve) => {
        const answer = async (refused?: 'storage-locked') => {
          resolve(
            refused === undefined ? { ok: true, value: answerTo(request) } : { ok: false, error: failure(refused) },
          )
          await new Promise(setImmediate)
        }
        saves.push({ request, answer })
      }),
    on: () => () => {},
    stageFile: () => Promise.reject(new Error('not asked for')),
  } as unknown as Bridge
  const profiles = createProfileStore(bridge)
  profiles.adopt(first)
  const drafts = createDraftStore(bridge, profiles, {
    after: (ms, run) => {
      const delay = { ms, run }
      delays.push(delay)
      return () => void delays.splice(delays.indexOf(delay), 1)
    },
  })
  drafts.open(first)
  const settle = () => new Promise(setImmediate)
  const type = (port: string) => drafts.edit('relay', (draft) => changeValues(draft, { port }))
  const elapse = async () => {
    for (const { run } of delays.splice(0)) run()
    await settle()
  }
  return { saves, delays, profiles, drafts, settle, type, elapse, draft: () => drafts.state.get().get('relay') }
}

describe('createDraftStore', () => {
  it('saves once, a moment after the last of several edits', async () => {
    const { saves, delays, type, elapse } = scene()
    type('4')
    type('46')
    type('465')
    expect(delays.map(({ ms }) => ms)).toEqual([SAVE_DELAY_MS])
    await elapse()
    expect(saves.map(({ request }) => request.profile.port)).toEqual([465])
  })

  it('saves at once what still waits when the window closes, and nothing that was saved', async () => {
    const { saves, delays, drafts, settle, type, elapse } = scene()
    type('465')
    drafts.saveWaiting()
    await settle()
    expect([saves.map(({ request }) => request.profile.port), delays]).toEqual([[465], []])
    await saves[0]?.answer()
    type('587')
    await elapse()
    drafts.saveWaiting()
    await settle()
    expect(saves).toHaveLength(2)
  })

  it('saves nothing while an edit is invalid, and keeps it', async () => {
    const { saves, type, elapse, draft } = scene()
    type('abc')
    await elapse()
    expect(saves).toEqual([])
    expect(draft()?.values.port).toBe('abc')
  })

  it('leaves stored secrets alone, and sends a typed one only when it is saved explicitly', async () => {
    const { saves, drafts, elapse, settle, draft } = scene()
    drafts.edit('relay', (before) => changeValues(typeSecret(before, 'password', 'canary'), { port: '465' }))
    await elapse()
    expect(JSON.stringify(saves[0]?.request)).not.toContain('canary')
    expect(saves[0]?.request.secrets.password).toEqual({ action: 'keep' })
    await saves[0]?.answer()
    const saved = drafts.saveSecret('relay', 'password')
    await settle()
    expect(saves[1]?.request.secrets).toEqual({
      password: { action: 'set', value: 'canary' },
      authToken: { action: 'keep' },
    })
    await saves[1]?.answer()
    expect((await saved).ok).toBe(true)
    expect(draft()?.secrets.password).toBe('')
  })

  it('keeps the typed secret when saving it failed', async () => {
    const { saves, drafts, settle, draft } = scene()
    drafts.edit('relay', (before) => typeSecret(before, 'password', 'canary'))
    const saved = drafts.saveSecret('relay', 'password')
    await settle()
    await saves[0]?.answer('storage-locked')
    expect((await saved).ok).toBe(false)
    expect(draft()?.secrets.password).toBe('canary')
  })

  it('saves a client key and its passphrase at once, whichever Save was pressed, and removes both with the key', async () => {
    const { saves, drafts, settle, draft } = scene()
    for (const pressed of ['clientKey', 'clientKeyPassphrase'] as const) {
      drafts.edit('relay', (before) =>
        typeSecret(typeSecret(before, 'clientKey', 'key'), 'clientKeyPassphrase', 'open'),
      )
      const saved = drafts.saveSecret('relay', pressed)
      await settle()
      const { request, answer } = saves.at(-1) ?? {}
      expect(request?.secrets).toMatchObject({
        password: { action: 'keep' },
        clientKey: { action: 'set', value: 'key' },
        clientKeyPassphrase: { action: 'set', value: 'open' },
      })
      await answer?.()
      expect((await saved).ok).toBe(true)
      expect(draft()?.secrets).toMatchObject({ clientKey: '', clientKeyPassphrase: '' })
    }
    void drafts.removeSecret('relay', 'clientKey')
    await settle()
    expect(saves.at(-1)?.request.secrets).toMatchObject({
      clientKey: { action: 'remove' },
      clientKeyPassphrase: { action: 'remove' },
    })
  })

  it('keeps what is typed while a save is under way, and saves it after', async () => {
    const { saves, type, elapse, draft } = scene()
    type('465')
    await elapse()
    type('2525')
    await elapse()
    expect(saves).toHaveLength(1)
    await saves[0]?.answer()
    expect(draft()?.values.port).toBe('2525')
    expect(saves[1]?.request.profile.port).toBe(2525)
    await saves[1]?.answer()
    expect(draft()?.base.profile.port).toBe(2525)
  })

  it('says that a save failed and tries again when the field is left', async () => {
    const { saves, type, elapse, drafts, settle, draft } = scene()
    type('465')
    await elapse()
    await saves[0]?.answer('storage-locked')
    expect(draft()?.saving).toMatchObject({ kind: 'failed', failure: { code: 'storage-locked' } })
    void drafts.flush('relay')
    await settle()
    await saves[1]?.answer()
    expect(draft()?.saving).toEqual({ kind: 'saved' })
  })

  it('takes in a change from elsewhere, but not over an edit made here', () => {
    const { profiles, type, draft } = scene()
    type('465')
    profiles.adopt({ ...first, profile: { ...first.profile, port: 2525, notes: 'theirs' } })
    expect(draft()?.values).toMatchObject({ port: '465', notes: 'theirs' })
  })
})
