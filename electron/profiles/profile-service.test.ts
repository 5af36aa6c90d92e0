import { describe, expect, it, vi } from 'vitest'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { secretReuse } from '../../shared/warnings/warning-input'
import { machine } from './machine-under-test'
import { forEachSecret } from './secret-kind'

const PASSWORD = 'canary-password-41c7'
const TOKEN = 'canary-token-9d02'
const keep = { action: 'keep' } as const
const remove = { action: 'remove' } as const
const set = (value: string) => ({ action: 'set', value }) as const

const profile = (id = 'a') => ({ ...newSessionProfile(id, 'Relay'), serverAddress: 'mail.example', name: 'user' })
const request = (
  password: ReturnType<typeof set> | typeof keep | typeof remove,
  authToken: typeof password = keep,
) => ({
  profile: profile(),
  secrets: { password, authToken },
  acknowledgements: [],
})
const draft = (secrets: { password?: string | null; authToken?: string | null } = {}, changes = {}) => ({
  profile: { ...profile(), ...changes },
  secrets,
  acknowledgements: [],
})
const successOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('saving', () => {
  it('puts secrets in the vault, their traits in the record, and no secret in any file', async () => {
    const { start, held, everyFile } = machine()
    const { service } = start()
    const saved = successOf(await service.save(request(set(PASSWORD), set(TOKEN))))
    expect(saved.secrets.password).toMatchObject({ keeper: 'keychain', traits: { length: PASSWORD.length } })
    expect(saved.secrets.password?.traits.fingerprint).toMatch(/^[0-9a-f]{32}$/)
    expect(await held('a')).toBe(PASSWORD)
    expect(await held('a', 'authToken')).toBe(TOKEN)
    expect(JSON.stringify([saved, await service.list()]) + everyFile()).not.toMatch(/canary/)
    expect(everyFile()).toContain(saved.secrets.password?.traits.fingerprint)
  })

  it('keeps, replaces and removes each secret as told', async () => {
    const { start, held } = machine()
    const { service } = start()
    await service.save(request(set(PASSWORD), set(TOKEN)))
    const kept = successOf(await service.save(request(keep, set('other'))))
    expect(kept.secrets.password).not.toBeNull()
    expect([await held('a'), await held('a', 'authToken')]).toEqual([PASSWORD, 'other'])
    const removed = successOf(await service.save(request(remove, keep)))
    expect(removed.secrets.password).toBeNull()
    expect([await held('a'), await held('a', 'authToken')]).toEqual([null, 'other'])
  })

  it('names the field of a value that cannot be used', async () => {
    const { service } = machine().start()
    const bad = { ...request(keep), profile: { ...profile(), port: 70_000 } }
    expect(await service.save(bad)).toMatchObject({ error: { code: 'invalid-value', field: 'port' } })
  })

  it('saves nothing when the vault refuses', async () => {
    const { start, control } = machine()
    const { service } = start()
    await service.save(request(keep))
    control.broken = true
    const saved = await service.save({ ...request(set(PASSWORD)), profile: { ...profile(), port: 465 } })
    expect(saved).toMatchObject({ error: { code: 'vault-locked', field: 'password' } })
    expect(successOf(await service.get('a'))?.profile.port).toBe(25)
  })

  it('does not need the vault when no secret changes', async () => {
    const { start, control } = machine()
    const { service } = start()
    control.status = 'locked'
    expect(await service.save(request(keep))).toMatchObject({ ok: true })
  })

  it('puts the former secrets back when the record cannot be written', async () => {
    const { start, held } = machine()
    await start().service.save(request(set(PASSWORD), keep))
    const refusal = failed(failure('storage-write-failed'))
    const { service } = start({ apply: async () => refusal })
    expect(await service.save(request(set('new'), keep))).toEqual(refusal)
    expect(await held('a')).toBe(PASSWORD)
    expect(await service.save(request(remove, keep))).toEqual(refusal)
    expect(await held('a')).toBe(PASSWORD)
  })

  it('asks the keychain for nothing when the file cannot even note that a secret is coming', async () => {
    const { start, secrets } = machine()
    const refusal = failed(failure('storage-write-failed'))
    const write = vi.spyOn(secrets, 'write')
    expect(await start({ apply: async () => refusal }).service.save(request(set(PASSWORD)))).toEqual(refusal)
    expect(write).not.toHaveBeenCalled()
  })

  it('says so when there is no keychain, and promises nothing to the next start', async () => {
    const { start, control, everyFile } = machine()
    control.status = 'missing'
    const { service } = start()
    const saved = successOf(await service.save(request(set(PASSWORD))))
    expect(saved.secrets.password?.keeper).toBe('session')
    expect(successOf(await service.list()).profiles[0]?.secrets.password?.keeper).toBe('session')
    expect(await service.draftSecrets(draft())).toMatchObject({ value: { password: { value: PASSWORD } } })
    expect(everyFile()).not.toMatch(/canary|session/)
    const next = start().service
    expect(successOf(await next.list()).profiles[0]?.secrets.password).toBeNull()
    expect(await next.draftSecrets(draft())).toEqual(succeeded(forEachSecret(() => null)))
  })

  it('takes the former secret from the keychain when a newer one is kept in memory', async () => {
    const { start, held } = machine()
    const { service, vault } = start()
    await service.save(request(set('old')))
    await vault.choose('session')
    await service.save(request(set(PASSWORD)))
    expect(await held('a')).toBe('old')
    await start().service.resume()
    expect(await held('a')).toBe(null)
  })
})

describe('a crash between secret and record', () => {
  it('leaves no secret behind for ever', async () => {
    const { start, held, pass, releaseLock } = machine()
    void start({}, 1).service.save(request(set(PASSWORD)))
    await expect.poll(() => held('a')).toBe(PASSWORD)
    releaseLock()
    await start().service.resume()
    expect(await held('a')).toBe(PASSWORD)
    pass(600_000)
    await start().service.resume()
    expect(await held('a')).toBe(null)
  })
})

describe('deleting', () => {
  it('keeps the secrets while it can be undone, and then deletes them', async () => {
    const { start, held, pass, everyFile } = machine()
    const { service } = start()
    await service.save(request(set(PASSWORD)))
    const { undoUntil } = successOf(await service.delete('a'))
    expect(undoUntil).toBe('2026-05-06T07:00:30.000Z')
    expect(await service.get('a')).toEqual(succeeded(null))
    pass(29_999)
    expect(await held('a')).toBe(PASSWORD)
    pass(1)
    await expect.poll(() => held('a')).toBe(null)
    await expect.poll(everyFile).not.toContain('profile/a')
  })

  it('is undone whole', async () => {
    const { start, held, pass } = machine()
    const { service } = start()
    const saved = successOf(await service.save(request(set(PASSWORD))))
    const { undoId } = successOf(await service.delete('a'))
    expect(await service.restore(undoId)).toEqual(succeeded(saved))
    pass(60_000)
    expect(await held('a')).toBe(PASSWORD)
    expect(await service.restore(undoId)).toMatchObject({ error: { code: 'not-found' } })
    expect(successOf(await service.list()).profiles).toEqual([saved])
  })

  it('of what is not there is not found', async () => {
    const { service } = machine().start()
    expect(await service.delete('nobody')).toMatchObject({ error: { code: 'not-found' } })
    expect(await service.duplicate('nobody', 'Copy')).toMatchObject({ error: { code: 'not-found' } })
  })

  it('is carried out on closing', async () => {
    const { start, held } = machine()
    const { service } = start()
    await service.save(request(set(PASSWORD)))
    await service.delete('a')
    await service.close()
    expect(await held('a')).toBe(null)
  })

  it('that a crash interrupted is finished by the next start, after its undo expired', async () => {
    const { start, held, pass, crash } = machine()
    const { service } = start()
    await service.save(request(set(PASSWORD)))
    const { undoId } = successOf(await service.delete('a'))
    crash()
    const next = start().service
    await next.resume()
    expect(await held('a')).toBe(PASSWORD)
    crash()
    pass(30_000)
    const later = start().service
    await later.resume()
    expect(await held('a')).toBe(null)
    expect(await later.restore(undoId)).toMatchObject({ error: { code: 'not-found' } })
  })

  it('that another process can still undo is left to it when a short-lived one ends', async () => {
    const { start, held } = machine()
    const { service: window } = start()
    await window.save(request(set(PASSWORD)))
    const { undoId } = successOf(await window.delete('a'))
    const { service: commandLine } = start()
    await commandLine.resume()
    await commandLine.close()
    expect(await held('a')).toBe(PASSWORD)
    expect((await window.restore(undoId)).ok).toBe(true)
  })

  it('waits for a locked keychain, at the next start too', async () => {
    const { start, held, pass, control } = machine()
    const { service } = start()
    await service.save(request(set(PASSWORD)))
    await service.delete('a')
    control.status = 'locked'
    pass(30_000)
    await service.close()
    await start().service.resume()
    control.status = 'keychain'
    expect(await held('a')).toBe(PASSWORD)
    await start().service.resume()
    expect(await held('a')).toBe(null)
  })

  it.each(['keychain', 'missing'] as const)(
    'spares a profile saved anew under the same id, keychain %s',
    async (status) => {
      const { start, pass, control, everyFile } = machine()
      control.status = status
      const { service } = start()
      await service.save(request(set('old')))
      await service.delete('a')
      await service.save(request(set(PASSWORD)))
      pass(60_000)
      await expect.poll(everyFile).not.toContain('undoId')
      await service.resume()
      expect(await service.draftSecrets(draft())).toMatchObject({ value: { password: { value: PASSWORD } } })
    },
  )
})

describe('duplicating', () => {
  it('copies settings and secrets, not acknowledgements', async () => {
    const { start, held } = machine()
    const { service } = start()
    const acknowledgements = [{ ruleId: 'W5', digest: 'a'.repeat(64) }]
    await service.save({ ...request(set(PASSWORD)), acknowledgements })
    const copy = successOf(await service.duplicate('a', 'Relay, copy'))
    expect(copy).toMatchObject({
      profile: { label: 'Relay, copy', serverAddress: 'mail.example' },
      acknowledgements: [],
    })
    expect(await held(copy.profile.id)).toBe(PASSWORD)
    const traits = { password: copy.secrets.password?.traits ?? null, authToken: null }
    const { profiles } = successOf(await service.list())
    expect(secretReuse('a', traits, profiles)).toEqual({ password: 1, authToken: 0 })
    expect(secretReuse('new', traits, profiles)).toEqual({ password: 2, authToken: 0 })
  })
})

describe('the secrets of a draft', () => {
  it('are the typed ones, none, or the stored ones', async () => {
    const { service } = machine().start()
    await service.save(request(set(PASSWORD), set(TOKEN)))
    const resolved = successOf(await service.draftSecrets(draft({ password: 'typed', authToken: null })))
    expect([resolved.password?.value, resolved.authToken]).toEqual(['typed', null])
    const stored = successOf(await service.draftSecrets(draft()))
    expect([stored.password?.value, stored.authToken?.value]).toEqual([PASSWORD, TOKEN])
  })

  it('are missing when the vault has lost one, and the failure names it', async () => {
    const { start, secrets } = machine()
    const { service } = start()
    await service.save(request(set(PASSWORD)))
    await secrets.remove('profile/a/password')
    expect(await service.draftSecrets(draft())).toEqual(failed(failure('secret-missing', { field: 'password' })))
  })

  it('leave the vault alone when none is needed', async () => {
    const { start, control } = machine()
    const { service } = start()
    await service.save(request(set(PASSWORD)))
    control.status = 'locked'
    expect(await service.draftSecrets(draft({}, { name: '' }))).toMatchObject({ ok: true })
    expect(await service.draftSecrets(draft({ password: 'typed' }))).toMatchObject({ ok: true })
    expect(await service.draftSecrets(draft())).toMatchObject({ error: { code: 'vault-locked', field: 'password' } })
  })
})
