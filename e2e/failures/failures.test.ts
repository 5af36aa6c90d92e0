import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Heard } from '../../electron/practice/conversation/script'
import { NOT_FROM_ONE_SESSION, RECORDED_IDS } from '../../shared/failures/recorded-evidence-cases'
import { sessionReportSchema } from '../../shared/submission/session-report'
import { findings } from '../../shared/words/en/findings'
import { CERTIFICATE_ROWS } from './certificate-rows'
import { DELIVERY_ROWS } from './delivery-rows'
import { type FailureRoom, openFailureRoom } from './failure-room'
import type { FailureRow } from './failure-row'
import { NETWORK_ROWS } from './network-rows'
import { SIGN_IN_ROWS } from './sign-in-rows'
import { TLS_ROWS } from './tls-rows'

/** Every line that the practice server heard, as the server heard it. */
const heard: Heard[] = vi.hoisted(() => [])

vi.mock('../../electron/practice/faults/practice-conversation', async (original) => {
  const real = await original<typeof import('../../electron/practice/faults/practice-conversation')>()
  return {
    ...real,
    newPracticeConversation: (options: Parameters<typeof real.newPracticeConversation>[0]) => {
      const { script, observer } = real.newPracticeConversation(options)
      const answered: typeof observer.answered = (line, move) => {
        heard.push(line)
        observer.answered?.(line, move)
      }
      return { script, observer: { ...observer, answered } }
    },
  }
})

const ROWS: readonly FailureRow[] = [
  ...NETWORK_ROWS,
  ...TLS_ROWS,
  ...CERTIFICATE_ROWS,
  ...SIGN_IN_ROWS,
  ...DELIVERY_ROWS,
]

let room: FailureRoom

beforeAll(async () => {
  room = await openFailureRoom()
})

beforeEach(() => {
  heard.length = 0
})

const reproduced = new Set<string>()

const listed = (ids: readonly string[]): string => `${ids.length}${ids.length === 0 ? '' : `: ${ids.join(' ')}`}`

afterAll(async () => {
  await room.close()
  const rest = Object.keys(findings).filter((id) => !reproduced.has(id))
  const recorded = rest.filter((id) => RECORDED_IDS.has(id))
  const beyond = rest.filter((id) => !RECORDED_IDS.has(id) && Object.hasOwn(NOT_FROM_ONE_SESSION, id))
  const missing = rest.filter((id) => !recorded.includes(id) && !beyond.includes(id))
  process.stdout.write(
    [
      `Rows of the failure catalogue: ${Object.keys(findings).length}`,
      `  reproduced on sockets ${reproduced.size}, in ${ROWS.length} ways`,
      `  from recordings only ${listed(recorded)}`,
      `  not from one session ${listed(beyond)}`,
      `  missing ${listed(missing)}`,
      '',
    ].join('\n'),
  )
})

const named = (row: FailureRow): [string, FailureRow] => [
  `${row.id} ${row.faults.join(', ') || 'no fault'}, ${row.option ?? 'starttls'}, at ${[row.stage].flat().join(' or ')}`,
  row,
]

const isBeforeCredentials = ({ stage, passes }: FailureRow): boolean =>
  passes !== true && [stage].flat().every((one) => ['resolve', 'connect', 'greet', 'secure', 'verify'].includes(one))

describe('every row that loopback can show', () => {
  it.for(ROWS.map(named))('%s', async ([, row], context) => {
    const set = await room.practice.setFaults(row.faults)
    expect(set.ok).toBe(true)
    const result = await room.report(row)
    if (result === null) return context.skip('this machine does not let a test have the port')
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const report = sessionReportSchema.parse(result.value)
    const ids = report.findings.map(({ id }) => id)
    const seen = { error: report.error, findings: report.findings.map(({ id, stage }) => `${id} at ${stage}`) }
    expect(ids.slice(0, 2), JSON.stringify(seen)).toContain(row.id)
    expect([row.stage].flat(), JSON.stringify(seen)).toContain(report.findings.find(({ id }) => id === row.id)?.stage)
    expect(report.ok, JSON.stringify(seen)).toBe(row.passes === true)
    if (/^(?:TL|NET|EHL)/.test(row.id)) expect(ids.filter((id) => id.startsWith('CRT'))).toEqual([])
    // The server's ears are open: else the next line would prove nothing.
    if (row.id === 'AUT-00') expect(heard.some(({ text }) => /^auth/i.test(text))).toBe(true)
    if (isBeforeCredentials(row)) expect(heard.filter(({ text }) => /^auth/i.test(text))).toEqual([])
    reproduced.add(row.id)
  })
})

it('knows for every row of the catalogue where it is proven', () => {
  const known = new Set<string>([...ROWS.map(({ id }) => id), ...RECORDED_IDS, ...Object.keys(NOT_FROM_ONE_SESSION)])
  expect(Object.keys(findings).filter((id) => !known.has(id))).toEqual([])
})
