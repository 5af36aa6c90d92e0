import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCurrentFuseWire } from '@electron/fuses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { setFuses, wrongFuses } from './fuses'

// Marks the wire inside Electron's executable; followed by version, length and one character for each fuse.
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const DEFAULTS = '10110011'

const executable = (wire: string, version = 1) =>
  Buffer.concat([
    Buffer.alloc(1_000, 0xcc),
    Buffer.from(SENTINEL),
    Buffer.from([version, wire.length]),
    Buffer.from(wire),
    Buffer.alloc(1_000, 0xcc),
  ])

let folder: string
const binary = () => join(folder, 'mail-session-manager')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuses-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('setFuses', () => {
  it('sets every fuse of the executable and nothing else in it', async () => {
    await writeFile(binary(), executable(DEFAULTS))
    await setFuses(binary())
    const wire = await getCurrentFuseWire(binary())
    const on = Object.entries(wire).flatMap(([fuse, state]) => (state === 0x31 ? [Number(fuse)] : []))
    // Cookie encryption, archive integrity, archive only.
    expect(on).toEqual([1, 4, 5])
    expect(await readFile(binary())).toEqual(executable('01001100'))
  })

  it('leaves a fuse alone that a newer Electron has added', async () => {
    await writeFile(binary(), executable(`${DEFAULTS}1`))
    await setFuses(binary())
    expect(await readFile(binary())).toEqual(executable('010011001'))
  })

  it('does not pass over a fuse that could not be set', async () => {
    await writeFile(binary(), executable('1011001'))
    await expect(setFuses(binary())).rejects.toThrow()
  })

  it('is not satisfied with the defaults', async () => {
    await writeFile(binary(), executable(DEFAULTS))
    expect(await wrongFuses(binary())).toEqual([
      'RunAsNode',
      'EnableCookieEncryption',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
      'LoadBrowserProcessSpecificV8Snapshot',
      'GrantFileProtocolExtraPrivileges',
    ])
  })

  it('refuses what is no Electron', async () => {
    await writeFile(binary(), 'something else')
    await expect(setFuses(binary())).rejects.toThrow(/sentinel/)
  })
})
