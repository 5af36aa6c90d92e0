import { describe, expect, it } from 'vitest'
import type { AddressResult } from '../../shared/diagnosis/diagnosis'
import { addressDifferences } from './address-differences'

const at = (address: string, more: Partial<AddressResult> = {}): AddressResult => ({
  address,
  family: 4,
  reachability: 'connected',
  connectMs: 9,
  error: null,
  greeting: `220 ${address}`,
  certificate: 'aa',
  problems: [],
  ...more,
})
const same = { certificate: false, result: false }

describe('addresses of one host', () => {
  it('are alike when only their greetings and times differ', () => {
    expect(addressDifferences([at('1.1.1.1'), at('1.1.1.2', { connectMs: 90 })])).toEqual([same, same])
  })

  it('differ from the majority, wherever it stands', () => {
    const one = at('1.1.1.1', { certificate: 'bb', problems: ['CRT-07'] })
    expect(addressDifferences([one, at('1.1.1.2'), at('1.1.1.3')])).toEqual([
      { certificate: true, result: true },
      same,
      same,
    ])
  })

  it('of two the second is the one that differs', () => {
    const down = at('::1', { reachability: 'timeout', certificate: null })
    expect(addressDifferences([at('1.1.1.1'), down])).toEqual([same, { certificate: false, result: true }])
  })
})
