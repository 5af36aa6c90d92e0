import { describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import type { AuthenticationMethod } from '../../shared/profile/session-profile'
import { scriptedServers, trialMessage, tryServer } from './session-trial'

const start = scriptedServers()
const CANARY = 'Canary-7f3e!hunter2'
const MECHANISMS = ['plain', 'login', 'cram-md5', 'xoauth2', 'oauthbearer'] as const
type Mechanism = Exclude<AuthenticationMethod, 'auto'>

const isToken = (mechanism: Mechanism): boolean => mechanism === 'xoauth2' || mechanism === 'oauthbearer'
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** Every form in which the secret could be recognised, alignments of base64 included. */
const forms = [CANARY, base64(CANARY), ...[1, 2].map((shift) => base64('x'.repeat(shift) + CANARY).slice(4, -4))]

const hello = '250-scripted.example\n250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2 OAUTHBEARER'
const asks = ({ text }: { text: string }): boolean => / (?:LOGIN|CRAM-MD5)$/.test(text)
const ended = { hangUp: true } as const

/** Servers that accept, refuse, quote what they heard, or break off. */
const SERVERS: readonly (readonly [string, Script])[] = [
  [
    'accepts',
    {
      turns: { EHLO: hello, AUTH: (heard) => (asks(heard) ? '334 YWJj' : '235 ok') },
      challenges: ['334 YWJj', '235 ok'],
    },
  ],
  [
    'refuses',
    { turns: { EHLO: hello, AUTH: (heard) => (asks(heard) ? '334 YWJj' : '535 no') }, challenges: ['535 no'] },
  ],
  [
    'quotes the line it heard',
    {
      turns: {
        EHLO: hello,
        AUTH: (heard) =>
          asks(heard) ? '334 YWJj' : `535-cannot take "${heard.text}"\n535 cut: ${heard.text.slice(0, 60)}`,
        '*': ({ text }) => `500 what is ${text}`,
      },
      challenges: [`334 ${base64(CANARY)}`, `535 bad password ${CANARY}, that is ${base64(CANARY)}`],
    },
  ],
  ['quotes it in garbage', { turns: { EHLO: hello, AUTH: ({ text }) => `you said ${text} ${CANARY}` } }],
  ['hangs up', { turns: { EHLO: hello, AUTH: ended } }],
]

for (const mechanism of MECHANISMS) {
  describe(`the secret with ${mechanism}`, () => {
    it.each(SERVERS)('appears nowhere when the server %s', async (_name, script) => {
      const server = await start(script)
      const credentials = isToken(mechanism)
        ? ({ kind: 'token', name: 'ada', token: CANARY } as const)
        : ({ kind: 'password', name: 'ada', password: CANARY } as const)
      const { report, stages, lines } = await tryServer(server.port, {
        credentials,
        clearTextCredentialsAccepted: true,
        profile: { authenticationMethod: mechanism },
        message: trialMessage('hello\r\n'),
      })
      expect(server.heardAuth()).toBe(true)
      const everything = JSON.stringify([report, stages, lines])
      expect(forms.filter((form) => everything.includes(form))).toEqual([])
    })
  })
}

describe('the transcript', () => {
  it('names the method and the size of the content, and quotes neither secret nor message', async () => {
    const server = await start({ turns: { EHLO: hello } })
    const { report } = await tryServer(server.port, {
      credentials: { kind: 'password', name: 'ada', password: CANARY },
      clearTextCredentialsAccepted: true,
      profile: { authenticationMethod: 'plain' },
      message: trialMessage('Subject: private\r\n\r\nprivate\r\n'),
    })
    expect(report.transcript.map(({ direction, stage, text }) => `${direction} ${stage} ${text}`)).toEqual([
      'server greet 220 scripted.example ESMTP',
      'client hello EHLO [127.0.0.1]',
      'server hello 250-scripted.example',
      'server hello 250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2 OAUTHBEARER',
      'client authenticate AUTH PLAIN <redacted>',
      'server authenticate 235 2.7.0 accepted',
      'client envelope MAIL FROM:<sender@example.test>',
      'server envelope 250 2.1.0 sender ok',
      'client envelope RCPT TO:<recipient@example.test>',
      'server envelope 250 2.1.5 recipient ok',
      'client content DATA',
      'server content 354 go on',
      'note content <content: 29 bytes>',
      'client content .',
      'server content 250 2.0.0 queued as SCRIPT1',
      'client close QUIT',
      'server close 221 2.0.0 bye',
    ])
  })

  it('makes control characters of the server harmless', async () => {
    const server = await start({ greeting: '220 \u001b[31mred\u0007' })
    const { report } = await tryServer(server.port)
    expect(JSON.stringify(report)).not.toMatch(/\\u001b|\\u0007/)
  })
})
