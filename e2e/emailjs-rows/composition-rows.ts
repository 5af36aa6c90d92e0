import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { simpleParser } from 'mailparser'
import { expect } from 'vitest'
import { createAttachmentStore } from '../../electron/attachments/attachment-store'
import { compose, composed, type Row, row, session } from './row'

const longestLine = (text: string): number => Math.max(...text.split('\r\n').map((line) => line.length))
const isSevenBit = (bytes: Buffer): boolean => bytes.every((byte) => byte < 0x80)

const structure = async (): Promise<void> => {
  const plain = await composed({})
  expect(plain.header).toMatch(/^MIME-Version: 1\.0$/m)
  expect(plain.header).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
  const rich = await composed({ html: '<p>Some text.</p>' }, { 'a.bin': randomBytes(1_000) })
  expect(rich.header).toMatch(/^Content-Type: multipart\/mixed;/m)
  expect(rich.body).toMatch(/^Content-Type: multipart\/alternative;/m)
}

const honestText = async (): Promise<void> => {
  const text = `${'ü'.repeat(3_000)}\n.\nbare\rand\r\nlast`
  const { bytes, header } = await composed({ text })
  expect(isSevenBit(bytes)).toBe(true)
  expect(header).toMatch(/^Content-Transfer-Encoding: (?:quoted-printable|base64)$/m)
  expect(bytes.toString('latin1')).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
  expect(longestLine(bytes.toString('latin1'))).toBeLessThanOrEqual(998)
  const parsed = await simpleParser(bytes)
  expect(parsed.text).toBe(`${'ü'.repeat(3_000)}\n.\nbare\nand\nlast`)
}

const foldedHeaders = async (): Promise<void> => {
  const crowd = Array.from({ length: 60 }, (_, index) => `Person ${index} <person${index}@receiver.example>`)
  const subject = 'A rather long subject that goes on and on. '.repeat(40).trim()
  const { header, bytes } = await composed({ to: crowd, subject, replyTo: ['Zoë <z@sender.example>'] })
  expect(longestLine(header)).toBeLessThanOrEqual(200)
  expect(isSevenBit(bytes)).toBe(true)
  const mail = await simpleParser(bytes)
  expect(mail.subject).toBe(subject)
  expect(mail.replyTo?.value[0]?.name).toBe('Zoë')
  expect((await composed({ subject: 'plain words' })).header).toMatch(/^Subject: plain words$/m)
}

const properAttachments = async (): Promise<void> => {
  const content = randomBytes(5_000)
  const { bytes, body } = await composed({}, { 'Übersicht €.qqq': content, plain: 'x' })
  expect(body).not.toMatch(/undefined/)
  expect(body).not.toMatch(/filename="=\?/)
  expect(body).toMatch(/filename\*0?\*?=utf-8''/i)
  const [first] = (await simpleParser(bytes)).attachments
  expect(first?.filename).toBe('Übersicht €.qqq')
  expect(first?.contentType).toBe('application/octet-stream')
  expect(first?.content.equals(content)).toBe(true)
}

const noInjection = async (): Promise<void> => {
  for (const change of [
    { subject: 'x\r\nBcc: evil@x.test' },
    { from: 'a@x.test\r\nBcc: evil@x.test' },
    { to: ['Bob <b@y.test\r\nRCPT TO:<evil@z.test>'] },
    { replyTo: ['a@x.test\nX-Evil: 1'] },
  ]) {
    expect(await compose(change)).toMatchObject({ failure: { code: 'invalid-value', stage: 'envelope' } })
  }
  const { header, body } = await composed({}, { 'a\r\nX-Evil: 1\r\n.txt': 'x' })
  expect(`${header}\n${body}`).not.toMatch(/^X-Evil/m)
}

const wholeCharacters = async (): Promise<void> => {
  for (const offset of [12_760, 12_764, 12_766, 12_767, 12_768]) {
    const text = `${'a'.repeat(offset)}😀${'b'.repeat(300)}`
    const parsed = await simpleParser((await composed({ text })).bytes)
    expect(parsed.text?.replaceAll('\n', '')).toBe(text)
  }
}

const ownIdentity = async (): Promise<void> => {
  const { header, message } = await composed({})
  expect(message.messageId).toBe('<own-id@sender.example>')
  expect(header).toMatch(/^Message-ID: <own-id@sender\.example>$/m)
  expect(header).toMatch(/^Date: /m)
  const { said } = await session({})
  expect(said[0]?.slice('EHLO '.length)).not.toBe(hostname())
}

const blindCopies = async (): Promise<void> => {
  const { bytes, message } = await composed({ bcc: ['hidden@secret.example'] })
  expect(bytes.toString('latin1')).not.toMatch(/hidden|^bcc/im)
  expect(message.envelope.to).toEqual(['receiver@receiver.example', 'hidden@secret.example'])
}

/** What cannot be attached is refused when it is chosen, and never as an exception later. */
const checkedWhenAttached = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'emailjs-rows-'))
  const store = createAttachmentStore({
    parentFolder: folder,
    limits: { uploadBytes: 10, totalUploadBytes: 10 },
    newId: randomUUID,
  })
  try {
    expect(await store.stageFile(folder)).toMatchObject({ ok: false, error: { code: 'attachment-not-a-file' } })
    expect(await store.stageFile(join(folder, 'no'))).toMatchObject({
      ok: false,
      error: { code: 'attachment-missing' },
    })
    const body = Readable.from([Buffer.alloc(100)])
    const upload = await store.stageUpload({ name: 'large', contentType: '', body })
    expect(upload).toMatchObject({ ok: false, error: { code: 'attachment-too-large' } })
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const badSenders = async (): Promise<void> => {
  for (const from of [' ', '', 'nobody', 'a@b@c']) {
    expect(await compose({ from })).toMatchObject({ failure: { code: 'invalid-value', field: 'from' } })
  }
}

const dotStuffed = async (): Promise<void> => {
  const { message } = await composed({ text: '.\r\n.QUIT\n..\rlast' })
  const { server, report } = await session({}, { message })
  expect(report.outcome).toBe('passed')
  const received = server.contents[0]?.toString('latin1').replaceAll('\r\n..', '\r\n.') ?? ''
  expect((await simpleParser(received)).text?.trimEnd()).toBe('.\n.QUIT\n..\nlast')
}

/** Section 5: MIME building. */
export const COMPOSITION_ROWS: readonly Row[] = [
  row(
    '3.14',
    'a directory as attachment is refused when it is chosen; a blank sender is a validation error',
    async () => {
      await checkedWhenAttached()
      await badSenders()
    },
  ),
  row('5.1', 'the structure fits the content, and MIME-Version is always there', structure),
  row('5.2', 'text is encoded as it is labelled, with short lines', honestText),
  row('5.3', 'headers are folded, and encoded only where they must be', foldedHeaders),
  row('5.4', 'every attachment has a type, and its name is in the form of RFC 2231', properAttachments),
  row('5.5', 'nothing injects a header, a command or a recipient', noInjection),
  row('5.6', 'a character is never split', wholeCharacters),
  row('5.7', 'Message-ID and EHLO name are ours, without the name of the computer', ownIdentity),
  row('5.8', 'Bcc is in the envelope alone', blindCopies),
  row('5.9', 'files are checked when they are attached', checkedWhenAttached),
  row('6.9', 'text is CRLF-normalised and dot-stuffed', dotStuffed),
  row('6.10', 'attachments: a type always, regular files only, a size cap when attached', async () => {
    await properAttachments()
    await checkedWhenAttached()
  }),
  row('6.11', 'own Message-ID and Date', ownIdentity),
  row('E11', 'dot-stuffing, CRLF, honest labels, MIME-Version, folded lines', async () => {
    await dotStuffed()
    await honestText()
    await structure()
    await foldedHeaders()
  }),
  row('E12', 'a file name beyond ASCII arrives as it was', properAttachments),
  row('E13', 'no header value, name or type injects anything', noInjection),
]
