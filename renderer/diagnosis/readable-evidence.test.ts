import { describe, expect, it } from 'vitest'
import { readableEvidence } from './readable-evidence'

describe('the values of a finding', () => {
  it('have days and moments in the reader’s language', () => {
    expect(readableEvidence({ date: '2026-11-19' }, 'en')).toEqual({ date: '19 Nov 2026' })
    expect(readableEvidence({ date: '2026-11-19 14:57 UTC' }, 'en')).toEqual({ date: '19 Nov 2026, 14:57\u00a0UTC' })
    expect(readableEvidence({ date: '2026-11-19' }, 'fr')).toEqual({ date: '19 nov. 2026' })
  })

  it('have fingerprints that fit a line', () => {
    expect(readableEvidence({ sha256: `0f${'ab'.repeat(31)}` }, 'en')).toEqual({ sha256: '0F:AB:AB:AB:…:AB:AB' })
  })

  it('stay as they are otherwise, and may be missing', () => {
    expect(readableEvidence({ port: 587, host: 'mail.example.test' }, 'en')).toEqual({
      port: 587,
      host: 'mail.example.test',
    })
    expect(readableEvidence(undefined, 'en')).toEqual({})
  })
})
