import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { failed, succeeded } from '../../shared/contract/result'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings'
import { failure } from '../../shared/failures/failure'
import { createJsonFile, type JsonFile } from '../storage/json-file'
import { temporaryFolder } from '../storage/temporary-folder'
import { createSettingsStore } from './settings-store'

const CHOSEN: Settings = { theme: 'dark', secretKeeper: 'session', language: 'fr' }
const NOW = new Date('2026-05-06T07:08:09.123Z')
const QUARANTINE = 'settings.2026-05-06T07-08-09-123Z.quarantined.json'

const openStore = (folder: string, changes: Partial<JsonFile> = {}) => {
  const store = createSettingsStore({ ...createJsonFile({ folder, name: 'settings', Conf }), ...changes }, () => NOW)
  onTestFinished(() => store.close())
  return store
}
const textIn = (folder: string) => readFileSync(join(folder, 'settings.json'), 'utf8')
const writeIn = (folder: string, text: string) => writeFileSync(join(folder, 'settings.json'), text)

describe('the settings', () => {
  it('are the defaults at first, and reading writes nothing', async () => {
    const folder = temporaryFolder()
    expect(await openStore(folder).read()).toEqual(succeeded(DEFAULT_SETTINGS))
    expect(readdirSync(folder)).toEqual([])
  })

  it('are there for the next start', async () => {
    const folder = temporaryFolder()
    expect(await openStore(folder).save(CHOSEN)).toEqual(succeeded(CHOSEN))
    expect(await openStore(folder).read()).toEqual(succeeded(CHOSEN))
  })

  it('keep what a later version added', async () => {
    const folder = temporaryFolder()
    writeIn(folder, '{"fileVersion":1,"theme":"light","secretKeeper":"auto","density":"compact"}')
    const store = openStore(folder)
    expect(await store.read()).toEqual(succeeded({ theme: 'light', secretKeeper: 'auto', language: 'system' }))
    await store.save(CHOSEN)
    expect(JSON.parse(textIn(folder))).toEqual({ fileVersion: 1, ...CHOSEN, density: 'compact' })
  })

  it.each([
    ['truncated', '{"fileVersion":1,"theme":"da', DEFAULT_SETTINGS],
    ['of another kind', '[1]', DEFAULT_SETTINGS],
    [
      'with one bad value',
      '{"fileVersion":1,"theme":"purple","secretKeeper":"session","language":"fr"}',
      { ...CHOSEN, theme: 'system' },
    ],
  ])('that are damaged are set aside, reported, and what could be read stays: %s', async (_, text, settings) => {
    const folder = temporaryFolder()
    writeIn(folder, text)
    const store = openStore(folder)
    expect(await store.read()).toEqual(succeeded(settings))
    expect(store.quarantined()).toMatchObject([{ file: QUARANTINE }])
    expect(readFileSync(join(folder, QUARANTINE), 'utf8')).toBe(text)
    expect(await openStore(folder).read()).toEqual(succeeded(settings))
  })

  it('of a newer version are read as far as they are known, and never overwritten', async () => {
    const folder = temporaryFolder()
    const text = '{"fileVersion":2,"theme":"dark","secretKeeper":"session","language":"fr","rest":"unknown"}'
    writeIn(folder, text)
    const store = openStore(folder)
    expect(await store.read()).toEqual(succeeded(CHOSEN))
    expect(await store.save(DEFAULT_SETTINGS)).toMatchObject({ error: { code: 'newer-version' } })
    expect(textIn(folder)).toBe(text)
  })

  it('stay as they were when a write fails', async () => {
    const folder = temporaryFolder()
    await openStore(folder).save(CHOSEN)
    const refusal = failed(failure('storage-write-failed'))
    const store = openStore(folder, { replace: async () => refusal })
    expect(await store.save(DEFAULT_SETTINGS)).toEqual(refusal)
    expect(await store.read()).toEqual(succeeded(CHOSEN))
  })

  it('announce a change by another process', async () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    await store.read()
    const heard = vi.fn()
    store.onChanged(heard)
    await openStore(folder).save(CHOSEN)
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(CHOSEN), 5_000)
    expect(heard).toHaveBeenCalledOnce()
  })
})
