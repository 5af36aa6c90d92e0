import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Script } from '../../e2e/servers/scripted-server'
import { fileChunks } from '../attachments/recycled-buffers'
import { base64Lines } from '../composition/base64-lines'
import { scriptedServers, TRIAL_DEADLINES, type Trial, trialMessage, tryServer } from './session-trial'

const start = scriptedServers()
const SILENCE = { silence: true } as const
/** The wait for the answer to the final dot runs out; every other has time on a busy machine. */
const impatient = { ...TRIAL_DEADLINES, finalReplyMs: 1_500 }

const send = async (script: Script, trial: Trial) => {
  const server = await start(script)
  return { ...(await tryServer(server.port, trial)), server }
}

describe('after the final dot', () => {
  it.each([
    ['silence', SILENCE, 'reply-timeout'],
    ['a hang-up', { hangUp: true }, 'connection-closed'],
    ['a reset', { reset: true }, 'connection-reset'],
    ['garbage', 'thanks a lot', 'reply-malformed'],
    ['half an answer', { raw: '250 2.0.0 qu' }, 'reply-timeout'],
  ] as const)(
    '%s means unknown, for every accepted recipient, and nothing is sent again',
    async (_name, final, cause) => {
      const turns: Script['turns'] = { RCPT: ({ times }) => (times === 2 ? '550 no' : '250 ok') }
      const { report, server, status } = await send(
        { turns, final },
        {
          profile: { deadlines: impatient },
          message: trialMessage('hello\r\n', {
            envelope: { from: 's@x.test', to: ['a@x.test', 'b@x.test', 'c@x.test'] },
          }),
        },
      )
      expect(report).toMatchObject({
        ok: false,
        outcome: 'unknown',
        error: { code: 'delivery-unknown', stage: 'content', retryable: false, params: { cause } },
        findings: [{ id: 'DAT-08' }],
      })
      expect(report.recipients?.map((recipient) => recipient.status)).toEqual(['unknown', 'rejected', 'unknown'])
      expect(server.contents.length).toBe(1)
      expect(server.connections).toBe(1)
      expect(status('close')).toBe('skipped')
    },
  )
})

describe('a large message', () => {
  it('waits for a reader that pauses, with flat memory', async () => {
    const server = await start({ pauseContentAfter: 1_000_000, forgetContent: true })
    const block = Buffer.alloc(65_536, `${'x'.repeat(62)}\r\n`)
    let made = 0
    const source = new Readable({
      read() {
        made += 1
        this.push(made > 640 ? null : block)
      },
    })
    const sending = tryServer(server.port, { message: trialMessage(source) })
    await server.heardContent()
    // The paused peer and the buffers of both kernels hold some MiB; the rest must not have been made yet.
    let seen = -1
    await expect
      .poll(
        () => {
          const still = seen === made
          seen = made
          return still
        },
        { interval: 150 },
      )
      .toBe(true)
    expect(made * block.length).toBeLessThan(16_000_000)
    server.resume()
    const { report } = await sending
    expect(report.outcome).toBe('passed')
    expect(server.contentBytes).toBe(640 * block.length)
  })

  it('arrives whole when its buffers are used again, for two sessions at once', async () => {
    const server = await start({})
    const files = [randomBytes(3_000_001), randomBytes(2_500_000)]
    const chunks = async function* (file: Buffer) {
      for (let at = 0; at < file.length; at += fileChunks.size) {
        const chunk = fileChunks.take()
        yield file.copy(chunk, 0, at) === chunk.length ? chunk : file.subarray(at)
      }
    }
    const trials = files.map((file) =>
      tryServer(server.port, {
        message: trialMessage(Readable.from(base64Lines(chunks(file)), { objectMode: false })),
      }),
    )
    for (const { report } of await Promise.all(trials)) expect(report.outcome).toBe('passed')
    const arrived = server.contents.map((content) => Buffer.from(content.toString(), 'base64'))
    expect(
      arrived
        .sort((one, other) => other.length - one.length)
        .map((file, at) => file.equals(files[at] ?? file.subarray(1))),
    ).toEqual([true, true])
  })

  it('gives a peer up that reads nothing any more', async () => {
    const { report } = await send(
      { pauseContentAfter: 1, forgetContent: true },
      {
        message: trialMessage(Buffer.alloc(40_000_000, 'line\r\n')),
        profile: { deadlines: { ...TRIAL_DEADLINES, commandMs: 1_500 } },
      },
    )
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'reply-timeout', stage: 'content' } })
  })
})
