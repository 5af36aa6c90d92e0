import { describe, expect, it } from 'vitest'
import { PRACTICE_LABEL, PRACTICE_PROFILE_ID } from '../../../shared/practice/practice-label'
import { profileLabel } from '../../../shared/practice/profile-label'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import type { StoredProfile } from '../../../shared/profile/stored-profile'
import { createTranslator, loadTranslator } from '../../../shared/words/translate'
import { profilesNamed } from './find-profile'

const french = await loadTranslator('fr')
const english = createTranslator('en')

const stored = (id: string, label: string): StoredProfile => ({
  profile: newSessionProfile(id, label),
  secrets: { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null },
  acknowledgements: [],
  savedAt: '2026-11-22T08:00:00.000Z',
  lastTest: null,
  practice: id === PRACTICE_PROFILE_ID,
})
const practice = stored(PRACTICE_PROFILE_ID, PRACTICE_LABEL)

describe('the name of the practice profile', () => {
  it('is shown in the language of the command, until somebody gives it another', () => {
    expect(profileLabel(practice.profile, english)).toBe(PRACTICE_LABEL)
    expect(profileLabel(practice.profile, french)).toBe('Serveur d’entraînement')
    expect(profileLabel({ id: PRACTICE_PROFILE_ID, label: 'Essais' }, french)).toBe('Essais')
    expect(profileLabel({ id: 'mine', label: PRACTICE_LABEL }, french)).toBe(PRACTICE_LABEL)
  })
})

describe('a name on the command line', () => {
  const profiles = [practice, stored('a', 'Café'), stored('b', 'café'), stored('c', 'Relais'), stored('d', 'c')]
  const idsOf = (name: string, translate = french) =>
    profilesNamed(profiles, name, translate).map(({ profile }) => profile.id)

  it.each([
    [PRACTICE_LABEL, ['practice']],
    ['Serveur d’entraînement', ['practice']],
    ["serveur d'entraînement", ['practice']],
    ['Serveur d’entraînement'.normalize('NFD'), ['practice']],
    ['practice', ['practice']],
    ['Café', ['a']],
    ['CAFÉ', ['a', 'b']],
    ['relais', ['c']],
    ['c', ['c']],
    ['Relai', []],
    ['', []],
  ])('%j means %j', (name, ids) => {
    expect(idsOf(name)).toEqual(ids)
  })

  it('does not know the names of other languages', () => {
    expect(idsOf('Serveur d’entraînement', english)).toEqual([])
  })
})
