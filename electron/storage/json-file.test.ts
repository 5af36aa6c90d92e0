import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import Conf from 'conf'
import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import type { ConfConstructor } from './conf-constructor'
import { ABSENT, createJsonFile, type FileIdentity, type JsonFile } from './json-file'
import { readJson } from './json-text'
import { temporaryFolder } from './temporary-folder'

const NOW = new Date('2026-05-06T07:08:09.123Z')

const jsonFile = (folder: string, changes: { Conf?: ConfConstructor; patienceMs?: number } = {}) =>
  createJsonFile({
    folder,
    name: 'sample',
    Conf: changes.Conf ?? Conf,
    timings: { patienceMs: changes.patienceMs ?? 5_000, staleMs: 2_000 },
  })

const replaceLocked = (file: JsonFile, content: Record<string, unknown>, expected: FileIdentity) =>
  file.whileLocked(() => file.replace(content, expected))

const contentOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8'))

/** What a full disk does to conf: the write comes up short, and conf takes no notice. */
class ShortWritingConf {
  readonly #path: string
  constructor(options: ConstructorParameters<ConfConstructor>[0]) {
    this.#path = join(options.cwd, `${options.configName}.json`)
    this.serialize = options.serialize
  }
  readonly serialize: (value: unknown) => string
  get store(): Record<string, unknown> {
    return {}
  }
  set store(value: Record<string, unknown>) {
    writeFileSync(this.#path, this.serialize(value).slice(0, 20))
  }
}

describe('a file of the data folder', () => {
  it('is absent, written, read and replaced', async () => {
    const folder = join(temporaryFolder(), 'new')
    const file = jsonFile(folder)
    expect(file.identity()).toBe(ABSENT)
    expect(await file.read()).toEqual(succeeded({ identity: ABSENT, bytes: null }))
    const written = await replaceLocked(file, { a: 1 }, ABSENT)
    expect(written).toEqual(succeeded(file.identity()))
    expect(contentOf(folder)).toEqual({ a: 1 })
    await replaceLocked(file, { b: '…' }, file.identity())
    const read = await file.read()
    expect(read.ok && readJson(read.value.bytes ?? Buffer.of())).toEqual({ ok: true, value: { b: '…' } })
    expect(read.ok && read.value.identity).toBe(file.identity())
    expect(readdirSync(folder)).toEqual(['sample.json'])
  })

  it.skipIf(process.platform === 'win32')('is readable by its owner only, and so is its folder', async () => {
    const folder = join(temporaryFolder(), 'new')
    await replaceLocked(jsonFile(folder), { a: 1 }, ABSENT)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'sample.json')).mode & 0o777).toBe(0o600)
  })

  it('is not replaced when it is no longer what the writer knew', async () => {
    const folder = temporaryFolder()
    const file = jsonFile(folder)
    await replaceLocked(file, { a: 1 }, ABSENT)
    expect(await replaceLocked(file, { a: 2 }, ABSENT)).toEqual(succeeded('overtaken'))
    expect(contentOf(folder)).toEqual({ a: 1 })
  })

  it('keeps its content when the disk is full, even where conf would not notice', async () => {
    const folder = temporaryFolder()
    const whole = { text: 'x'.repeat(500) }
    await replaceLocked(jsonFile(folder), whole, ABSENT)
    const file = jsonFile(folder, { Conf: ShortWritingConf })
    const written = await replaceLocked(file, { text: 'y'.repeat(600) }, file.identity())
    expect(written).toMatchObject({ ok: false, error: { code: 'storage-write-failed', params: { reason: 'ENOSPC' } } })
    expect(contentOf(folder)).toEqual(whole)
    expect(readdirSync(folder)).toEqual(['sample.json'])
  })

  it('names what the system said when a write fails', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'sample.next.json'))
    const written = await replaceLocked(jsonFile(folder), { a: 1 }, ABSENT)
    expect(written).toMatchObject({
      ok: false,
      error: { code: 'storage-write-failed', params: { file: 'sample.json' } },
    })
    expect(existsSync(join(folder, 'sample.json'))).toBe(false)
  })

  it('clears away what a killed writer left', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'sample.next.json'), '{"half":')
    writeFileSync(join(folder, 'sample.next.json.tmp-1234567890abcdef'), '{')
    expect(await replaceLocked(jsonFile(folder), { a: 1 }, ABSENT)).toMatchObject({ ok: true })
    expect(readdirSync(folder)).toEqual(['sample.json'])
  })

  it('that is a folder is unreadable, and stays', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'sample.json'))
    expect(await jsonFile(folder).read()).toMatchObject({ error: { code: 'storage-unreadable' } })
  })

  it('moves aside unchanged, under a name that nobody has', async () => {
    const folder = temporaryFolder()
    const names = []
    for (const text of ['first', 'second']) {
      writeFileSync(join(folder, 'sample.json'), text)
      const moved = await jsonFile(folder).moveAside(NOW)
      names.push(moved.ok && moved.value)
      expect(moved.ok && readFileSync(join(folder, moved.value), 'utf8')).toBe(text)
    }
    expect(names).toEqual([
      'sample.2026-05-06T07-08-09-123Z.quarantined.json',
      'sample.2026-05-06T07-08-09-123Z-2.quarantined.json',
    ])
  })
})

describe('the lock', () => {
  it('lets one writer in at a time; the next one gives up after its patience', async () => {
    const folder = temporaryFolder()
    const file = jsonFile(folder, { patienceMs: 50 })
    const blocked = await file.whileLocked(() =>
      jsonFile(folder, { patienceMs: 50 }).whileLocked(async () => succeeded(1)),
    )
    expect(blocked).toMatchObject({ error: { code: 'storage-locked', retryable: true } })
    expect(await file.whileLocked(async () => succeeded(2))).toEqual(succeeded(2))
  })

  it('of a writer that died is taken over', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'sample.json.lock'))
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(join(folder, 'sample.json.lock'), longAgo, longAgo)
    expect(await jsonFile(folder).whileLocked(async () => succeeded(1))).toEqual(succeeded(1))
  })

  it('that cannot be had says that nothing can be written', async () => {
    const file = createJsonFile({ folder: '/proc/nowhere', name: 'sample', Conf })
    expect(await file.whileLocked(async () => succeeded(1))).toMatchObject({ error: { code: 'storage-write-failed' } })
  })
})

describe('the text of a JSON file', () => {
  it.each<[string, Uint8Array, ReturnType<typeof readJson>]>([
    ['JSON', Buffer.from('{"a":1}'), { ok: true, value: { a: 1 } }],
    ['a byte order mark in front', Buffer.from('\ufeff{"a":1}'), { ok: true, value: { a: 1 } }],
    ['nothing', Buffer.of(), { ok: false, line: 1 }],
    ['a truncated file', Buffer.from('{"a":1,\n"b":\n'), { ok: false, line: 3 }],
    ['a comma too many', Buffer.from('{"a":1,\n"b" 2}'), { ok: false, line: 2 }],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe]), { ok: false, line: null }],
  ])('%s', (_, bytes, reading) => {
    expect(readJson(bytes)).toEqual(reading)
  })
})
