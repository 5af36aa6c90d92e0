import { describe, expect, it } from 'vitest'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { EVERYDAY_TEST, envelopeOf, suggestedEnvelope } from './diagnosis-request'

const profile = newSessionProfile('p', 'P')

describe('what a test asks for', () => {
  it('goes to the sign-in and no further unless asked', () => {
    expect(EVERYDAY_TEST).toEqual({ reach: 'authenticate', ports: 'after-failure' })
  })

  it('suggests the sender, else a user name that is an address, else nobody', () => {
    const both = { ...profile, defaultSender: 'A <a@b.example>', name: 'c@d.example' }
    expect(suggestedEnvelope(both)).toEqual({ from: 'a@b.example', to: 'a@b.example' })
    expect(suggestedEnvelope({ ...profile, name: 'c@d.example' })).toEqual({ from: 'c@d.example', to: 'c@d.example' })
    expect(suggestedEnvelope({ ...profile, name: 'karin' })).toEqual({ from: '', to: '' })
  })

  it('takes bare addresses out of what was typed, and nothing that no command may carry', () => {
    expect(envelopeOf({ from: 'A <a@b.example>', to: ' c@d.example ' })).toEqual({
      from: 'a@b.example',
      to: ['c@d.example'],
    })
    for (const to of ['', 'c', 'c@d.example, e@f.example', 'c@d.example>\r\nDATA'])
      expect(envelopeOf({ from: 'a@b.example', to })).toBeUndefined()
  })
})
