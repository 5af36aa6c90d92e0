import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentFailureOf } from '../attachments/content-error'
import { rawMessage } from './raw-message'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raw-message-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = async (content: string | Buffer, name = 'message.eml'): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const read = async (content: string | Buffer, envelope: { from?: string; to?: readonly string[] } = {}) => {
  const result = await rawMessage({ path: await file(content), ...envelope })
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.field}`)
  const { message, bccRemoved } = result.value
  return { message, bccRemoved, text: (await buffer(message.open())).toString('latin1') }
}

const HEADER = 'From: Ada <ada@x.test>\r\nTo: b@x.test, "C, D" <c@x.test>\r\nCc: d@x.test\r\nMessage-ID: <1@x.test>\r\n'
const BODY = '\r\nBcc: this is text\r\n.dot\r\n\xff\x00bare\nlf\r\n'
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

describe('a message file', () => {
  it('goes out byte for byte, with the envelope of its own headers', async () => {
    const { message, text, bccRemoved } = await read(bytes(HEADER + BODY))
    expect(text).toBe(HEADER + BODY)
    expect(bccRemoved).toBe(false)
    expect(message).toMatchObject({
      envelope: { from: 'ada@x.test', to: ['b@x.test', 'c@x.test', 'd@x.test'] },
      messageId: '<1@x.test>',
      needsSmtpUtf8: false,
      sizeEstimate: (HEADER + BODY).length + 1,
    })
  })

  it.each([
    ['plain', 'Bcc: secret@x.test\r\n'],
    ['in capitals', 'BCC: secret@x.test\r\n'],
    ['folded', 'bcc:\r\n secret@x.test,\r\n\tother@x.test\r\n'],
    ['resent', 'Resent-Bcc: secret@x.test\r\n'],
    ['with a space before the colon', 'Bcc : secret@x.test\r\n'],
    ['with bare line feeds', 'Bcc: secret@x.test,\n other@x.test\n'],
    ['twice', 'Bcc: secret@x.test\r\nBCC: other@x.test\r\n'],
  ])('loses a Bcc field %s, and nothing else', async (_name, field) => {
    for (const content of [field + HEADER + BODY, HEADER + field + BODY]) {
      const { text, bccRemoved, message } = await read(bytes(content))
      expect(text).toBe(HEADER + BODY)
      expect(bccRemoved).toBe(true)
      if (/^bcc/i.test(field)) expect(message.envelope.to).toContain('secret@x.test')
    }
  })

  it('goes where it is told to instead', async () => {
    const { message, text } = await read(bytes(`Bcc: z@x.test\r\n${HEADER}${BODY}`), {
      from: 'e@x.test',
      to: ['f@x.test'],
    })
    expect(message.envelope).toEqual({ from: 'e@x.test', to: ['f@x.test'] })
    expect(text).not.toContain('z@x.test')
  })

  it('names its sender where there are several authors', async () => {
    const { message } = await read('From: a@x.test, b@x.test\r\nSender: s@x.test\r\nTo: t@x.test\r\n\r\n')
    expect(message.envelope.from).toBe('s@x.test')
  })

  it('may be streamed again for a further transaction, at any size', async () => {
    const large = HEADER + BODY + 'x'.repeat(200_000)
    const { message, text } = await read(bytes(`Bcc: z@x.test\r\n${large}`))
    expect(message.bytes).toBeUndefined()
    expect(message.sizeEstimate).toBe(large.length)
    expect(text).toBe(large)
    expect((await buffer(message.open())).toString('latin1')).toBe(large)
  })

  it('is not sent when it changed in the meantime', async () => {
    const path = await file(HEADER + BODY + 'x'.repeat(200_000))
    const result = await rawMessage({ path })
    await writeFile(path, 'From: evil@x.test\r\n\r\n')
    const error = result.ok ? await buffer(result.value.message.open()).catch((reason: unknown) => reason) : undefined
    expect(contentFailureOf(error)).toMatchObject({ code: 'attachment-changed', stage: 'content' })
  })

  it.each([
    ['nothing', '', 'message'],
    ['no header', '\r\nhello\r\n', 'message'],
    ['a text', 'Hello Bob,\r\n\r\nhow are you?\r\n', 'message'],
    ['an mbox line', 'From ada@x.test Sat Jan  3\r\nTo: b@x.test\r\n\r\n', 'message'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'message'],
    ['no sender', 'To: b@x.test\r\n\r\n', 'from'],
    ['no recipient', 'From: a@x.test\r\nSubject: x\r\n\r\n', 'to'],
    ['a recipient that is none', 'From: a@x.test\r\nTo: nobody\r\n\r\n', 'to'],
    ['a header without end', `From: a@x.test\r\nTo: b@x.test\r\nX: ${'y'.repeat(1_100_000)}`, 'message'],
  ])('is refused when it holds %s', async (_name, content, field) => {
    expect(await rawMessage({ path: await file(content) })).toMatchObject({
      ok: false,
      error: { code: 'invalid-value', field },
    })
  })

  it('is refused when it is not a file that can be read', async () => {
    expect(await rawMessage({ path: join(folder, 'none') })).toMatchObject({ error: { code: 'attachment-missing' } })
    expect(await rawMessage({ path: folder })).toMatchObject({ error: { code: 'attachment-not-a-file' } })
  })
})
