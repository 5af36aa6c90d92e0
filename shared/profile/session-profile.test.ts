import { describe, expect, it } from 'vitest'
import { certificateTextProblem } from './certificate-text'
import { fieldErrors } from './field-error'
import { newSessionProfile, sessionProfileSchema } from './session-profile'

const base = newSessionProfile('new', 'New')
const errorsOf = (patch: object) => {
  const parsed = sessionProfileSchema.safeParse({ ...base, ...patch })
  return parsed.success ? [] : fieldErrors(parsed.error)
}
const codesOf = (patch: object): string[] =>
  errorsOf(patch).map(({ field, part, code }) => [field, part, code].filter(Boolean).join(' '))

const block = (kind: string, body = 'QUJD'.repeat(40)): string =>
  `-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----\n`

describe('a new profile', () => {
  it('is valid, with the defaults of WLanguage', () => {
    expect(sessionProfileSchema.parse(base)).toEqual(base)
    expect(base).toMatchObject({ port: 25, option: 'none', asynchronous: false, name: '', ignoreError: [] })
  })
})

describe('fieldErrors', () => {
  it.each<[string, object]>([
    ['label empty', { label: '  ' }],
    ['label too-long', { label: 'x'.repeat(121) }],
    ['label control-character', { label: 'a\nb' }],
    ['serverAddress address-with-scheme', { serverAddress: 'smtp://a' }],
    ['serverAddress too-long', { serverAddress: 'x'.repeat(100_000) }],
    ['serverAddress control-character', { serverAddress: 'a\u0000' }],
    ['port port-out-of-range', { port: 0 }],
    ['port port-out-of-range', { port: 65_536 }],
    ['port port-not-a-number', { port: 25.5 }],
    ['port missing', { port: '25' }],
    ['option not-allowed', { option: 'ssl' }],
    ['name control-character', { name: 'a\r\nRSET' }],
    ['name too-long', { name: 'x'.repeat(321) }],
    ['asynchronous missing', { asynchronous: undefined }],
    ['ehloName ehlo-name-malformed', { ehloName: 'my machine' }],
    ['ehloName ehlo-name-malformed', { ehloName: 'under_score.example' }],
    ['ehloName ehlo-name-malformed', { ehloName: '[300.1.1.1]' }],
    ['ehloName ehlo-name-malformed', { ehloName: '192.0.2.1' }],
    ['tlsServerName tls-server-name-malformed', { tlsServerName: '192.0.2.1' }],
    ['tlsServerName tls-server-name-malformed', { tlsServerName: 'a..b' }],
    ['customCa pem-malformed', { customCa: 'hello' }],
    ['customCa pem-with-private-key', { customCa: block('CERTIFICATE') + block('PRIVATE KEY') }],
    ['clientCertificate pem-with-private-key', { clientCertificate: block('ENCRYPTED PRIVATE KEY') }],
    ['defaultSender mailbox-without-at', { defaultSender: 'nobody' }],
    ['defaultSender mailbox-malformed', { defaultSender: '<a@b.example> <c@d.example>' }],
    ['deadlines connectMs deadline-out-of-range', { deadlines: { ...base.deadlines, connectMs: 1 } }],
    ['deadlines finalReplyMs deadline-out-of-range', { deadlines: { ...base.deadlines, finalReplyMs: 1e9 } }],
    ['id unknown-property', { password: 'no secret belongs here' }],
  ])('%s', (expected, patch) => {
    expect(codesOf(patch)).toEqual([expected])
  })

  it('names every field once, and both deadlines in error', () => {
    const deadlines = { ...base.deadlines, connectMs: 1, commandMs: 1 }
    expect(codesOf({ port: 0, serverAddress: 'a b\u0000', deadlines })).toEqual([
      'serverAddress control-character',
      'port port-out-of-range',
      'deadlines connectMs deadline-out-of-range',
      'deadlines commandMs deadline-out-of-range',
    ])
  })

  it('tells the longest length and the unknown property, never a value', () => {
    expect(errorsOf({ label: 'x'.repeat(121) })[0]?.params).toEqual({ maximum: 120 })
    const unknown = errorsOf({ password: 'canary' })
    expect(unknown[0]?.params).toEqual({ property: 'password' })
    expect(JSON.stringify(unknown)).not.toContain('canary')
  })
})

describe('a profile accepts', () => {
  it.each<[string, object]>([
    ['an unfinished form', { serverAddress: '', ehloName: '', tlsServerName: '', customCa: '', defaultSender: '' }],
    ['address literals after EHLO', { ehloName: '[IPv6:2001:db8::1]' }],
    ['a short EHLO name', { ehloName: 'localhost' }],
    ['an internationalised server name', { tlsServerName: 'münchen.example' }],
    ['a sender with a name', { defaultSender: '"Example, Ann" <ann@example.com>' }],
    [
      'several certificates with remarks between',
      { customCa: `Root\n${block('CERTIFICATE')}\r\nsubject=x\n${block('CERTIFICATE')}` },
    ],
  ])('%s', (_what, patch) => {
    expect(codesOf(patch)).toEqual([])
  })
})

describe('certificateTextProblem', () => {
  it.each([
    ['nothing but white space', ' \n', undefined],
    ['one certificate', block('CERTIFICATE'), undefined],
    ['an unfinished block', '-----BEGIN CERTIFICATE-----\nQUJD', 'pem-malformed'],
    ['one good and one unfinished', `${block('CERTIFICATE')}-----BEGIN CERTIFICATE-----\n`, 'pem-malformed'],
    ['no base64', block('CERTIFICATE', '***'), 'pem-malformed'],
    ['an empty body', block('CERTIFICATE', ''), 'pem-malformed'],
    ['a request', block('CERTIFICATE REQUEST'), 'pem-malformed'],
    ['a key in the middle', `${block('CERTIFICATE')}${block('RSA PRIVATE KEY')}`, 'pem-with-private-key'],
    ['an unfinished key', '-----BEGIN EC PRIVATE KEY-----', 'pem-with-private-key'],
  ])('%s', (_what, text, problem) => {
    expect(certificateTextProblem(text)).toBe(problem)
  })
})
