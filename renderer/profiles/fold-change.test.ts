import { describe, expect, it } from 'vitest'
import type { ProfilesChange } from '../../shared/contract/profiles-change'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { foldChange } from './fold-change'
import { storedProfile } from './stored-profile-fixture'

const [a, b, c] = [storedProfile('a'), storedProfile('b'), storedProfile('c')]
const LATER = '2026-11-23T08:00:00.000Z'
const some = (saved: StoredProfile[], removedIds: string[] = []): ProfilesChange => ({
  kind: 'some',
  saved,
  removedIds,
})

describe('foldChange', () => {
  const list = [a, b]

  it('takes in what was saved and keeps the rest', () => {
    const saved = { ...b, savedAt: LATER }
    const after = foldChange(list, some([saved]))
    expect(after).toEqual([a, saved])
    expect(after[0]).toBe(a)
  })

  it('adds newcomers last and takes out what is gone', () => {
    expect(foldChange(list, some([c], ['a']))).toEqual([b, c])
  })

  it.each([
    ['nothing', some([])],
    ['what is known', some([structuredClone(b)])],
    ['an earlier state of a profile', some([{ ...b, savedAt: '2020-01-01T00:00:00.000Z' }])],
    ['a removal of what is not there', some([], ['z'])],
    ['an unknown extent', { kind: 'unknown' } as const],
  ])('keeps the very list when told %s', (_what, change) => expect(foldChange(list, change)).toBe(list))

  it('takes in a test that was recorded without a save', () => {
    const lastTest = { ...storedProfile('t').lastTest, at: LATER } as NonNullable<typeof b.lastTest>
    expect(foldChange(list, some([{ ...b, lastTest }]))[1]?.lastTest?.at).toBe(LATER)
  })
})
