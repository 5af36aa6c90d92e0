import { describe, expect, it } from 'vitest'
import { practiceMessageSchema, practiceMessageSummarySchema } from '../../shared/practice/practice-state'
import { display, summarise } from './message-display'
import type { ReceivedMessage } from './received-mail'

const received = (raw: string | Buffer): ReceivedMessage => ({
  id: 'id-1',
  receivedAt: new Date(0),
  envelopeFrom: '',
  envelopeTo: ['b@receiver.example'],
  raw: Buffer.from(raw),
})

describe('a message that is no ordinary mail', () => {
  it.each([
    ['empty', ''],
    ['a header without end', 'Subject: x'],
    ['random bytes', Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 167) % 256))],
    ['a broken encoded word', 'Subject: =?utf-8?Q?=ZZ?=\r\n\r\nx'],
    ['an unknown charset', 'Content-Type: text/plain; charset=x-none\r\n\r\nx'],
    ['a multipart without boundary', 'Content-Type: multipart/mixed\r\n\r\nx'],
    [
      'parts nested 2,000 deep',
      Array.from(
        { length: 2_000 },
        (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
      ).join(''),
    ],
    ['an attachment without a name', 'Content-Type: application/pdf\r\n\r\nx'],
    ['a path as file name', 'Content-Disposition: attachment; filename="../../x"\r\n\r\nx'],
    ['10,000 open HTML elements', `Content-Type: text/html\r\n\r\n${'<div>'.repeat(10_000)}`],
  ])('is shown: %s', async (_, raw) => {
    const message = received(raw)
    practiceMessageSummarySchema.parse(await summarise(message))
    const shown = practiceMessageSchema.parse(await display(message))
    expect(shown.size).toBe(message.raw.length)
  })

  it('is cut to what can be shown', async () => {
    const shown = await display(received(`Subject: ${'s'.repeat(20_000)}\r\n\r\n${'line\r\n'.repeat(400_000)}`))
    expect(shown.subject).toHaveLength(10_000)
    expect(shown.text).toHaveLength(1_048_576)
    expect(shown.raw).toHaveLength(1_048_576)
    expect(shown.rawTruncated).toBe(true)
  })

  it('is listed by the fields of its header, not by look-alikes in its body', async () => {
    const summary = await summarise(
      received('To: x@y.example\r\nSubject: a\r\n folded one\r\nFrom: A <a@b.example>\r\n\r\nSubject: other\r\n'),
    )
    expect(summary).toMatchObject({ subject: 'a folded one', from: '"A" <a@b.example>' })
  })
})
