import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CERTIFICATE_DEFECTS,
  type CertificateDefect,
  DEFECT_PAIRS,
  planWith,
} from '../../electron/practice/faults/certificate-defects'
import { makeChain, type ServedChain } from '../../electron/practice/faults/chain-plan'
import { collectEvidence } from '../../electron/tls/collect-evidence'
import { createSecureChannel } from '../../electron/tls/create-secure-channel'
import { fetchUrl } from '../../electron/tls/revocation/fetch-url'
import { createRevocationCheck } from '../../electron/tls/revocation/revocation-check'
import { type IgnoreErrorFlag, ignoreErrorFlagSchema } from '../../shared/profile/session-profile'
import { judge } from '../../shared/trust/judge'
import type { TlsEvidence } from '../../shared/trust/tls-evidence'
import { tlsReportSchema } from '../../shared/trust/tls-report'
import { connected, FLAG_COMBINATIONS, MODES, meet, noAnchors, policyWith, requestFor } from './meet'
import { startTlsEndpoint } from './tls-endpoint'

const FLAG_OF_CHECK = { trust: 'certificate-invalid', name: 'name-invalid', dates: 'certificate-expired' } as const
const flagFor = ({ check }: CertificateDefect): IgnoreErrorFlag =>
  check === 'revocation' ? 'revocation' : FLAG_OF_CHECK[check]

const expectFlagsHonoured = (accepted: readonly boolean[], defects: readonly CertificateDefect[]) => {
  const wanted = FLAG_COMBINATIONS.map((flags) => defects.every((defect) => flags.includes(flagFor(defect))))
  expect(accepted).toEqual(wanted)
}

describe.each(MODES)('a real handshake, TLS %s', (mode) => {
  const channel = createSecureChannel({ anchors: noAnchors(), now: () => new Date() })

  it('accepts a sound chain under every combination of flags and finds no problem', async () => {
    const { verdicts } = await meet(channel, await makeChain(planWith()), mode)
    expectFlagsHonoured(
      verdicts.map((verdict) => verdict.accepted),
      [],
    )
    expect(verdicts[0]?.report.problems).toEqual([])
    expect(verdicts[0]?.report.anchor).toBe('profile')
    expect(tlsReportSchema.parse(verdicts[0]?.report)).toEqual(verdicts[0]?.report)
  })

  it.each(CERTIFICATE_DEFECTS)('$name: $id, ignored by the flag of its own check alone', async (defect) => {
    const { verdicts, octetsAfterwards } = await meet(channel, await makeChain(planWith(defect)), mode)
    const [strict] = verdicts
    expect(strict?.report.problems).toEqual([
      expect.objectContaining({
        id: defect.id,
        check: defect.check,
        kind: defect.kind,
        flag: flagFor(defect),
        ignored: false,
      }),
    ])
    expect(strict?.failure).toMatchObject({
      code: 'certificate-rejected',
      stage: 'verify',
      params: { problems: defect.id },
    })
    expect(tlsReportSchema.parse(strict?.report)).toEqual(strict?.report)
    expectFlagsHonoured(
      verdicts.map((verdict) => verdict.accepted),
      [defect],
    )
    expect(octetsAfterwards).toBe(0)
  })

  it('rejects an expired certificate of an unknown authority when only the expiry is ignored', async () => {
    const expired = CERTIFICATE_DEFECTS.filter(({ name }) => name === 'expired leaf' || name === 'unknown authority')
    const { verdicts, octetsAfterwards } = await meet(channel, await makeChain(planWith(...expired)), mode)
    expect(verdicts[0]?.report.problems.map(({ id }) => id).sort()).toEqual(['CRT-05', 'CRT-07'])
    expectFlagsHonoured(
      verdicts.map((verdict) => verdict.accepted),
      expired,
    )
    expect(octetsAfterwards).toBe(0)
  })
})

describe('pairs of defects', () => {
  const channel = createSecureChannel({ anchors: noAnchors(), now: () => new Date() })
  const checkRevocation = createRevocationCheck({ fetchUrl, now: () => new Date() })

  /** One handshake in this mode: what it showed, and how it ended for a client that ignores nothing. */
  const recorded = async (chain: ServedChain, mode: (typeof MODES)[number]) => {
    const endpoint = await startTlsEndpoint(mode, { cert: chain.chainPem, key: chain.privateKeyPem }, chain.stapledOcsp)
    try {
      const result = await channel.handshake(requestFor(await connected(endpoint.port, mode), chain))
      if (!result.ok) throw new Error(result.failure.code)
      const { socket, ...shown } = result.handshake
      const strict = await channel.verify(result.handshake, policyWith(chain, endpoint.port, []))
      socket.destroy()
      await endpoint.settled()
      const anchors = await noAnchors().withCustomCa(chain.trustedPem)
      const evidence: TlsEvidence = await collectEvidence(shown, anchors, new Date(), (validated) =>
        checkRevocation({ validated, stapledOcsp: chain.stapledOcsp, mayFetch: false, deadlineMs: 0 }),
      )
      return { evidence, strict, octets: endpoint.receivedOctets() }
    } finally {
      await endpoint.close()
    }
  }

  const judgements = (evidence: TlsEvidence) =>
    FLAG_COMBINATIONS.map((ignoreError) =>
      judge(
        evidence,
        { ignoreError, pinnedCertificate: null, distrustedCertificates: [], host: evidence.serverName, port: 465 },
        new Date(),
      ),
    )

  it(`lists both defects of each of ${DEFECT_PAIRS.length} pairs over real sockets, tells them nothing, and honours each of 16 flag combinations`, async () => {
    let [handshakes, verdicts, octetsHeard] = [0, 0, 0]
    for (const pair of DEFECT_PAIRS) {
      const chain = await makeChain(planWith(...pair))
      const title = pair.map(({ name }) => name).join(' and ')
      for (const mode of MODES) {
        const { evidence, strict, octets } = await recorded(chain, mode)
        expect([strict.accepted, octets], title).toEqual([false, 0])
        expect(strict.failure?.stage, title).toBe('verify')
        const judged = judgements(evidence)
        const kinds = judged[0]?.report.problems.map(({ kind }) => kind) ?? []
        expect(new Set(kinds), title).toEqual(new Set(pair.map(({ kind }) => kind)))
        expect(
          strict.report.problems.map(({ kind }) => kind),
          title,
        ).toEqual(kinds)
        expectFlagsHonoured(
          judged.map(({ accepted }) => accepted),
          pair,
        )
        handshakes += 1
        verdicts += judged.length
        octetsHeard += octets
      }
    }
    expect(handshakes).toBe(2 * DEFECT_PAIRS.length)
    console.log(
      `certificate matrix on Node ${process.versions.node}: ${CERTIFICATE_DEFECTS.length} defects alone, ${DEFECT_PAIRS.length} pairs; ` +
        `${handshakes} handshakes of pairs, ${octetsHeard} octets heard after them; ${verdicts} verdicts of pairs, ` +
        `${2 * 16 * (CERTIFICATE_DEFECTS.length + 1)} of single chains`,
    )
  }, 240_000)
})

describe('pins', () => {
  const pinned = CERTIFICATE_DEFECTS.filter(({ name }) => name === 'self-signed leaf' || name === 'wrong name')
  const channel = createSecureChannel({ anchors: noAnchors(), now: () => new Date() })
  let chain: ServedChain
  let endpoint: Awaited<ReturnType<typeof startTlsEndpoint>>
  beforeAll(async () => {
    chain = await makeChain(planWith(...pinned))
    endpoint = await startTlsEndpoint('implicit', { cert: chain.chainPem, key: chain.privateKeyPem })
  })
  afterAll(() => endpoint.close())

  const verdictWithPin = async (sha256: string, port: number, ignoreError: readonly IgnoreErrorFlag[] = []) => {
    const result = await channel.handshake(requestFor(await connected(endpoint.port, 'implicit'), chain))
    if (!result.ok) throw new Error(result.failure.code)
    const own = (await channel.verify(result.handshake, policyWith(chain, endpoint.port, []))).report.chain[0]?.sha256
    const verdict = await channel.verify(result.handshake, {
      ...policyWith(chain, endpoint.port, ignoreError),
      pinnedCertificate: {
        sha256: sha256 === 'own' ? (own ?? '') : sha256,
        host: chain.serverName.toUpperCase(),
        port,
      },
    })
    result.handshake.socket.destroy()
    return verdict
  }

  it('accepts exactly the pinned certificate and still lists what is wrong with it', async () => {
    const verdict = await verdictWithPin('own', endpoint.port)
    expect(verdict.accepted).toBe(true)
    expect(verdict.report.anchor).toBe('pin')
    expect(verdict.report.problems.map(({ kind, ignored }) => [kind, ignored])).toEqual([
      ['self-signed', true],
      ['name-mismatch', true],
    ])
  })

  it('refuses any other certificate, whatever the flags say', async () => {
    const verdict = await verdictWithPin('0'.repeat(64), endpoint.port, ignoreErrorFlagSchema.options)
    expect(verdict.accepted).toBe(false)
    expect(verdict.failure?.code).toBe('pin-changed')
    expect(verdict.report.problems[0]).toMatchObject({ id: 'CRT-16', ignored: false })
  })

  it('says nothing about another port', async () => {
    const verdict = await verdictWithPin('own', endpoint.port + 1)
    expect(verdict.failure?.code).toBe('certificate-rejected')
  })
})
