import { describe, expect, it } from 'vitest'
import type { SessionReport } from '../../shared/submission/session-report'
import type { StageRecord } from '../../shared/submission/stage'
import type { TlsReport } from '../../shared/trust/tls-report'
import { transcriptText } from '../transcript/transcript-text'
import { passedFacts, protocolName } from './passed-facts'
import { verbatimReply } from './reply-text'

const authenticate = (status: StageRecord['status'], method?: string): StageRecord => ({
  id: 'authenticate',
  status,
  durationMs: status === 'passed' ? 318 : null,
  facts: method === undefined ? [] : [{ key: 'method', params: { method } }],
})
const tls = (parts: Partial<TlsReport>): TlsReport => ({
  protocol: 'TLSv1.3',
  cipher: 'x',
  serverName: 'mail.example',
  chain: [],
  problems: [],
  anchor: 'system',
  revocation: { status: 'not-checked' },
  ...parts,
})
const report = (parts: Partial<SessionReport>): SessionReport => ({
  ok: true,
  outcome: 'passed',
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 1,
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
  ...parts,
})

describe('the facts of a passed test', () => {
  it('are encryption, certificate and sign-in', () => {
    expect(passedFacts(report({ tls: tls({}), stages: [authenticate('passed', 'PLAIN')] }))).toEqual([
      { key: 'tls', protocol: 'TLS 1.3' },
      { key: 'certificateProven' },
      { key: 'signedInWith', method: 'PLAIN', durationMs: 318 },
    ])
  })

  it('never call a certificate proven when problems were ignored or a pin stood in', () => {
    const ignored = {
      id: 'CRT-07',
      check: 'dates',
      flag: 'certificate-expired',
      ignored: true,
      kind: 'expired',
      certificate: 0,
      params: {},
    } as const
    const keys = (parts: Partial<TlsReport>) => passedFacts(report({ tls: tls(parts) })).map(({ key }) => key)
    expect(keys({ problems: [ignored] })).toContain('certificateProblemsIgnored')
    expect(keys({ problems: [ignored] })).not.toContain('certificateProven')
    expect(keys({ anchor: 'pin' })).toContain('certificatePinned')
  })

  it('say so when there was neither encryption nor sign-in', () => {
    expect(passedFacts(report({ stages: [authenticate('skipped')] })).map(({ key }) => key)).toEqual([
      'noEncryption',
      'notSignedIn',
    ])
  })

  it('know a sign-in without the name of its method', () => {
    expect(passedFacts(report({ stages: [authenticate('passed')] })).at(-1)).toEqual({
      key: 'signedIn',
      durationMs: 318,
    })
  })

  it.each([
    ['TLSv1.3', 'TLS 1.3'],
    ['TLSv1', 'TLS 1.0'],
    ['DTLS', 'DTLS'],
  ])('name the protocol %s %s', (protocol, expected) => expect(protocolName(protocol)).toBe(expected))
})

describe('words of the server', () => {
  it('keep the code on every line', () => {
    expect(verbatimReply({ code: 550, text: '5.1.1 first\nsecond' })).toBe('550-5.1.1 first\n550 second')
    expect(verbatimReply({ code: 250, text: '' })).toBe('250')
  })

  it('are copied line by line with time and speaker', () => {
    const line = { atMs: 147, stage: 'greet', secure: false } as const
    expect(
      transcriptText([
        { ...line, direction: 'server', text: '220 hi' },
        { ...line, direction: 'note', text: '<secret>' },
      ]),
    ).toBe('+0.147 S 220 hi\n+0.147 · <secret>\n')
  })
})
