import { describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/failures/finding'
import { recordedReport } from '../../shared/report/recorded-report-fixture'
import type { TlsReport, TrustProblem } from '../../shared/trust/tls-report'
import { offersPin } from './pin-offer'
import { reportFileName } from './report-file-name'

const finding = (id: string): Finding => ({ id, severity: 'error', stage: 'verify', params: {}, fixes: [] })
const withProblem = (problem: Partial<TrustProblem>): TlsReport => {
  const { tls } = recordedReport
  const [first] = tls?.problems ?? []
  if (tls === undefined || first === undefined) throw new Error('the recorded report lost its problems')
  return { ...tls, problems: [{ ...first, id: 'CRT-01', check: 'trust', kind: 'self-signed', ...problem }] }
}

describe('the offer to pin a certificate', () => {
  it('stands at what is about trust in its issuer', () => {
    expect(offersPin(finding('CRT-01'), withProblem({}))).toBe(true)
    expect(offersPin(finding('CRT-16'), withProblem({ id: 'CRT-16', kind: 'pin-changed' }))).toBe(true)
  })

  it.each([
    ['another finding', withProblem({ id: 'CRT-03' })],
    ['a wrong name', withProblem({ check: 'name', kind: 'name-mismatch' })],
    ['a forged signature', withProblem({ kind: 'bad-signature' })],
    ['what is ignored already', withProblem({ ignored: true })],
    ['no certificate', { ...withProblem({}), chain: [] }],
  ])('does not stand at %s', (_name, tls) => expect(offersPin(finding('CRT-01'), tls)).toBe(false))
})

describe('the file name of a report', () => {
  it.each([
    ['mail.example', 'diagnosis-mail.example-2026-11-22-1044.md'],
    ['[::1]', 'diagnosis-1-2026-11-22-1044.md'],
    ['../../etc/passwd', 'diagnosis-etc-passwd-2026-11-22-1044.md'],
    ['', 'diagnosis-2026-11-22-1044.md'],
  ])('of %s is safe everywhere', (server, expected) =>
    expect(reportFileName(server, '2026-11-22T10:44:00.000Z', 'md')).toBe(expected),
  )
})
