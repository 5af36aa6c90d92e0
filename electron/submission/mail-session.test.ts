import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Script, Turn } from '../../e2e/servers/scripted-server'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { type MailSession, openMailSession } from './mail-session'
import type { OutgoingMessage } from './outgoing-message'
import { scriptedServers, TRIAL_DEADLINES, TRIAL_ENVIRONMENT, TRIAL_HOST, trialMessage } from './session-trial'

const start = scriptedServers()
const PIPELINING = '250-scripted.example\n250 PIPELINING'

const open = async (script: Script) => {
  const server = await start({ ...script, turns: { EHLO: PIPELINING, ...script.turns } })
  const deadlines = { ...TRIAL_DEADLINES, commandMs: 1_500, finalReplyMs: 1_500 }
  const profile = { ...newSessionProfile('trial', 'Trial'), serverAddress: TRIAL_HOST, port: server.port, deadlines }
  const plan = { profile, credentials: null, clearTextCredentialsAccepted: false }
  const opened = await openMailSession(plan, TRIAL_ENVIRONMENT, new AbortController().signal)
  if (!opened.ok) throw new Error(opened.error.code)
  return { server, session: opened.value }
}

const mail = (name: string, changes: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  trialMessage(`Subject: ${name}\r\n\r\n.${name}\r\n`, {
    envelope: { from: 's@x.test', to: [`${name}@x.test`] },
    messageId: `<${name}@x.test>`,
    bytes: Buffer.from(`Subject: ${name}\r\n\r\n.${name}\r\n`),
    ...changes,
  })

const outcomesOf = async (session: MailSession, messages: readonly OutgoingMessage[]) => {
  const outcomes = []
  for await (const outcome of session.submitMany(messages)) outcomes.push(outcome)
  return outcomes
}

const sent = (contents: readonly Buffer[]): string[] =>
  contents.map((content) => /Subject: (\w+)/.exec(String(content))?.[1] ?? '')

describe('many messages over one session', () => {
  it('go in order, each whole', async () => {
    const { server, session } = await open({})
    const outcomes = await outcomesOf(
      session,
      ['a', 'b', 'c'].map((name) => mail(name)),
    )
    await session.close()
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed'])
    expect(sent(server.contents)).toEqual(['a', 'b', 'c'])
    expect(server.verbs()).toEqual(['EHLO', ...Array(3).fill(['MAIL', 'RCPT', 'DATA']).flat(), 'QUIT'])
    expect(String(server.contents[0])).toContain('\r\n..a\r\n')
  })

  it('cost one round trip each where PIPELINING is offered, and four where it is not', async () => {
    const roundTrips = async (hello: string): Promise<number> => {
      const { server, session } = await open({ turns: { EHLO: hello } })
      await outcomesOf(
        session,
        Array.from({ length: 20 }, (_, index) => mail(`m${index}`)),
      )
      await session.close()
      return server.flights / 20
    }
    expect(await roundTrips(PIPELINING)).toBeLessThan(1.5)
    expect(await roundTrips('250 plain.example')).toBeGreaterThan(3.5)
  })

  it.each([
    ['a refused recipient', { RCPT: 2 }, '550 5.1.1 no', 'recipients-refused'],
    ['a refused sender', { MAIL: 2 }, '550 5.7.1 no', 'sender-refused'],
    ['a deferred sender', { MAIL: 2 }, '451 4.3.0 later', 'sender-deferred'],
    ['DATA refused', { DATA: 2 }, '554 5.5.1 no', 'message-refused'],
    ['DATA deferred', { DATA: 2 }, '451 4.3.0 later', 'message-deferred'],
  ] as const)('%s spoils one message and no other', async (_name, at, reply, code) => {
    const turns: Record<string, Turn> = Object.fromEntries(
      Object.entries(at).map(([verb, times]) => [
        verb,
        (heard: { times: number }) => (heard.times === times ? reply : verb === 'DATA' ? '354 go on' : '250 ok'),
      ]),
    )
    // A server that refused the sender has no recipients, and no content to take.
    let refused = false
    const without = (refusal: string, granted: string) => () => (refused ? refusal : granted)
    const sender = (heard: { times: number }) => {
      refused = heard.times === 2
      return refused ? reply : '250 ok'
    }
    if ('MAIL' in at) {
      Object.assign(turns, {
        MAIL: sender,
        RCPT: without('503 5.5.1 need MAIL', '250 ok'),
        DATA: without('503 5.5.1 need RCPT', '354 go on'),
      })
    }
    const { server, session } = await open({ turns })
    const outcomes = await outcomesOf(
      session,
      ['a', 'b', 'c'].map((name) => mail(name)),
    )
    await session.close()
    expect(outcomes.map(({ error }) => error?.code)).toEqual([undefined, code, undefined])
    expect(sent(server.contents).filter((name) => name !== '')).toEqual(['a', 'c'])
  })

  it('a refused content does not touch the message that was begun behind it', async () => {
    let finals = 0
    const final = () => {
      finals += 1
      return finals === 1 ? '554 5.7.1 spam' : '250 2.0.0 ok'
    }
    const { session } = await open({ final })
    const outcomes = await outcomesOf(session, [mail('a'), mail('b')])
    expect(outcomes).toMatchObject([
      {
        outcome: 'failed',
        error: { code: 'message-refused' },
        recipients: [{ address: 'a@x.test', status: 'rejected' }],
      },
      { outcome: 'passed', recipients: [{ address: 'b@x.test', status: 'accepted' }] },
    ])
  })

  it.each([
    ['a hang-up', { hangUp: true } as const],
    ['silence', { silence: true } as const],
    ['a reset', { reset: true } as const],
    ['garbage', 'thank you'],
  ])('%s after a dot makes exactly that message unknown, and the next ones were not sent', async (_name, move) => {
    let finals = 0
    const final = () => {
      finals += 1
      return finals === 2 ? move : '250 ok'
    }
    const { server, session } = await open({ final })
    const outcomes = await outcomesOf(
      session,
      ['a', 'b', 'c', 'd'].map((name) => mail(name)),
    )
    await session.close()
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['passed', 'unknown', 'failed', 'failed'])
    expect(outcomes.map(({ recipients }) => recipients?.[0]?.status)).toEqual([
      'accepted',
      'unknown',
      'deferred',
      'deferred',
    ])
    expect(sent(server.contents)).toEqual(['a', 'b'])
    expect(server.connections).toBe(1)
  })

  it('skips a message that cannot go here without a word to the server', async () => {
    const { server, session } = await open({ turns: { EHLO: `${PIPELINING.replace('250 ', '250-')}\n250 SIZE 100` } })
    const outcomes = await outcomesOf(session, [mail('a'), mail('b', { sizeEstimate: 101 }), mail('c')])
    expect(outcomes.map(({ error }) => error?.code)).toEqual([undefined, 'message-too-large', undefined])
    expect(server.verbs().filter((verb) => verb === 'MAIL').length).toBe(2)
  })

  it('asks for messages only a bounded number ahead', async () => {
    const { session } = await open({ final: { silence: true } })
    let made = 0
    async function* endless() {
      for (;;) {
        made += 1
        yield mail(`m${made}`)
        await turn()
      }
    }
    const first = await session.submitMany(endless()).next()
    expect(first.value).toMatchObject({ outcome: 'unknown' })
    expect(made).toBeLessThan(64)
  })
})
