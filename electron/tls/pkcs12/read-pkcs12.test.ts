import { createPrivateKey, X509Certificate } from 'node:crypto'
import { Integer, OctetString, Sequence } from 'asn1js'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../storage/temporary-folder'
import type { CertifiedKey } from '../certificate-builder'
import { clientAuthority, clientCertificate } from '../client-certificate-under-test'
import { readClientIdentity } from '../client-identity'
import { encodingOf, parseBer, partsOf } from './ber-reader'
import { containerOf, writesContainers } from './container-under-test'
import { readPkcs12 } from './read-pkcs12'

const PASSPHRASE = 'sesame, öffne dich'

let authority: CertifiedKey
const clients: Partial<Record<'ecdsa-p256' | 'rsa-2048', CertifiedKey>> = {}

const clientOf = (kind: 'ecdsa-p256' | 'rsa-2048'): CertifiedKey => {
  const client = clients[kind]
  if (client === undefined) throw new Error('made before all tests')
  return client
}

const exported = (
  client: CertifiedKey,
  words: readonly string[] = [],
  passphrase = PASSPHRASE,
  chainPem?: string,
): Buffer =>
  containerOf(temporaryFolder(), { ...client, ...(chainPem === undefined ? {} : { chainPem }) }, passphrase, words)

const refusal = (reason: string, field = 'clientCertificate') => ({
  ok: false,
  error: { code: 'client-certificate-unusable', stage: 'secure', field, params: { reason } },
})

/** The container with another number of iterations in its MacData. */
const withIterations = (container: Buffer, iterations: number): Buffer => {
  const [version, safe, mac] = partsOf(parseBer(container))
  const [digest, salt] = partsOf(mac)
  if (version === undefined || safe === undefined || digest === undefined || salt === undefined) throw new Error('none')
  const costly = new Sequence({ value: [digest, salt, new Integer({ value: iterations })] })
  return Buffer.from(encodingOf(new Sequence({ value: [version, safe, costly] })))
}

const ALGORITHMS: readonly (readonly [string, readonly string[]])[] = [
  ['as openssl makes them', []],
  ['of old: RC2-40 and 3DES', ['-legacy']],
  ['of Windows: 3DES for both', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']],
  ['with RC2-128', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128', '-keypbe', 'PBE-SHA1-RC2-128']],
  ['with two keys of DES', ['-keypbe', 'PBE-SHA1-2DES', '-certpbe', 'PBE-SHA1-2DES']],
  ['with AES-128 and AES-192', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC']],
  ['with a MAC of SHA-512', ['-macalg', 'sha512']],
  ['without a MAC', ['-nomac']],
  ['with nothing encrypted but the MAC', ['-keypbe', 'NONE', '-certpbe', 'NONE']],
]

describe.skipIf(!writesContainers())('a PKCS#12 container', () => {
  beforeAll(async () => {
    const now = new Date()
    authority = await clientAuthority(now)
    clients['ecdsa-p256'] = await clientCertificate(authority, now, 'ecdsa-p256')
    clients['rsa-2048'] = await clientCertificate(authority, now, 'rsa-2048')
  })

  describe.each(['ecdsa-p256', 'rsa-2048'] as const)('with a key of %s', (kind) => {
    it.each(ALGORITHMS)('is taken apart %s', async (_, words) => {
      const client = clientOf(kind)
      const read = await readPkcs12(exported(client, words), PASSPHRASE)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const { certificate, privateKey } = read.value
      expect(new X509Certificate(certificate).fingerprint256).toBe(
        new X509Certificate(client.certificatePem).fingerprint256,
      )
      expect(createPrivateKey(privateKey).equals(createPrivateKey(client.privateKeyPem))).toBe(true)
      expect(readClientIdentity({ certificate, key: privateKey, passphrase: null }).ok).toBe(true)
    })
  })

  it('gives the chain in its order, its own certificate first, and leaves strangers out', async () => {
    const stranger = await clientAuthority(new Date())
    const container = exported(
      clientOf('ecdsa-p256'),
      [],
      PASSPHRASE,
      `${stranger.certificatePem}${authority.certificatePem}`,
    )
    const read = await readPkcs12(container, PASSPHRASE)
    const pems = read.ok ? (read.value.certificate.match(/-----BEGIN[^-]*-----[^-]*-----END[^-]*-----/g) ?? []) : []
    expect(pems.map((pem) => new X509Certificate(pem).fingerprint256)).toEqual(
      [clientOf('ecdsa-p256'), authority].map(
        ({ certificatePem }) => new X509Certificate(certificatePem).fingerprint256,
      ),
    )
  })

  it.each([[[]], [['-legacy']], [['-nomac']]])('needs no passphrase when there is none: %j', async (words) => {
    expect(await readPkcs12(exported(clientOf('rsa-2048'), words, ''), '')).toMatchObject({ ok: true })
  })

  it.each([
    ['a wrong passphrase', [], 'another'],
    ['a wrong passphrase, of old', ['-legacy'], 'another'],
    ['a wrong passphrase without a MAC', ['-nomac'], 'another'],
    ['a wrong passphrase where nothing but the MAC is there', ['-keypbe', 'NONE', '-certpbe', 'NONE'], 'another'],
    ['no passphrase', [], ''],
  ] as const)('tells %s', async (_, words, passphrase) => {
    const read = await readPkcs12(exported(clientOf('ecdsa-p256'), words), passphrase)
    expect(read).toMatchObject(refusal('client-container-passphrase-wrong', 'clientKeyPassphrase'))
    expect(JSON.stringify(read)).not.toContain(PASSPHRASE)
  })

  it('tells a container without a key, and one without a certificate', async () => {
    const client = clientOf('ecdsa-p256')
    expect(await readPkcs12(exported(client, ['-nokeys']), PASSPHRASE)).toMatchObject(
      refusal('client-container-without-key'),
    )
    expect(await readPkcs12(exported(client, ['-nocerts']), PASSPHRASE)).toMatchObject(
      refusal('client-container-without-certificate'),
    )
  })

  it('tells what it cannot open', async () => {
    const words = ['-legacy', '-certpbe', 'PBE-SHA1-RC4-128', '-keypbe', 'PBE-SHA1-RC4-128']
    expect(await readPkcs12(exported(clientOf('ecdsa-p256'), words), PASSPHRASE)).toMatchObject(
      refusal('client-container-unsupported'),
    )
  })

  it('refuses one that would cost too much before it is computed', async () => {
    const costly = withIterations(exported(clientOf('ecdsa-p256')), 2_147_483_647)
    const startedAt = performance.now()
    expect(await readPkcs12(costly, PASSPHRASE)).toMatchObject(refusal('client-container-too-costly'))
    // So many rounds would take minutes.
    expect(performance.now() - startedAt).toBeLessThan(5_000)
    const none = withIterations(exported(clientOf('ecdsa-p256')), 0)
    expect(await readPkcs12(none, PASSPHRASE)).toMatchObject(refusal('client-container-unreadable'))
  })

  it('lets other work go on while a passphrase is tried', async () => {
    const slow = withIterations(exported(clientOf('ecdsa-p256')), 60_000)
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    await readPkcs12(slow, PASSPHRASE)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  it('survives every damage, and says so', async () => {
    const whole = exported(clientOf('ecdsa-p256'))
    const damaged: Buffer[] = [Buffer.alloc(0), Buffer.from('hello'), Buffer.alloc(262_145), whole.subarray(0, -1)]
    for (let at = 0; at < whole.length; at += 7) {
      const copy = Buffer.from(whole)
      copy[at] = (copy[at] ?? 0) ^ 0xff
      damaged.push(copy)
    }
    // As deep as the size allows.
    damaged.push(Buffer.alloc(262_144, Buffer.from([0x30, 0x80])))
    damaged.push(Buffer.from(encodingOf(new Sequence({ value: [new Integer({ value: 3 }), new OctetString()] }))))
    for (const container of damaged) {
      const read = await readPkcs12(container, PASSPHRASE)
      if (read.ok) continue
      expect(read.error.code).toBe('client-certificate-unusable')
      expect(JSON.stringify(read)).not.toContain(PASSPHRASE)
    }
    const [empty, text, large, cut] = damaged
    for (const container of [empty, text, large, cut]) {
      expect(await readPkcs12(container ?? whole, PASSPHRASE)).toMatchObject(refusal('client-container-unreadable'))
    }
  })
})
