import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { type AttachmentStore, createAttachmentStore } from '../attachments/attachment-store'
import { contentFailureOf } from '../attachments/content-error'
import type { OutgoingMessage } from '../submission/outgoing-message'
import { composeMessage } from './compose-message'

const MIB = 1024 * 1024
const NOW = new Date('2030-02-03T04:05:06Z')

let folder: string
let store: AttachmentStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compose-message-test-'))
  const limits = { uploadBytes: 100 * MIB, totalUploadBytes: 100 * MIB }
  store = createAttachmentStore({ parentFolder: folder, limits, newId: randomUUID })
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const draft = (change: Partial<MessageDraft> = {}): MessageDraft => ({
  from: 'sender@sender.example',
  to: ['receiver@receiver.example'],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: 'A subject',
  text: 'Some text.\n',
  html: '',
  attachments: [],
  ...change,
})

const compose = (change: Partial<MessageDraft> = {}) =>
  composeMessage(draft(change), store, { now: () => NOW, randomId: () => 'random-id' })

const composed = async (change: Partial<MessageDraft> = {}): Promise<OutgoingMessage> => {
  const result = await compose(change)
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.field}`)
  return result.value
}

const bytesOf = async (change: Partial<MessageDraft> = {}): Promise<Buffer> => buffer((await composed(change)).open())

const headerOf = (message: Buffer): string => message.toString('latin1').split('\r\n\r\n')[0] ?? ''

const parsedOf = async (change: Partial<MessageDraft> = {}): Promise<ParsedMail> =>
  simpleParser(await bytesOf(change), { skipHtmlToText: true, skipTextToHtml: true })

const staged = async (name: string, content: Buffer | string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  await utimes(path, 1_700_000_000, 1_700_000_000)
  const result = await store.stageFile(path)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.id
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

/** What every message must keep on the wire, RFC 5321 §2.3.8 and RFC 5322 §2.1.1. */
const expectWireSafe = (message: Buffer): void => {
  const text = message.toString('latin1')
  expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)|\0/)
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  expect(text.endsWith('\r\n')).toBe(true)
}

describe('the header', () => {
  it('has our own identity and date, and nothing about the program', async () => {
    const message = await composed()
    const header = headerOf(await buffer(message.open()))
    expect(message.messageId).toBe('<random-id@sender.example>')
    expect(header).toMatch(/^Message-ID: <random-id@sender\.example>\r?$/m)
    expect(header).toMatch(/^Date: Sun, 03 Feb 2030 04:05:06 \+0000\r?$/m)
    expect(header).toMatch(/^MIME-Version: 1\.0\r?$/m)
    expect(header).not.toMatch(/nodemailer|x-mailer|user-agent/i)
  })

  it('names everybody but the Bcc recipients, who are in the envelope', async () => {
    const change = {
      from: 'Zoë Größe <z@sender.example>',
      to: ['Ann "The Man" <a@receiver.example>', 'b@receiver.example'],
      cc: ['"Müller, Jürgen" <c@receiver.example>'],
      bcc: ['Hidden <hidden@secret.example>'],
      replyTo: ['Réponse <r@sender.example>'],
    }
    const quoted = { ...change, to: ['"Ann \\"The Man\\"" <a@receiver.example>', 'b@receiver.example'] }
    const message = await composed(quoted)
    const bytes = await buffer(message.open())
    const mail = await simpleParser(bytes)
    const people = (field: 'from' | 'to' | 'cc' | 'replyTo') => [mail[field] ?? []].flat().flatMap(({ value }) => value)
    expect(people('from')).toEqual([{ name: 'Zoë Größe', address: 'z@sender.example' }])
    expect(people('to')).toEqual([
      { name: 'Ann "The Man"', address: 'a@receiver.example' },
      { name: '', address: 'b@receiver.example' },
    ])
    expect(people('cc')).toEqual([{ name: 'Müller, Jürgen', address: 'c@receiver.example' }])
    expect(people('replyTo')).toEqual([{ name: 'Réponse', address: 'r@sender.example' }])
    expect(bytes.toString('latin1')).not.toMatch(/hidden|secret\.example|^bcc/im)
    expect(message.envelope).toEqual({
      from: 'z@sender.example',
      to: ['a@receiver.example', 'b@receiver.example', 'c@receiver.example', 'hidden@secret.example'],
    })
    expectWireSafe(bytes)
  })

  it.each([
    ['Ümläute: é à ç ß €'],
    ['日本語の件名、長いものは折り返される。'.repeat(20)],
    ['👩‍👩‍👧‍👦 family '.repeat(30).trim()],
    ['=?utf-8?Q?not_an_encoded_word?='],
    ['word '.repeat(390).trim()],
    ['x'.repeat(2_000)],
    ['  spaces around  '],
    ['tab-free "quotes" <angle> (comment) \\backslash'],
    [''],
  ])('carries the subject %j', async (subject) => {
    const bytes = await bytesOf({ subject })
    expect((await simpleParser(bytes)).subject ?? '').toBe(subject)
    expect(headerOf(bytes)).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    expectWireSafe(bytes)
  })

  it('folds 10,000 recipients quickly', async () => {
    const to = Array.from({ length: 10_000 }, (_, index) => `Größe ${index} <recipient-${index}@receiver.example>`)
    const begun = performance.now()
    const message = await composed({ to })
    const bytes = await buffer(message.open())
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect(message.envelope.to).toHaveLength(10_000)
    const header = headerOf(bytes)
    expect(Math.max(...header.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(header.match(/<recipient-\d+@receiver\.example>/g)).toHaveLength(10_000)
    expectWireSafe(bytes)
  })
})

describe('the envelope', () => {
  it('holds each address once: local parts differ by case, domains do not', async () => {
    const message = await composed({
      to: ['A <ann@Receiver.example>', 'Ann@receiver.example'],
      cc: ['ann@receiver.EXAMPLE'],
      bcc: ['ann@receiver.example', '"ann b"@receiver.example'],
    })
    expect(message.envelope.to).toEqual(['ann@Receiver.example', 'Ann@receiver.example', '"ann b"@receiver.example'])
  })

  it('writes a domain of another script as A-label, so that no server needs SMTPUTF8', async () => {
    const message = await composed({ from: 'a@größe.example', to: ['Ä <b@bücher.example>'] })
    expect(message.envelope).toEqual({ from: 'a@xn--gre-6ka8i.example', to: ['b@xn--bcher-kva.example'] })
    expect(message.messageId).toBe('<random-id@xn--gre-6ka8i.example>')
    expect(message.needsSmtpUtf8).toBe(false)
    expect(headerOf(await buffer(message.open()))).toMatch(/^[\x20-\x7e\r\n]*$/)
  })

  it.each([
    [{ from: 'é@sender.example' }],
    [{ to: ['é@receiver.example'] }],
    [{ cc: ['é@receiver.example'] }],
    [{ bcc: ['é@receiver.example'] }],
    [{ replyTo: ['é@receiver.example'] }],
  ])('needs SMTPUTF8 for a local part of another script: %j', async (change) => {
    expect((await composed(change)).needsSmtpUtf8).toBe(true)
  })

  it('needs none for names of another script', async () => {
    expect((await composed({ from: 'Zoë <z@sender.example>', to: ['日本 <j@receiver.example>'] })).needsSmtpUtf8).toBe(
      false,
    )
  })

  it.each([
    ['from', { from: '' }],
    ['from', { from: ' ' }],
    ['from', { from: 'no address' }],
    ['to', { to: ['Bob <b@y.example\r\nRCPT TO:<evil@z.example>'] }],
    ['to', { to: ['a@b.example, c@d.example'] }],
    ['to', { to: ['a@b.example', 'a@b.example\0'] }],
    ['to', { to: [], cc: [], bcc: [] }],
    ['to', { to: [`${'n'.repeat(300)} <a@b.example>`] }],
    ['cc', { cc: ['a@b.example>'] }],
    ['bcc', { bcc: ['@b.example'] }],
    ['replyTo', { replyTo: ['a@'] }],
    ['subject', { subject: 'x\r\nBcc: evil@z.example' }],
    ['subject', { subject: 'x\0' }],
  ])('refuses a bad %s: %j', async (field, change) => {
    expect(await compose(change)).toMatchObject({
      ok: false,
      error: { code: 'invalid-value', stage: 'envelope', field },
    })
  })

  it('quotes the bad value, shortened', async () => {
    const result = await compose({ to: [`${'x'.repeat(500)}`] })
    expect(result).toMatchObject({ ok: false, error: { params: { value: `${'x'.repeat(79)}…` } } })
  })
})

describe('the text', () => {
  it.each([
    ['lines with dots', '.\n..\n..x\n.x\nend\n'],
    ['accents', 'Größe: 5 €\nÀ bientôt\n'],
    ['no line end at its end', 'one line'],
    ['trailing blanks', 'trailing \t \nnext\n'],
    ['one long line', `${'x'.repeat(5_000)}\n`],
    ['one long line of words', `${'word '.repeat(5_000)}end\n`],
    ['look-alikes of MIME', '--_NmP-1\nContent-Type: text/html\n\n=3D =\nFrom me\n'],
    ['a megabyte of accents', 'é'.repeat(600_000)],
    ['emoji at every offset', `${'x'.repeat(75)}${'😀x'.repeat(1_000)}`],
  ])('arrives as typed: %s', async (_, text) => {
    const bytes = await bytesOf({ text })
    expectWireSafe(bytes)
    const received = (await simpleParser(bytes)).text
    expect(received?.replace(/\n$/, '')).toBe(text.replace(/\n$/, ''))
  })

  it('has mail line ends, whatever was typed', async () => {
    const bytes = await bytesOf({ text: 'a\rb\nc\r\nd' })
    expect(bytes.toString()).toMatch(/\r\n\r\na\r\nb\r\nc\r\nd\r\n$/)
    expectWireSafe(bytes)
  })

  it('goes out readable when it is plain', async () => {
    expect((await bytesOf({ text: 'Plain text.\n' })).toString()).toMatch(/7bit[\s\S]*\r\n\r\nPlain text\.\r\n$/)
  })

  it.each([
    ['text alone', { text: 'T', html: '' }, /^Content-Type: text\/plain; charset=utf-8$/m],
    ['HTML alone', { text: '', html: '<p>H</p>' }, /^Content-Type: text\/html; charset=utf-8$/m],
    ['both', { text: 'T', html: '<p>Hé</p>' }, /^Content-Type: multipart\/alternative;$/m],
    ['neither', { text: '', html: '' }, /^Content-Type: text\/plain$/m],
  ])('and HTML: %s', async (_, change, type) => {
    const bytes = await bytesOf(change)
    const mail = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true })
    expect(headerOf(bytes).replaceAll('\r', '')).toMatch(type)
    expect((mail.text ?? '').trimEnd()).toBe(change.text)
    expect((mail.html || '').trimEnd()).toBe(change.html)
    expectWireSafe(bytes)
  })
})

describe('attachments', () => {
  it('arrive byte for byte, below text and HTML', async () => {
    const content = randomBytes(5 * MIB)
    const text = Buffer.from('a\nb\rc\r\n\0.\n')
    const attachments = [await staged('Übersicht März – Ωmega.pdf', content), await staged('notes.txt', text)]
    const mail = await parsedOf({ text: 'T', html: '<p>H</p>', attachments })
    expect(mail.text?.trimEnd()).toBe('T')
    expect(mail.html).toBe('<p>H</p>')
    expect(
      mail.attachments.map(({ filename, contentType, contentDisposition }) => [
        filename,
        contentType,
        contentDisposition,
      ]),
    ).toEqual([
      ['Übersicht März – Ωmega.pdf', 'application/pdf', 'attachment'],
      ['notes.txt', 'text/plain', 'attachment'],
    ])
    expect(mail.attachments.map((part) => sha256(part.content))).toEqual([sha256(content), sha256(text)])
  })

  it.each([
    ['Übersicht März.pdf'],
    [`${'long name é '.repeat(18)}.txt`],
    ['a "quoted" name; x=y.txt'],
    ["it's 100% (fine).txt"],
    ['日本語.txt'],
  ])('keep the file name %j (RFC 2231)', async (name) => {
    const bytes = await bytesOf({ attachments: [await staged(name, 'x')] })
    expect((await simpleParser(bytes)).attachments[0]?.filename).toBe(name)
    expect(bytes.toString('latin1')).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    if (!/^[\x20-\x7e]*$/.test(name)) expect(bytes.toString()).toMatch(/filename\*0?\*?=utf-8''/)
    expectWireSafe(bytes)
  })

  it.each([
    ['empty.bin', ''],
    ['mail.eml', 'Subject: inner\n\nbare line feeds\n'],
    ['page.html', '<p>é</p>'],
  ])('can be %s, alone', async (name, content) => {
    const bytes = await bytesOf({ text: '', attachments: [await staged(name, content)] })
    const [part] = (await simpleParser(bytes)).attachments
    expect(part?.filename).toBe(name)
    expect(part?.content.toString()).toBe(content)
    expectWireSafe(bytes)
  })

  it('are read while the message is, never ahead of it', async () => {
    const message = await composed({ attachments: [await staged('large.bin', Buffer.alloc(64 * MIB))] })
    const stream = message.open()
    const iterator = stream[Symbol.asyncIterator]()
    await iterator.next()
    const before = process.memoryUsage().arrayBuffers
    for (let chunk = 0; chunk < 50; chunk += 1) await iterator.next()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * MIB)
    stream.destroy()
  })

  it.each([
    ['grew', (path: string) => writeFile(path, 'x', { flag: 'a' })],
    ['shrank', (path: string) => writeFile(path, 'x')],
    ['vanished', (path: string) => rm(path)],
  ])('fail the message when the file %s after staging', async (_, change) => {
    const id = await staged('note.txt', 'content')
    const message = await composed({ attachments: [id] })
    await change(join(folder, 'note.txt'))
    const error = await buffer(message.open()).catch((reason: unknown) => reason)
    expect(contentFailureOf(error)).toMatchObject({
      code: 'attachment-changed',
      stage: 'content',
      params: { name: 'note.txt' },
    })
    expect(await compose({ attachments: [id] })).toMatchObject({ ok: false, error: { code: 'attachment-changed' } })
  })

  it('fail the message when unknown', async () => {
    expect(await compose({ attachments: ['nothing'] })).toMatchObject({
      ok: false,
      error: { code: 'attachment-missing' },
    })
  })

  it('fail with composition-failed for errors that are not ours, without their text', () => {
    expect(contentFailureOf(new Error('secret'))).toEqual({
      code: 'composition-failed',
      stage: 'content',
      params: {},
      retryable: false,
    })
  })
})

describe('the size', () => {
  it.each<[string, Partial<MessageDraft>, number]>([
    ['plain', { text: 'Plain.\n' }, 1.02],
    ['quoted-printable', { text: 'Größe und so weiter, und noch mehr Text.\n'.repeat(2_000) }, 1.06],
    ['base64', { text: '日本語'.repeat(2_000) }, 1.02],
    ['both', { text: 'é'.repeat(50), html: `<p>${'é'.repeat(50)}</p>` }, 1.1],
    ['long lines', { text: 'x'.repeat(100_000) }, 1.06],
    ['breakable at every character', { text: 'é.'.repeat(20_000) }, 1.06],
  ])('is an upper bound, and a close one: %s', async (_, change, tolerance) => {
    const attachments = [await staged('a.bin', randomBytes(100_001)), await staged('é.txt', 'x')]
    for (const each of [change, { ...change, attachments }]) {
      const message = await composed(each)
      const { length } = await buffer(message.open())
      expect(message.sizeEstimate).toBeGreaterThanOrEqual(length)
      expect(message.sizeEstimate).toBeLessThanOrEqual(Math.ceil(length * tolerance) + 16)
    }
  })
})

/** Reads Q-encoded words (RFC 2047 §4.2). */
const decodedWords = (value: string): string => {
  const octets = value.replace(/=\?UTF-8\?Q\?|\?=\s*/g, '').replaceAll('_', ' ')
  const decoded = octets.replace(/=([0-9A-F]{2})/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(decoded, 'latin1').toString()
}

describe('further header fields', () => {
  it.each([
    ['high', '1 (Highest)', 'urgent', 'high'],
    ['low', '5 (Lowest)', 'non-urgent', 'low'],
  ] as const)('say that the priority is %s', async (priority, xPriority, plain, importance) => {
    const header = headerOf(await bytesOf({ priority }))
    expect(header).toContain(`\r\nX-Priority: ${xPriority}\r\n`)
    expect(header).toContain(`\r\nPriority: ${plain}\r\n`)
    expect(header).toContain(`\r\nImportance: ${importance}\r\n`)
  })

  it('are none for a normal message', async () => {
    expect(headerOf(await bytesOf({ priority: 'normal', readReceipt: false }))).not.toMatch(
      /priority|importance|disposition-n/i,
    )
  })

  it('ask the reader for a receipt, to the sender', async () => {
    const header = headerOf(await bytesOf({ readReceipt: true, from: 'Ada <ada@x.example>' }))
    expect(header).toContain('\r\nDisposition-Notification-To: <ada@x.example>')
  })

  it('are the user’s own, in any script, folded', async () => {
    const headers = [
      { name: 'X-Ticket', value: '4711' },
      { name: 'X-Gruss', value: 'grüße '.repeat(40).trim() },
      { name: 'List-Unsubscribe', value: `<https://x.example/${'a'.repeat(300)}>` },
    ]
    const message = await bytesOf({ headers })
    expectWireSafe(message)
    const parsed = await simpleParser(message)
    expect(parsed.headers.get('x-ticket')).toBe('4711')
    expect(decodedWords(String(parsed.headers.get('x-gruss')))).toBe('grüße '.repeat(40).trim())
    expect(headerOf(message)).toContain(`<https://x.example/${'a'.repeat(300)}>`)
  })

  it.each(['From', 'BCC', 'content-type', 'Message-ID', 'Resent-To', 'X Y', 'X:', 'Ü', 'Disposition-Notification-To'])(
    'cannot be %s',
    async (name) => {
      expect(await compose({ headers: [{ name, value: 'x' }] })).toMatchObject({
        ok: false,
        error: { code: 'invalid-value', stage: 'envelope', field: 'headers' },
      })
    },
  )

  it('cannot break out of their line', async () => {
    expect(await compose({ headers: [{ name: 'X-A', value: 'a\r\nBcc: evil@x.example' }] })).toMatchObject({
      error: { code: 'invalid-value', field: 'headers' },
    })
  })
})

describe('a further transaction', () => {
  it('gets the same bytes, attachments included', async () => {
    const id = await staged('data.bin', randomBytes(100_000))
    const message = await composed({ attachments: [id], html: '<p>x</p>' })
    const first = await buffer(message.open())
    expect(message.bytes).toBeUndefined()
    expect(sha256(await buffer(message.open()))).toBe(sha256(first))
    expect(sha256(await buffer(message.open()))).toBe(sha256(first))
  })

  it('fails when the attachment changed in between', async () => {
    const id = await staged('data.txt', 'before')
    const message = await composed({ attachments: [id] })
    await buffer(message.open())
    await writeFile(join(folder, 'data.txt'), 'something else')
    const error = await buffer(message.open()).catch((reason: unknown) => reason)
    expect(contentFailureOf(error).code).toBe('attachment-changed')
  })

  it('needs no stream for a small message', async () => {
    const message = await composed({ text: 'Grüße\n', html: '<b>x</b>' })
    expect(message.bytes).toEqual(await buffer(message.open()))
    expect(message.sizeEstimate).toBe(message.bytes?.length)
  })
})

it('can be destroyed half-way without an uncaught error', async () => {
  const message = await composed({ attachments: [await staged('a.bin', randomBytes(5 * MIB))] })
  const stream = message.open()
  await Readable.prototype[Symbol.asyncIterator].call(stream).next()
  stream.destroy()
  expect(stream.destroyed).toBe(true)
})
