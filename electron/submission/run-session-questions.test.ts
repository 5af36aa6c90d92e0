import { createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { isPositive } from '../smtp/reply'
import { runSession, type SessionEnvironment, type SessionTask } from './run-session'
import type { AskSilentPort } from './session-context'
import { scriptedServers, TRIAL_DEADLINES, TRIAL_ENVIRONMENT, TRIAL_HOST } from './session-trial'

const start = scriptedServers()

const run = (
  port: number,
  task: SessionTask,
  silentPort?: SessionEnvironment['silentPort'],
  greetingMs = TRIAL_DEADLINES.greetingMs,
) =>
  runSession(
    {
      profile: {
        ...newSessionProfile('trial', 'Trial'),
        serverAddress: TRIAL_HOST,
        port,
        deadlines: { ...TRIAL_DEADLINES, greetingMs },
      },
      credentials: null,
      clearTextCredentialsAccepted: false,
    },
    task,
    { ...TRIAL_ENVIRONMENT, ...(silentPort === undefined ? {} : { silentPort }) },
    { stageChanged: () => undefined, lineSpoken: () => undefined, contentProgressed: () => undefined },
    new AbortController().signal,
  )

const TEST = { kind: 'test' } as const
const TO_BOTH = {
  kind: 'envelope',
  envelope: { from: 'ada@example.test', to: ['bob@example.test', 'eve@example.test'] },
} as const

describe('a port that stays silent', () => {
  it('ends the wait for its greeting when it turns out to wait for TLS', async () => {
    const server = await start({ greeting: { silence: true } })
    const report = await run(server.port, TEST, { askAfterMs: 10, ask: async () => 'answered' })
    expect(report.error).toMatchObject({ code: 'greeting-timeout', params: { clientHello: 'answered' } })
    expect(report.durationMs).toBeLessThan(TRIAL_DEADLINES.greetingMs / 2)
  })

  it('is waited for to the end of its deadline otherwise, and asked once', async () => {
    const server = await start({ greeting: { silence: true } })
    let asked = 0
    const ask: AskSilentPort = async () => {
      asked += 1
      return 'unanswered'
    }
    const report = await run(server.port, TEST, { askAfterMs: 10, ask }, 400)
    expect(report.error).toMatchObject({ code: 'greeting-timeout', params: { clientHello: 'unanswered' } })
    expect(report.durationMs).toBeGreaterThanOrEqual(350)
    expect(asked).toBe(1)
  })

  it('may greet after it was asked: the question is called off and the session goes on', async () => {
    const guests: Socket[] = []
    const late = createServer((socket) => {
      guests.push(socket)
      socket.on('data', (line) => socket.write(String(line).startsWith('QUIT') ? '221 bye\r\n' : '250 late\r\n'))
    })
    await new Promise<void>((resolve) => late.listen(0, '127.0.0.1', resolve))
    const address = late.address()
    let calledOff = false
    const ask: AskSilentPort = (signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          calledOff = true
          resolve('answered')
        })
        guests[0]?.write('220 late\r\n')
      })
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const report = await run(port, TEST, { askAfterMs: 10, ask })
    expect(report.outcome).toBe('passed')
    expect(calledOff).toBe(true)
    await new Promise((resolve) => late.close(resolve))
  })
})

describe('asking about recipients', () => {
  it('is refused before anything connects when an address may not go onto the wire', async () => {
    const server = await start()
    const envelope = { from: 'ada@example.test', to: ['bob@example.test>\r\nDATA'] }
    const report = await run(server.port, { kind: 'envelope', envelope })
    expect(report.error).toMatchObject({ code: 'invalid-value', stage: 'envelope', field: 'to' })
    expect(server.connections).toBe(0)
  })

  it('tells of a refused sender, and says nothing of DATA', async () => {
    const server = await start({ turns: { MAIL: '550 5.7.1 not you', RCPT: '503 5.5.1 MAIL first' } })
    const report = await run(server.port, TO_BOTH)
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'sender-refused' } })
    expect(server.verbs()).not.toContain('DATA')
  })

  it('tells that nobody was accepted', async () => {
    const server = await start({ turns: { RCPT: '554 5.7.1 relay access denied' } })
    const report = await run(server.port, TO_BOTH)
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'recipients-refused', stage: 'envelope' } })
    expect(report.recipients?.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(server.verbs()).toContain('RSET')
    expect(server.verbs()).not.toContain('DATA')
  })

  it('works with a server that takes one command at a time', async () => {
    const server = await start({ turns: { EHLO: '250 plain.example' } })
    const report = await run(server.port, TO_BOTH)
    expect(report.outcome).toBe('passed')
    expect(server.verbs()).toEqual(['EHLO', 'MAIL', 'RCPT', 'RCPT', 'RSET', 'QUIT'])
  })
})

describe('questions of one’s own', () => {
  it('are put on the open channel, which is closed afterwards', async () => {
    const server = await start()
    const heard: boolean[] = []
    const report = await run(server.port, {
      kind: 'ask',
      ask: async ({ connection }) => {
        const said = await connection.exchange('NOOP')
        heard.push(said.ok && isPositive(said.value))
        return succeeded(null)
      },
    })
    expect(report.outcome).toBe('passed')
    expect(heard).toEqual([false])
    expect(server.verbs()).toEqual(['EHLO', 'NOOP', 'QUIT'])
  })
})
