import { describe, expect, it } from 'vitest'
import { listRows } from './list-rows'
import { storedProfile } from './stored-profile-fixture'

const profiles = [
  storedProfile('Relay 10', { group: 'Production' }),
  storedProfile('zeta'),
  storedProfile('Relay 9', { group: ' Production ' }),
  storedProfile('practice', {}, { practice: true }),
  storedProfile('Ähre', { group: 'customers' }),
  storedProfile('alpha'),
]
const shown = (folded: readonly string[] = []) =>
  listRows(profiles, new Set(folded)).map((row) => (row.kind === 'group' ? `# ${row.group} ${row.count}` : row.key))

describe('listRows', () => {
  it('puts the practice profile first, then what has no group, then the groups by name', () => {
    expect(shown()).toEqual([
      'practice',
      'alpha',
      'zeta',
      '# customers 1',
      'Ähre',
      '# Production 2',
      'Relay 9',
      'Relay 10',
    ])
  })

  it('keeps the heading and its count when a group is folded', () => {
    expect(shown(['Production'])).toEqual(['practice', 'alpha', 'zeta', '# customers 1', 'Ähre', '# Production 2'])
  })

  it('tells members of a group from profiles without one, for the level in the tree', () => {
    const levels = listRows(profiles, new Set()).flatMap((row) => (row.kind === 'profile' ? [row.grouped] : []))
    expect(levels).toEqual([false, false, false, true, true, true])
  })

  it('orders two profiles of one name always alike', () => {
    const twins = [storedProfile('b', { label: 'same' }), storedProfile('a', { label: 'same' })]
    expect(listRows(twins, new Set()).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(listRows(twins.reverse(), new Set()).map(({ key }) => key)).toEqual(['a', 'b'])
  })

  it('lays out 10,000 profiles in forty groups without a noticeable wait', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      storedProfile(`p${index}`, { label: `Customer ${index}`, group: `Group ${index % 40}` }),
    )
    const began = performance.now()
    expect(listRows(many, new Set())).toHaveLength(10_040)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
