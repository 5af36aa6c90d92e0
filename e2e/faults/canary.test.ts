import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Credentials } from '../../electron/submission/session-plan'
import { TRIAL_DEADLINES, trialMessage, tryServer } from '../../electron/submission/session-trial'
import type { AuthenticationMethod } from '../../shared/profile/session-profile'
import { type Move, type Script, startScriptedServer } from '../servers/scripted-server'

type Method = Exclude<AuthenticationMethod, 'auto'>

const METHODS: readonly Method[] = ['plain', 'login', 'cram-md5', 'xoauth2', 'oauthbearer']
const isToken = (method: Method): boolean => method === 'xoauth2' || method === 'oauthbearer'
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const asLatin1 = (text: string): string => Buffer.from(text).toString('latin1')

/** Secrets of every kind; those below four characters cannot be looked for in what a server says in clear. */
const SECRETS: readonly string[] = [
  'Canary-7f3e!hunter2',
  'Kanarie-ü€😀-geheim',
  'pässwörd',
  'a+/=b',
  'k9#z',
  'k9#',
  `ya29.${'Canary0_long-token.'.repeat(90)}`,
]
const SHORTEST_IN_CLEAR = 4

const credentialsFor = (method: Method, secret: string): Credentials =>
  isToken(method) ? { kind: 'token', name: 'ada', token: secret } : { kind: 'password', name: 'ada', password: secret }

/** All that a server could quote of a sign-in, as it went over the wire and as it was meant. */
const wireForms = (method: Method, secret: string): readonly string[] => {
  switch (method) {
    case 'plain':
      return [base64(`\0ada\0${secret}`)]
    case 'login':
      return [base64(secret)]
    case 'cram-md5':
      return []
    case 'xoauth2':
      return [base64(`user=ada\x01auth=Bearer ${secret}\x01\x01`)]
    case 'oauthbearer':
      return secret.length < 8 ? [] : [base64(`auth=Bearer ${secret}\x01\x01`)]
  }
}

const formsOf = (method: Method, secret: string): readonly string[] => [
  ...wireForms(method, secret),
  ...(secret.length < SHORTEST_IN_CLEAR ? [] : [secret, base64(secret), base64(`x${secret}`), base64(`xy${secret}`)]),
]

/** What must be found nowhere: the forms that were quoted, and misreadings of them that are as good. */
const tellTales = (method: Method, secret: string): readonly string[] => [
  ...wireForms(method, secret),
  ...(secret.length < SHORTEST_IN_CLEAR ? [] : [secret, asLatin1(secret), base64(secret)]),
]

interface Point {
  readonly name: string
  /** @param quote one line that holds every form of the secret */
  readonly script: (quote: string, secret: string) => Script
  readonly stalls?: boolean
}

const hello = '250-scripted.example\n250-PIPELINING\n250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2 OAUTHBEARER'
const asks = (line: string): boolean => / (?:LOGIN|CRAM-MD5)$/.test(line)

/** A server that answers the end of every sign-in with `last`. */
const signIn = (last: Move, turns: Script['turns'] = {}): Script => ({
  turns: {
    EHLO: hello,
    AUTH: ({ text }) => (asks(text) ? '334 YWJj' : last),
    '*': last,
    ...turns,
  },
  // LOGIN asks twice; the others get their verdict at once.
  challenges: [],
})

const byMethod = (method: Method, script: Script, last: Move): Script => ({
  ...script,
  challenges: method === 'login' ? ['334 YWJj', last] : [last],
})

const ACCEPTED = '235 2.7.0 ok'

const POINTS: readonly (Point & { readonly last: (quote: string) => Move })[] = [
  { name: 'accepts everything', last: () => ACCEPTED, script: () => signIn(ACCEPTED) },
  ...[
    ['refuses', '535'],
    ['defers', '454'],
    ['closes with 421', '421'],
    ['answers 503', '503'],
  ].map(([name, code]) => ({
    name: `${name}, quoting`,
    last: (quote: string): Move => `${code}-you said\n${code} ${quote}`,
    script: (quote: string) => signIn(`${code}-you said\n${code} ${quote}`),
  })),
  { name: 'answers with garbage that quotes', last: (quote) => quote, script: (quote) => signIn(quote) },
  {
    name: 'answers in Latin-1, quoting UTF-8',
    last: (quote) => ({ raw: Buffer.concat([Buffer.from('535 \xfc ', 'latin1'), Buffer.from(`${quote}\r\n`)]) }),
    script: (quote) =>
      signIn({ raw: Buffer.concat([Buffer.from('535 \xfc ', 'latin1'), Buffer.from(`${quote}\r\n`)]) }),
  },
  {
    name: 'answers an overlong line that quotes',
    last: (quote) => `535 ${quote} ${'x'.repeat(5_000)}`,
    script: (quote) => signIn(`535 ${quote} ${'x'.repeat(5_000)}`),
  },
  {
    name: 'stalls in the middle of a line that quotes',
    stalls: true,
    last: (quote) => ({ raw: `535 ${quote}` }),
    script: (quote) => signIn({ raw: `535 ${quote}` }),
  },
  {
    name: 'stalls in the middle of the secret',
    stalls: true,
    last: () => ACCEPTED,
    script: (_quote, secret) => {
      const begun: Script['turns'] = secret.length < 8 ? {} : { MAIL: { raw: `550 ${secret.slice(0, -2)}` } }
      // Without PIPELINING nothing more is asked, and so nothing comes behind it.
      return signIn(ACCEPTED, { EHLO: hello.replace('250-PIPELINING\n', ''), ...begun })
    },
  },
  { name: 'hangs up', last: () => ({ hangUp: true }), script: () => signIn({ hangUp: true }) },
  { name: 'resets', last: () => ({ reset: true }), script: () => signIn({ reset: true }) },
  ...['MAIL', 'RCPT', 'DATA', 'QUIT'].map((verb) => ({
    name: `quotes at ${verb}`,
    last: (): Move => ACCEPTED,
    script: (quote: string) => signIn(ACCEPTED, { [verb]: `550-5.1.0 no\n550 ${quote}` }),
  })),
  {
    name: 'quotes after the final dot',
    last: () => ACCEPTED,
    script: (quote) => ({ ...signIn(ACCEPTED), final: `250 2.0.0 queued ${quote}` }),
  },
  {
    name: 'quotes in garbage after the final dot',
    last: () => ACCEPTED,
    script: (quote) => ({ ...signIn(ACCEPTED), final: quote }),
  },
  {
    name: 'quotes in a reply to nothing',
    last: () => ACCEPTED,
    script: (quote) => signIn(ACCEPTED, { MAIL: `250 ok\n250 ${quote}\n250 ${quote}` }),
  },
]

/** A token's refusal as JSON inside base64, which is decoded for the report. */
const jsonChallenge = (secret: string): Script => ({
  turns: { EHLO: hello, AUTH: `334 ${base64(JSON.stringify({ status: secret, scope: `for ${secret} only` }))}` },
  challenges: [`535 5.7.8 ${base64(secret)}`],
})

const printed: string[] = []
const original = { out: process.stdout.write, error: process.stderr.write, log: console.log, warn: console.warn }

beforeEach(() => {
  printed.length = 0
  const take = (chunk: unknown): boolean => printed.push(String(chunk)) > 0
  process.stdout.write = take
  process.stderr.write = take
  console.log = (...values: unknown[]) => void take(inspect(values))
  console.warn = (...values: unknown[]) => void take(inspect(values))
})

afterEach(() => {
  process.stdout.write = original.out
  process.stderr.write = original.error
  console.log = original.log
  console.warn = original.warn
})

/** Everything that a session tells, for whoever listens to it. */
const toldBy = async (script: Script, method: Method, secret: string, stalls: boolean) => {
  const server = await startScriptedServer(script)
  try {
    const { report, stages, lines } = await tryServer(server.port, {
      credentials: credentialsFor(method, secret),
      clearTextCredentialsAccepted: true,
      profile: {
        authenticationMethod: method,
        ...(stalls ? { deadlines: { ...TRIAL_DEADLINES, commandMs: 1_000 } } : {}),
      },
      message: trialMessage('hello\r\n'),
    })
    const everything = [report, stages, lines]
    return {
      told: `${JSON.stringify(everything)}${inspect(everything, { depth: 9 })}${printed.join('')}`,
      report,
      server,
    }
  } finally {
    await server.close()
  }
}

describe.each(METHODS)('a secret that signs in by %s', (method) => {
  const secrets = isToken(method) ? SECRETS.filter((secret) => /^[\x21-\x7e]+$/.test(secret)) : SECRETS

  it.each(POINTS)('is told nowhere when the server $name', async (point) => {
    const found: string[] = []
    for (const secret of secrets) {
      const quote = formsOf(method, secret).join(' ')
      const script = byMethod(method, point.script(quote, secret), point.last(quote))
      const { told, server } = await toldBy(script, method, secret, point.stalls === true)
      expect(server.heardAuth()).toBe(true)
      for (const form of tellTales(method, secret)) {
        if (told.includes(form) || told.includes(JSON.stringify(form).slice(1, -1))) found.push(`${secret}: ${form}`)
      }
      const mostOfIt = secret.slice(0, -2)
      if (secret.length >= 8 && told.includes(mostOfIt)) found.push(`${secret}: ${mostOfIt}`)
    }
    expect(found).toEqual([])
  })
})

describe.each(['xoauth2', 'oauthbearer'] as const)('a token that signs in by %s', (method) => {
  it('is not decoded out of the challenge that quotes it', async () => {
    const secret = 'ya29.Canary-token-5512'
    const { told } = await toldBy(jsonChallenge(secret), method, secret, false)
    expect(told).not.toContain(secret)
    expect(told).not.toContain(base64(secret))
  })

  it('is not told when it is refused before connecting', async () => {
    const { told, report, server } = await toldBy({}, method, 'Kanarie ü mit Leerzeichen', false)
    expect(report.error).toMatchObject({ code: 'invalid-value', field: 'authToken' })
    expect(server.connections).toBe(0)
    expect(told).not.toContain('Kanarie')
  })
})
