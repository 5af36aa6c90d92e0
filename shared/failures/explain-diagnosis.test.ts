import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../diagnosis/diagnosis'
import { type Evidence, explain } from './explain'
import {
  addressTried,
  defect,
  sessionEvidence as evidence,
  failedWith,
  GOOD_SHA256,
  judged,
  OTHER_SHA256,
} from './recorded-evidence'

const ids = (given: Evidence): string[] => explain(given).map(({ id }) => id)
const patchesOf = (given: Evidence) => explain(given)[0]?.fixes.map(({ patch }) => patch) ?? []

describe('another server than the one meant', () => {
  const greeted = (text: string): Partial<Diagnosis> => ({
    addresses: [addressTried('203.0.113.24', 'connected', { greeting: text })],
  })
  const NO_STARTTLS = failedWith('starttls-not-offered', 'secure')

  it('is an error where the channel also stays open, and a hint elsewhere', () => {
    const foreign = greeted('out7.hotel-network.net ESMTP')
    const find = (given: Evidence) => explain(given).find(({ id }) => id === 'NET-12')
    expect(find(evidence(NO_STARTTLS, foreign))).toMatchObject({ severity: 'error', stage: 'greet' })
    expect(find(evidence(undefined, foreign, { option: 'none' }))).toMatchObject({ severity: 'warning' })
    const misnamed = judged(
      ['mx.elsewhere.org'],
      [defect('CRT-11', 'name', 'name-mismatch', { host: 'h', names: 'n', commonName: 'n' })],
    )
    const rejected = evidence(failedWith('certificate-rejected', 'verify'), foreign, {}, misnamed)
    expect(ids(rejected)).toEqual(['CRT-11', 'NET-12'])
    expect(find(rejected)).toMatchObject({ severity: 'info' })
  })

  it.each([
    ['the same name', '220 mail.customer-shop.com ESMTP', {}],
    ['a sibling', '220 mx1.customer-shop.com ESMTP', {}],
    ['where the alias leads', '220 web17.hosting-nord.com ESMTP', { aliases: ['smtp.hosting-nord.com'] }],
    ['no name at all', '220 ESMTP ready', {}],
    ['a local name', '220 mail.localdomain.lan ESMTP', {}],
    ['one label', '220 mailserver ESMTP', {}],
  ] as const)('is not suspected for %s', (_name, text, more) => {
    expect(
      ids(evidence(NO_STARTTLS, { ...greeted(text), ...more, aliases: [...('aliases' in more ? more.aliases : [])] })),
    ).toEqual(['TLM-04'])
  })

  it('is not suspected once the certificate proved it', () => {
    const proven = judged(['mail.customer-shop.com'], [])
    expect(
      ids(evidence(undefined, { ...greeted('220 web17.hosting-nord.com'), reach: 'envelope' }, {}, proven)),
    ).toEqual([])
  })

  it('shows in a public name that leads inside', () => {
    const leads = (address: string) => ({ addresses: [addressTried(address, 'refused')] })
    const refused = failedWith('connection-refused', 'connect')
    expect(ids(evidence(refused, leads('127.0.0.1')))).toEqual(['NET-15', 'NET-04'])
    expect(ids(evidence(refused, leads('192.168.1.9')))).toEqual(['NET-15', 'NET-04'])
    expect(ids(evidence(refused, leads('127.0.0.1'), { serverAddress: 'localhost' }))).toEqual(['NET-04'])
    expect(ids(evidence(refused, leads('203.0.113.24')))).toEqual(['NET-04'])
  })
})

describe('a certificate in a diagnosis', () => {
  const REJECTED = failedWith('certificate-rejected', 'verify')
  const misnamed = (names: readonly string[], ...more: Parameters<typeof defect>[]) =>
    judged(names, [
      defect('CRT-11', 'name', 'name-mismatch', { host: 'h', names: names.join(', '), commonName: '' }),
      ...more.map((one) => defect(...one)),
    ])

  it('that covers the alias leads to the alias', () => {
    const given = evidence(
      REJECTED,
      { aliases: ['smtp.hosting-nord.com'], certificateWithoutServerName: GOOD_SHA256 },
      {},
      misnamed(['smtp.hosting-nord.com', '*.hosting-nord.com']),
    )
    expect(explain(given)).toMatchObject([
      {
        id: 'CRT-11',
        fixes: [{ key: 'use-certificate-name', patch: { serverAddress: 'smtp.hosting-nord.com' } }, {}],
        evidence: [
          { key: 'asked-for-alias', params: { host: 'mail.customer-shop.com', alias: 'smtp.hosting-nord.com' } },
          { key: 'certificate-covers', params: { names: 'smtp.hosting-nord.com, *.hosting-nord.com' } },
        ],
      },
    ])
  })

  it('that does not cover the alias either leads nowhere', () => {
    const given = evidence(REJECTED, { aliases: ['mx.elsewhere.org'] }, {}, misnamed(['smtp.hosting-nord.com']))
    expect(ids(given)).toEqual(['CRT-11'])
    expect(patchesOf(given).every((patch) => patch === undefined)).toBe(true)
  })

  it('of another customer is one that everybody is shown', () => {
    const other = misnamed(['default.other-customer.net'])
    expect(ids(evidence(REJECTED, { certificateWithoutServerName: GOOD_SHA256 }, {}, other))).toEqual(['CRT-14'])
    expect(ids(evidence(REJECTED, { certificateWithoutServerName: OTHER_SHA256 }, {}, other))).toEqual(['CRT-11'])
    expect(ids(evidence(REJECTED, { certificateWithoutServerName: null }, {}, other))).toEqual(['CRT-11'])
  })

  it('names no server to go to unless its chain is trusted', () => {
    const ofAddress = (...more: Parameters<typeof defect>[]) =>
      judged(
        ['mail.hosting-nord.com'],
        [
          defect('CRT-12', 'name', 'address-not-covered', { host: 'h', names: 'n', commonName: '' }),
          ...more.map((one) => defect(...one)),
        ],
      )
    const profile = { serverAddress: '203.0.113.24' }
    // The address comes first: it stays right also where the name leads nowhere.
    expect(patchesOf(evidence(REJECTED, {}, profile, ofAddress())).slice(0, 2)).toEqual([
      { tlsServerName: 'mail.hosting-nord.com' },
      { serverAddress: 'mail.hosting-nord.com' },
    ])
    const forged = ofAddress(['CRT-01', 'trust', 'self-signed', { name: 'x' }])
    expect(
      explain(evidence(REJECTED, {}, profile, forged)).flatMap(({ fixes }) =>
        fixes.flatMap(({ patch }) => patch ?? []),
      ),
    ).toEqual([])
    const stranger = misnamed(['mail.stranger.org'])
    expect(patchesOf(evidence(REJECTED, {}, {}, stranger)).every((patch) => patch === undefined)).toBe(true)
  })

  it('that is in order at one address only is told by address', () => {
    const expired = judged(
      ['mail.customer-shop.com'],
      [defect('CRT-07', 'dates', 'expired', { name: 'mail', date: '2026-11-16', count: 6 })],
    )
    const four = addressTried('203.0.113.24', 'connected', { certificate: OTHER_SHA256 })
    const six = addressTried('2001:db8:5::24', 'connected', { certificate: GOOD_SHA256, problems: ['CRT-07'] })
    const [leading, second] = explain(evidence(REJECTED, { addresses: [four, six] }, {}, expired))
    expect(leading).toMatchObject({
      id: 'CRT-25',
      severity: 'error',
      fixes: [{ patch: { addressFamily: 'ipv4' } }, {}],
    })
    expect(second?.id).toBe('CRT-07')
    const bad = { ...four, problems: ['CRT-07'] }
    expect(ids(evidence(REJECTED, { addresses: [bad, six] }, {}, expired))).toEqual(['CRT-07'])
    const alike = addressTried('2001:db8:5::24', 'connected', { certificate: GOOD_SHA256 })
    expect(ids(evidence(undefined, { addresses: [four, alike], reach: 'envelope' }, {}, judged(['m'], [])))).toEqual([])
  })

  it('signed by itself on this machine may be pinned by one click, elsewhere in the network not', () => {
    const tls = judged(['localhost'], [defect('CRT-01', 'trust', 'self-signed', { name: 'bridge' })])
    const here = explain(evidence(REJECTED, {}, { serverAddress: '127.0.0.1', port: 1025 }, tls))
    expect(here.map(({ id }) => id)).toEqual(['CRT-01', 'CRT-24'])
    expect(here[1]?.fixes[0]?.patch).toEqual({
      pinnedCertificate: { sha256: GOOD_SHA256, host: '127.0.0.1', port: 1025 },
    })
    const nearby = explain(evidence(REJECTED, {}, { serverAddress: '192.168.1.20' }, tls))
    expect(nearby[1]).toMatchObject({ id: 'CRT-24', severity: 'info' })
    expect(nearby[1]?.fixes.every(({ patch }) => patch === undefined)).toBe(true)
    expect(ids(evidence(REJECTED, {}, {}, tls))).toEqual(['CRT-01'])
    const refusedByUser = judged(
      ['localhost'],
      [
        defect('CRT-16', 'trust', 'distrusted', { name: 'bridge' }),
        defect('CRT-01', 'trust', 'self-signed', { name: 'bridge' }),
      ],
    )
    expect(ids(evidence(REJECTED, {}, { serverAddress: '127.0.0.1' }, refusedByUser))).toEqual(['CRT-16', 'CRT-01'])
  })

  it('makes the clock suspect only when the greeting is dated otherwise', () => {
    const expired = judged(
      ['mail.customer-shop.com'],
      [defect('CRT-07', 'dates', 'expired', { name: 'mail', date: '2026-11-16', count: 400 })],
    )
    const aheadByDays = (days: number | undefined) =>
      evidence(REJECTED, days === undefined ? {} : { serverClockAheadMs: days * 86_400_000 }, {}, expired)
    expect(ids(aheadByDays(-415))).toEqual(['CRT-09', 'CRT-07'])
    expect(ids(aheadByDays(undefined))).toEqual(['CRT-07'])
    expect(ids(aheadByDays(0.2))).toEqual(['CRT-07'])
    const justOver = judged(
      ['mail.customer-shop.com'],
      [defect('CRT-07', 'dates', 'expired', { name: 'mail', date: '2026-11-16', count: 0 })],
    )
    expect(ids(evidence(REJECTED, { serverClockAheadMs: -3_600_000 }, {}, justOver))).toEqual(['CRT-07'])
    // On the server's date it is over too, or has not begun.
    expect(ids(aheadByDays(-30))).toEqual(['CRT-07'])
    expect(ids(aheadByDays(-2_000))).toEqual(['CRT-07'])
    expect(ids(aheadByDays(1e12))).toEqual(['CRT-07'])
    const root = {
      ...defect('CRT-08', 'dates', 'issuer-expired', { name: 'root', date: '2026-12-01', count: 385 }),
      certificate: null,
    }
    const both = judged(['mail.customer-shop.com'], [...expired.problems, root])
    expect(ids(evidence(REJECTED, { serverClockAheadMs: -415 * 86_400_000 }, {}, both))).toEqual([
      'CRT-09',
      'CRT-07',
      'CRT-08',
    ])
    expect(ids(evidence(REJECTED, { serverClockAheadMs: -370 * 86_400_000 }, {}, both))).toEqual(['CRT-07', 'CRT-08'])
  })

  it('may come from an authority in the list that could not be read', () => {
    const unknown = judged(['mail.customer-shop.com'], [defect('CRT-03', 'trust', 'unknown-root', { name: 'Root' })])
    expect(ids(evidence(REJECTED, { systemTrustStore: 'unavailable' }, {}, unknown))).toEqual(['CRT-03', 'CRT-06'])
    expect(ids(evidence(REJECTED, { systemTrustStore: 'read' }, {}, unknown))).toEqual(['CRT-03'])
  })
})

describe('what the middle of a session shows', () => {
  it('tells offers that were overwritten from offers that are missing', () => {
    const offering = (...beforeTls: string[]) =>
      explain({
        ...evidence(failedWith('starttls-not-offered', 'secure'), undefined),
        capabilities: { beforeTls, afterTls: null },
      })[0]
    expect(offering('PIPELINING', 'XXXXXXXA')).toMatchObject({
      id: 'TLM-04',
      params: { context: 'masked' },
      evidence: [{ key: 'offers-overwritten' }, { key: 'starttls-not-offered', params: { port: 587 } }],
    })
    expect(offering('PIPELINING', 'XCLIENT', 'XFORWARD')?.params.context).toBeUndefined()
  })

  it.each([
    ['a line that takes nothing', failedWith('reply-timeout', 'content', { reason: 'stalled' }), ['DAT-12']],
    ['a reset in the content', failedWith('connection-reset', 'content'), ['DAT-12']],
    ['silence instead of an answer to DATA', failedWith('reply-timeout', 'content'), []],
    ['a hang-up instead of an answer to DATA', failedWith('connection-closed', 'content'), []],
    ['a silence elsewhere', failedWith('reply-timeout', 'envelope', { reason: 'stalled' }), []],
  ])('%s', (_name, error, expected) => {
    expect(ids(evidence(error, undefined))).toEqual(expected)
  })
})

describe('a sound session in a diagnosis', () => {
  const sound = judged(['mail.customer-shop.com'], [])

  it('says what was not tried, and nothing else', () => {
    expect(explain(evidence(undefined, {}, {}, sound))).toMatchObject([
      { id: 'LOC-04', severity: 'info', params: { context: 'untested' } },
    ])
    expect(ids(evidence(undefined, { reach: 'envelope' }, {}, sound))).toEqual([])
    expect(explain(evidence(undefined, { reach: 'content' }, {}, sound))).toMatchObject([
      { id: 'DAT-10', severity: 'info' },
    ])
    expect(ids(evidence(undefined, undefined, {}, sound))).toEqual([])
  })

  it('mentions an address family that leads nowhere', () => {
    const addresses = [addressTried('2001:db8:5::24', 'unreachable'), addressTried('203.0.113.24', 'connected')]
    expect(explain(evidence(undefined, { addresses, reach: 'envelope' }, {}, sound))).toMatchObject([
      {
        id: 'NET-08',
        severity: 'info',
        evidence: [{ key: 'family-answered', params: { answered: 'IPv4', silent: 'IPv6' } }],
      },
    ])
  })
})
