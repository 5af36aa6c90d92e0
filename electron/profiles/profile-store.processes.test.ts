import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Conf from 'conf'
import { describe, expect, it } from 'vitest'
import { createJsonFile } from '../storage/json-file'
import { temporaryFolder } from '../storage/temporary-folder'
import { savingProfile } from './profile-changes'
import { createProfileStore } from './profile-store'
import { storedProfile } from './profile-under-test'
import { startWriter } from './writer-process'

const openStore = (folder: string) => {
  const timings = { patienceMs: 15_000, staleMs: 2_000 }
  return createProfileStore(createJsonFile({ folder, name: 'profiles', Conf, timings }))
}

const idsIn = (folder: string): string[] => {
  const path = join(folder, 'profiles.json')
  if (!existsSync(path)) return []
  const content: { profiles: { profile: { id: string } }[] } = JSON.parse(readFileSync(path, 'utf8'))
  return content.profiles.map(({ profile }) => profile.id)
}

/** Waits for the end of a writer; what it complained of makes the test fail. */
const ended = async (writer: ChildProcess) => {
  let complaints = ''
  writer.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text
  })
  writer.stdout?.resume()
  await once(writer, 'exit')
  expect(complaints).toBe('')
}

const firstSave = (writer: ChildProcess) => {
  if (writer.stdout === null) throw new Error('the writer has no output')
  return once(createInterface({ input: writer.stdout }), 'line')
}

describe('two processes on one folder', () => {
  it('lose none of their interleaved saves', { timeout: 180_000 }, async () => {
    const folder = temporaryFolder()
    const count = 15
    await Promise.all([ended(startWriter(folder, 'one', count)), ended(startWriter(folder, 'other', count))])
    const numbers = Array.from({ length: count }, (_, index) => index)
    const expected = ['one', 'other'].flatMap((name) => numbers.map((number) => `${name}-${number}`))
    expect(idsIn(folder).toSorted()).toEqual(expected.toSorted())
    expect(readdirSync(folder)).toEqual(['profiles.json'])
  })
})

describe('a writer that is killed', () => {
  it('leaves a whole file at any instant, with all that it had said to be saved', { timeout: 180_000 }, async () => {
    const folder = temporaryFolder()
    await openStore(folder).apply(savingProfile(storedProfile('before')))
    for (let round = 0; round < 3; round += 1) {
      const writer = startWriter(folder, `round${round}`, 100_000)
      await firstSave(writer)
      const seen = idsIn(folder).length
      // Somewhere in the middle of the next writes: no two rounds are killed at the same point.
      while (idsIn(folder).length < seen + 2 + round) await new Promise((resolve) => setTimeout(resolve, round))
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      expect(idsIn(folder)).toContain(`round${round}-0`)
    }
    const store = openStore(folder)
    expect(await store.apply(savingProfile(storedProfile('after')))).toMatchObject({ ok: true })
    const ids = idsIn(folder)
    expect(ids).toContain('before')
    expect(ids.at(-1)).toBe('after')
    expect(await store.list()).toMatchObject({ value: { quarantined: [] } })
    expect(readdirSync(folder)).toEqual(['profiles.json'])
  })
})
