import { describe, expect, it } from 'vitest'
import { traitsOfSecret } from '../profile/traits-of-secret'
import { acknowledgementDigest, unacknowledged } from './acknowledgement'
import { evaluateWarnings } from './evaluate-warnings'
import { NOW, soundEvidence, soundProfile } from './rule-case'
import type { WarningInput } from './warning-input'

const password = traitsOfSecret('correct horse', 'one')

/** Password over STARTTLS with trust and name ignored: W18 blocks. */
const unproven: WarningInput = {
  profile: { ...soundProfile(), name: 'a@example.com', ignoreError: ['certificate-invalid', 'name-invalid'] },
  secrets: { password, authToken: null },
  reuse: { password: 0, authToken: 0 },
  lastTest: null,
  now: NOW,
}
const given = [{ ruleId: 'W18', digest: acknowledgementDigest('W18', unproven) }]
const openIds = (input: WarningInput, acknowledgements = given): string[] =>
  unacknowledged(evaluateWarnings(input), acknowledgements, input).map((warning) => warning.id)

const withProfile = (patch: Partial<WarningInput['profile']>): WarningInput => ({
  ...unproven,
  profile: { ...unproven.profile, ...patch },
})

describe('an acknowledgement', () => {
  it('is asked for by every blocking warning and by no other', () => {
    expect(openIds(unproven, [])).toEqual(['W18'])
    expect(openIds(withProfile({ option: 'none' }), [])).toEqual(['W5'])
  })

  it('holds for the very values it was given for', () => {
    expect(openIds(unproven)).toEqual([])
  })

  it.each<[string, WarningInput]>([
    ['server address', withProfile({ serverAddress: 'mail.example.org' })],
    ['checks', withProfile({ ignoreError: ['certificate-invalid', 'name-invalid', 'revocation'] })],
    ['encryption', withProfile({ option: 'implicit-tls' })],
    ['proxy', withProfile({ proxy: { kind: 'socks5', host: 'proxy.example', port: 1080, name: '' } })],
  ])('is void when the %s changes', (_what, input) => {
    expect(openIds(input)).toContain('W18')
  })

  it.each<[string, WarningInput]>([
    ['label', withProfile({ label: 'Another' })],
    ['port', withProfile({ port: 2525 })],
    ['order of the switches', withProfile({ ignoreError: ['name-invalid', 'certificate-invalid'] })],
    ['time', { ...unproven, now: NOW + 86_400_000 }],
    ['last test', { ...unproven, lastTest: soundEvidence({ certificate: { revocation: 'revoked' } }) }],
    ['password', { ...unproven, secrets: { password: traitsOfSecret('another', 'two'), authToken: null } }],
    [
      'missing fingerprint of a typed password',
      { ...unproven, secrets: { password: { ...password, fingerprint: '' }, authToken: null } },
    ],
  ])('does not depend on the %s', (_what, input) => {
    expect(openIds(input)).toEqual([])
  })

  it('covers no other rule, and does no harm where nothing was raised', () => {
    const clear = withProfile({ option: 'none' })
    expect(openIds(clear, [{ ruleId: 'W5', digest: acknowledgementDigest('W18', clear) }])).toEqual(['W5'])
    expect(openIds(clear, [{ ruleId: 'W18', digest: acknowledgementDigest('W5', clear) }])).toEqual(['W5'])
    expect(openIds(unproven, [...given, { ruleId: 'W999', digest: acknowledgementDigest('W999', unproven) }])).toEqual(
      [],
    )
  })

  it('never covers an error', () => {
    const nameless = withProfile({ name: '' })
    const warnings = evaluateWarnings(nameless)
    expect(warnings.map((warning) => warning.severity)).toContain('error')
    expect(unacknowledged(warnings, [], nameless).every((warning) => warning.severity === 'block')).toBe(true)
  })
})

describe('acknowledgementDigest', () => {
  it('is a SHA-256 that stays the same between versions, since it is stored', () => {
    expect(acknowledgementDigest('W18', unproven)).toMatch(/^[0-9a-f]{64}$/)
    expect(acknowledgementDigest('W18', unproven)).toBe(
      '2734b90bd244356e1df4e431f84c630db4a685bfdc5418d49d463a2869da8b5f',
    )
  })

  it('does not depend on the order of keys', () => {
    const one = withProfile({ proxy: { kind: 'socks5', host: 'b', port: 1, name: 'c' } })
    const other = withProfile({ proxy: { name: 'c', port: 1, host: 'b', kind: 'socks5' } })
    expect(acknowledgementDigest('W18', one)).toBe(acknowledgementDigest('W18', other))
  })

  it('tells apart values that look alike when written one after the other', () => {
    const one = withProfile({ serverAddress: 'a', proxy: { kind: 'socks5', host: 'b', port: 1, name: 'c' } })
    const other = withProfile({ serverAddress: 'a', proxy: { kind: 'socks5', host: 'bc', port: 1, name: '' } })
    expect(acknowledgementDigest('W18', one)).not.toBe(acknowledgementDigest('W18', other))
  })
})
