import { describe, expect, it } from 'vitest'
import { freeLabel, LABEL_LENGTH } from './free-label'

describe('freeLabel', () => {
  it('keeps a wish that nobody has', () => {
    expect(freeLabel('New profile', new Set(['Relay']))).toBe('New profile')
  })

  it('counts on when the name is taken', () => {
    expect(freeLabel('New profile', new Set(['New profile', 'New profile 2']))).toBe('New profile 3')
  })

  it('is never longer than a label may be, and never half a character', () => {
    const long = '😀'.repeat(LABEL_LENGTH / 2)
    expect(freeLabel(`${long}more`, new Set())).toBe(long)
    expect(freeLabel(`x${long}`, new Set())).toBe(`x${'😀'.repeat(59)}`)
    expect(freeLabel(long, new Set([long]))).toBe(`${'😀'.repeat(59)} 2`)
  })
})
