import { describe, expect, it } from 'vitest'
import { buildCertificate, type CertifiedKey } from './certificate-builder'
import type { CertificateContent } from './certificate-content'
import { collectEvidence } from './collect-evidence'
import { fromPem } from './pem'
import { secondOpinionAccepts } from './second-opinion'
import { createTrustAnchors } from './trust-anchors'

const DAY_MS = 86_400_000
const now = new Date()
const from = (days: number) => new Date(now.getTime() + days * DAY_MS)

const authorityContent = (commonName: string): CertificateContent => ({
  commonName,
  notBefore: from(-30),
  notAfter: from(300),
  key: 'ecdsa-p256',
  digest: 'SHA-256',
  authority: {},
  keyUsages: ['keyCertSign'],
})
const authority = (commonName: string, issuer?: CertifiedKey, change: Partial<CertificateContent> = {}) =>
  buildCertificate({ ...authorityContent(commonName), ...change }, issuer === undefined ? {} : { issuer })
const leafOf = (issuer: CertifiedKey, change: Partial<CertificateContent> = {}) =>
  buildCertificate(
    {
      commonName: 'mail.example.test',
      notBefore: from(-5),
      notAfter: from(60),
      key: 'ecdsa-p256',
      digest: 'SHA-256',
      names: ['mail.example.test'],
      keyPurposes: ['serverAuth'],
      ...change,
    },
    { issuer },
  )

interface Meeting {
  readonly sent: readonly CertifiedKey[]
  readonly trusted: readonly CertifiedKey[]
  readonly libraryVerdict?: string
}

const evidenceOf = async ({ sent, trusted, libraryVerdict }: Meeting) => {
  const pem = (certificates: readonly CertifiedKey[]) =>
    certificates.map(({ certificatePem }) => certificatePem).join('')
  const anchors = await createTrustAnchors({ system: async () => [], node: [] }).withCustomCa(pem(trusted))
  const handshake = {
    serverName: 'mail.example.test',
    customCa: '',
    protocol: 'TLSv1.3',
    cipher: '',
    chain: fromPem(pem(sent)),
    libraryVerdict: libraryVerdict ?? null,
    stapledOcsp: null,
  }
  return collectEvidence(handshake, anchors, now)
}

const kinds = async (meeting: Meeting) => (await evidenceOf(meeting)).defects.map(({ kind }) => kind)

describe('finding the path', () => {
  it('goes by signatures, not by the order of the chain, and passes over strangers', async () => {
    const root = await authority('Root')
    const middle = await authority('Middle', root)
    const stranger = await authority('Stranger')
    const evidence = await evidenceOf({ sent: [await leafOf(middle), stranger, root, middle], trusted: [root] })
    expect(evidence.path.map(({ certificate }) => certificate)).toEqual([0, 3, null])
    expect([evidence.anchor, evidence.defects]).toEqual(['profile', []])
  })

  it('prefers the path whose dates hold to an expired cross-signed one', async () => {
    const oldRoot = await authority('Old root', undefined, { notAfter: from(-1) })
    const root = await authority('New root')
    const crossSigned = await buildCertificate(authorityContent('New root'), {
      issuer: oldRoot,
      privateKeyPem: root.privateKeyPem,
    })
    const sent = [await leafOf(root), crossSigned, oldRoot]
    const evidence = await evidenceOf({ sent, trusted: [oldRoot, root] })
    expect(evidence.path.map(({ name, certificate }) => [name, certificate])).toEqual([
      ['mail.example.test', 0],
      ['New root', null],
    ])
  })

  it('prefers a renewed root to the expired one of the same name and key', async () => {
    const expired = await authority('Root', undefined, { notAfter: from(-1) })
    const renewed = await buildCertificate(authorityContent('Root'), { privateKeyPem: expired.privateKeyPem })
    const { path } = await evidenceOf({ sent: [await leafOf(expired)], trusted: [expired, renewed] })
    expect(path.map(({ notAfter }) => Date.parse(notAfter) > now.getTime())).toEqual([true, true])
  })

  it('compares names as RFC 5280 §7.1 does: case and runs of spaces do not matter', async () => {
    const root = await authority('Example Root')
    const shouting = await buildCertificate(authorityContent('EXAMPLE  ROOT'), { privateKeyPem: root.privateKeyPem })
    expect(await kinds({ sent: [await leafOf(root)], trusted: [shouting] })).toEqual([])
  })

  it('takes a trusted intermediate, and a trusted leaf, for an anchor', async () => {
    const root = await authority('Root')
    const middle = await authority('Middle', root)
    const leaf = await leafOf(middle)
    expect(await kinds({ sent: [leaf, middle], trusted: [middle] })).toEqual([])
    const own = await buildCertificate({
      ...authorityContent('Own'),
      names: ['mail.example.test'],
      authority: undefined,
      keyUsages: [],
    })
    expect(await kinds({ sent: [own], trusted: [own] })).toEqual([])
  })

  it('is not taken in by an authority that borrows a trusted name', async () => {
    const root = await authority('Root')
    const impostor = await authority('Root')
    expect(await kinds({ sent: [await leafOf(impostor)], trusted: [root] })).toEqual(['issuer-not-sent'])
    expect(await kinds({ sent: [await leafOf(impostor), impostor], trusted: [root] })).toEqual(['unknown-root'])
  })

  it('is not taken in by a leaf that signs', async () => {
    const root = await authority('Root')
    const customer = await leafOf(root, { commonName: 'customer.test', names: ['customer.test'] })
    expect(await kinds({ sent: [await leafOf(customer), customer], trusted: [root] })).toEqual(['not-a-ca'])
  })
})

describe('hostile chains', () => {
  it('ends when authorities sign each other in circles', async () => {
    const keys = await Promise.all(['A', 'B', 'C', 'D'].map((name) => authority(name)))
    const circle = await Promise.all(
      keys.flatMap((issuer) =>
        keys.map((subject, index) =>
          buildCertificate(authorityContent('ABCD'[index] ?? ''), { issuer, privateKeyPem: subject.privateKeyPem }),
        ),
      ),
    )
    const [first] = circle
    if (first === undefined) throw new Error('no circle')
    const sent = [await leafOf(first), ...circle]
    const evidence = await evidenceOf({ sent, trusted: [await authority('Elsewhere')] })
    expect(evidence.anchor).toBeNull()
    expect(evidence.defects.length).toBeGreaterThan(0)
  })

  it('calls a certificate with an extension given twice malformed', async () => {
    const root = await authority('Root')
    const twice = await leafOf(root, { unknownExtensions: ['1.3.6.1.4.1.99999.1', '1.3.6.1.4.1.99999.1'] })
    expect(await kinds({ sent: [twice], trusted: [root] })).toEqual(['malformed'])
  })

  it('shows no certificate for octets that are none', async () => {
    const anchors = await createTrustAnchors({ system: async () => [], node: [] }).withCustomCa('')
    const rubbish = [Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x01)]
    const handshake = {
      serverName: '',
      customCa: '',
      protocol: '',
      cipher: '',
      libraryVerdict: null,
      stapledOcsp: null,
    }
    expect((await collectEvidence({ ...handshake, chain: rubbish }, anchors, now)).chain).toEqual([])
  })
})

describe('the second opinion', () => {
  it('agrees with a sound path that the TLS library stopped at for its dates', async () => {
    const root = await authority('Root')
    const middle = await authority('Middle', root)
    const leaf = await leafOf(middle, { notAfter: from(-1) })
    expect(await kinds({ sent: [leaf, middle], trusted: [root], libraryVerdict: 'CERT_HAS_EXPIRED' })).toEqual([])
  })

  it('refuses by itself what is no path: an issuer that is no authority, a signature of another key', async () => {
    const root = await authority('Root')
    const middle = await authority('Middle', root)
    const noAuthority = await authority('Middle', root, { authority: undefined, keyUsages: ['digitalSignature'] })
    const line = (...certificates: readonly CertifiedKey[]) =>
      fromPem(certificates.map((key) => key.certificatePem).join(''))
    expect(await secondOpinionAccepts(line(await leafOf(middle), middle, root))).toBe(true)
    expect(await secondOpinionAccepts(line(await leafOf(noAuthority), noAuthority, root))).toBe(false)
    expect(await secondOpinionAccepts(line(await leafOf(noAuthority), middle, root))).toBe(false)
    expect(await secondOpinionAccepts(line(await leafOf(middle), middle, await authority('Root')))).toBe(false)
  })
})
