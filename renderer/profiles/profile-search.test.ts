import { describe, expect, it } from 'vitest'
import { closestProfile, searchProfiles } from './profile-search'
import { storedProfile } from './stored-profile-fixture'

const profiles = [
  storedProfile('Hafén Logistik', { serverAddress: 'mail.hafen.example', port: 2525 }),
  storedProfile('Northwind relay', { group: 'Production', notes: 'asked Claire about the port' }),
  storedProfile('Invoices', { name: 'billing@northwind.example' }),
]
const found = (query: string) => searchProfiles(profiles, query).map(({ profile }) => profile.label)

describe('searchProfiles', () => {
  it('finds by name whatever the accents and the case', () => {
    expect(found('HAFEN')).toEqual(['Hafén Logistik'])
  })

  it.each([
    ['address', 'mail.hafen.example:25', ['Hafén Logistik']],
    ['group', 'production', ['Northwind relay']],
    ['notes', 'claire', ['Northwind relay']],
    ['user name', 'billing@', ['Invoices']],
  ])('looks into the %s', (_, query, labels) => {
    expect(found(query)).toEqual(labels)
  })

  it('wants every word, in any order and place', () => {
    expect(found('relay north')).toEqual(['Northwind relay'])
    expect(found('relay hafen')).toEqual([])
  })

  it('gives the very list back for an empty query', () => {
    expect(searchProfiles(profiles, '  ')).toBe(profiles)
  })

  it('takes pattern characters literally', () => {
    expect(found('.*')).toEqual([])
    expect(found('(')).toEqual([])
  })
})

describe('closestProfile', () => {
  it('proposes the name that was probably meant', () => {
    expect(closestProfile(profiles, 'hafn')?.profile.label).toBe('Hafén Logistik')
    expect(closestProfile(profiles, 'invocies')?.profile.label).toBe('Invoices')
  })

  it('proposes nothing far-fetched', () => {
    expect(closestProfile(profiles, 'qqqq')).toBeUndefined()
    expect(closestProfile(profiles, 'x')).toBeUndefined()
    expect(closestProfile([], 'hafn')).toBeUndefined()
  })
})
