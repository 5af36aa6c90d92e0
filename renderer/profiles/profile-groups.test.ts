import { expect, it } from 'vitest'
import { profileGroups } from './profile-groups'
import { storedProfile } from './stored-profile-fixture'

it('lists every group once, by name, and none for the practice server', () => {
  const inGroups = ['site 10', ' Site 2 ', 'Site 2', ''].map((group, index) => storedProfile(`p${index}`, { group }))
  const practice = storedProfile('practice', { group: 'built in' }, { practice: true })
  expect(profileGroups([...inGroups, practice])).toEqual(['Site 2', 'site 10'])
})
