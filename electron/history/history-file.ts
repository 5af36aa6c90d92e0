import { z } from 'zod'
import { type HistoryEntry, historyEntrySchema } from '../../shared/history/history-entry'
import { type SessionReport, sessionReportSchema } from '../../shared/submission/session-report'
import { readJson } from '../storage/json-text'

export const HISTORY_FILE_VERSION = 1

export const MOST_ENTRIES = 100
export const MOST_REPORTS = 20
/** Bytes of JSON, roughly: all reports of a profile together, and one of them. */
export const REPORTS_BYTES = 2 * 1024 ** 2
export const REPORT_BYTES = 256 * 1024
export const TRANSCRIPT_LINES = 200
export const TRANSCRIPT_TEXT = 1_000

/** The history of one profile, latest first, with the reports that are kept, by entry. */
export interface HistoryFile {
  readonly entries: readonly HistoryEntry[]
  readonly reports: ReadonlyMap<string, unknown>
}

export const EMPTY_HISTORY: HistoryFile = { entries: [], reports: new Map() }

/** `damaged`: what could still be read is in `file`, and the bytes are to be set aside before anything is written. */
export type HistoryFileReading =
  | { readonly kind: 'read' | 'damaged'; readonly file: HistoryFile }
  | { readonly kind: 'newer' }

const fileSchema = z.looseObject({
  historyVersion: z.number().int().min(1),
  entries: z.array(z.unknown()),
  reports: z.record(z.string(), z.unknown()),
})

/** Reads the bytes of a history file; null when there is none. Whatever the bytes are, nothing throws. */
export const readHistoryFile = (bytes: Uint8Array | null): HistoryFileReading => {
  if (bytes === null) return { kind: 'read', file: EMPTY_HISTORY }
  const json = readJson(bytes)
  if (!json.ok) return { kind: 'damaged', file: EMPTY_HISTORY }
  const version = z.looseObject({ historyVersion: z.number() }).safeParse(json.value)
  if (version.success && version.data.historyVersion > HISTORY_FILE_VERSION) return { kind: 'newer' }
  const parsed = fileSchema.safeParse(json.value)
  if (!parsed.success) return { kind: 'damaged', file: EMPTY_HISTORY }
  const entries = parsed.data.entries.flatMap((entry) => {
    const read = historyEntrySchema.safeParse(entry)
    return read.success ? [read.data] : []
  })
  return {
    kind: entries.length === parsed.data.entries.length ? 'read' : 'damaged',
    file: { entries, reports: new Map(Object.entries(parsed.data.reports)) },
  }
}

/** The plain object that is written. */
export const historyFileContent = ({ entries, reports }: HistoryFile): Record<string, unknown> => ({
  historyVersion: HISTORY_FILE_VERSION,
  entries,
  reports: Object.fromEntries(reports),
})

/** The report of an entry; undefined when it is not kept, or was written by a version that reports otherwise. */
export const reportIn = ({ reports }: HistoryFile, id: string): SessionReport | undefined => {
  const parsed = sessionReportSchema.safeParse(reports.get(id))
  return parsed.success ? parsed.data : undefined
}

/** A report as it is kept: the end of its conversation, long lines cut. */
export const keptReport = (report: SessionReport): SessionReport => ({
  ...report,
  transcript: report.transcript
    .slice(-TRANSCRIPT_LINES)
    .map((line) =>
      line.text.length > TRANSCRIPT_TEXT ? { ...line, text: line.text.slice(0, TRANSCRIPT_TEXT) } : line,
    ),
})

/** A run on its way into the file. */
export interface FinishedRun {
  readonly entry: HistoryEntry
  readonly report: SessionReport
}

const hasPassed = ({ outcome }: HistoryEntry): boolean => outcome === 'passed'

/** The first of the list, and the first that passed wherever it stands: what later runs are compared with. */
const firstAndLastGood = <Item>(list: readonly Item[], count: number, isGood: (item: Item) => boolean): Item[] => {
  const good = list.find(isGood)
  if (good === undefined || list.indexOf(good) < count) return list.slice(0, count)
  return [...list.slice(0, count - 1), good]
}

/** Ids of the reports that fit: the last good one first, then from the latest on until the bytes are used up. */
const reportsThatFit = (
  entries: readonly HistoryEntry[],
  reports: ReadonlyMap<string, unknown>,
): ReadonlySet<string> => {
  const known = entries.filter(({ id }) => reports.has(id))
  const wanted = firstAndLastGood(known, MOST_REPORTS, hasPassed)
  const good = wanted.find(hasPassed)
  const order = good === undefined ? wanted : [good, ...wanted.filter((entry) => entry !== good)]
  const fitting = new Set<string>()
  let bytes = 0
  for (const { id } of order) {
    const size = JSON.stringify(reports.get(id)).length
    if (size > REPORT_BYTES) continue
    bytes += size
    if (bytes > REPORTS_BYTES) break
    fitting.add(id)
  }
  return fitting
}

/** Adds runs and drops what is more than the bounds allow. */
export const withRuns = (file: HistoryFile, runs: readonly FinishedRun[]): HistoryFile => {
  const added = [...runs.map(({ entry }) => entry), ...file.entries]
  const sorted = added.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  const entries = firstAndLastGood(sorted, MOST_ENTRIES, hasPassed)
  const reports = new Map<string, unknown>(file.reports)
  for (const { entry, report } of runs) reports.set(entry.id, keptReport(report))
  const fitting = reportsThatFit(entries, reports)
  return {
    entries: entries.map((entry) =>
      entry.reported === fitting.has(entry.id) ? entry : { ...entry, reported: fitting.has(entry.id) },
    ),
    reports: new Map([...reports].filter(([id]) => fitting.has(id))),
  }
}
