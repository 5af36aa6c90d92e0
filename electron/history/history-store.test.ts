import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../shared/contract/result'
import { profileOfRun, reportOfRun } from '../../shared/history/run-fixture'
import type { SessionReport } from '../../shared/submission/session-report'
import { temporaryFolder } from '../storage/temporary-folder'
import { MOST_ENTRIES, MOST_REPORTS, REPORTS_BYTES, TRANSCRIPT_LINES } from './history-file'
import { createHistoryStore, type HistoryStore } from './history-store'

const profile = profileOfRun()
const successOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const START = Date.parse('2026-11-22T10:00:00.000Z')
const at = (minute: number): string => new Date(START + minute * 60_000).toISOString()
const run = (minute: number, parts: Partial<SessionReport> = {}) =>
  reportOfRun({ report: { startedAt: at(minute), ...parts } })

/** A folder in which stores are opened as by processes of their own; time moves when told. */
const desk = () => {
  const folder = join(temporaryFolder(), 'history')
  const clock = { now: START }
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  const changed: string[] = []
  const known = new Set([profile.id, 'other'])
  let ids = 0
  const open = (): HistoryStore =>
    createHistoryStore({
      folder,
      Conf,
      newId: () => {
        ids += 1
        return `run-${ids}`
      },
      now: () => new Date(clock.now),
      schedule: (delayMs, callback) => {
        const timer = { at: clock.now + delayMs, callback }
        timers.add(timer)
        return () => timers.delete(timer)
      },
      isKnown: async (id) => known.has(id),
      onChanged: (id) => changed.push(id),
    })
  const path = join(folder, `${profile.id}.json`)
  return { folder, path, clock, timers, changed, known, open }
}
/** Records runs and has them written at once. */
const recordAll = async (store: HistoryStore, reports: readonly SessionReport[], id = profile.id) => {
  const recorded = reports.map((report) => store.record('test', { ...profile, id }, report))
  await store.close()
  return Promise.all(recorded)
}
const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

describe('recording', () => {
  it('keeps a run for the next process: entry, settings, and the whole report', async () => {
    const { open, changed } = desk()
    const report = run(0)
    const [recorded] = await recordAll(open(), [report])
    const next = open()
    const entries = successOf(await next.list(profile.id))
    expect(entries).toEqual([recorded && successOf(recorded)])
    expect(entries[0]).toMatchObject({ kind: 'test', outcome: 'passed', at: report.startedAt, reported: true })
    expect(entries[0]?.settings).toMatchObject({ serverAddress: 'mail.example.com', port: 587, option: 'starttls' })
    expect(successOf(await next.report(profile.id, entries[0]?.id ?? ''))).toEqual(report)
    expect(changed).toEqual([profile.id])
  })

  it('lists latest first, whatever was recorded first', async () => {
    const { open } = desk()
    const store = open()
    await recordAll(store, [run(2), run(1), run(3)])
    expect(successOf(await store.list(profile.id)).map((entry) => entry.at)).toEqual([at(3), at(2), at(1)])
  })

  it('writes a burst once, and a list never waits for the interval', async () => {
    const { open, timers, changed } = desk()
    const store = open()
    await recordAll(store, [run(0)])
    for (const minute of times(50)) void store.record('send', profile, run(minute + 1))
    expect(timers.size).toBe(1)
    expect(successOf(await store.list(profile.id))).toHaveLength(51)
    expect(changed).toHaveLength(2)
  })

  it('keeps nothing of a profile that is not stored', async () => {
    const { open, folder } = desk()
    const [recorded] = await recordAll(open(), [run(0)], 'command-line-1')
    expect(recorded).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(existsSync(folder)).toBe(false)
  })

  it('loses no run of two processes that record at the same time', async () => {
    const { open } = desk()
    await Promise.all([
      recordAll(
        open(),
        times(5).map((minute) => run(minute)),
      ),
      recordAll(
        open(),
        times(5).map((minute) => run(minute + 5)),
      ),
    ])
    expect(successOf(await open().list(profile.id))).toHaveLength(10)
  })

  it('writes for its owner only', async () => {
    const { open, path } = desk()
    await recordAll(open(), [run(0)])
    expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
  })

  it('has no certificate text of an own authority in its settings', async () => {
    const { open, path } = desk()
    const store = open()
    void store.record('test', { ...profile, customCa: 'canary certificate' }, run(0))
    await store.close()
    expect(readFileSync(path, 'utf8')).not.toContain('canary')
  })
})

describe('the bounds', () => {
  it('drop the oldest runs and reports, and never the last one that passed', async () => {
    const { open } = desk()
    const store = open()
    const failures = times(MOST_ENTRIES + 20).map((minute) => run(minute + 1, { ok: false, outcome: 'failed' }))
    await recordAll(store, [run(0)])
    await recordAll(store, failures.slice(0, 60))
    await recordAll(store, failures.slice(60))
    const entries = successOf(await store.list(profile.id))
    expect(entries).toHaveLength(MOST_ENTRIES)
    expect(entries.filter(({ reported }) => reported)).toHaveLength(MOST_REPORTS)
    const good = entries.at(-1)
    expect(good).toMatchObject({ at: at(0), outcome: 'passed', reported: true })
    expect(successOf(await store.report(profile.id, good?.id ?? '')).startedAt).toBe(at(0))
    const dropped = entries.find(({ reported }) => !reported)
    expect(await store.report(profile.id, dropped?.id ?? '')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('cut a long conversation and hold the file small', async () => {
    const { open, path } = desk()
    const store = open()
    const line = { atMs: 1, direction: 'server', stage: 'greet', secure: false } as const
    const transcript = times(5_000).map((index) => ({ ...line, text: `${index} ${'x'.repeat(16_000)}` }))
    await recordAll(
      store,
      times(30).map((minute) => run(minute, { transcript })),
    )
    const [latest] = successOf(await store.list(profile.id))
    const kept = successOf(await store.report(profile.id, latest?.id ?? '')).transcript
    expect(kept).toHaveLength(TRANSCRIPT_LINES)
    expect(kept.at(-1)?.text.startsWith('4999 ')).toBe(true)
    expect(statSync(path).size).toBeLessThan(REPORTS_BYTES * 1.5)
  })
})

describe('a file that is not as it should be', () => {
  it('is set aside unchanged when it is damaged, and the next run is kept', async () => {
    const { open, path, folder } = desk()
    await recordAll(open(), [run(0)])
    writeFileSync(path, '{"historyVersion": 1, "ent')
    const store = open()
    expect(successOf(await store.list(profile.id))).toEqual([])
    expect(readFileSync(path, 'utf8')).toBe('{"historyVersion": 1, "ent')
    await recordAll(store, [run(1)])
    expect(successOf(await store.list(profile.id))).toHaveLength(1)
    const aside = readdirSync(folder).filter((name) => name.includes('quarantined'))
    expect(aside.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['{"historyVersion": 1, "ent'])
  })

  it('yields the entries that can be read', async () => {
    const { open, path, folder } = desk()
    const store = open()
    await recordAll(store, [run(0), run(1)])
    const content = JSON.parse(readFileSync(path, 'utf8'))
    content.entries[0].kind = 'dance'
    writeFileSync(path, JSON.stringify(content))
    expect(successOf(await store.list(profile.id)).map((entry) => entry.at)).toEqual([at(0)])
    await recordAll(store, [run(2)])
    expect(successOf(await store.list(profile.id)).map((entry) => entry.at)).toEqual([at(2), at(0)])
    expect(readdirSync(folder).some((name) => name.includes('quarantined'))).toBe(true)
  })

  it('is left alone when a newer version wrote it', async () => {
    const { open, path } = desk()
    await recordAll(open(), [run(0)])
    const newer = '{"historyVersion": 2, "runs": {}}'
    writeFileSync(path, newer)
    const store = open()
    const [recorded] = await recordAll(store, [run(1)])
    expect(recorded).toMatchObject({ ok: false, error: { code: 'newer-version' } })
    expect(await store.list(profile.id)).toMatchObject({ ok: false, error: { code: 'newer-version' } })
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })
})

describe('clearing', () => {
  it('deletes everything of that profile, what was set aside included, and nothing of another', async () => {
    const { open, path, folder, changed } = desk()
    const store = open()
    await recordAll(store, [run(0)], 'other')
    await recordAll(store, [run(0)])
    writeFileSync(path, 'damaged')
    await recordAll(store, [run(1)])
    expect(successOf(await store.clear(profile.id))).toBeNull()
    expect(readdirSync(folder)).toEqual(['other.json'])
    expect(changed.at(-1)).toBe(profile.id)
    expect(successOf(await store.list(profile.id))).toEqual([])
  })

  it('drops a run that was waiting when its profile went', async () => {
    const { open, known, folder } = desk()
    const store = open()
    await recordAll(store, [run(0)])
    void store.record('send', profile, run(1))
    known.delete(profile.id)
    await store.clear(profile.id)
    await store.close()
    expect(readdirSync(folder)).toEqual([])
  })
})
