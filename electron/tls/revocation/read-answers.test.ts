import { beforeAll, describe, expect, it } from 'vitest'
import { buildCertificate, type CertifiedKey } from '../certificate-builder'
import { fromPem } from '../pem'
import { readCertificate } from '../read-certificate'
import { readOcspResponse } from './ocsp-response'
import { readRevocationList } from './revocation-list'
import { type RevocationQuestion, subjectOf } from './revocation-question'
import {
  inDays,
  type OcspAnswer,
  ocspResponse,
  REVOKED_AT,
  type RevocableChain,
  type RevocationListContent,
  responderOf,
  revocableChain,
  revocationList,
} from './revocation-under-test'

const LIST_URL = 'http://127.0.0.1:9/list-1.crl'

let chain: RevocableChain
let other: RevocableChain
let question: RevocationQuestion

const subjectIn = ({ certificatePem }: CertifiedKey) => {
  const certificate = readCertificate(fromPem(certificatePem)[0] ?? new Uint8Array())
  if (certificate === null) throw new Error('unreadable')
  return subjectOf(certificate)
}

beforeAll(async () => {
  chain = await revocableChain({ revocationListLocation: LIST_URL })
  other = await revocableChain()
  question = { subject: subjectIn(chain.leaf), issuer: subjectIn(chain.intermediate) }
})

const revoked = { status: 'revoked', revokedAt: REVOKED_AT.toISOString(), cause: 'key-compromise' }
const notChecked = (reason: string) => ({ status: 'not-checked', reason })

describe('an OCSP response', () => {
  const read = async (change: Partial<OcspAnswer> = {}) => {
    const response = await ocspResponse({ about: chain.leaf, issuer: chain.intermediate, ...change })
    return readOcspResponse(response, question, Date.now()).answer
  }

  it.each([
    { digest: 'SHA-1', byKey: false },
    { digest: 'SHA-256', byKey: false },
    { digest: 'SHA-384', byKey: false },
    { digest: 'SHA-512', byKey: true },
    { digest: 'SHA-1', byKey: true },
    { digest: 'SHA-256', byKey: true },
  ] as const)('of the issuer itself says good, revoked, unknown (CertID by $digest, by key: $byKey)', async (form) => {
    expect(await read(form)).toEqual({ status: 'good' })
    expect(await read({ ...form, status: 'revoked' })).toEqual(revoked)
    expect(await read({ ...form, status: 'unknown' })).toEqual(notChecked('responder-does-not-know'))
  })

  it('counts when the issuer appointed the responder', async () => {
    const signer = await responderOf(chain.intermediate)
    expect(await read({ signer, certificates: [signer] })).toEqual({ status: 'good' })
    expect(await read({ signer, certificates: [other.leaf, signer], status: 'revoked', byKey: true })).toEqual(revoked)
  })

  it.each([
    ['is for another purpose', () => responderOf(chain.intermediate, { keyPurposes: ['serverAuth'] })],
    ['names no purpose', () => responderOf(chain.intermediate, { keyPurposes: [] })],
    ['has a key that may not sign', () => responderOf(chain.intermediate, { keyUsages: ['keyCertSign'] })],
    ['has expired', () => responderOf(chain.intermediate, { notAfter: inDays(-1) })],
    ['is not valid yet', () => responderOf(chain.intermediate, { notBefore: inDays(1) })],
    ['demands an unknown check', () => responderOf(chain.intermediate, { unknownExtensions: ['1.3.6.1.4.1.99999.1'] })],
    ['comes from the authority above', () => responderOf(chain.root)],
    ['comes from an authority of the same name', () => responderOf(other.intermediate)],
    [
      'certifies itself',
      () =>
        buildCertificate({
          commonName: 'Responder',
          notBefore: inDays(-1),
          notAfter: inDays(1),
          key: 'ecdsa-p256',
          digest: 'SHA-256',
          keyPurposes: ['OCSPSigning'],
        }),
    ],
  ])('proves nothing when the certificate of its responder %s', async (_, make) => {
    const signer = await make()
    expect(await read({ signer, certificates: [signer] })).toEqual(notChecked('answer-invalid'))
  })

  it('proves nothing when the leaf, a stranger or a broken digest signed it, or the responder stays away', async () => {
    const signer = await responderOf(chain.intermediate)
    expect(await read({ signer })).toEqual(notChecked('answer-invalid'))
    expect(await read({ signer: chain.leaf, certificates: [chain.leaf] })).toEqual(notChecked('answer-invalid'))
    expect(await read({ signer: other.intermediate })).toEqual(notChecked('answer-invalid'))
    expect(await read({ signatureDigest: 'SHA-1' })).toEqual(notChecked('answer-invalid'))
  })

  it('about another serial number, or one of another issuer with the same name, is about another', async () => {
    expect(await read({ about: chain.intermediate })).toEqual(notChecked('answer-for-another'))
    expect(await read({ about: chain.leaf, issuer: other.intermediate, signer: chain.intermediate })).toEqual(
      notChecked('answer-for-another'),
    )
  })

  it('is taken while it is valid, with five minutes for the clocks', async () => {
    const minutes = (count: number) => inDays(count / 1_440)
    const stale = notChecked('answer-stale')
    expect(await read({ nextUpdate: minutes(-4) })).toEqual({ status: 'good' })
    expect(await read({ nextUpdate: minutes(-6) })).toEqual(stale)
    expect(await read({ nextUpdate: minutes(-6), status: 'revoked' })).toEqual(stale)
    expect(await read({ thisUpdate: minutes(4) })).toEqual({ status: 'good' })
    expect(await read({ thisUpdate: minutes(6) })).toEqual(stale)
    expect(await read({ thisUpdate: inDays(-0.9), nextUpdate: null })).toEqual({ status: 'good' })
    expect(await read({ thisUpdate: inDays(-2), nextUpdate: null })).toEqual(stale)
  })

  it('that is an error of the responder is a refusal', () => {
    const tryLater = Uint8Array.of(0x30, 0x03, 0x0a, 0x01, 0x03)
    expect(readOcspResponse(tryLater, question, Date.now()).answer).toEqual(notChecked('responder-refused'))
  })

  it('never says good when a bit of it is flipped or it is cut off', async () => {
    const signer = await responderOf(chain.intermediate)
    const response = await ocspResponse({
      about: chain.leaf,
      issuer: chain.intermediate,
      signer,
      certificates: [signer],
    })
    const signedPart = response.length - fromPem(signer.certificatePem).reduce((sum, der) => sum + der.length, 0) - 8
    for (let at = 0; at < response.length; at += 3) {
      const cut = readOcspResponse(response.subarray(0, at), question, Date.now())
      expect(cut.answer.status).toBe('not-checked')
      const flipped = Uint8Array.from(response)
      flipped[at] = (flipped[at] ?? 0) ^ 0x04
      const { answer } = readOcspResponse(flipped, question, Date.now())
      if (at >= 40 && at < signedPart) expect([at, answer.status]).toEqual([at, 'not-checked'])
    }
  })
})

describe('a revocation list', () => {
  const read = async (change: Partial<RevocationListContent> = {}) => {
    const list = await revocationList({ issuer: chain.intermediate, ...change })
    return readRevocationList(list, question, Date.now()).answer
  }

  it('names the revoked and nobody else', async () => {
    expect(await read()).toEqual({ status: 'good' })
    expect(await read({ revoked: [chain.root] })).toEqual({ status: 'good' })
    expect(await read({ revoked: [chain.root, chain.leaf, other.leaf] })).toEqual(revoked)
  })

  it('counts from the issuer alone, and while it is valid', async () => {
    expect(await read({ signer: other.intermediate })).toEqual(notChecked('answer-invalid'))
    expect(await read({ issuer: chain.root })).toEqual(notChecked('answer-invalid'))
    expect(await read({ nextUpdate: inDays(-1), thisUpdate: inDays(-2) })).toEqual(notChecked('answer-stale'))
    expect(await read({ thisUpdate: inDays(1) })).toEqual(notChecked('answer-stale'))
  })

  it('that is a part counts only when it is the part that the certificate names', async () => {
    expect(await read({ partAt: LIST_URL })).toEqual({ status: 'good' })
    expect(await read({ partAt: LIST_URL, revoked: [chain.leaf] })).toEqual(revoked)
    expect(await read({ partAt: 'http://127.0.0.1:9/list-2.crl' })).toEqual(notChecked('answer-for-another'))
    expect(await read({ authoritiesOnly: true })).toEqual(notChecked('answer-for-another'))
  })

  it.each([true, false])('that tells changes only is not the whole list (critical: %s)', async (critical) => {
    expect(await read({ changesOnly: { critical } })).toEqual(notChecked('answer-for-another'))
  })

  it('is refused from an issuer whose key may not sign lists', async () => {
    const bound = await revocableChain({}, { keyUsages: ['keyCertSign'] })
    const list = await revocationList({ issuer: bound.intermediate })
    const asked = { subject: subjectIn(bound.leaf), issuer: subjectIn(bound.intermediate) }
    expect(readRevocationList(list, asked, Date.now()).answer).toEqual(notChecked('answer-invalid'))
  })

  it('never says good when a bit of it is flipped or it is cut off', async () => {
    const list = await revocationList({ issuer: chain.intermediate, revoked: [chain.leaf] })
    for (let at = 0; at < list.length; at += 3) {
      const flipped = Uint8Array.from(list)
      flipped[at] = (flipped[at] ?? 0) ^ 0x04
      expect(readRevocationList(flipped, question, Date.now()).answer.status).not.toBe('good')
      expect(readRevocationList(list.subarray(0, at), question, Date.now()).answer.status).toBe('not-checked')
    }
  })
})

describe('hostile octets', () => {
  const megabytes = (count: number, fill: number) => new Uint8Array(count * 1_048_576).fill(fill)
  it.each([
    ['nothing', new Uint8Array()],
    ['zeros', megabytes(10, 0)],
    ['sequences without end', megabytes(10, 0x30)],
    ['indefinite lengths', megabytes(10, 0x80)],
    ['a length beyond the end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
    [
      'nested sequences',
      Uint8Array.from({ length: 65_536 }, (_, at) => (at % 4 === 0 ? 0x30 : ([0x82, 0xff, 0xf0][(at % 4) - 1] ?? 0))),
    ],
  ])('%s: nothing is proven, at once', (_, octets) => {
    const started = performance.now()
    expect(readOcspResponse(octets, question, Date.now()).answer).toEqual(notChecked('answer-invalid'))
    expect(readRevocationList(octets, question, Date.now()).answer).toEqual(notChecked('answer-invalid'))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
