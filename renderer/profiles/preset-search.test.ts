import { describe, expect, it } from 'vitest'
import { PROVIDER_PRESETS } from '../../shared/presets/provider-presets'
import { searchPresets } from './preset-search'

const found = (query: string) => searchPresets(PROVIDER_PRESETS, query).map(({ id }) => id)

describe('searchPresets', () => {
  it('finds by name, by host and by mail domain', () => {
    expect(found('Fastmail')).toContain('fastmail')
    expect(found('smtp.office365')).toContain('microsoft-365')
    expect(found('gmail.com')).toContain('gmail')
  })

  it('takes the domain of an e-mail address', () => {
    expect(found('someone@gmail.com')).toContain('gmail')
  })

  it('finds all for nothing, and nothing for nonsense', () => {
    expect(found(' ')).toHaveLength(PROVIDER_PRESETS.length)
    expect(found('no-such-provider.example')).toEqual([])
  })
})
