import { createHash, randomBytes, randomUUID } from 'node:crypto'
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AttachmentStore, createAttachmentStore } from './attachment-store'
import { contentFailureOf } from './content-error'

const KIB = 1024

let folder: string
let store: AttachmentStore

const build = (limits = { uploadBytes: 1_000 * KIB, totalUploadBytes: 1_500 * KIB }): AttachmentStore =>
  createAttachmentStore({ parentFolder: folder, limits, newId: randomUUID })

/** Dated back, because the clock of file systems ticks in milliseconds and a test writes faster than that. */
const file = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  await utimes(path, 1_700_000_000, 1_700_000_000)
  return path
}

const upload = (name: string, body: Readable, contentType = '') => store.stageUpload({ name, contentType, body })

const uploadFolder = async (): Promise<string> => {
  const made = (await readdir(folder)).find((name) => name.startsWith('attachments-'))
  return join(folder, made ?? 'none')
}

const staged = async (path: string): Promise<string> => {
  const result = await store.stageFile(path)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.id
}

const opened = async (id: string): Promise<Readable> => {
  const result = await store.open(id)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.stream
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachment-store-test-'))
  store = build()
})

afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

describe('staging a file of this machine', () => {
  it('tells its name, size and type, and yields its bytes', async () => {
    const content = randomBytes(300 * KIB)
    const result = await store.stageFile(await file('Übersicht März.pdf', content))
    expect(result).toMatchObject({
      ok: true,
      value: { name: 'Übersicht März.pdf', size: 300 * KIB, contentType: 'application/pdf' },
    })
    const id = result.ok ? result.value.id : ''
    expect(
      createHash('sha256')
        .update(await buffer(await opened(id)))
        .digest('hex'),
    ).toBe(createHash('sha256').update(content).digest('hex'))
  })

  it('takes an empty file', async () => {
    const id = await staged(await file('empty.txt', ''))
    expect(await buffer(await opened(id))).toHaveLength(0)
  })

  it('follows a link to a file', async () => {
    await symlink(await file('target.txt', 'content'), join(folder, 'link.txt'))
    expect((await buffer(await opened(await staged(join(folder, 'link.txt'))))).toString()).toBe('content')
  })

  it.each([
    ['a path that does not exist', 'nothing.txt', 'attachment-missing'],
    ['a path below a file', 'a-file/nothing.txt', 'attachment-missing'],
    ['a path with NUL', 'a\0b', 'attachment-missing'],
    ['a directory', '.', 'attachment-not-a-file'],
    ['a loop of links', 'loop', 'attachment-unreadable'],
  ])('refuses %s', async (_, path, code) => {
    await file('a-file', '')
    await symlink('loop', join(folder, 'loop'))
    const result = await store.stageFile(`${folder}/${path}`)
    expect(result).toMatchObject({ ok: false, error: { code, stage: 'content', params: { name: expect.any(String) } } })
  })

  it('refuses a device without opening it', async () => {
    expect(await store.stageFile('/dev/zero')).toMatchObject({ ok: false, error: { code: 'attachment-not-a-file' } })
  })

  it.skipIf(process.getuid?.() === 0)('refuses a file without permission to read', async () => {
    const path = await file('secret.txt', 'content')
    await chmod(path, 0)
    expect(await store.stageFile(path)).toMatchObject({ ok: false, error: { code: 'attachment-unreadable' } })
  })
})

describe('a file that is no longer what was staged', () => {
  const changes: [string, (path: string) => Promise<unknown>][] = [
    ['was removed', (path) => rm(path)],
    ['grew', (path) => writeFile(path, 'x', { flag: 'a' })],
    ['shrank', (path) => writeFile(path, 'short')],
    ['was rewritten in place at the same length', (path) => writeFile(path, 'other content')],
    ['became a directory', (path) => rm(path).then(() => mkdir(path))],
    [
      'was replaced by a file of the same length and time',
      async (path) => {
        const { atime, mtime } = await stat(path)
        await writeFile(`${path}.new`, 'other content')
        await utimes(`${path}.new`, atime, mtime)
        await rename(`${path}.new`, path)
      },
    ],
  ]

  it.each(changes)('is refused when it %s before sending', async (_, change) => {
    const path = await file('note.txt', 'first content')
    const id = await staged(path)
    await change(path)
    expect(await store.open(id)).toMatchObject({
      ok: false,
      error: { code: 'attachment-changed', stage: 'content', params: { name: 'note.txt' } },
    })
  })

  it.each(changes)('ends the stream with a failure when it %s between opening and reading', async (_, change) => {
    const path = await file('note.txt', 'first content')
    const stream = await opened(await staged(path))
    await change(path)
    let bytes = 0
    const read = (async () => {
      for await (const chunk of stream) bytes += chunk.length
    })()
    const error = await read.catch((reason: unknown) => reason)
    expect(bytes).toBe(0)
    expect(contentFailureOf(error)).toMatchObject({ code: 'attachment-changed', params: { name: 'note.txt' } })
  })

  it.each([
    ['grows', (path: string) => writeFile(path, 'x', { flag: 'a' })],
    ['shrinks', (path: string) => writeFile(path, 'short')],
    ['is rewritten in place', (path: string) => writeFile(path, 'other', { flag: 'r+' })],
  ])('ends the stream with a failure when it %s while it is read', async (_, change) => {
    const path = await file('large.bin', randomBytes(1_000 * KIB))
    const stream = await opened(await staged(path))
    const read = (async () => {
      let first = true
      for await (const _chunk of stream) {
        if (first) await change(path)
        first = false
      }
    })()
    const error = await read.catch((reason: unknown) => reason)
    expect(contentFailureOf(error).code).toBe('attachment-changed')
  })
})

describe('staging an upload', () => {
  it('keeps name, size, declared type and bytes', async () => {
    const content = randomBytes(200 * KIB)
    const result = await upload('Foto é.png', Readable.from([content]), 'image/png; x=y')
    expect(result).toMatchObject({ ok: true, value: { name: 'Foto é.png', size: 200 * KIB, contentType: 'image/png' } })
    expect((await buffer(await opened(result.ok ? result.value.id : ''))).equals(content)).toBe(true)
  })

  it('keeps uploads where no other user can read them', async () => {
    await upload('a.txt', Readable.from(['content']))
    const made = await uploadFolder()
    const [name = ''] = await readdir(made)
    expect((await stat(made)).mode & 0o777).toBe(0o700)
    expect((await stat(join(made, name))).mode & 0o777).toBe(0o600)
  })

  it('refuses one above its limit and leaves nothing of it', async () => {
    const body = Readable.from(Array.from({ length: 11 }, () => randomBytes(100 * KIB)))
    expect(await upload('big.bin', body)).toMatchObject({
      ok: false,
      error: { code: 'attachment-too-large', stage: 'content', params: { name: 'big.bin' } },
    })
    expect(body.destroyed).toBe(true)
    expect(await readdir(await uploadFolder())).toEqual([])
  })

  it('counts all uploads against the total, and gives room back', async () => {
    const content = () => Readable.from([randomBytes(800 * KIB)])
    const first = await upload('1.bin', content())
    expect(await upload('2.bin', content())).toMatchObject({ ok: false, error: { code: 'attachment-too-large' } })
    await store.discard(first.ok ? first.value.id : '')
    expect(await upload('3.bin', content())).toMatchObject({ ok: true })
  })

  it.each([
    ['breaks off', (body: PassThrough) => body.destroy()],
    ['fails', (body: PassThrough) => body.destroy(new Error('socket hang up'))],
  ])('leaves nothing of one that %s', async (_, end) => {
    const body = new PassThrough()
    body.write('first part')
    const result = upload('a.txt', body)
    end(body)
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await readdir(await uploadFolder())).toEqual([])
  })

  it('reads no faster than it writes', async () => {
    let produced = 0
    const body = new Readable({
      highWaterMark: 64 * KIB,
      read() {
        produced += 1
        this.push(produced > 400 ? null : randomBytes(2 * KIB))
      },
    })
    const result = upload('a.bin', body)
    const producedAtOnce = produced
    expect(await result).toMatchObject({ ok: true, value: { size: 800 * KIB } })
    expect(producedAtOnce).toBeLessThan(100)
  })

  it('reports a disk that takes nothing', async () => {
    await store.close()
    store = createAttachmentStore({
      parentFolder: join(folder, 'absent'),
      limits: { uploadBytes: 10, totalUploadBytes: 10 },
      newId: randomUUID,
    })
    expect(await upload('a.txt', Readable.from(['x']))).toMatchObject({
      ok: false,
      error: { code: 'storage-write-failed' },
    })
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\report.doc', 'report.doc'],
    ['a\r\nBcc: b.txt', 'aBcc: b.txt'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['', 'attachment'],
    ['..', 'attachment'],
    [`${'é'.repeat(300)}.tar`, `${'é'.repeat(251)}.tar`],
    [`${'😀'.repeat(200)}.txt`, `${'😀'.repeat(125)}.txt`],
    ['\ud800.txt', '\ufffd.txt'],
  ])('makes the name %j safe', async (name, expected) => {
    expect(await upload(name, Readable.from(['x']))).toMatchObject({ ok: true, value: { name: expected } })
  })

  it.each([
    ['text/html', 'x.bin', 'text/html'],
    ['', 'x.csv', 'text/csv'],
    ['', 'no-extension', 'application/octet-stream'],
    ['text/plain\r\nBcc: x', 'x.txt', 'text/plain'],
    ['message/rfc822', 'x.eml', 'application/octet-stream'],
    ['multipart/mixed; boundary=x', 'x', 'application/octet-stream'],
  ])('sends the declared type %j of %s as %s', async (declared, name, expected) => {
    expect(await upload(name, Readable.from(['x']), declared)).toMatchObject({
      ok: true,
      value: { contentType: expected },
    })
  })
})

describe('leaving', () => {
  it('removes an upload when it is discarded, and no file of the user', async () => {
    const path = await file('mine.txt', 'content')
    const mine = await staged(path)
    const uploaded = await upload('a.txt', Readable.from(['x']))
    const id = uploaded.ok ? uploaded.value.id : ''
    await store.discard(mine)
    await store.discard(id)
    await store.discard('unknown')
    expect(await readdir(await uploadFolder())).toEqual([])
    expect(await readFile(path, 'utf8')).toBe('content')
    expect(await store.open(id)).toMatchObject({ ok: false, error: { code: 'attachment-missing' } })
  })

  it('breaks off what is being uploaded, removes its folder and takes nothing more', async () => {
    await upload('a.txt', Readable.from(['x']))
    const body = new PassThrough()
    body.write('first part')
    const result = upload('b.txt', body)
    await store.close()
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await upload('c.txt', Readable.from(['x']))).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await readdir(folder)).toEqual([])
  })
})
