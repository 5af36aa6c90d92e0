import { beforeEach, describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../../shared/contract/result'
import { failure } from '../../../shared/failures/failure'
import type { SessionReport } from '../../../shared/submission/session-report'
import { nothingHeard, passedReport, runTrial, type TrialCall } from './command-line-trial'

let heard = nothingHeard()
beforeEach(() => {
  heard = nothingHeard()
})
const run = async (words: readonly string[], call: TrialCall = {}) => {
  const result = await runTrial(heard, words, call)
  return { ...result, document: result.stdout.startsWith('{') ? JSON.parse(result.stdout) : undefined }
}

const server = ['--server-address', 'mail.example.test', '--json']
const composed = ['send', ...server, '--from', 'ada@example.test', '--to', 'bob@example.test']
const files = ['send', ...server, '--eml', 'one.eml', '--eml', 'two, or three.eml']

const ended = (
  outcome: SessionReport['outcome'],
  code: 'message-refused' | 'delivery-unknown' | 'recipients-refused',
) =>
  succeeded<SessionReport>({
    ...passedReport,
    ok: false,
    outcome,
    error: failure(code, { stage: 'content', reply: '554 5.7.1 no' }),
    stages: [{ id: 'content', status: 'failed', durationMs: 1, facts: [] }],
  })

describe('several messages', () => {
  it('go over one session, which is closed afterwards', async () => {
    const { status, document } = await run([...composed, '--count', '3'])
    expect(status).toBe(0)
    expect(heard.session).toEqual(['open', 'submit', 'submit', 'submit', 'close'])
    expect(document).toMatchObject({
      ok: true,
      outcome: 'passed',
      stages: [{ id: 'connect', status: 'passed' }],
      findings: [],
      warnings: [],
      transcript: [],
      messages: [
        { number: 1, outcome: 'passed' },
        { number: 2, outcome: 'passed' },
        { number: 3, outcome: 'passed' },
      ],
    })
  })

  it('are the files in their order, a comma in a name is part of it', async () => {
    const { status, document } = await run([...files, '--count', '2'])
    expect(status).toBe(0)
    expect(heard.messages.map(({ rawMessage }) => rawMessage)).toEqual([
      'raw-one.eml',
      'raw-two, or three.eml',
      'raw-one.eml',
      'raw-two, or three.eml',
    ])
    expect(document.messages.map(({ file }: { file: string }) => file)).toContain('two, or three.eml')
  })

  it('are handed over at most 16 ahead, and told of in their order', async () => {
    const waiting: (() => void)[] = []
    const submitted = (number: number) =>
      new Promise<ReturnType<typeof succeeded<SessionReport>>>((resolve) => {
        waiting.push(() => resolve(succeeded({ ...passedReport, messageId: `<${number}>` })))
        if (waiting.length === 16) for (const release of waiting.splice(0).reverse()) release()
      })
    const { document } = await run([...composed, '--count', '32'], { submitted })
    expect(document.messages.map(({ messageId }: { messageId: string }) => messageId)).toEqual(
      Array.from({ length: 32 }, (_, index) => `<${index + 1}>`),
    )
  })

  it.each([
    [['partial', 'recipients-refused'], ['failed', 'message-refused'], 1, 'failed'],
    [['failed', 'message-refused'], ['unknown', 'delivery-unknown'], 3, 'unknown'],
    [['unknown', 'delivery-unknown'], ['partial', 'recipients-refused'], 3, 'unknown'],
  ] as const)('of which the worst decides: %j and %j', async (first, second, expected, outcome) => {
    const results = [ended(first[0], first[1]), ended(second[0], second[1])]
    const { status, document } = await run([...composed, '--count', '3'], {
      submitted: (number) => results[number - 1] ?? succeeded(passedReport),
    })
    expect(status).toBe(expected)
    expect(document).toMatchObject({ ok: false, outcome, error: { reply: '554 5.7.1 no' } })
    expect(document.stages).toContainEqual(expect.objectContaining({ id: 'connect', status: 'passed' }))
    expect(document.messages).toHaveLength(3)
    expect(document.messages[2].outcome).toBe('passed')
  })

  it('that find the session gone are not sent, and the loss explains them', async () => {
    const { status, document } = await run([...composed, '--count', '40'], {
      submitted: (number) => (number === 1 ? succeeded(passedReport) : failed(failure('session-not-open'))),
      closedBy: failure('connection-closed', { stage: 'envelope' }),
    })
    expect(status).toBe(1)
    expect(document).toMatchObject({ outcome: 'failed', error: { code: 'connection-closed' } })
    expect(document.messages.filter(({ ok }: { ok: boolean }) => ok)).toHaveLength(1)
    expect(document.messages).toHaveLength(40)
    expect(heard.messages.length).toBeLessThan(40)
  })

  it('are not sent when the session does not open', async () => {
    const error = failure('connection-refused', { stage: 'connect' })
    const { status, document } = await run([...composed, '--count', '2'], { opened: { state: 'failed', error } })
    expect(status).toBe(1)
    expect(document).toMatchObject({
      ok: false,
      error: { code: 'connection-refused', stage: 'connect' },
      findings: [{ id: 'NET-04' }],
      messages: [],
    })
    expect(heard.messages).toEqual([])
  })

  it('end with an interrupt: what is on its way is cancelled, the rest is not sent', async () => {
    const controller = new AbortController()
    const { status, document } = await run([...composed, '--count', '100'], {
      interrupted: controller.signal,
      submitted: (number) => {
        if (number === 16) controller.abort()
        return number <= 16 ? failed(failure('cancelled')) : succeeded(passedReport)
      },
    })
    expect(status).toBe(130)
    expect(heard.messages).toHaveLength(16)
    expect(heard.cancelled.length).toBeGreaterThan(0)
    expect(document.messages).toHaveLength(100)
    expect(heard.session.at(-1)).toBe('close')
  })

  it('are a line each without --json', async () => {
    const words = composed.filter((word) => word !== '--json')
    const { stdout } = await run([...words, '--count', '2'], {
      submitted: (number) => (number === 1 ? succeeded(passedReport) : ended('failed', 'message-refused')),
    })
    expect(stdout).toMatch(/✓ 1 of 2/)
    expect(stdout).toMatch(/✗ 2 of 2.*554 5\.7\.1 no/)
    expect(stdout).toContain('1 of 2 messages accepted')
  })
})

describe('a message file', () => {
  it('without a Message-ID has none in the document', async () => {
    const { document } = await run(['send', ...server, '--eml', 'one.eml'], {
      report: { ...passedReport, messageId: '' },
    })
    expect(document.messageId).toBeUndefined()
  })

  it('keeps the envelope of its headers unless --from and --to are given', async () => {
    await run(['send', ...server, '--eml', 'one.eml'])
    await run([
      'send',
      ...server,
      '--eml',
      'one.eml',
      '--from',
      'x@example.test',
      '--to',
      'y@example.test,z@example.test',
    ])
    expect(heard.stagedMessages.map(({ envelope }) => envelope)).toEqual([
      {},
      { from: 'x@example.test', to: ['y@example.test', 'z@example.test'] },
    ])
    expect(heard.messages[0]).toMatchObject({ from: 'header@example.test', to: ['header-to@example.test'] })
    expect(heard.session).toEqual([])
  })

  it('loses its Bcc header, and that is said', async () => {
    const { document } = await run(['send', ...server, '--eml', 'with-bcc.eml'])
    expect(document.notes).toMatchObject([{ id: 'bcc-removed', file: 'with-bcc.eml' }])
    const without = await run(['send', ...server, '--eml', 'one.eml'])
    expect(without.document.notes).toBeUndefined()
    const spoken = await run(['send', ...server.slice(0, 2), '--eml', 'with-bcc.eml'])
    expect(spoken.stdout).toMatch(/with-bcc\.eml: .*Bcc/)
  })

  it('that is not there keeps the others from being sent', async () => {
    const { status, document } = await run([...files, '--eml', 'missing.eml'])
    expect(status).toBe(2)
    expect(document.error).toMatchObject({ code: 'attachment-missing', field: 'eml' })
    expect(heard.session).toEqual([])
  })

  it.each([
    ['--subject', 'x'],
    ['--text', 'x'],
    ['--attach', 'x'],
    ['--bcc', 'x@example.test'],
    ['--header', 'X: y'],
  ])('does not go with %s', async (option, value) => {
    const { status, document } = await run([...files, option, value])
    expect(status).toBe(2)
    expect(document.error.code).toBe('invalid-request')
    expect(heard.stagedMessages).toEqual([])
  })
})

describe('--asynchronous', () => {
  const asynchronous = ['send', '--json', '--profile', 'Relay', '--from', 'a@example.test', '--to', 'b@example.test']

  it('leaves the mail to the outbox and says who sends it', async () => {
    const { status, document } = await run([...asynchronous, '--asynchronous'])
    expect(status).toBe(0)
    expect(document).toMatchObject({
      ok: true,
      outcome: 'pending',
      outbox: [{ id: 'entry-1', state: 'pending' }],
      notes: [{ id: 'left-to-outbox' }],
    })
    expect(heard.outbox).toMatchObject([{ profileId: 'a-1' }])
    expect(heard.messages).toEqual([])
  })

  it('is what the profile says, unless --no-asynchronous', async () => {
    expect((await run(asynchronous, { asynchronous: true })).document.outcome).toBe('pending')
    expect((await run([...asynchronous, '--no-asynchronous'], { asynchronous: true })).document.outcome).toBe('passed')
    expect(heard.outbox).toHaveLength(1)
    expect(heard.messages).toHaveLength(1)
  })

  it('makes one entry per message', async () => {
    await run([...asynchronous, '--asynchronous', '--count', '3'])
    expect(heard.outbox).toHaveLength(3)
  })

  it.each([
    [['send', ...server, '--from', 'a@example.test', '--to', 'b@example.test', '--asynchronous'], 'profile'],
    [[...asynchronous, '--asynchronous', '--port', '2525'], 'port'],
    [[...asynchronous, '--asynchronous', '--password-stdin'], 'passwordStdin'],
  ])('refuses what the outbox could not keep to: %j', async (words, field) => {
    const { status, document } = await run(words, { input: 'canary' })
    expect(status).toBe(2)
    expect(document.error.field).toBe(field)
    expect(heard.outbox).toEqual([])
  })

  it('says what was taken before the outbox refused', async () => {
    const { status, document } = await run([...asynchronous, '--asynchronous', '--count', '3'], {
      refusedByOutbox: (number) => (number === 2 ? failure('outbox-disk-full') : undefined),
    })
    expect(status).toBe(1)
    expect(document).toMatchObject({ ok: false, error: { code: 'outbox-disk-full' }, outbox: [{ id: 'entry-1' }] })
  })
})
