import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failure } from '../failures/failure'
import type { SessionReport } from '../submission/session-report'
import { createTranslator } from '../words/translate'
import { administratorNote, concernsServer } from './administrator-note'
import { reportHtml } from './html'
import { REPORT_STYLE, REPORT_STYLE_SHA256 } from './html-style'
import { reportJson } from './json'
import { reportMarkdown } from './markdown'
import type { MaskSubject } from './mask'
import { recordedProfile, recordedReport } from './recorded-report-fixture'
import type { ReportWords } from './report-words'

const words: ReportWords = {
  translate: createTranslator('en'),
  language: 'en',
  moment: (iso) => iso,
  day: (iso) => iso.slice(0, 10),
  duration: (ms) => `${ms} ms`,
}

const writers = {
  markdown: (subject: MaskSubject) => reportMarkdown(subject, words),
  html: (subject: MaskSubject) => reportHtml(subject, words),
  json: reportJson,
}
const everyFormat = Object.entries(writers)

const recorded: MaskSubject = { profile: recordedProfile, report: recordedReport }

const SERVER_TEXTS = (text: string): SessionReport => ({
  ...recordedReport,
  error: failure('internal', { stage: 'envelope', reply: text, params: { reply: text } }),
  recipients: [
    {
      address: 'zoe.canary@recipient-canary.example',
      status: 'rejected',
      reply: { code: 550, enhancedStatus: null, text },
    },
  ],
  messageId: '<1@message-canary.example>',
  stages: [{ id: 'greet', status: 'passed', durationMs: 1, facts: [{ key: 'banner', params: { text } }] }],
  capabilities: { beforeTls: [text], afterTls: [text] },
  findings: recordedReport.findings.map((finding) => ({
    ...finding,
    params: { ...finding.params, reply: text },
    evidence: [{ key: 'certificate-covers', params: { names: text } }],
  })),
  transcript: [
    ...recordedReport.transcript,
    {
      atMs: 300,
      direction: 'client',
      stage: 'envelope',
      secure: true,
      text: 'MAIL FROM:<karin.lindqvist@lindqvist-bygg.example>',
    },
    {
      atMs: 301,
      direction: 'client',
      stage: 'envelope',
      secure: true,
      text: 'RCPT TO:<zoe.canary@recipient-canary.example> ORCPT=rfc822;zoe.canary+40recipient-canary.example',
    },
    { atMs: 302, direction: 'server', stage: 'envelope', secure: true, text },
  ],
})

const CANARIES = [
  'karin.lindqvist',
  'zoe.canary',
  'recipient-canary',
  'message-canary',
  'desk4',
  'lindqvist-office',
  '192.0.2.61',
  '198.51.100.77',
  '2001:db8:ffff::7',
  'hunter2-canary',
  'stranger.canary',
]

describe.each(everyFormat)('the report as %s', (_name, write) => {
  it('holds no user name, address, secret, and nothing of the machine that tested', () => {
    const text =
      '550 5.7.1 <zoe.canary@recipient-canary.example>: zoe.canary unknown; KARIN.LINDQVIST from [198.51.100.77] and 2001:db8:ffff::7, see stranger.canary@elsewhere.example; recipient-canary.example; hunter2-canary'
    const written = write({
      profile: recordedProfile,
      report: SERVER_TEXTS(text),
      secrets: ['hunter2-canary'],
    }).toLowerCase()
    for (const canary of CANARIES) expect(written).not.toContain(canary)
  })

  it('keeps what it is about: the server, its addresses, its certificate and what it said', () => {
    const written = write(recorded)
    for (const kept of ['mail.lindqvist-bygg.example', '203.0.113.24', '2001:db8:5::24', 'ESMTP Postfix', '9f2c410e5b'])
      expect(written).toContain(kept)
  })

  it('makes control characters, escapes and turned writing inert', () => {
    const hostile = '550 \u001b[31mred\u0007 \u202egnp.exe\u2066 a\u200bb \u0085 \u2028 \ud800 end'
    const written = write({ profile: recordedProfile, report: SERVER_TEXTS(hostile) })
    expect(
      [...written].filter((character) => character !== '\n' && /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)),
    ).toEqual([])
    expect(written).toContain('end')
  })
})

describe('the report as HTML', () => {
  const hostile = `</pre><script>alert(1)</script><img src=x onerror="alert(1)"> ' " & <!-- <style>*{}</style> javascript:alert(1)`

  it('lets no text become markup', () => {
    const written = reportHtml({ profile: recordedProfile, report: SERVER_TEXTS(hostile) }, words)
    const plain = reportHtml({ profile: recordedProfile, report: SERVER_TEXTS('x') }, words)
    const tags = (markup: string) => (markup.match(/<[a-z/!][^>]*>/gi) ?? []).join('\n')
    expect(tags(written)).toBe(tags(plain))
  })

  it('loads nothing, runs nothing, and allows its one style by the digest', () => {
    const written = reportHtml(recorded, words)
    expect(written).not.toMatch(/<(?:script|link|img|iframe|object|form|a)\b|\bsrc=|\bhref=|\bstyle=|url\(|@import/i)
    expect(written).toContain("default-src 'none'")
    expect(written).not.toContain('unsafe-inline')
    expect(createHash('sha256').update(REPORT_STYLE).digest('base64')).toBe(REPORT_STYLE_SHA256)
    expect(/<style>(.*)<\/style>/s.exec(written)?.[1]).toBe(REPORT_STYLE)
  })
})

describe('the report as Markdown', () => {
  it('lets no text become markup', () => {
    const hostile = '# h\n| a | b |\n```\n[x](https://evil.example) **b** <b>x</b> `code` ``'
    const written = reportMarkdown({ profile: recordedProfile, report: SERVER_TEXTS(hostile) }, words)
    const outside = written
      .split('\n')
      .filter((line) => !line.startsWith('    '))
      .map((line) => line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, ''))
      .join('\n')
    expect(outside).not.toMatch(/(?<!\\)\[x\]|<b>|(?<!\\)\*\*b|https:\/\/evil/)
    expect(written.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1)
  })
})

describe('the report as JSON', () => {
  it('is one document in which codes and states stay readable for programs', () => {
    const document = JSON.parse(reportJson({ ...recorded, profile: { ...recordedProfile, name: 'failed' } }))
    expect(document).toMatchObject({
      masked: true,
      report: { outcome: 'failed', error: { code: 'certificate-rejected' } },
    })
    expect(JSON.stringify(document)).not.toContain('BEGIN CERTIFICATE')
  })
})

describe('the masking of a long line', () => {
  it.each([
    ['one word', 'a'.repeat(500_000)],
    ['quotes', '"\\'.repeat(250_000)],
    ['at signs', 'a@'.repeat(250_000)],
    ['colons', 'ab:'.repeat(170_000)],
    ['dots', 'a.'.repeat(250_000)],
  ])('%s takes less than four seconds for half a megabyte', (_name, text) => {
    const begun = performance.now()
    reportJson({
      profile: recordedProfile,
      report: {
        ...recordedReport,
        transcript: [{ atMs: 1, direction: 'server', stage: 'hello', secure: false, text: `250-x ${text}` }],
      },
    })
    expect(performance.now() - begun).toBeLessThan(4_000)
  })
})

describe('the note for the administrator', () => {
  const expired = recordedReport.findings[1]
  if (expired === undefined) throw new Error('the recorded report lost a finding')

  it('is offered for what the server alone can solve', () => {
    expect(recordedReport.findings.map(concernsServer)).toEqual([false, true])
  })

  it('says which server, what is wrong, since when, and what would help, and names nobody', () => {
    const note = administratorNote(recorded, expired, words)
    for (const part of [
      'mail.lindqvist-bygg.example:587',
      'expired',
      '2026-11-16',
      '03a1f2',
      '9f2c410e5b',
      'renewed',
      'openssl s_client',
    ])
      expect(note).toContain(part)
    for (const canary of ['karin', '192.0.2.61', 'desk4']) expect(note).not.toContain(canary)
  })
})
