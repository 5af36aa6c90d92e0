import { describe, expect, it } from 'vitest'
import { english } from '../words'
import { type ComparableRun, compareRuns } from './compare-runs'
import { changeSchema } from './history-entry'
import { certificate, comparableRun, problem, type SeenInRun, tlsReport } from './run-fixture'

const seen = (report: SeenInRun['report']): ComparableRun => comparableRun({ report: report ?? {} })
const chain = (parts: Parameters<typeof certificate>[0]): ComparableRun =>
  seen({ tls: tlsReport({ chain: [certificate(parts)] }) })
const offers = (beforeTls: string[], afterTls: string[] | null): ComparableRun =>
  seen({ capabilities: { beforeTls, afterTls } })
const told = (before: ComparableRun, after: ComparableRun): string[] =>
  compareRuns(before, after).map(({ kind, importance, params }) =>
    [importance, kind, params.extension ?? params.problem ?? params.field].filter(Boolean).join(' '),
  )
const healthy = comparableRun()
const { tls: _tls, capabilities: _capabilities, ...unseen } = healthy.report
/** Failed before it saw anything. */
const blind: ComparableRun = { ...healthy, report: { ...unseen, outcome: 'failed', stages: [] } }
const other = 'b'.repeat(64)

describe('what differs between two runs', () => {
  it.each<[string, ComparableRun, ComparableRun, string[]]>([
    ['nothing', healthy, comparableRun(), []],
    [
      'the certificate was renewed with its key',
      healthy,
      chain({ sha256: other, serialNumber: '02', notAfter: '2027-03-30T00:00:00.000Z' }),
      ['medium certificate-renewed'],
    ],
    [
      'renewed with another kind of key',
      healthy,
      chain({ sha256: other, key: 'RSA 2048' }),
      ['medium certificate-renewed', 'low key-changed'],
    ],
    ['another issuer', healthy, chain({ sha256: other, issuer: 'CN=Inspection' }), ['high issuer-changed']],
    [
      'another issuer and another key',
      healthy,
      chain({ sha256: other, issuer: 'CN=Inspection', key: 'RSA 2048' }),
      ['high issuer-changed', 'high key-changed'],
    ],
    [
      'a certificate for another server',
      healthy,
      chain({ sha256: other, subject: 'CN=shop', subjectAltNames: ['DNS:shop.example.com'] }),
      ['high certificate-replaced'],
    ],
    [
      'the order of names',
      chain({ subjectAltNames: ['DNS:a', 'DNS:b'] }),
      chain({ sha256: other, subjectAltNames: ['DNS:b', 'DNS:a'] }),
      ['medium certificate-renewed'],
    ],
    ['a problem', healthy, seen({ tls: tlsReport({ problems: [problem()] }) }), ['high problem-appeared CRT-07']],
    ['a problem less', seen({ tls: tlsReport({ problems: [problem()] }) }), healthy, ['low problem-gone CRT-07']],
    [
      'a problem that grew older',
      seen({ tls: tlsReport({ problems: [problem({ params: { count: 1 } })] }) }),
      seen({ tls: tlsReport({ problems: [problem({ params: { count: 2 } })] }) }),
      [],
    ],
    [
      'the same problem, ignored now',
      seen({ tls: tlsReport({ problems: [problem()] }) }),
      seen({ tls: tlsReport({ problems: [problem({ ignored: true })] }) }),
      [],
    ],
    ['an older TLS', healthy, seen({ tls: tlsReport({ protocol: 'TLSv1.2' }) }), ['high protocol-changed']],
    ['a newer TLS', seen({ tls: tlsReport({ protocol: 'TLSv1.2' }) }), healthy, ['low protocol-changed']],
    ['a cipher', healthy, seen({ tls: tlsReport({ cipher: 'TLS_CHACHA20_POLY1305_SHA256' }) }), ['low cipher-changed']],
    ['STARTTLS vanished', healthy, offers(['SIZE 100', 'PIPELINING'], null), ['high extension-removed STARTTLS']],
    [
      'a sign-in method vanished',
      healthy,
      offers(['SIZE 100', 'STARTTLS', 'PIPELINING'], ['SIZE 100', 'AUTH LOGIN']),
      ['high extension-removed AUTH PLAIN'],
    ],
    [
      'AUTH written the old way',
      healthy,
      offers(['SIZE 100', 'STARTTLS', 'PIPELINING'], ['SIZE 100', 'AUTH=LOGIN PLAIN']),
      [],
    ],
    [
      'an extension that was offered in both places',
      healthy,
      offers(['STARTTLS', 'PIPELINING'], ['AUTH PLAIN LOGIN']),
      ['medium extension-removed SIZE'],
    ],
    ['another limit', healthy, offers(['SIZE 7', 'STARTTLS', 'PIPELINING'], ['SIZE 7', 'AUTH PLAIN LOGIN']), []],
    [
      'an extension more',
      healthy,
      offers(['SIZE 100', 'STARTTLS', 'PIPELINING', 'DSN'], ['SIZE 100', 'AUTH PLAIN LOGIN']),
      ['low extension-added DSN'],
    ],
    ['addresses', healthy, comparableRun({ addresses: '198.51.100.7' }), ['medium addresses-changed']],
    [
      'the order of addresses',
      comparableRun({ addresses: '192.0.2.1, 192.0.2.2' }),
      comparableRun({ addresses: '192.0.2.2, 192.0.2.1' }),
      [],
    ],
    ['the greeting', healthy, comparableRun({ greeting: 'proxy.example ESMTP' }), ['low greeting-changed']],
    [
      'the date in a greeting',
      comparableRun({ greeting: 'mx.example ESMTP x1-2a - gsmtp Sat, 21 Nov 2026 10:00:00' }),
      comparableRun({ greeting: 'mx.example ESMTP y7-9c - gsmtp Sun, 22 Nov 2026 10:00:00' }),
      [],
    ],
    ['a slow server', healthy, seen({ durationMs: 900 }), ['medium slower']],
    ['a quick one that hesitated', healthy, seen({ durationMs: 499, outcome: 'passed' }), []],
    ['a failure that took long', healthy, seen({ durationMs: 30_000, outcome: 'failed' }), []],
    ['a quick server', seen({ durationMs: 900 }), healthy, ['low faster']],
    [
      'settings',
      healthy,
      comparableRun({}, { port: 465, name: 'me' }),
      ['medium settings-changed port', 'medium settings-changed name'],
    ],
    [
      'the order of flags',
      comparableRun({}, { ignoreError: ['revocation', 'name-invalid'] }),
      comparableRun({}, { ignoreError: ['name-invalid', 'revocation'] }),
      [],
    ],
    ['a run that failed before it saw anything', healthy, blind, []],
  ])('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual(expected)
  })

  it('does not compare what two modes offer in different places', () => {
    const implicit = comparableRun(
      { report: { capabilities: { beforeTls: ['SIZE 100', 'AUTH PLAIN LOGIN'], afterTls: null } } },
      { option: 'implicit-tls', port: 465 },
    )
    expect(told(healthy, implicit)).toEqual(['medium settings-changed port', 'medium settings-changed option'])
  })

  it('puts what matters most first', () => {
    const after = comparableRun(
      {
        addresses: '198.51.100.7',
        greeting: 'other ESMTP',
        report: {
          capabilities: { beforeTls: ['PIPELINING', 'DSN'], afterTls: null },
          tls: tlsReport({ problems: [problem()], cipher: 'x' }),
        },
      },
      { name: 'me' },
    )
    expect(told(healthy, after)).toEqual([
      'high problem-appeared CRT-07',
      'high extension-removed STARTTLS',
      'medium extension-removed SIZE',
      'medium settings-changed name',
      'medium addresses-changed',
      'low extension-added DSN',
      'low cipher-changed',
      'low greeting-changed',
    ])
  })

  it('tells that an own authority changed, and not its text', () => {
    const [change] = compareRuns(healthy, comparableRun({}, { customCa: '-----BEGIN CERTIFICATE-----' }))
    expect(change?.params).toEqual({ field: 'customCa', context: 'unreadable' })
  })

  it('makes changes that the contract takes and the words know', () => {
    const after = comparableRun({ addresses: '198.51.100.7' }, { ignoreError: ['revocation'] })
    for (const change of compareRuns(healthy, after)) expect(changeSchema.safeParse(change).success).toBe(true)
    expect(Object.keys(english.history.changes)).toEqual(changeSchema.shape.kind.options)
  })
})
