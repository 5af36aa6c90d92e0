import { describe, expect, it } from 'vitest'
import type { TlsReport } from '../../shared/trust/tls-report'
import { flagEffects } from './flag-cells'
import { problemRows } from './problem-rows'

const tls = (problems: TlsReport['problems']): TlsReport => ({
  protocol: 'TLSv1.3',
  cipher: '',
  serverName: 'mail.example',
  chain: [],
  problems,
  anchor: 'system',
  revocation: { status: 'not-checked' },
})
const problem = { certificate: 0, params: {}, ignored: false } as const

describe('what each flag would hide', () => {
  const rows = problemRows(
    tls([
      { ...problem, id: 'CRT-11', check: 'name', flag: 'name-invalid', kind: 'name-mismatch' },
      { ...problem, id: 'CRT-16', check: 'trust', flag: 'certificate-invalid', kind: 'pin-changed' },
      { ...problem, id: 'CRT-07', check: 'dates', flag: 'certificate-expired', kind: 'expired', ignored: true },
    ]),
  )
  const effects = rows.map((row) => flagEffects(row, ['certificate-expired', 'certificate-invalid']))

  it('is one problem for one flag, on or off', () => {
    expect(effects[0]).toEqual(['none', 'would-cover', 'none', 'none'])
    expect(effects[2]).toEqual(['none', 'none', 'covers', 'none'])
  })

  it('is no changed pin: no flag covers that, not even one that is on', () => {
    expect(effects[1]).toEqual(['none', 'none', 'none', 'none'])
  })

  it('is nothing where a check could not be made, which is no error', () => {
    expect(effects[3]).toEqual(['none', 'none', 'none', 'not-needed'])
  })
})
