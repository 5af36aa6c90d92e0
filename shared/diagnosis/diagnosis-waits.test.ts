import { describe, expect, it } from 'vitest'
import { DEFAULT_DEADLINES } from '../profile/session-profile'
import { diagnosisWaits, sessionWaits } from './diagnosis-waits'

const waits = (connectMs: number, greetingMs: number = DEFAULT_DEADLINES.greetingMs) =>
  diagnosisWaits({ ...DEFAULT_DEADLINES, connectMs, greetingMs })

describe('how long a diagnosis waits', () => {
  it('gives a dead address up early, and leaves the handshake and the greeting their own time', () => {
    expect(diagnosisWaits(DEFAULT_DEADLINES)).toEqual({ connectMs: 5_000, handshakeMs: 10_000, greetingMs: 30_000 })
  })

  it('keeps to a profile that is less patient still', () => {
    expect(waits(1_200, 1_500)).toEqual({ connectMs: 1_200, handshakeMs: 1_200, greetingMs: 1_500 })
  })

  it('waits longer when the profile was told to, and never as long as a sending may', () => {
    expect(waits(30_000)).toMatchObject({ connectMs: 30_000, handshakeMs: 30_000 })
    expect(waits(3_600_000, 300_000)).toEqual({ connectMs: 30_000, handshakeMs: 30_000, greetingMs: 60_000 })
  })

  it('leaves tests and sendings as patient as the profile', () => {
    expect(sessionWaits({ ...DEFAULT_DEADLINES, connectMs: 90_000, greetingMs: 300_000 })).toEqual({
      connectMs: 90_000,
      handshakeMs: 90_000,
      greetingMs: 300_000,
    })
  })
})
