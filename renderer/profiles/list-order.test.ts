import { describe, expect, it } from 'vitest'
import { createListOrder } from './list-order'
import { storedProfile } from './stored-profile-fixture'

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => storedProfile(`p${index}`, { label: `Relay ${(index * 7) % count}` }))
const labelsOf = (order: ReturnType<typeof createListOrder>, profiles: Parameters<typeof order>[0]) =>
  order(profiles).map(({ profile }) => profile.label)

describe('createListOrder', () => {
  it('sorts by name, numbers by their value', () => {
    const profiles = ['Relay 10', 'beta', 'Relay 9', 'Älpha'].map((label) => storedProfile(label, { label }))
    expect(labelsOf(createListOrder(), profiles)).toEqual(['Älpha', 'beta', 'Relay 9', 'Relay 10'])
  })

  it('gives after any change the order that it would give at first', () => {
    const order = createListOrder()
    const profiles = many(100)
    order(profiles)
    const renamed = profiles.map((stored, index) =>
      index % 17 === 3 ? storedProfile(stored.profile.id, { label: `Relay ${index}.5` }) : stored,
    )
    const without = renamed.filter((_, index) => index % 5 !== 0)
    const withMore = [...without, storedProfile('new', { label: 'Relay 50' }), storedProfile('first', { label: 'A' })]
    for (const list of [renamed, without, withMore, many(300), [], profiles])
      expect(labelsOf(order, list)).toEqual(labelsOf(createListOrder(), list))
  })

  it('leaves the list that it is given as it is', () => {
    const profiles = [storedProfile('b', { label: 'b' }), storedProfile('a', { label: 'a' })]
    const order = createListOrder()
    order(profiles)
    order(profiles)
    expect(profiles.map(({ profile }) => profile.id)).toEqual(['b', 'a'])
  })
})
