import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { OperationInput } from '../../shared/contract/operations'
import { operations } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { CertifiedKey } from '../tls/certificate-builder'
import { clientAuthority, clientCertificate, keyForms } from '../tls/client-certificate-under-test'
import { machine } from './machine-under-test'

const PASSPHRASE = 'canary-passphrase-e1'

let client: CertifiedKey
let stranger: CertifiedKey
let encrypted: string
beforeAll(async () => {
  const now = new Date()
  const authority = await clientAuthority(now)
  client = await clientCertificate(authority, now)
  stranger = await clientCertificate(authority, now)
  encrypted = keyForms(client.privateKeyPem, PASSPHRASE).encrypted
})

type Secrets = OperationInput<'profiles:save'>['secrets']
const keep = { action: 'keep' } as const
const remove = { action: 'remove' } as const
const set = (value: string) => ({ action: 'set', value }) as const
const profile = (certificate = client.certificatePem) => ({
  ...newSessionProfile('a', 'Relay'),
  serverAddress: 'mail.example',
  option: 'starttls' as const,
  clientCertificate: certificate,
})
const request = (secrets: Partial<Secrets>, certificate?: string) => ({
  profile: profile(certificate),
  secrets: { password: keep, authToken: keep, ...secrets },
  acknowledgements: [],
})
const successOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const bodyOf = (pem: string): string[] => pem.split('\n').slice(1, -2)

describe('the key of a client certificate', () => {
  it('goes to the vault with its passphrase; the record holds traits, and no file a line of it', async () => {
    const { start, held, everyFile } = machine()
    const { service } = start()
    const both = { clientKey: set(encrypted), clientKeyPassphrase: set(PASSPHRASE) }
    const saved = successOf(await service.save(request(both)))
    expect(saved.secrets).toMatchObject({
      clientKey: { keeper: 'keychain', traits: { length: encrypted.length } },
      clientKeyPassphrase: { keeper: 'keychain' },
    })
    expect(await held('a', 'clientKey')).toBe(encrypted)
    expect(await held('a', 'clientKeyPassphrase')).toBe(PASSPHRASE)
    const told = JSON.stringify([saved, await service.list()]) + everyFile()
    for (const line of [...bodyOf(encrypted), PASSPHRASE]) expect(told).not.toContain(line)
    expect(everyFile()).toContain(bodyOf(client.certificatePem)[0])
  })

  it('is kept when a request does not speak of it, as callers of before do not', async () => {
    const { start, held } = machine()
    const { service } = start()
    await service.save(request({ clientKey: set(client.privateKeyPem) }))
    expect(operations['profiles:save'].request.safeParse(request({})).success).toBe(true)
    expect(successOf(await service.save(request({}))).secrets.clientKey).not.toBeNull()
    expect(await held('a', 'clientKey')).toBe(client.privateKeyPem)
    await service.save(request({ clientKey: remove }))
    expect(await held('a', 'clientKey')).toBe(null)
  })

  it('is copied with its profile, goes with it, and comes back with it', async () => {
    const { start, held, pass } = machine()
    const { service } = start()
    await service.save(request({ clientKey: set(encrypted), clientKeyPassphrase: set(PASSPHRASE) }))
    const copy = successOf(await service.duplicate('a', 'Copy')).profile.id
    expect([await held(copy, 'clientKey'), await held(copy, 'clientKeyPassphrase')]).toEqual([encrypted, PASSPHRASE])
    const { undoId } = successOf(await service.delete('a'))
    expect(await held('a', 'clientKey')).toBe(encrypted)
    expect(successOf(await service.restore(undoId)).secrets.clientKey).not.toBeNull()
    await service.delete('a')
    pass(31_000)
    await expect.poll(() => held('a', 'clientKey')).toBe(null)
    await expect.poll(() => held('a', 'clientKeyPassphrase')).toBe(null)
    expect(await held(copy, 'clientKey')).toBe(encrypted)
  })

  it('is meant by a draft that has the certificate and TLS; else the vault is left alone', async () => {
    const { start, secrets } = machine()
    const { service } = start()
    await service.save(request({ clientKey: set(client.privateKeyPem) }))
    const draft = { profile: profile(), secrets: {}, acknowledgements: [] }
    expect(await service.draftSecrets(draft)).toMatchObject({ value: { clientKey: { value: client.privateKeyPem } } })
    const typed = { ...draft, secrets: { clientKey: 'typed' } }
    expect(await service.draftSecrets(typed)).toMatchObject({ value: { clientKey: { value: 'typed' } } })
    const read = vi.spyOn(secrets, 'read')
    for (const change of [{ clientCertificate: '' }, { option: 'none' as const }]) {
      const without = { ...draft, profile: { ...profile(), ...change } }
      expect(await service.draftSecrets(without)).toMatchObject({ value: { clientKey: null } })
    }
    expect(read).not.toHaveBeenCalled()
  })

  it('that the keychain has lost is named', async () => {
    const { start, secrets } = machine()
    const { service } = start()
    await service.save(request({ clientKey: set(client.privateKeyPem) }))
    await secrets.remove('profile/a/clientKey')
    const draft = { profile: profile(), secrets: {}, acknowledgements: [] }
    expect(await service.draftSecrets(draft)).toMatchObject({ error: { code: 'secret-missing', field: 'clientKey' } })
  })
})

describe('saving looks at the pieces of a client certificate', () => {
  const refused = (field: string, reason: string) => ({
    error: { code: 'client-certificate-unusable', field, params: { reason } },
  })

  it.each([
    [
      'a certificate that is none',
      () => request({}, `${client.certificatePem.replace('MII', 'AAA')}`),
      'clientCertificate',
      'client-certificate-unreadable',
    ],
    ['a key that is none', () => request({ clientKey: set('hunter2') }), 'clientKey', 'client-key-unreadable'],
    [
      'a key that is none, before its certificate',
      () => request({ clientKey: set('hunter2') }, ''),
      'clientKey',
      'client-key-unreadable',
    ],
    [
      'a key of another certificate',
      () => request({ clientKey: set(stranger.privateKeyPem) }),
      'clientKey',
      'client-key-of-another-certificate',
    ],
    [
      'a passphrase that does not open the key',
      () => request({ clientKey: set(encrypted), clientKeyPassphrase: set('wrong') }),
      'clientKeyPassphrase',
      'client-key-passphrase-wrong',
    ],
  ] as const)('and refuses %s; nothing is saved', async (_, wanted, field, reason) => {
    const { start, held } = machine()
    const { service } = start()
    expect(await service.save(wanted())).toMatchObject(refused(field, reason))
    expect(await service.get('a')).toMatchObject({ value: null })
    expect(await held('a', 'clientKey')).toBe(null)
  })

  it('one after the other, in any order', async () => {
    const { start } = machine()
    const { service } = start()
    const steps = [
      request({ clientKey: set(encrypted) }, ''),
      request({}),
      request({ clientKeyPassphrase: set(PASSPHRASE) }),
      request({}, stranger.certificatePem),
      request({ clientKey: set(stranger.privateKeyPem) }, stranger.certificatePem),
    ]
    for (const step of steps) expect(await service.save(step)).toMatchObject({ ok: true })
  })

  it('and holds a new passphrase against the key that is stored', async () => {
    const { start } = machine()
    const { service } = start()
    await service.save(request({ clientKey: set(encrypted) }))
    expect(await service.save(request({ clientKeyPassphrase: set('wrong') }))).toMatchObject(
      refused('clientKeyPassphrase', 'client-key-passphrase-wrong'),
    )
  })

  it('and does not hold other edits up over a certificate that did not change', async () => {
    const { start, control } = machine()
    const { service } = start()
    await service.save(request({ clientKey: set(client.privateKeyPem) }))
    control.status = 'locked'
    const edited = { ...request({}), profile: { ...profile(), port: 587 } }
    expect(await service.save(edited)).toMatchObject({ ok: true })
  })
})
