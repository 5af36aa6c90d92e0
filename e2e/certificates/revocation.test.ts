import { afterEach, describe, expect, it } from 'vitest'
import { type ChainPlan, makeChain, type ServedChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import { createSecureChannel } from '../../electron/tls/create-secure-channel'
import {
  type AuthorityScript,
  answering,
  inDays,
  ocspResponse,
  responderOf,
  revocationList,
  startAuthorityServer,
} from '../../electron/tls/revocation/revocation-under-test'
import { tlsReportSchema } from '../../shared/trust/tls-report'
import { FLAG_COMBINATIONS, MODES, meet, noAnchors } from './meet'

const servers: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const newChannel = () => createSecureChannel({ anchors: noAnchors(), now: () => new Date() })

type Source = 'ocspLocation' | 'revocationListLocation'

/** A chain whose leaf names a server, which answers as the script made for the chain says. */
const chainNaming = async (
  source: Source,
  scriptFor: (chain: ServedChain) => AuthorityScript | Promise<AuthorityScript>,
  change: Partial<ChainPlan> = {},
) => {
  let script: AuthorityScript = () => {}
  const server = await startAuthorityServer((response, request) => script(response, request))
  servers.push(server)
  const chain = await makeChain({ ...soundPlan, ...change, leaf: { [source]: `${server.url}/` } })
  script = await scriptFor(chain)
  return { chain, server }
}

const ocsp =
  (status: 'good' | 'revoked') =>
  async ({ leaf, issuer }: ServedChain) =>
    answering(await ocspResponse({ about: leaf, issuer, status }))

const appointedOcsp = async ({ leaf, issuer }: ServedChain) => {
  const signer = await responderOf(issuer)
  return answering(await ocspResponse({ about: leaf, issuer, signer, certificates: [signer], status: 'revoked' }))
}

const list = async ({ leaf, issuer }: ServedChain) => answering(await revocationList({ issuer, revoked: [leaf] }))

/** Accepted exactly under the combinations that ignore revocation, and listed under all. */
const expectRevoked = ({ verdicts, octetsAfterwards }: Awaited<ReturnType<typeof meet>>) => {
  expect(verdicts.map(({ accepted }) => accepted)).toEqual(
    FLAG_COMBINATIONS.map((flags) => flags.includes('revocation')),
  )
  for (const [index, { report }] of verdicts.entries()) {
    expect(report.problems).toEqual([
      expect.objectContaining({
        id: 'CRT-17',
        check: 'revocation',
        flag: 'revocation',
        kind: 'revoked',
        certificate: 0,
        ignored: FLAG_COMBINATIONS[index]?.includes('revocation'),
        params: { name: 'mail.example.test', date: '2026-02-03', cause: 'key-compromise' },
      }),
    ])
    expect(report.revocation).toEqual({ status: 'revoked', reason: 'key-compromise' })
    expect(tlsReportSchema.parse(report)).toEqual(report)
  }
  expect(verdicts[0]?.failure).toMatchObject({ code: 'certificate-rejected', params: { problems: 'CRT-17' } })
  expect(octetsAfterwards).toBe(0)
}

describe.each(MODES)('revocation over a real handshake, TLS %s', (mode) => {
  it('a stapled response that says good is shown', async () => {
    const { verdicts } = await meet(newChannel(), await makeChain({ ...soundPlan, staple: 'good' }), mode)
    expect(verdicts.every(({ accepted }) => accepted)).toBe(true)
    expect(verdicts[0]?.report.revocation).toEqual({ status: 'good', reason: 'issuer-not-checked' })
  })

  it.each([
    ['its stapled response', async () => makeChain({ ...soundPlan, staple: 'revoked' })],
    ['its issuer by OCSP', async () => (await chainNaming('ocspLocation', ocsp('revoked'))).chain],
    ['an appointed responder', async () => (await chainNaming('ocspLocation', appointedOcsp)).chain],
    ['the list of its issuer', async () => (await chainNaming('revocationListLocation', list)).chain],
  ])('revoked, says %s: CRT-17, ignored by its flag alone', async (_, make) => {
    expectRevoked(await meet(newChannel(), await make(), mode))
  })

  it('a responder that stays silent costs three seconds once, is shown, and is no problem', async () => {
    const { chain, server } = await chainNaming('ocspLocation', () => () => {})
    const started = performance.now()
    const { verdicts } = await meet(newChannel(), chain, mode)
    expect(performance.now() - started).toBeGreaterThan(2_900)
    expect(performance.now() - started).toBeLessThan(8_000)
    expect(verdicts.every(({ accepted, report }) => accepted && report.problems.length === 0)).toBe(true)
    expect(verdicts[0]?.report.revocation).toEqual({ status: 'not-checked', reason: 'responder-silent' })
    expect(server.requests).toHaveLength(1)
  })

  it('nobody is asked about a chain that reaches no trusted root', async () => {
    const { chain, server } = await chainNaming('ocspLocation', ocsp('good'), { trustsRoot: false, staple: 'good' })
    const { verdicts } = await meet(newChannel(), chain, mode)
    expect(verdicts[0]?.report.revocation).toEqual({ status: 'not-checked', reason: 'not-trusted-chain' })
    expect(server.requests).toEqual([])
  })
})

it('an answer that is out of date is shown as such', async () => {
  const stale = async ({ leaf, issuer }: ServedChain) =>
    answering(await ocspResponse({ about: leaf, issuer, thisUpdate: inDays(-9), nextUpdate: inDays(-2) }))
  const { verdicts } = await meet(newChannel(), (await chainNaming('ocspLocation', stale)).chain, 'implicit')
  expect(verdicts[0]).toMatchObject({
    accepted: true,
    report: { problems: [], revocation: { status: 'not-checked', reason: 'answer-stale' } },
  })
})
