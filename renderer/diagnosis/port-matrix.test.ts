import { describe, expect, it } from 'vitest'
import type { ModeResult, ModeStatus, PortProbe, Recommendation } from '../../shared/diagnosis/diagnosis'
import { failure } from '../../shared/failures/failure'
import { recordedReport } from '../../shared/report/recorded-report-fixture'
import { type CellDetail, matrixRemarks, portMatrix } from './port-matrix'

const starttls587 = { port: 587, option: 'starttls' } as const
const best: Recommendation = { port: 465, option: 'implicit-tls', inUse: false, status: 'works' }
const probes = recordedReport.diagnosis?.ports?.probes ?? []

const cells = (known: readonly PortProbe[], running: boolean, recommendation: Recommendation | null = null) =>
  portMatrix(known, recommendation, starttls587, running).rows.flatMap(({ option, cells: all }) =>
    all.map((cell) => ({ option, ...cell })),
  )

const modeOf = (status: ModeStatus, more: Partial<PortProbe['modes'][number]> = {}): PortProbe => ({
  port: 2525,
  reachability: 'connected',
  connectMs: 9,
  greeting: null,
  modes: [{ option: 'none', status, durationMs: 9, error: null, signInMethods: null, ...more }],
})

describe('the table of ports and modes', () => {
  it('has every cell from the first moment on, all of them being asked', () => {
    const all = cells([], true)
    expect(all).toHaveLength(12)
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['probing']))
  })

  it('keeps its columns while answers come in, whatever their order', () => {
    const columns = (known: readonly PortProbe[]) => portMatrix(known, null, starttls587, true).ports
    expect(columns([])).toEqual([25, 465, 587, 2525])
    expect(columns(probes.toReversed())).toEqual([25, 465, 587, 2525])
    expect(portMatrix([], null, { port: 10_587, option: 'none' }, true).ports).toEqual([25, 465, 587, 2525, 10_587])
  })

  it('calls what was never asked so once it ended', () => {
    expect(new Set(cells([], false).map(({ status }) => status))).toEqual(new Set(['not-probed']))
  })

  it('waits for the modes of a port that are still to come', () => {
    const begun = [modeOf('closed'), { ...modeOf('not-probed'), port: 25 }]
    const at = (port: number) => cells(begun, true).find((cell) => cell.port === port && cell.option === 'none')?.status
    expect(at(2525)).toBe('closed')
    expect(at(25)).toBe('probing')
  })

  it('marks the one in use and the best one', () => {
    const all = cells(probes, false, best)
    expect(all.filter(({ inUse }) => inUse).map(({ port, option }) => [port, option])).toEqual([[587, 'starttls']])
    expect(all.filter((cell) => cell.best).map(({ port, option }) => [port, option])).toEqual([[465, 'implicit-tls']])
  })

  const detailCases: readonly [ModeStatus, Partial<ModeResult>, CellDetail][] = [
    ['works', {}, { key: 'clear' }],
    ['answers', {}, { key: 'clear' }],
    ['answers', { signInMethods: [] }, { key: 'noSignIn' }],
    ['answers', { signInMethods: ['PLAIN'] }, { key: 'signInClear' }],
    ['refused', { error: failure('internal', { reply: '554 no' }) }, { key: 'refusedWith', code: '554' }],
    ['refused', {}, { key: 'refused' }],
    ['silent', {}, { key: 'silent' }],
    ['no-route', { durationMs: 5_000 }, { key: 'timeout', durationMs: 5_000 }],
  ]
  it.each(detailCases)('says below %s what that means: %o', (status, more, detail) => {
    const cell = cells([modeOf(status, more)], false).find(({ port, option }) => port === 2525 && option === 'none')
    expect(cell?.detail).toEqual(detail)
  })
})

describe('what is said about the best port', () => {
  const leaf = recordedReport.tls
  const withTls = probes.map((probe) => ({
    ...probe,
    modes: probe.modes.map((mode) => (leaf === undefined ? mode : { ...mode, tls: leaf })),
  }))

  it('warns that the same certificate waits there', () => {
    expect(matrixRemarks(withTls, best, leaf)).toEqual(['sameCertificate', 'blocked25'])
  })

  it('says when it is in use, and that a refused certificate has to be solved too', () => {
    expect(matrixRemarks([], { ...best, inUse: true }, undefined)).toEqual(['bestInUse'])
    expect(matrixRemarks([], { ...best, status: 'flawed' }, undefined)).toEqual(['flawedToo'])
    expect(matrixRemarks([], best, undefined)).toEqual(['bestOnly'])
  })

  it('never recommends clear text without saying so', () => {
    const clear = { ...best, option: 'none', status: 'answers' } as const
    expect(matrixRemarks([], clear, undefined)).toContain('clearText')
    expect(matrixRemarks([], { ...clear, inUse: true }, undefined)).toContain('clearText')
  })

  it('calls port 25 blocked only when another port of the host answers', () => {
    const dead = probes.map((probe) => ({ ...probe, reachability: 'timeout' as const }))
    expect(matrixRemarks(dead, best, undefined)).not.toContain('blocked25')
  })
})
