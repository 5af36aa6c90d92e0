import { Readable } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { RawMessage } from './raw-message'
import { createRawMessages } from './raw-messages'

const raw: RawMessage = {
  message: {
    envelope: { from: 'a@example.test', to: ['b@example.test'] },
    messageId: '<1@example.test>',
    sizeEstimate: 4,
    needsSmtpUtf8: false,
    open: () => Readable.from(['x\r\n']),
  },
  subject: 'Hello',
  bccRemoved: true,
}

it('reads a file when it is staged and again for each sending, with the same envelope', async () => {
  const read = vi.fn(async () => succeeded(raw))
  const messages = createRawMessages({ read, newId: () => 'id-1' })
  const staged = await messages.stage('/tmp/one.eml', { from: 'a@example.test' })
  expect(staged).toEqual(succeeded({ id: 'id-1', envelope: raw.message.envelope, subject: 'Hello', bccRemoved: true }))
  expect(await messages.open('id-1')).toEqual(succeeded(raw.message))
  await messages.open('id-1')
  expect(read.mock.calls).toEqual(Array(3).fill([{ path: '/tmp/one.eml', from: 'a@example.test' }]))
})

it('knows nothing of a file that could not be read, nor of a foreign id', async () => {
  const read = vi.fn(async () => failed(failure('attachment-missing', { stage: 'content' })))
  const messages = createRawMessages({ read, newId: () => 'id-1' })
  expect(await messages.stage('/nowhere', {})).toMatchObject({ ok: false })
  expect(await messages.open('id-1')).toMatchObject({ ok: false, error: { code: 'attachment-missing' } })
  expect(read).toHaveBeenCalledOnce()
})
