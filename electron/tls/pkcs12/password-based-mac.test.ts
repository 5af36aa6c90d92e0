import { createHmac, createPrivateKey, pbkdf2Sync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AsnType, Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CertifiedKey } from '../certificate-builder'
import { clientAuthority, clientCertificate } from '../client-certificate-under-test'
import { encodingOf, octetsOf, parseBer, partsOf } from './ber-reader'
import { containerOf, writesContainers } from './container-under-test'
import { readPkcs12 } from './read-pkcs12'

const PASSPHRASE = 'sesame, öffne dich'
const OIDS = {
  sha1: '1.2.840.113549.2.7',
  sha224: '1.2.840.113549.2.8',
  sha256: '1.2.840.113549.2.9',
  sha384: '1.2.840.113549.2.10',
  sha512: '1.2.840.113549.2.11',
} as const
type Digest = keyof typeof OIDS

/** What PBMAC1-params say, and the code is taken with unless `says` changes it afterwards. */
interface Mac {
  readonly prf: Digest
  readonly hmac: Digest
  readonly keyLength: number
  readonly iterations: number
  readonly passphrase: string
}
const USUAL: Mac = { prf: 'sha256', hmac: 'sha256', keyLength: 32, iterations: 2048, passphrase: PASSPHRASE }
const SALT = Buffer.from('0123456789abcdef', 'hex')

const identified = (oid: string, parameters: AsnType = new Null()): Sequence =>
  new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] })
const sequence = (...value: AsnType[]): Sequence => new Sequence({ value })
const octets = (value: Uint8Array): OctetString => new OctetString({ valueHex: value })
const integer = (value: number): Integer => new Integer({ value })

const pbkdf2Params = ({ prf, keyLength, iterations }: Mac): Sequence =>
  sequence(octets(SALT), integer(iterations), integer(keyLength), ...(prf === 'sha1' ? [] : [identified(OIDS[prf])]))

interface Says {
  readonly derivation?: AsnType
  readonly scheme?: AsnType
  readonly algorithm?: AsnType
}

/** The container with a PBMAC1 in place of its MAC (RFC 9579 §3). */
const withMac = (container: Buffer, mac: Mac, says: Says = {}): Buffer => {
  const [version, safe] = partsOf(parseBer(container))
  const content = partsOf(partsOf(safe)[1])[0]
  if (version === undefined || safe === undefined) throw new Error('no container')
  const key = pbkdf2Sync(mac.passphrase, SALT, mac.iterations, mac.keyLength, mac.prf)
  const code = createHmac(mac.hmac, key).update(octetsOf(content)).digest()
  const derivation = says.derivation ?? identified('1.2.840.113549.1.5.12', pbkdf2Params(mac))
  const scheme = says.scheme ?? identified(OIDS[mac.hmac])
  const algorithm = says.algorithm ?? identified('1.2.840.113549.1.5.14', sequence(derivation, scheme))
  const macData = sequence(sequence(algorithm, octets(code)), octets(Buffer.from('NOT USED')), integer(1))
  return Buffer.from(encodingOf(sequence(version, safe, macData)))
}

const refusal = (reason: string, field = 'clientCertificate') => ({
  ok: false,
  error: { code: 'client-certificate-unusable', field, params: { reason } },
})
const unsupported = refusal('client-container-unsupported')
const unreadable = refusal('client-container-unreadable')
const wrong = refusal('client-container-passphrase-wrong', 'clientKeyPassphrase')

const derivedBy = (...parameters: AsnType[]): Says => ({
  derivation: identified('1.2.840.113549.1.5.12', sequence(...parameters)),
})

describe.skipIf(!writesContainers())('a PKCS#12 container with PBMAC1', () => {
  let client: CertifiedKey
  let container: Buffer
  /** Nothing in it is encrypted, so that nothing but its MAC can tell. */
  let bare: Buffer
  const folder = mkdtempSync(join(tmpdir(), 'mail-session-manager-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeAll(async () => {
    const now = new Date()
    client = await clientCertificate(await clientAuthority(now), now, 'ecdsa-p256')
    container = containerOf(folder, client, PASSPHRASE)
    bare = containerOf(folder, client, PASSPHRASE, ['-keypbe', 'NONE', '-certpbe', 'NONE'])
  })

  it.each([
    { ...USUAL },
    { ...USUAL, prf: 'sha512' },
    { ...USUAL, prf: 'sha512', hmac: 'sha512', keyLength: 64 },
    { ...USUAL, prf: 'sha384', hmac: 'sha384', keyLength: 48 },
    { ...USUAL, prf: 'sha224', hmac: 'sha224', keyLength: 28 },
    { ...USUAL, prf: 'sha1', hmac: 'sha256', keyLength: 20 },
  ] satisfies Mac[])('is opened: $prf, $hmac, $keyLength octets', async (mac) => {
    for (const plain of [container, bare]) {
      const read = await readPkcs12(withMac(plain, mac), PASSPHRASE)
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      expect(createPrivateKey(read.value.privateKey).equals(createPrivateKey(client.privateKeyPem))).toBe(true)
    }
  })

  it('is opened without a passphrase when there is none', async () => {
    expect(await readPkcs12(withMac(bare, { ...USUAL, passphrase: '' }), '')).toMatchObject({ ok: true })
  })

  it.each([
    ['another passphrase', {}, 'another'],
    ['no passphrase', {}, ''],
    ['another digest', { scheme: identified(OIDS.sha512) }, PASSPHRASE],
    ['other iterations', derivedBy(octets(SALT), integer(2047), integer(32), identified(OIDS.sha256)), PASSPHRASE],
    [
      'another salt',
      derivedBy(octets(SALT.subarray(1)), integer(2048), integer(32), identified(OIDS.sha256)),
      PASSPHRASE,
    ],
  ] as const)('is not opened by %s', async (_, says, passphrase) => {
    for (const plain of [container, bare])
      expect(await readPkcs12(withMac(plain, USUAL, says), passphrase)).toMatchObject(wrong)
  })

  it('is not opened once anything in it was changed', async () => {
    const whole = withMac(bare, USUAL)
    const changed = Buffer.from(whole)
    // In the subject of the certificate: it stays readable.
    const at = whole.indexOf(Buffer.from(client.certificatePem.replace(/-----[^-]*-----|\s/g, ''), 'base64')) + 120
    changed[at] = (changed[at] ?? 0) ^ 0x01
    expect(await readPkcs12(whole, PASSPHRASE)).toMatchObject({ ok: true })
    expect(await readPkcs12(changed, PASSPHRASE)).toMatchObject(wrong)
  })

  it.each([
    ['an unknown derivation', { derivation: identified('1.3.6.1.4.1.11591.4.11', sequence(octets(SALT))) }],
    ['a salt from elsewhere', derivedBy(identified('1.2.3'), integer(2048), integer(32), identified(OIDS.sha256))],
    ['an unknown function', derivedBy(octets(SALT), integer(2048), integer(32), identified('1.2.643.7.1.1.4.2'))],
    [
      'more than there may be',
      derivedBy(octets(SALT), integer(2048), integer(32), identified(OIDS.sha256), integer(1)),
    ],
    ['an unknown code', { scheme: identified('2.16.840.1.101.3.4.2.15') }],
    ['a code with parameters', { scheme: identified(OIDS.sha256, integer(16)) }],
    ['an unknown proof', { algorithm: identified('2.16.840.1.101.3.4.2.10') }],
  ] satisfies [string, Says][])('is refused for %s', async (_, says) => {
    expect(await readPkcs12(withMac(bare, USUAL, says), PASSPHRASE)).toMatchObject(unsupported)
  })

  it.each([
    ['no length of the key', derivedBy(octets(SALT), integer(2048), identified(OIDS.sha256))],
    ['no parameters', { algorithm: identified('1.2.840.113549.1.5.14') }],
    ...[0, -1, 19, 65, 2_147_483_647].map((length): [string, Says] => [
      `a key of ${length} octets`,
      derivedBy(octets(SALT), integer(2048), integer(length), identified(OIDS.sha256)),
    ]),
  ] satisfies [string, Says][])('is unreadable with %s', async (_, says) => {
    expect(await readPkcs12(withMac(bare, USUAL, says), PASSPHRASE)).toMatchObject(unreadable)
  })

  it.each([
    ['iterations', 2_147_483_647, 32],
    // Below the most, but each of the four blocks of the key is to be paid for.
    ['blocks', 700_000, 64],
  ])('is refused for its %s before it is computed', async (_, iterations, length) => {
    const says = derivedBy(octets(SALT), integer(iterations), integer(length))
    const startedAt = performance.now()
    const read = await readPkcs12(withMac(bare, USUAL, says), PASSPHRASE)
    expect(read).toMatchObject(refusal('client-container-too-costly'))
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })
})
