import { describe, expect, it } from 'vitest'
import { type Evidence, explain } from './explain'
import {
  addressTried,
  CLOSED_PORT,
  defect,
  sessionEvidence as evidence,
  failedWith,
  IMPLICIT_TLS_PORT,
  judged,
  portProbed,
  portsWith,
  repliedWith,
  SILENT_PORT,
  STARTTLS_PORT,
} from './recorded-evidence'

const ids = (given: Evidence): string[] => explain(given).map(({ id }) => id)
const patchesOf = (given: Evidence) => explain(given)[0]?.fixes.map(({ patch }) => patch) ?? []

const TIMED_OUT = failedWith('connection-timeout', 'connect')
const silent = { addresses: [addressTried('203.0.113.24', 'timeout')] }
const open465 = portProbed(465, 'connected', IMPLICIT_TLS_PORT)
const open587 = portProbed(587, 'connected', STARTTLS_PORT)
const quiet = (port: number) => portProbed(port, 'timeout', SILENT_PORT)
const best465 = { port: 465, option: 'implicit-tls' } as const

describe('a port that does not answer', () => {
  it.each([
    ['25 alone is blocked', 25, [quiet(25), open465, open587], 'NET-05', undefined],
    [
      '25 is silent and the others are closed',
      25,
      [quiet(25), portProbed(587, 'refused', CLOSED_PORT)],
      'NET-05',
      undefined,
    ],
    ['all ports for mail are blocked', 587, [quiet(25), quiet(465), quiet(587), quiet(2525)], 'NET-06', 'all'],
    ['all ports for mail are blocked, asked on 25', 25, [quiet(25), quiet(465), quiet(587)], 'NET-06', 'all'],
    ['the other port works', 587, [quiet(25), open465, quiet(587)], 'NET-07', 'proven'],
    ['the other port works the other way round', 465, [quiet(465), open587], 'NET-07', 'proven'],
    ['an odd port is silent and a usual one works', 2525, [quiet(2525), open587], 'NET-07', 'proven'],
  ] as const)('%s', (_name, port, probes, id, context) => {
    const [finding] = explain(evidence(TIMED_OUT, { ...silent, ports: portsWith(probes) }, { port }))
    expect(finding).toMatchObject({ id, stage: 'connect' })
    expect(finding?.params.context).toBe(context)
  })

  it('is no blocked port when the address answers with more time', () => {
    const given = evidence(TIMED_OUT, { addresses: [addressTried('203.0.113.24', 'connected')] })
    expect(ids(given)).toEqual(['NET-09'])
    expect(patchesOf(given)[0]).toMatchObject({ deadlines: { connectMs: 30_000, finalReplyMs: 600_000 } })
  })
})

describe('the port and mode that were found best', () => {
  const ports = portsWith([quiet(25), open465, open587], best465)

  it.each([
    ['a refused connection', failedWith('connection-refused', 'connect'), {}],
    ['plain text on a TLS port', failedWith('tls-not-spoken', 'secure'), { option: 'implicit-tls', port: 25 }],
    ['silence', failedWith('greeting-timeout', 'greet', { clientHello: 'unanswered' }), { port: 2525 }],
    ['no STARTTLS', failedWith('starttls-not-offered', 'secure'), { port: 25 }],
    ['old TLS', failedWith('tls-version-unsupported', 'secure'), {}],
    ['no sign-in here', failedWith('authentication-not-offered', 'authenticate'), { port: 25 }],
  ] as const)('lead the fixes of %s', (_name, error, profile) => {
    const [leading, ...others] = explain(evidence(error, { ports }, profile))
    expect(leading?.fixes[0]).toEqual({
      key: 'use-port-with-implicit-tls',
      params: { port: 465 },
      patch: { port: 465, option: 'implicit-tls' },
    })
    expect(others.flatMap(({ fixes }) => fixes).some(({ patch }) => patch?.port === 465)).toBe(false)
  })

  it('replace what the probes contradict', () => {
    const noTls = portProbed(587, 'connected', ['answers', 'not-offered', 'wrong-mode'])
    const error = failedWith('tls-not-spoken', 'secure')
    const given = evidence(error, { ports: portsWith([open465, noTls], best465) }, { option: 'implicit-tls' })
    expect(patchesOf(given)).toEqual([{ port: 465, option: 'implicit-tls' }])
    const unprobed = evidence(error, undefined, { option: 'implicit-tls' })
    expect(patchesOf(unprobed)).toContainEqual({ option: 'starttls' })
  })

  it('are one button where the profile has the port already', () => {
    const waiting = portProbed(2525, 'connected', IMPLICIT_TLS_PORT)
    const own = { port: 2525, option: 'implicit-tls' } as const
    const error = failedWith('greeting-timeout', 'greet', { clientHello: 'answered' })
    const given = evidence(error, { ports: portsWith([waiting], own) }, { port: 2525, option: 'starttls' })
    expect(ids(given)[0]).toBe('TLM-02')
    expect(patchesOf(given)).toEqual([{ option: 'implicit-tls' }])
  })

  it('do not cure a refused password', () => {
    const error = repliedWith('authentication-failed', 'authenticate', '535 5.7.8 no')
    expect(patchesOf(evidence(error, { ports }))).toEqual([undefined, undefined])
  })

  it.each(['CRT-16', 'CRT-17', 'CRT-19'])('do not lead around %s', (id) => {
    const tls = judged(['mail.customer-shop.com'], [defect(id, 'trust', 'pin-changed', { expected: '', found: '' })])
    const given = evidence(failedWith('certificate-rejected', 'verify'), { ports }, {}, tls)
    expect(ids(given)).toEqual([id])
    expect(patchesOf(given).every((patch) => patch === undefined)).toBe(true)
  })

  it('never give encryption up', () => {
    const clear = portsWith([open587], { port: 25, option: 'none' })
    const error = failedWith('starttls-not-offered', 'secure')
    expect(patchesOf(evidence(error, { ports: clear })).some((patch) => patch?.option === 'none')).toBe(false)
  })

  it('are left alone when they are in use', () => {
    const inUse = portsWith([open587], { port: 587, option: 'starttls', inUse: true })
    expect(patchesOf(evidence(failedWith('connection-refused', 'connect'), { ports: inUse }))).toEqual([undefined])
  })
})
