import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { PRACTICE_LABEL, PRACTICE_PROFILE_ID } from '../../shared/practice/practice-label'
import { french } from '../../shared/words/fr/index'
import { speechOptions } from '../../shared/words/translate'
import { searchProfiles } from './profile-search'
import { shownLabel } from './shown-label'
import { storedProfile } from './stored-profile-fixture'

beforeAll(() => i18next.init(speechOptions('fr', french)))

describe('the name of a profile for reading', () => {
  it('is a word of the page for the practice profile, until somebody gives it another', () => {
    expect(shownLabel({ id: PRACTICE_PROFILE_ID, label: PRACTICE_LABEL })).toBe('Serveur d’entraînement')
    expect(shownLabel({ id: PRACTICE_PROFILE_ID, label: 'Essais' })).toBe('Essais')
  })

  it('is what was typed for every other profile', () => {
    expect(shownLabel({ id: 'mine', label: PRACTICE_LABEL })).toBe(PRACTICE_LABEL)
  })

  it('is what the search looks in', () => {
    const practice = storedProfile(PRACTICE_PROFILE_ID, { label: PRACTICE_LABEL }, { practice: true })
    expect(searchProfiles([practice], 'entrainement')).toEqual([practice])
  })
})
