import { beforeAll, describe, expect, it } from 'vitest'
import type { CertifiedKey } from './certificate-builder'
import { clientAuthority, clientCertificate, keyForms } from './client-certificate-under-test'
import { type ClientCertificateFiles, readClientIdentity } from './client-identity'

const PASSPHRASE = 'canary-passphrase-7c'

let authority: CertifiedKey
let client: CertifiedKey
let rsaClient: CertifiedKey
let stranger: CertifiedKey
beforeAll(async () => {
  const now = new Date()
  authority = await clientAuthority(now)
  client = await clientCertificate(authority, now)
  rsaClient = await clientCertificate(authority, now, 'rsa-2048')
  stranger = await clientCertificate(authority, now)
})

const read = (change: Partial<ClientCertificateFiles> = {}) =>
  readClientIdentity({ certificate: client.certificatePem, key: client.privateKeyPem, passphrase: null, ...change })

const refusal = (field: string, reason: string) => ({
  ok: false,
  error: { code: 'client-certificate-unusable', stage: 'secure', field, params: { reason } },
})

describe('a client certificate', () => {
  it('with its key is taken in every form of PEM, with its chain and text around it', () => {
    for (const certified of [client, rsaClient]) {
      const { plain, traditional, encrypted, traditionalEncrypted } = keyForms(certified.privateKeyPem, PASSPHRASE)
      const certificate = `subject=CN = client\n${certified.certificatePem}${authority.certificatePem}`
      for (const key of [plain, traditional, `Bag Attributes\n  localKeyID: 01\n${plain}`.replaceAll('\n', '\r\n')]) {
        expect(read({ certificate, key })).toMatchObject({ ok: true })
      }
      for (const key of [encrypted, traditionalEncrypted]) {
        expect(read({ certificate, key, passphrase: PASSPHRASE })).toMatchObject({ ok: true })
      }
    }
  })

  it('is handed on with its whole chain and an open key', () => {
    const { encrypted } = keyForms(client.privateKeyPem, PASSPHRASE)
    const certificate = `${client.certificatePem}junk\n${authority.certificatePem}`
    const result = read({ certificate, key: encrypted, passphrase: PASSPHRASE })
    if (!result.ok) throw new Error(result.error.code)
    expect(result.value.certificate.match(/BEGIN CERTIFICATE/g)).toHaveLength(2)
    expect(result.value.certificate).not.toContain('junk')
    expect(result.value.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----/)
  })

  it('does not mind a passphrase that an open key does not need', () => {
    expect(read({ passphrase: PASSPHRASE })).toMatchObject({ ok: true })
  })
})

describe('what cannot be used names the field and the reason', () => {
  const nonsense = Buffer.alloc(60, 7).toString('base64')
  it.each([
    ['no certificate at all', { certificate: 'hello' }, 'clientCertificate', 'client-certificate-unreadable'],
    [
      'a certificate of nonsense',
      { certificate: `-----BEGIN CERTIFICATE-----\n${nonsense}\n-----END CERTIFICATE-----\n` },
      'clientCertificate',
      'client-certificate-unreadable',
    ],
    ['no key', { key: null }, 'clientKey', 'client-key-missing'],
    ['a key that is none', { key: 'hunter2' }, 'clientKey', 'client-key-unreadable'],
    [
      'a key of nonsense',
      { key: `-----BEGIN PRIVATE KEY-----\n${nonsense}\n-----END PRIVATE KEY-----\n` },
      'clientKey',
      'client-key-unreadable',
    ],
    [
      'a key as OpenSSH writes it',
      { key: `-----BEGIN OPENSSH PRIVATE KEY-----\n${nonsense}\n-----END OPENSSH PRIVATE KEY-----\n` },
      'clientKey',
      'client-key-unreadable',
    ],
    [
      'an encrypted key that was cut',
      { key: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIH\n-----END ENCRYPTED PRIVATE KEY-----\n', passphrase: 'x' },
      'clientKey',
      'client-key-unreadable',
    ],
  ] as const)('%s', (_, change, field, reason) => {
    expect(read(change)).toMatchObject(refusal(field, reason))
  })

  it('a broken certificate further up the chain', () => {
    const broken = authority.certificatePem.replace(/MII[A-Za-z0-9+/]{20}/, 'AAAA')
    expect(read({ certificate: client.certificatePem + broken })).toMatchObject(
      refusal('clientCertificate', 'client-certificate-unreadable'),
    )
  })

  it('a key of another certificate, of the same kind and of another', () => {
    for (const { privateKeyPem } of [stranger, rsaClient]) {
      expect(read({ key: privateKeyPem })).toMatchObject(refusal('clientKey', 'client-key-of-another-certificate'))
    }
  })

  it('an encrypted key without passphrase, and with a wrong one', () => {
    for (const certified of [client, rsaClient]) {
      const { encrypted, traditionalEncrypted } = keyForms(certified.privateKeyPem, PASSPHRASE)
      for (const key of [encrypted, traditionalEncrypted]) {
        const files = { certificate: certified.certificatePem, key }
        expect(read(files)).toMatchObject(refusal('clientKeyPassphrase', 'client-key-passphrase-missing'))
        const wrong = read({ ...files, passphrase: 'wrong' })
        expect(wrong).toMatchObject(refusal('clientKeyPassphrase', 'client-key-passphrase-wrong'))
        expect(JSON.stringify(wrong)).not.toMatch(/routines|decrypt|digital/i)
      }
    }
  })
})
