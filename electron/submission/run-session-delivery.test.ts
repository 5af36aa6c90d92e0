import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import type { SendOptions } from '../../shared/submission/send-options'
import { scriptedServers, TRIAL_DEADLINES, type Trial, trialMessage, tryServer } from './session-trial'

const start = scriptedServers()
const BODY = 'Subject: test\r\n\r\nhello\r\n'
const SILENCE = { silence: true } as const
const PIPELINING = '250-scripted.example\n250 PIPELINING'
/** The wait for the answer to the final dot runs out; every other has time on a busy machine. */
const impatient = { ...TRIAL_DEADLINES, finalReplyMs: 1_500 }

const send = async (script: Script, trial: Trial = {}) => {
  const server = await start(script)
  return { ...(await tryServer(server.port, { message: trialMessage(BODY), ...trial })), server }
}

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `r${index}@example.test`)
const to = (...recipients: string[]) =>
  trialMessage(BODY, { envelope: { from: 'sender@example.test', to: recipients } })

describe('handing over a message', () => {
  it('says what was accepted and under which answer', async () => {
    const { report, server, status, progress } = await send({})
    expect(report).toMatchObject({
      ok: true,
      outcome: 'passed',
      messageId: '<trial@example.test>',
      recipients: [{ address: 'recipient@example.test', status: 'accepted', reply: { code: 250 } }],
      finalReply: { code: 250, enhancedStatus: '2.0.0', text: '2.0.0 queued as SCRIPT1' },
    })
    expect(server.contents.map(String)).toEqual([BODY])
    expect([status('envelope'), status('content'), status('close')]).toEqual(['passed', 'passed', 'passed'])
    expect(progress.at(-1)).toBe(BODY.length)
  })

  it('names the size, the body and SMTPUTF8 only where they are offered', async () => {
    const { server } = await send({})
    expect(server.lines.find(({ text }) => text.startsWith('MAIL'))?.text).toBe(
      `MAIL FROM:<sender@example.test> SIZE=${BODY.length} BODY=8BITMIME`,
    )
    const { server: bare } = await send({ turns: { EHLO: '250 bare.example' } })
    expect(bare.lines.find(({ text }) => text.startsWith('MAIL'))?.text).toBe('MAIL FROM:<sender@example.test>')
    const { server: utf8 } = await send(
      { turns: { EHLO: '250-utf8.example\n250 SMTPUTF8' } },
      { message: to('jörg@example.test') },
    )
    expect(utf8.lines.find(({ text }) => text.startsWith('MAIL'))?.text).toBe(
      'MAIL FROM:<sender@example.test> SMTPUTF8',
    )
  })

  it('carries dots, lone line feeds and carriage returns byte-exact', async () => {
    const content = '.\r\n..x\r\na.b\n.\nlone\rcr\r\n.end'
    const chunks = [...content].map((character) => Buffer.from(character))
    const { server } = await send({}, { message: trialMessage(Readable.from(chunks)) })
    expect(server.contents.map(String)).toEqual(['..\r\n...x\r\na.b\r\n..\r\nlone\r\ncr\r\n..end\r\n'])
  })

  it('does not let a body end the message', async () => {
    const { server } = await send({}, { message: trialMessage('a\r\n.\r\nMAIL FROM:<evil@example.test>\r\n') })
    expect(server.verbs()).toEqual(['EHLO', 'MAIL', 'RCPT', 'DATA', 'QUIT'])
  })

  it('warns when QUIT is not answered, and stays passed', async () => {
    const { report, status } = await send({ turns: { QUIT: { hangUp: true } } })
    expect(report).toMatchObject({ ok: true, outcome: 'passed' })
    expect(status('close')).toBe('warned')
  })
})

describe('recipients', () => {
  it('delivers to those accepted', async () => {
    const turns: Script['turns'] = {
      RCPT: ({ text }) =>
        text.includes('bad') ? '550 5.1.1 no such user' : text.includes('later') ? '451 4.7.1 greylisted' : '250 ok',
    }
    const { report, server, status } = await send(
      { turns },
      { message: to('a@x.test', 'bad@x.test', 'later@x.test', 'b@x.test') },
    )
    expect(report).toMatchObject({
      ok: false,
      outcome: 'partial',
      error: {
        code: 'recipients-refused',
        stage: 'envelope',
        reply: '550 5.1.1 no such user',
        params: { accepted: 2 },
      },
      recipients: [{ status: 'accepted' }, { status: 'rejected' }, { status: 'deferred' }, { status: 'accepted' }],
    })
    expect(report.findings.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'ENV-13 warning',
      'ENV-04 warning',
      'ENV-03 warning',
    ])
    expect(status('envelope')).toBe('warned')
    expect(server.contents.length).toBe(1)
  })

  it('does not repeat a greylisted recipient by itself', async () => {
    const { server, report } = await send({ turns: { RCPT: '451 4.7.1 greylisted, try again' } })
    expect(server.verbs().filter((verb) => verb === 'RCPT').length).toBe(1)
    expect(report).toMatchObject({
      error: { code: 'recipients-deferred', retryable: true },
      findings: [{ id: 'ENV-03' }],
    })
  })

  it.each([
    ['RSET after each answer', '250 slow.example', '354 go on', ['RCPT', 'RCPT', 'RSET', 'QUIT'], 0],
    ['RSET when DATA was refused too', PIPELINING, '554 no recipients', ['RCPT', 'RCPT', 'DATA', 'RSET', 'QUIT'], 0],
    ['an empty end when DATA was granted', PIPELINING, '354 go on', ['RCPT', 'RCPT', 'DATA', 'QUIT'], 1],
  ])('leaves in order when nobody was accepted: %s', async (_name, hello, data, verbs, contents) => {
    const { server, report } = await send(
      { turns: { EHLO: hello, RCPT: '550 5.7.1 relaying denied', DATA: data } },
      { message: to('a@x.test', 'b@x.test') },
    )
    expect(report).toMatchObject({
      outcome: 'failed',
      error: { code: 'recipients-refused' },
      findings: [{ id: 'ENV-02' }],
    })
    expect(server.verbs()).toEqual(['EHLO', 'MAIL', ...verbs])
    // RFC 2920 §3.1: granted content must be ended; it is empty and goes to nobody.
    expect(server.contents.map(String)).toEqual(Array(contents).fill(''))
  })

  it('says nothing more to a server that refuses the sender and takes the message', async () => {
    const { report, server } = await send({ turns: { MAIL: '550 5.7.1 not you' } })
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'sender-refused', stage: 'envelope' } })
    expect(server.contents).toEqual([])
    await expect.poll(() => server.openSockets()).toBe(0)
  })

  it.each([
    ['with PIPELINING', '250-many.example\n250 PIPELINING'],
    ['without', '250 many.example'],
  ])('names 10,000 recipients to a server that takes 1,000, %s', async (_name, hello) => {
    const turns: Script['turns'] = {
      EHLO: hello,
      RCPT: ({ times }) => (times <= 1_000 ? '250 ok' : '452 4.5.3 too many recipients'),
    }
    const { report } = await send({ turns }, { message: to(...people(10_000)) })
    const count = (status: string) => report.recipients?.filter((recipient) => recipient.status === status).length
    expect([count('accepted'), count('deferred')]).toEqual([1_000, 9_000])
    expect(report).toMatchObject({ outcome: 'partial', error: { code: 'recipients-deferred' } })
    expect(report.findings.map(({ id }) => id)).toEqual(['ENV-13', 'ENV-05'])
    expect(report.recipients?.[1_000]?.address).toBe('r1000@example.test')
    expect(report.transcript.length).toBeLessThan(1_000)
    expect(report.durationMs).toBeLessThan(15_000)
  })

  it('gives pipelined answers to the right recipients', async () => {
    const turns: Script['turns'] = { RCPT: ({ times }) => (times === 2 ? '550 no' : '250 ok') }
    const { report } = await send({ turns }, { message: to('a@x.test', 'b@x.test', 'c@x.test') })
    expect(report.recipients?.map(({ status }) => status)).toEqual(['accepted', 'rejected', 'accepted'])
  })

  it('keeps the goodbye of a server that leaves among them', async () => {
    const turns: Script['turns'] = {
      RCPT: ({ times }) => (times === 2 ? { say: '421 4.7.0 enough for now', thenHangUp: true } : '250 ok'),
    }
    const { report } = await send({ turns }, { message: to('a@x.test', 'b@x.test', 'c@x.test') })
    expect(report.error).toMatchObject({
      code: 'connection-closed',
      reply: '421 4.7.0 enough for now',
      retryable: true,
    })
  })

  it('delivers to nobody when the connection is lost among them', async () => {
    const turns: Script['turns'] = { RCPT: ({ times }) => (times === 3 ? { hangUp: true } : '250 ok') }
    const { report } = await send({ turns }, { message: to('a@x.test', 'b@x.test', 'c@x.test', 'd@x.test') })
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'connection-closed', stage: 'envelope' } })
    expect(report.recipients?.map(({ status }) => status)).toEqual(Array(4).fill('deferred'))
  })
})

describe('a server that limits recipients', () => {
  const limited = (limit: number, reply: string): NonNullable<Script['turns']> => {
    let taken = 0
    return {
      EHLO: PIPELINING,
      MAIL: () => {
        taken = 0
        return '250 ok'
      },
      RCPT: () => {
        taken += 1
        return taken <= limit ? '250 ok' : reply
      },
    }
  }

  it.each(['452 4.5.3 too many recipients', '452 Too many recipients', '552 5.5.3 too many'])(
    'gets the rest in further transactions, each recipient once: %s',
    async (reply) => {
      const { report, server, status } = await send({ turns: limited(3, reply) }, { message: to(...people(7)) })
      expect(report).toMatchObject({ ok: true, outcome: 'passed', messageId: '<trial@example.test>' })
      expect(report.recipients?.map(({ address }) => address)).toEqual(people(7))
      expect(report.recipients?.every((recipient) => recipient.status === 'accepted')).toBe(true)
      expect(server.contents.map(String)).toEqual([BODY, BODY, BODY])
      expect(status('envelope')).toBe('passed')
    },
  )

  it('is not asked for more than it says it takes (RFC 9422)', async () => {
    const { report, server } = await send(
      { turns: { EHLO: `${PIPELINING.replace('250 ', '250-')}\n250 LIMITS MAILMAX=9 RCPTMAX=3` } },
      { message: to(...people(7)) },
    )
    expect(report.outcome).toBe('passed')
    expect(server.verbs().filter((verb) => verb === 'RCPT').length).toBe(7)
    expect(server.contents.length).toBe(3)
  })

  it('tells which part arrived when a later transaction fails', async () => {
    let finals = 0
    const final = () => {
      finals += 1
      return finals === 1 ? '250 ok' : SILENCE
    }
    const { report } = await send(
      { turns: limited(2, '452 4.5.3 too many'), final },
      { message: to(...people(6)), profile: { deadlines: impatient } },
    )
    expect(report).toMatchObject({ outcome: 'unknown', error: { code: 'delivery-unknown' } })
    expect(report.recipients?.map(({ status }) => status)).toEqual([
      ...['accepted', 'accepted', 'unknown', 'unknown', 'deferred', 'deferred'],
    ])
  })
})

describe('all or nothing', () => {
  const options: SendOptions = { delivery: 'all-or-nothing', notification: null }

  it('sends nothing when one recipient is refused, and never says DATA before it knows', async () => {
    const turns: Script['turns'] = { RCPT: ({ times }) => (times === 2 ? '550 5.1.1 no' : '250 ok') }
    const { report, server } = await send({ turns }, { message: to('a@x.test', 'b@x.test', 'c@x.test'), options })
    expect(report).toMatchObject({ ok: false, outcome: 'failed', error: { code: 'recipients-refused' } })
    expect(report.recipients).toMatchObject([
      { status: 'deferred', reply: { code: 250 } },
      { status: 'rejected', reply: { code: 550 } },
      { status: 'deferred', reply: { code: 250 } },
    ])
    expect(server.verbs()).toEqual(['EHLO', 'MAIL', 'RCPT', 'RCPT', 'RCPT', 'RSET', 'QUIT'])
  })

  it('sends when all are accepted', async () => {
    const { report, server } = await send({}, { message: to('a@x.test', 'b@x.test'), options })
    expect(report.outcome).toBe('passed')
    expect(server.contents.length).toBe(1)
  })
})

describe('delivery notifications', () => {
  const notification = { notify: ['failure', 'delay'], returned: 'headers', envelopeId: 'id=1 ü' } as const
  const options: SendOptions = {
    delivery: 'accepted',
    notification: { ...notification, notify: [...notification.notify] },
  }

  it('are asked for where they are offered (RFC 3461)', async () => {
    const { server } = await send(
      { turns: { EHLO: '250-a\n250-DSN\n250 PIPELINING' } },
      { message: to('a+b@x.test'), options },
    )
    const lines = server.lines.map(({ text }) => text)
    expect(lines).toContain('MAIL FROM:<sender@example.test> RET=HDRS ENVID=id+3D1+20+C3+BC')
    expect(lines).toContain('RCPT TO:<a+b@x.test> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a+2Bb@x.test')
  })

  it('are left out, and that is said, where they are not', async () => {
    const { server, report, status } = await send({}, { options })
    expect(report.outcome).toBe('passed')
    expect(status('envelope')).toBe('warned')
    const facts = report.stages.find(({ id }) => id === 'envelope')?.facts.map(({ key }) => key)
    expect(facts).toContain('notification-not-offered')
    expect(server.lines.some(({ text }) => /RET=|NOTIFY=/.test(text))).toBe(false)
  })
})

describe('a message that is not taken', () => {
  const cases: readonly (readonly [string, Script, string, string, string | undefined])[] = [
    [
      'a refused sender',
      { turns: { MAIL: '553 5.7.1 sender not owned by user' } },
      'sender-refused',
      'envelope',
      'ENV-01',
    ],
    ['a deferred sender', { turns: { MAIL: '451 4.3.0 later' } }, 'sender-deferred', 'envelope', undefined],
    [
      'sign-in wanted',
      { turns: { MAIL: '530 5.7.0 authentication required' } },
      'sender-refused',
      'envelope',
      'AUT-28',
    ],
    [
      'STARTTLS wanted',
      { turns: { MAIL: '530 5.7.0 Must issue a STARTTLS command first' } },
      'sender-refused',
      'envelope',
      'TLM-07',
    ],
    ['a hang-up at MAIL', { turns: { MAIL: { hangUp: true } } }, 'connection-closed', 'envelope', undefined],
    ['DATA refused', { turns: { DATA: '554 5.5.1 no valid recipients' } }, 'message-refused', 'content', undefined],
    ['DATA answered with 250', { turns: { DATA: '250 ok' } }, 'reply-malformed', 'content', undefined],
    ['a hang-up at DATA', { turns: { DATA: { hangUp: true } } }, 'connection-closed', 'content', undefined],
    ['silence at DATA', { turns: { DATA: SILENCE } }, 'reply-timeout', 'content', undefined],
    ['content refused', { final: '552 5.3.4 message too big' }, 'message-refused', 'content', 'DAT-01'],
    ['content deferred', { final: '451 4.3.0 try later' }, 'message-deferred', 'content', 'DAT-11'],
  ]
  it.each(cases)('%s', async (_name, script, code, stage, finding) => {
    const deadlines = code === 'reply-timeout' ? { ...TRIAL_DEADLINES, commandMs: 2_000 } : TRIAL_DEADLINES
    const { report, status } = await send(script, { profile: { deadlines } })
    expect(report).toMatchObject({ ok: false, outcome: 'failed', error: { code, stage } })
    expect(report.findings[0]?.id).toBe(finding)
    expect(report.recipients?.some((recipient) => recipient.status === 'accepted') ?? false).toBe(false)
    expect([status('envelope'), status('content')]).toContain('failed')
  })

  it('is too large by the server’s own limit, before anything is sent', async () => {
    const { report, server } = await send({ turns: { EHLO: '250-small.example\n250 SIZE 10' } })
    expect(report).toMatchObject({
      error: { code: 'message-too-large', stage: 'envelope', params: { limit: 10, size: BODY.length } },
      findings: [{ id: 'DAT-01' }],
    })
    expect(server.verbs()).toEqual(['EHLO', 'QUIT'])
  })

  it('has an address that the server cannot handle', async () => {
    const { report, server } = await send({}, { message: to('jörg@example.test') })
    expect(report).toMatchObject({ error: { code: 'non-ascii-address-unsupported', stage: 'envelope' } })
    expect(server.verbs()).not.toContain('MAIL')
  })

  it('breaks while it is composed: the server gets no final dot', async () => {
    const broken = new Readable({
      read() {
        this.push('Subject: x\r\n\r\nbegun')
        this.destroy(new Error('/home/secret/path: EIO'))
      },
    })
    const { report, server } = await send({}, { message: trialMessage(broken) })
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'composition-failed', stage: 'content' } })
    expect(JSON.stringify(report)).not.toContain('secret/path')
    expect(server.contents).toEqual([])
    await expect.poll(() => server.openSockets()).toBe(0)
    expect(server.unfinishedContent().toString()).not.toMatch(/quit/i)
  })

  it('is refused in its middle', async () => {
    const interruptContent = { after: 100_000, move: { say: '552 5.2.3 too much', thenHangUp: true } as const }
    const { report, server } = await send(
      { interruptContent },
      { message: trialMessage(Buffer.alloc(20_000_000, 'a line\r\n')) },
    )
    expect(report).toMatchObject({ outcome: 'failed', error: { stage: 'content' } })
    expect(['message-refused', 'connection-reset']).toContain(report.error?.code)
    expect(server.contents).toEqual([])
  })
})

describe('envelope values that would break out', () => {
  it.each([
    ['from', 'a@x.test\r\nRCPT TO:<evil@x.test>'],
    ['from', 'a@x.test> SIZE=1'],
    ['from', ''],
    ['to', 'b@x.test\nDATA'],
    ['to', 'b@x.test\0'],
    ['to', 'Bob <b@x.test>'],
  ])('%s %j is refused before anything connects', async (field, value) => {
    const envelope = { from: 'a@x.test', to: ['b@x.test'], [field]: field === 'to' ? ['c@x.test', value] : value }
    const { report, server } = await send({}, { message: trialMessage(BODY, { envelope }) })
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'invalid-value', stage: 'envelope', field } })
    expect(server.connections).toBe(0)
  })
})
