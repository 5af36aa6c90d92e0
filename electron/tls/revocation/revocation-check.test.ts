import { afterEach, describe, expect, it } from 'vitest'
import type { CertifiedKey } from '../certificate-builder'
import { collectEvidence } from '../collect-evidence'
import { fromPem } from '../pem'
import { createTrustAnchors } from '../trust-anchors'
import { type FetchUrl, fetchUrl } from './fetch-url'
import { createRevocationCheck, type RevocationCheck, type RevocationRequest } from './revocation-check'
import {
  type AuthorityScript,
  type AuthorityServer,
  answering,
  inDays,
  ocspResponse,
  type RevocableChain,
  revocableChain,
  revocationList,
  startAuthorityServer,
} from './revocation-under-test'

const servers: AuthorityServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const serving = async (script: AuthorityScript = () => {}): Promise<AuthorityServer> => {
  const server = await startAuthorityServer(script)
  servers.push(server)
  return server
}

const newCheck = (fetch: FetchUrl = fetchUrl, now: () => Date = () => new Date()): RevocationCheck =>
  createRevocationCheck({ fetchUrl: fetch, now })

const nothingIsFetched: FetchUrl = () => Promise.reject(new Error('fetched'))

/** What `check` finds about a chain whose root is trusted unless told otherwise. */
const ask = async (
  check: RevocationCheck,
  { root, intermediate, leaf }: RevocableChain,
  change: Partial<RevocationRequest> & { readonly trusted?: CertifiedKey | null } = {},
) => {
  const { trusted = root, ...request } = change
  const anchors = await createTrustAnchors({ system: async () => [], node: [] }).withCustomCa(
    trusted === null ? '' : trusted.certificatePem,
  )
  const handshake = {
    serverName: 'mail.example.test',
    customCa: '',
    protocol: 'TLSv1.3',
    cipher: '',
    chain: [leaf, intermediate].flatMap(({ certificatePem }) => fromPem(certificatePem)),
    libraryVerdict: null,
    stapledOcsp: null,
  }
  const { revocation } = await collectEvidence(handshake, anchors, new Date(), (validated) =>
    check({ validated, stapledOcsp: null, mayFetch: true, deadlineMs: 3_000, ...request }),
  )
  return revocation
}

const leafAnswer = async (...args: Parameters<typeof ask>) => (await ask(...args))?.answers[0]?.answer

const notChecked = (reason: string) => ({ status: 'not-checked', reason })

/** A chain whose leaf names a responder and a list, which answer as the scripts made for it say. */
const chainAnswering = async (scripts: {
  readonly ocsp?: (chain: RevocableChain) => Promise<AuthorityScript> | AuthorityScript
  readonly list?: (chain: RevocableChain) => Promise<AuthorityScript> | AuthorityScript
}) => {
  let ocspScript: AuthorityScript = () => {}
  let listScript: AuthorityScript = () => {}
  const ocsp = await serving((response, request) => ocspScript(response, request))
  const list = await serving((response, request) => listScript(response, request))
  const chain = await revocableChain({
    ...(scripts.ocsp === undefined ? {} : { ocspLocation: `${ocsp.url}/ocsp` }),
    ...(scripts.list === undefined ? {} : { revocationListLocation: `${list.url}/list.crl` }),
  })
  ocspScript = (await scripts.ocsp?.(chain)) ?? ocspScript
  listScript = (await scripts.list?.(chain)) ?? listScript
  return { chain, ocsp, list }
}

const saying =
  (status: 'good' | 'revoked' | 'unknown') =>
  async ({ leaf, intermediate }: RevocableChain) =>
    answering(await ocspResponse({ about: leaf, issuer: intermediate, status }))

const listing =
  (revoked: boolean) =>
  async ({ leaf, intermediate }: RevocableChain) =>
    answering(await revocationList({ issuer: intermediate, revoked: revoked ? [leaf] : [] }))

const stapleFor = ({ leaf, intermediate }: RevocableChain, status: 'good' | 'revoked') =>
  ocspResponse({ about: leaf, issuer: intermediate, status })

describe('the order of the sources', () => {
  it('a staple that proves something leaves the network alone', async () => {
    const { chain, ocsp, list } = await chainAnswering({ ocsp: saying('revoked'), list: listing(true) })
    expect(await leafAnswer(newCheck(), chain, { stapledOcsp: await stapleFor(chain, 'good') })).toEqual({
      status: 'good',
    })
    expect([ocsp.requests, list.requests]).toEqual([[], []])
    const revoked = await leafAnswer(newCheck(nothingIsFetched), chain, {
      stapledOcsp: await stapleFor(chain, 'revoked'),
    })
    expect(revoked).toMatchObject({ status: 'revoked', cause: 'key-compromise' })
  })

  it('a staple that proves nothing leads to the responder, and that one makes the list needless', async () => {
    const { chain, ocsp, list } = await chainAnswering({ ocsp: saying('revoked'), list: listing(false) })
    expect(await leafAnswer(newCheck(), chain, { stapledOcsp: Uint8Array.of(1) })).toMatchObject({ status: 'revoked' })
    expect([ocsp.requests.length, list.requests.length]).toEqual([1, 0])
  })

  it.each([
    ['refuses', () => (response: Parameters<AuthorityScript>[0]) => response.writeHead(503).end()],
    ['does not know the certificate', saying('unknown')],
    ['says nonsense', () => answering(Buffer.from('<html>'))],
  ])('a responder that %s leads to the list', async (_, ocsp) => {
    const { chain } = await chainAnswering({ ocsp, list: listing(true) })
    expect(await leafAnswer(newCheck(), chain)).toMatchObject({ status: 'revoked', cause: 'key-compromise' })
  })

  it('a silent responder leaves time for the list', async () => {
    const { chain } = await chainAnswering({ ocsp: () => () => {}, list: listing(false) })
    expect(await leafAnswer(newCheck(), chain, { deadlineMs: 4_000 })).toEqual({ status: 'good' })
  })

  it('a list alone is enough', async () => {
    const { chain } = await chainAnswering({ list: listing(false) })
    expect(await leafAnswer(newCheck(), chain)).toEqual({ status: 'good' })
  })
})

describe('what cannot be had', () => {
  it('ends at the deadline and says why', async () => {
    const { chain } = await chainAnswering({ ocsp: () => () => {} })
    const started = performance.now()
    expect(await leafAnswer(newCheck(), chain, { deadlineMs: 500 })).toEqual(notChecked('responder-silent'))
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('ends at once when it is cancelled, and is asked again the next time', async () => {
    let question = new AbortController()
    const { chain, ocsp } = await chainAnswering({ ocsp: () => () => question.abort() })
    const check = newCheck()
    expect(await leafAnswer(check, chain, { signal: question.signal })).toEqual(notChecked('cancelled'))
    question = new AbortController()
    await leafAnswer(check, chain, { signal: question.signal })
    expect(ocsp.requests).toHaveLength(2)
  })

  it.each([
    [
      'an answer without end',
      () => (response: Parameters<AuthorityScript>[0]) => {
        const more = () => {
          while (response.write(Buffer.alloc(65_536)));
        }
        response.on('drain', more)
        more()
      },
      'too-large',
    ],
    [
      'a circle of redirects',
      () => (response: Parameters<AuthorityScript>[0]) => response.writeHead(302, { location: '/ocsp' }).end(),
      'redirect-refused',
    ],
    ['an answer that is no DER', () => answering(Buffer.alloc(60_000, 0x30)), 'answer-invalid'],
    [
      'an old answer',
      async ({ leaf, intermediate }: RevocableChain) =>
        answering(
          await ocspResponse({ about: leaf, issuer: intermediate, thisUpdate: inDays(-9), nextUpdate: inDays(-2) }),
        ),
      'answer-stale',
    ],
    [
      'an answer about another certificate',
      async ({ intermediate }: RevocableChain) =>
        answering(await ocspResponse({ about: intermediate, issuer: intermediate })),
      'answer-for-another',
    ],
    [
      'an answer of the server itself',
      async ({ leaf, intermediate }: RevocableChain) =>
        answering(await ocspResponse({ about: leaf, issuer: intermediate, signer: leaf, certificates: [leaf] })),
      'answer-invalid',
    ],
  ])('%s', async (_, ocsp, reason) => {
    const { chain } = await chainAnswering({ ocsp })
    expect(await leafAnswer(newCheck(), chain)).toEqual(notChecked(reason))
  })

  it('stops reading a list of a gigabyte', async () => {
    let sent = 0
    const { chain } = await chainAnswering({
      list: () => (response) => {
        const more = () => {
          while (sent < 2 ** 30) {
            sent += 1_048_576
            if (!response.write(Buffer.alloc(1_048_576))) return
          }
        }
        response.on('drain', more)
        more()
      },
    })
    expect(await leafAnswer(newCheck(), chain)).toEqual(notChecked('too-large'))
    expect(sent).toBeLessThan(2 ** 26)
  })

  it('names no address, or one that is not followed', async () => {
    expect(await leafAnswer(newCheck(nothingIsFetched), await revocableChain())).toEqual(notChecked('no-url'))
    const odd = await revocableChain({ revocationListLocation: 'ldap://127.0.0.1/cn=list' })
    expect(await leafAnswer(newCheck(), odd)).toEqual(notChecked('url-refused'))
  })
})

describe('whose addresses are followed', () => {
  const named = { ocspLocation: 'http://127.0.0.1:9/', revocationListLocation: 'http://127.0.0.1:9/' }

  it('none of a chain that reaches no trusted root', async () => {
    const chain = await revocableChain(named, named)
    const stapledOcsp = await stapleFor(chain, 'good')
    expect(await ask(newCheck(nothingIsFetched), chain, { trusted: null, stapledOcsp })).toEqual({
      answers: [],
      reason: 'not-trusted-chain',
    })
  })

  it('none of a certificate that was signed by one that may not sign', async () => {
    const chain = await revocableChain(named, { authority: undefined, keyUsages: ['digitalSignature'] })
    expect(await ask(newCheck(nothingIsFetched), chain)).toEqual({ answers: [], reason: 'not-trusted-chain' })
  })

  it('none when the profile ignores revocation; what is stapled or kept still counts', async () => {
    const { chain, ocsp } = await chainAnswering({ ocsp: saying('revoked') })
    const check = newCheck()
    expect(await leafAnswer(check, chain, { mayFetch: false })).toEqual(notChecked('ignored-by-profile'))
    expect(ocsp.requests).toEqual([])
    await leafAnswer(check, chain)
    expect(await leafAnswer(check, chain, { mayFetch: false })).toMatchObject({ status: 'revoked' })
    const stapledOcsp = await stapleFor(chain, 'revoked')
    expect(await leafAnswer(newCheck(nothingIsFetched), chain, { mayFetch: false, stapledOcsp })).toMatchObject({
      status: 'revoked',
    })
  })

  it('intermediates too, and never the root', async () => {
    let script: AuthorityScript = () => {}
    const server = await serving((response, request) => script(response, request))
    const chain = await revocableChain({}, { revocationListLocation: `${server.url}/root.crl` })
    script = answering(await revocationList({ issuer: chain.root, revoked: [chain.intermediate] }))
    expect((await ask(newCheck(), chain))?.answers).toMatchObject([
      { certificate: 0, answer: notChecked('no-url') },
      { certificate: 1, name: 'Revocation test intermediate', answer: { status: 'revoked' } },
    ])
    expect(await ask(newCheck(nothingIsFetched), chain, { trusted: chain.leaf })).toEqual({
      answers: [],
      reason: 'trusted-directly',
    })
  })
})

describe('what is kept', () => {
  it('an answer until its next update, a failure for half a minute', async () => {
    let later = 0
    const check = newCheck(fetchUrl, () => new Date(Date.now() + later))
    const { chain, ocsp } = await chainAnswering({ ocsp: saying('good') })
    await leafAnswer(check, chain)
    later = 2 * 86_400_000
    expect(await leafAnswer(check, chain)).toEqual({ status: 'good' })
    expect(ocsp.requests).toHaveLength(1)
    later = 4 * 86_400_000
    expect(await leafAnswer(check, chain)).toEqual(notChecked('answer-stale'))
    expect(await leafAnswer(check, chain)).toEqual(notChecked('answer-stale'))
    expect(ocsp.requests).toHaveLength(2)
    later += 31_000
    await leafAnswer(check, chain)
    expect(ocsp.requests).toHaveLength(3)
  })

  it('a revocation stands against an older staple that calls the certificate good', async () => {
    const { chain } = await chainAnswering({ ocsp: saying('revoked') })
    const check = newCheck()
    await leafAnswer(check, chain)
    expect(await leafAnswer(check, chain, { stapledOcsp: await stapleFor(chain, 'good') })).toMatchObject({
      status: 'revoked',
    })
  })
})
