import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { machine } from './machine-under-test'

const CANARY = 'canary-password-c0de'
const set = { action: 'set', value: CANARY } as const
const keep = { action: 'keep' } as const
const request = (id: string) => ({
  profile: newSessionProfile(id, id),
  secrets: { password: set, authToken: keep },
  acknowledgements: [],
})
const OTHER = 'practice/ca-key'

describe('deleting all profiles', () => {
  it('deletes every secret of theirs, those of a deleted profile too, and keeps no file', async () => {
    const { start, held, secrets, everyFile } = machine()
    const { service, vault } = start()
    await service.save(request('kept'))
    await service.save(request('deleted'))
    await service.delete('deleted')
    await vault.write(OTHER, 'authority')
    expect([await held('kept'), await held('deleted')]).toEqual([CANARY, CANARY])
    expect(await service.deleteAll([OTHER])).toEqual(succeeded({ secretsLeft: null }))
    expect([await held('kept'), await held('deleted')]).toEqual([null, null])
    expect(await secrets.read(OTHER)).toEqual(succeeded(null))
    expect(await service.list()).toMatchObject({ value: { profiles: [] } })
    expect(everyFile()).toBe('')
  })

  it('tells what a locked keychain still holds, and the next start with an open one removes it', async () => {
    const { start, held, control, everyFile } = machine()
    const first = start()
    await first.service.save(request('a'))
    control.status = 'locked'
    expect(await first.service.deleteAll([])).toMatchObject({ value: { secretsLeft: { code: 'vault-locked' } } })
    expect(await first.service.list()).toMatchObject({ value: { profiles: [] } })
    expect(everyFile()).not.toContain('schemaVersion')
    expect(await held('a')).toBe(CANARY)
    control.status = 'keychain'
    const next = start()
    await next.service.resume()
    await expect.poll(() => held('a')).toBeNull()
  })

  it('forgets what only this process knows', async () => {
    const { start, control } = machine()
    control.status = 'missing'
    const { service, vault } = start()
    await service.save(request('a'))
    expect(await vault.read('profile/a/password')).toEqual(succeeded(CANARY))
    expect(await service.deleteAll([OTHER])).toEqual(succeeded({ secretsLeft: null }))
    expect(await vault.read('profile/a/password')).toEqual(succeeded(null))
  })
})
