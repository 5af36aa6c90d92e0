import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { ContentError } from '../attachments/content-error'
import type { OutgoingMessage } from '../submission/outgoing-message'
import { createMessageDesk } from './message-desk'

const draft: MessageDraft = {
  from: 'ada@example.test',
  to: ['bob@example.test'],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: '',
  text: '',
  html: '',
  attachments: [],
}

const outgoing = (open: () => Readable): OutgoingMessage => ({
  envelope: { from: 'ada@example.test', to: ['bob@example.test'] },
  messageId: '<1@example.test>',
  sizeEstimate: null,
  needsSmtpUtf8: false,
  open,
})

const deskOver = (message: OutgoingMessage) =>
  createMessageDesk({
    compose: async () => succeeded(message),
    attachments: {
      locate: (id) => (id === 'known' ? succeeded('/spool/a.eml') : failed(failure('attachment-missing'))),
    },
    rawMessages: {
      stage: async (path, { to }) =>
        succeeded({ id: path, envelope: { from: 'a@example.test', to: to ?? [] }, subject: 'Hello', bccRemoved: true }),
    },
  })

describe('the source of a message', () => {
  it('is what would go out, with its size', async () => {
    const desk = deskOver(outgoing(() => Readable.from([Buffer.from('Subject: Grü'), Buffer.from('ße\r\n\r\nHi')])))
    expect(await desk.source(draft)).toEqual(
      succeeded({ source: 'Subject: Grüße\r\n\r\nHi', size: 22, truncated: false }),
    )
  })

  it('is cut at 1 MiB, and its size is that of the whole', async () => {
    const chunk = Buffer.alloc(300_000, 'x')
    const desk = deskOver(outgoing(() => Readable.from([chunk, chunk, chunk, chunk])))
    const result = await desk.source(draft)
    expect(result).toMatchObject({ value: { size: 1_200_000, truncated: true } })
    expect(result.ok && result.value.source.length).toBe(1_048_576)
  })

  it('cannot be had when an attachment changed, and says so', async () => {
    const broken = async function* () {
      yield Buffer.from('Subject: x\r\n')
      throw new ContentError(failure('attachment-changed', { stage: 'content', params: { name: 'a.pdf' } }))
    }
    const desk = deskOver(outgoing(() => Readable.from(broken())))
    expect(await desk.source(draft)).toMatchObject({ ok: false, error: { code: 'attachment-changed' } })
  })
})

describe('a message file', () => {
  it('is made ready by the id of its upload, and its path stays here', async () => {
    const result = await deskOver(outgoing(() => Readable.from([]))).openFile('known', { to: ['c@example.test'] })
    expect(result).toMatchObject({
      value: { subject: 'Hello', bccRemoved: true, envelope: { to: ['c@example.test'] } },
    })
  })

  it('that nobody staged is not there', async () => {
    const result = await deskOver(outgoing(() => Readable.from([]))).openFile('other', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'attachment-missing' } })
  })
})
