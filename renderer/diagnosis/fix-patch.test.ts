import { describe, expect, it } from 'vitest'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { fixChanges, patchOf } from './fix-patch'

const profile = newSessionProfile('p', 'P')
const fix = (patch?: Record<string, unknown>) => ({ key: 'x', params: {}, ...(patch === undefined ? {} : { patch }) })

describe('a fix', () => {
  it('is offered with what it would change', () => {
    const changes = fixChanges(fix({ option: 'implicit-tls', port: 465 }), profile)
    expect(changes).toEqual([
      { field: 'option', value: 'implicit-tls' },
      { field: 'port', value: 465 },
    ])
    expect(patchOf(changes ?? [])).toEqual({ option: 'implicit-tls', port: 465 })
  })

  it.each([
    ['advice without a patch', undefined],
    ['an empty patch', {}],
    ['a value that the profile does not allow', { port: 70_000 }],
    ['a property that does not exist', { portt: 465 }],
    ['another identity', { id: 'other' }],
    ['one good and one unknown property', { port: 465, secret: 'x' }],
  ])('is not offered: %s', (_name, patch) => expect(fixChanges(fix(patch), profile)).toBeUndefined())
})
