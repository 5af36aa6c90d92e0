import { createPrivateKey } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OperationInput } from '../../shared/contract/operations'
import { succeeded } from '../../shared/contract/result'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { temporaryFolder } from '../storage/temporary-folder'
import type { CertifiedKey } from '../tls/certificate-builder'
import { clientAuthority, clientCertificate } from '../tls/client-certificate-under-test'
import { containerOf, writesContainers } from '../tls/pkcs12/container-under-test'
import { importClientCertificate } from './import-client-certificate'

const PASSPHRASE = 'canary of the container'

let client: CertifiedKey
beforeAll(async () => {
  const now = new Date()
  client = await clientCertificate(await clientAuthority(now), now)
})

const STORED: StoredProfile = {
  profile: { ...newSessionProfile('p1', 'Work'), serverAddress: 'mail.example.test' },
  secrets: { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null },
  acknowledgements: [{ ruleId: 'W5', digest: 'd' }],
  lastTest: null,
  practice: false,
  savedAt: '2026-11-22T08:00:00.000Z',
}

const importing = async (request: Partial<OperationInput<'profiles:import-client-certificate'>>) => {
  const saved: OperationInput<'profiles:save'>[] = []
  const container = containerOf(temporaryFolder(), client, PASSPHRASE).toString('base64')
  const result = await importClientCertificate(
    {
      get: async (id) => succeeded(id === 'p1' ? STORED : null),
      save: async (asked) => {
        saved.push(asked)
        return succeeded({ ...STORED, profile: asked.profile })
      },
    },
    { id: 'p1', container, passphrase: PASSPHRASE, ...request },
  )
  return { result, saved }
}

describe.skipIf(!writesContainers())('importing a PKCS#12 file', () => {
  it('stores the certificate with the profile and the key with the secrets, and the passphrase nowhere', async () => {
    const { result, saved } = await importing({})
    expect(result.ok).toBe(true)
    const [request] = saved
    expect(request?.profile).toEqual({ ...STORED.profile, clientCertificate: expect.stringContaining('BEGIN CERT') })
    expect(request?.secrets).toMatchObject({
      password: { action: 'keep' },
      authToken: { action: 'keep' },
      clientKeyPassphrase: { action: 'remove' },
    })
    const change = request?.secrets.clientKey
    const key = change?.action === 'set' ? change.value : ''
    expect(createPrivateKey(key).equals(createPrivateKey(client.privateKeyPem))).toBe(true)
    expect(request?.acknowledgements).toEqual(STORED.acknowledgements)
    expect(JSON.stringify([result, saved])).not.toContain(PASSPHRASE)
    expect(JSON.stringify(result)).not.toContain('PRIVATE KEY')
  })

  it('saves nothing when the file cannot be opened, or the profile is gone', async () => {
    for (const request of [{ passphrase: 'another' }, { container: 'aGVsbG8=' }, { id: 'p2' }]) {
      const { result, saved } = await importing(request)
      expect(result.ok).toBe(false)
      expect(saved).toEqual([])
    }
  })
})
