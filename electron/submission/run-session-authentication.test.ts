import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import type { SessionProfile } from '../../shared/profile/session-profile'
import { scriptedServers, TRIAL_PASSWORD, TRIAL_TOKEN, type Trial, tryServer } from './session-trial'

const start = scriptedServers()

const offering = (auth: string, script: Script = {}): Script => ({
  ...script,
  turns: { EHLO: `250-scripted.example\n250 ${auth}`, ...script.turns },
})

const signIn = async (script: Script, trial: Trial = {}) => {
  const server = await start(script)
  const result = await tryServer(server.port, {
    credentials: TRIAL_PASSWORD,
    clearTextCredentialsAccepted: true,
    ...trial,
  })
  return { ...result, server, said: server.lines.map(({ text }) => text) }
}

const decoded = (line: string | undefined): string => Buffer.from(line?.split(' ').at(-1) ?? '', 'base64').toString()
const PROMPTS = { turns: { AUTH: '334 VXNlcm5hbWU6' }, challenges: ['334 UGFzc3dvcmQ6', '235 ok'] }

describe('signing in', () => {
  it('by PLAIN', async () => {
    const { said, report } = await signIn(offering('AUTH PLAIN'))
    expect(report.outcome).toBe('passed')
    expect(decoded(said[1])).toBe('\0ada\0correct horse')
  })

  it('by PLAIN when the server overlooks the initial response', async () => {
    const script = offering('AUTH PLAIN', { turns: { AUTH: '334 ' }, challenges: ['235 ok'] })
    const { said, report } = await signIn(script)
    expect(report.outcome).toBe('passed')
    expect(decoded(said[2])).toBe('\0ada\0correct horse')
  })

  it('by LOGIN', async () => {
    const { said, report } = await signIn(offering('AUTH LOGIN', PROMPTS))
    expect(report.outcome).toBe('passed')
    expect(said.slice(1, 4)).toEqual(['AUTH LOGIN', 'YWRh', Buffer.from('correct horse').toString('base64')])
  })

  it('by CRAM-MD5, which goes first in clear text, and with one space', async () => {
    const challenge = '<1896.697170952@scripted.example>'
    const script = offering('AUTH PLAIN LOGIN CRAM-MD5', {
      turns: { AUTH: `334 ${Buffer.from(challenge).toString('base64')}` },
      challenges: ['235 ok'],
    })
    const { said, report } = await signIn(script)
    expect(report.outcome).toBe('passed')
    expect(said[1]).toBe('AUTH CRAM-MD5')
    expect(decoded(said[2])).toBe(`ada ${createHmac('md5', 'correct horse').update(challenge).digest('hex')}`)
  })

  it('by XOAUTH2 with a token', async () => {
    const { said, report } = await signIn(offering('AUTH PLAIN XOAUTH2'), { credentials: TRIAL_TOKEN })
    expect(report.outcome).toBe('passed')
    expect(decoded(said[1])).toBe('user=ada@example.test\x01auth=Bearer ya29.token-of-ada\x01\x01')
  })

  it('by OAUTHBEARER with a token', async () => {
    const { said, server } = await signIn(offering('AUTH OAUTHBEARER'), { credentials: TRIAL_TOKEN })
    expect(decoded(said[1])).toBe(
      `n,a=ada@example.test,\x01host=mail.example.test\x01port=${server.port}\x01auth=Bearer ya29.token-of-ada\x01\x01`,
    )
  })

  it.each(['auth plain login', 'AUTH=PLAIN LOGIN', 'AUTH=LOGIN', 'Auth Plain'])(
    'understands the offer %s',
    async (offer) => {
      const { report } = await signIn(
        offering(offer, {
          turns: { AUTH: ({ text }) => (/LOGIN$/.test(text) ? '334 VXNlcm5hbWU6' : '235 ok') },
          challenges: PROMPTS.challenges,
        }),
      )
      expect(report.outcome).toBe('passed')
    },
  )

  it('asks for the mechanism without the initial response when that would be too long', async () => {
    const script = offering('AUTH XOAUTH2', { turns: { AUTH: '334 ' }, challenges: ['235 ok'] })
    const token = 't'.repeat(20_000)
    const { said, report } = await signIn(script, { credentials: { ...TRIAL_TOKEN, kind: 'token', token } })
    expect(report.outcome).toBe('passed')
    expect(said[1]).toBe('AUTH XOAUTH2')
    expect(decoded(said[2])).toContain(token)
  })

  it('does not sign in without a user', async () => {
    const { report, server, status } = await signIn(offering('AUTH PLAIN'), { credentials: null })
    expect(report.outcome).toBe('passed')
    expect(status('authenticate')).toBe('skipped')
    expect(server.heardAuth()).toBe(false)
  })
})

type Case = readonly [string, Script, Partial<SessionProfile>, string, string | undefined]

const REFUSED: readonly Case[] = [
  [
    'a wrong password',
    offering('AUTH PLAIN', { turns: { AUTH: '535 5.7.8 no' } }),
    {},
    'authentication-failed',
    'AUT-00',
  ],
  [
    '503, which emailjs takes for success',
    offering('AUTH PLAIN', { turns: { AUTH: '503 5.5.1 out of order' } }),
    {},
    'authentication-failed',
    'AUT-26',
  ],
  [
    'a server that cannot check',
    offering('AUTH PLAIN', { turns: { AUTH: '454 4.7.0 later' } }),
    {},
    'authentication-deferred',
    'AUT-24',
  ],
  ['no sign-in offered', offering('SIZE 100'), {}, 'authentication-not-offered', 'AUT-12'],
  ['sign-in hidden until TLS', offering('STARTTLS'), {}, 'authentication-not-offered', 'AUT-11'],
  ['only methods of others', offering('AUTH NTLM GSSAPI'), {}, 'authentication-method-not-offered', 'AUT-13'],
  [
    'a forced method that is not offered',
    offering('AUTH PLAIN'),
    { authenticationMethod: 'cram-md5' },
    'authentication-method-not-offered',
    'AUT-13',
  ],
  ['a hang-up', offering('AUTH PLAIN', { turns: { AUTH: { hangUp: true } } }), {}, 'connection-closed', undefined],
  [
    'endless questions',
    offering('AUTH LOGIN', { turns: { AUTH: '334 YQ==', '*': '501 ended' }, challenges: Array(9).fill('334 YQ==') }),
    {},
    'authentication-failed',
    'AUT-00',
  ],
  [
    'a success for a withdrawal',
    offering('AUTH LOGIN', { turns: { AUTH: '334 YQ==' }, challenges: ['334 YQ==', '334 YQ==', '235 ok'] }),
    {},
    'reply-malformed',
    undefined,
  ],
  [
    'an application password wanted',
    offering('AUTH PLAIN', {
      turns: { AUTH: '534-5.7.9 Application-specific password required.\n534 5.7.9 InvalidSecondFactor' },
    }),
    {},
    'authentication-failed',
    'AUT-02',
  ],
]

describe('a refused sign-in', () => {
  it.each(REFUSED)('%s', async (_name, script, profile, code, finding) => {
    const { report, status, server } = await signIn(script, { profile })
    expect(report).toMatchObject({ ok: false, outcome: 'failed', error: { code, stage: 'authenticate' } })
    expect(report.findings[0]?.id).toBe(finding)
    expect(status('authenticate')).toBe('failed')
    expect(server.verbs().filter((verb) => verb === 'AUTH').length).toBeLessThan(2)
  })

  it('keeps what the server said, with its status', async () => {
    const { report } = await signIn(offering('AUTH PLAIN', { turns: { AUTH: '535 5.7.8 Error: no such user' } }))
    expect(report.error).toMatchObject({
      reply: '535 5.7.8 Error: no such user',
      enhancedStatus: '5.7.8',
      retryable: false,
    })
  })

  it('answers the challenge of XOAUTH2 and decodes it', async () => {
    const challenge = Buffer.from(
      JSON.stringify({ status: '401', schemes: 'bearer', scope: 'https://mail.google.com/' }),
    )
    const script = offering('AUTH XOAUTH2', {
      turns: { AUTH: `334 ${challenge.toString('base64')}` },
      challenges: ['535 5.7.8 Username and Password not accepted'],
    })
    const { said, report } = await signIn(script, { credentials: TRIAL_TOKEN })
    expect(said[2]).toBe('')
    expect(report.error).toMatchObject({
      code: 'authentication-failed',
      params: { status: '401', scope: 'https://mail.google.com/', method: 'XOAUTH2' },
      reply: '535 5.7.8 Username and Password not accepted',
    })
    expect(report.findings[0]?.id).toBe('AUT-09')
  })

  it('sends no credentials in clear text unless that was accepted', async () => {
    const { report, server } = await signIn(offering('AUTH PLAIN'), { clearTextCredentialsAccepted: false })
    expect(report.error).toMatchObject({ code: 'channel-not-acceptable', stage: 'authenticate' })
    expect(server.heardAuth()).toBe(false)
  })
})

describe('credentials that cannot work', () => {
  const cases: readonly (readonly [string, Trial, string, string])[] = [
    ['a name without a secret', { credentials: null, profile: { name: 'ada' } }, 'name-without-password', 'password'],
    [
      'an empty password',
      { credentials: { kind: 'password', name: 'ada', password: '' } },
      'name-without-password',
      'password',
    ],
    [
      'a password with a line break',
      { credentials: { kind: 'password', name: 'ada', password: 'a\r\nb' } },
      'invalid-value',
      'password',
    ],
    [
      'a password with NUL',
      { credentials: { kind: 'password', name: 'ada', password: 'a\0b' } },
      'invalid-value',
      'password',
    ],
    [
      'a name with a line break',
      { credentials: { kind: 'password', name: 'a\ndb', password: 'secret' } },
      'invalid-value',
      'name',
    ],
    [
      'a token with a space',
      { credentials: { kind: 'token', name: 'ada', token: 'Bearer x' } },
      'invalid-value',
      'authToken',
    ],
    [
      'a method for the other kind',
      { profile: { authenticationMethod: 'xoauth2' } },
      'invalid-value',
      'authenticationMethod',
    ],
    ['an EHLO name with a line break', { profile: { ehloName: 'a\r\nMAIL FROM:<x@y>' } }, 'invalid-value', 'ehloName'],
  ]
  it.each(cases)('%s is refused before anything connects', async (_name, trial, code, field) => {
    const { report, server } = await signIn({}, trial)
    expect(report).toMatchObject({ outcome: 'failed', error: { code, field } })
    expect(report.stages.find(({ id }) => id === report.error?.stage)?.status).toBe('failed')
    expect(server.connections).toBe(0)
  })
})
