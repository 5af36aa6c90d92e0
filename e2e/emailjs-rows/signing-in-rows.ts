import { createHmac } from 'node:crypto'
import { expect } from 'vitest'
import { TRIAL_PASSWORD, TRIAL_TOKEN, type Trial, trialMessage } from '../../electron/submission/session-trial'
import type { Script } from '../servers/scripted-server'
import { type Row, row, session } from './row'

const offering = (auth: string, turns: Script['turns'] = {}, challenges: Script['challenges'] = []): Script => ({
  turns: { EHLO: `250-scripted.example\n250 ${auth}`, ...turns },
  challenges,
})

const signIn = (script: Script, trial: Trial = {}) =>
  session(script, { credentials: TRIAL_PASSWORD, clearTextCredentialsAccepted: true, ...trial })

const decoded = (line = ''): string => Buffer.from(line.split(' ').at(-1) ?? '', 'base64').toString()
const base64 = (text: string): string => Buffer.from(text).toString('base64')

const anyAdvert = async (): Promise<void> => {
  for (const offer of ['auth plain', 'AUTH=PLAIN', 'Auth Login PLAIN']) {
    expect((await signIn(offering(offer))).report.outcome).toBe('passed')
  }
}

const forced = async (): Promise<void> => {
  const { said } = await signIn(offering('AUTH PLAIN LOGIN CRAM-MD5', { AUTH: '334 YQ==' }, ['334 YQ==', '235 ok']), {
    profile: { authenticationMethod: 'login' },
  })
  expect(said[1]).toBe('AUTH LOGIN')
  const missing = await signIn(offering('AUTH PLAIN'), { profile: { authenticationMethod: 'cram-md5' } })
  expect(missing.report.error?.code).toBe('authentication-method-not-offered')
  expect(missing.server.heardAuth()).toBe(false)
}

const tokenRefusal = async (): Promise<void> => {
  const challenge = base64('{"status":"401","schemes":"bearer","scope":"https://mail.example/"}')
  const script = offering('AUTH XOAUTH2', { AUTH: `334 ${challenge}` }, ['535 5.7.8 token expired'])
  const { report, said } = await signIn(script, { credentials: TRIAL_TOKEN })
  expect(said[2]).toBe('')
  expect(report.error).toMatchObject({
    code: 'authentication-failed',
    reply: '535 5.7.8 token expired',
    params: { status: '401', scope: 'https://mail.example/' },
  })
}

const bearer = async (): Promise<void> => {
  const { said, report } = await signIn(offering('AUTH OAUTHBEARER'), { credentials: TRIAL_TOKEN })
  expect(report.outcome).toBe('passed')
  expect(decoded(said[1])).toContain(`auth=Bearer ${TRIAL_TOKEN.kind === 'token' ? TRIAL_TOKEN.token : ''}`)
}

const cramWithOneSpace = async (): Promise<void> => {
  const challenge = '<1.2@scripted.example>'
  const script = offering('AUTH CRAM-MD5', { AUTH: `334 ${base64(challenge)}` }, ['235 ok'])
  const { said } = await signIn(script)
  expect(said[1]).toBe('AUTH CRAM-MD5')
  expect(decoded(said[2])).toBe(`ada ${createHmac('md5', 'correct horse').update(challenge).digest('hex')}`)
}

const outOfOrderIsNoSuccess = async (): Promise<void> => {
  const { report, said } = await signIn(offering('AUTH PLAIN', { AUTH: '503 5.5.1 bad sequence' }), {
    message: trialMessage('x\r\n'),
  })
  expect(report.error).toMatchObject({ code: 'authentication-failed', stage: 'authenticate' })
  expect(said.some((line) => line.startsWith('MAIL'))).toBe(false)
}

const nothingIsSkipped = async (): Promise<void> => {
  const nameOnly = await session({}, { credentials: null, profile: { name: 'ada' } })
  expect(nameOnly.report.error).toMatchObject({ code: 'name-without-password', field: 'password' })
  const secretOnly = await session({}, { credentials: { kind: 'password', name: '', password: 'secret' } })
  expect(secretOnly.report.error).toMatchObject({ code: 'invalid-value', field: 'name' })
  expect(nameOnly.server.connections + secretOnly.server.connections).toBe(0)
}

const replyIsKept = async (): Promise<void> => {
  const { report } = await signIn(offering('AUTH PLAIN', { AUTH: '535 5.7.8 no such user' }))
  expect(report.error).toMatchObject({
    reply: '535 5.7.8 no such user',
    enhancedStatus: '5.7.8',
    params: { replyCode: 535 },
    retryable: false,
  })
}

const nothingLeaks = async (): Promise<void> => {
  const password = 'Row-canary-é-91'
  const { report, lines } = await signIn(
    {
      turns: { EHLO: '250-x\n250 AUTH LOGIN', AUTH: '334 VXNlcm5hbWU6' },
      challenges: ['334 UGFzc3dvcmQ6', `501 ${base64(password)} is wrong, that is ${password}`],
    },
    { credentials: { kind: 'password', name: 'ada', password } },
  )
  expect(report.error?.code).toBe('authentication-failed')
  const told = JSON.stringify([report, lines])
  expect(told).not.toContain(password)
  expect(told).not.toContain(base64(password))
  expect(report.error?.reply).toContain('<redacted>')
}

const nothingIsPrinted = async (): Promise<void> => {
  const printed: unknown[] = []
  const { write } = process.stdout
  const { log } = console
  process.stdout.write = (chunk: unknown) => printed.push(chunk) > 0
  console.log = (...values: unknown[]) => void printed.push(values)
  try {
    await signIn(offering('AUTH PLAIN'), { message: trialMessage('x\r\n') })
  } finally {
    process.stdout.write = write
    console.log = log
  }
  expect(printed).toEqual([])
}

const noMethodOfOurs = async (): Promise<void> => {
  for (const [offer, code] of [
    ['AUTH NTLM GSSAPI', 'authentication-method-not-offered'],
    ['SIZE 100', 'authentication-not-offered'],
    ['AUTH XPLAIN PLAIN-CLIENTTOKEN', 'authentication-method-not-offered'],
  ] as const) {
    const { report, server } = await signIn(offering(offer))
    expect(report.error).toMatchObject({ code, stage: 'authenticate' })
    expect(server.heardAuth()).toBe(false)
  }
  expect((await signIn(offering('AUTH=PLAIN'))).report.outcome).toBe('passed')
}

/** Section 3, signing in. */
export const SIGNING_IN_ROWS: readonly Row[] = [
  row('3.1', 'methods are understood in any case, in both forms of the offer', anyAdvert),
  row('3.2', 'a method that the profile forces is the one, or the sign-in fails', forced),
  row('3.3', 'the challenge of XOAUTH2 is answered and decoded', tokenRefusal),
  row('3.4', 'OAUTHBEARER is spoken', bearer),
  row('3.5', 'CRAM-MD5 is asked for with one space', cramWithOneSpace),
  row('3.6', '503 is not a success', outOfOrderIsNoSuccess),
  row('3.7', 'a name without a password, or the reverse, is an error before connecting', nothingIsSkipped),
  row('3.10', 'the reply to AUTH is in the error, with its code and status', replyIsKept),
  row('3.11', 'a password that the server quotes is in no report', nothingLeaks),
  row('3.12', 'nothing is logged, and nothing printed', nothingIsPrinted),
]

export const SIGNING_IN_ROWS_AGAIN: readonly Row[] = [
  row('6.7', 'the method is chosen by us', forced),
  row('E6', 'a LOGIN that fails shows no password', nothingLeaks),
  row('E7', 'a refused token: the empty answer is sent, the real reply kept, the JSON decoded', tokenRefusal),
  row('E8', '503 to AUTH does not count as success', outOfOrderIsNoSuccess),
  row('E9', 'AUTH= is understood; only NTLM, and no AUTH, are errors with names', noMethodOfOurs),
  row('E10', 'CRAM-MD5 with one space; a method is a word, not a part of one', async () => {
    await cramWithOneSpace()
    await noMethodOfOurs()
  }),
  row('E21', 'there is no debug switch for the whole process', nothingIsPrinted),
]
