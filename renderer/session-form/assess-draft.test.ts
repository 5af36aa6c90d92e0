import { describe, expect, it } from 'vitest'
import { acknowledgementDigest } from '../../shared/warnings/acknowledgement'
import { storedProfile } from '../profiles/stored-profile-fixture'
import { assessDraft } from './assess-draft'
import { acknowledge, changeValues, markAttempted, openDraft, typeSecret } from './profile-draft'

const NOW = Date.parse('2026-11-22T10:42:00.000Z')
const stored = storedProfile('relay', {
  serverAddress: 'mail.example',
  port: 587,
  option: 'none',
  name: 'user@mail.example',
})
const draft = openDraft(stored)
const assess = (of: typeof draft) => assessDraft(of, [stored], NOW)
const ids = (of: typeof draft) => assess(of).warnings.map(({ id }) => id)

describe('assessDraft', () => {
  it('counts a typed secret before it is saved', () => {
    expect(ids(draft)).not.toContain('W5')
    const typed = typeSecret(draft, 'password', 'typed-secret')
    expect(ids(typed)).toContain('W5')
    expect(assess(typed).unacknowledged.map(({ id }) => id)).toContain('W5')
  })

  it('does not miss the password that the practice server brings', () => {
    expect(ids(draft)).toContain('W27')
    expect(ids(openDraft({ ...stored, practice: true }))).not.toContain('W27')
  })

  it('sends a typed secret with the draft, and leaves the stored one to the vault', () => {
    expect(assess(draft).sessionDraft?.secrets).toEqual({})
    expect(assess(typeSecret(draft, 'password', 'typed-secret')).sessionDraft?.secrets).toEqual({
      password: 'typed-secret',
    })
  })

  it('accepts an acknowledgement for these very values and voids it when they change', () => {
    const typed = typeSecret(draft, 'password', 'typed-secret')
    const digest = acknowledgementDigest('W5', assess(typed).input)
    const accepted = acknowledge(typed, { ruleId: 'W5', digest }, true)
    expect(assess(accepted).unacknowledged).toEqual([])
    const moved = changeValues(accepted, { serverAddress: 'other.example' })
    expect(assess(moved).unacknowledged.map(({ id }) => id)).toEqual(['W5'])
  })

  it('hands out no draft while a field is wrong, and keeps the warnings of the rest', () => {
    const wrong = changeValues(typeSecret(draft, 'password', 'typed-secret'), { serverAddress: 'smtp://mail.example' })
    const { sessionDraft, errors, warnings } = assess(wrong)
    expect(sessionDraft).toBeUndefined()
    expect(errors).toMatchObject([{ field: 'serverAddress', code: 'address-with-scheme' }])
    expect(warnings.map(({ id }) => id)).toContain('W5')
  })

  it('lets a profile without a server be unfinished, and names the field once a test was asked for', () => {
    const empty = changeValues(draft, { serverAddress: '' })
    expect(assess(empty)).toMatchObject({ errors: [], sessionDraft: undefined })
    expect(assess(markAttempted(empty)).errors).toMatchObject([{ field: 'serverAddress', code: 'missing' }])
  })

  it('hands out no draft when a rule says error', () => {
    const nameless = changeValues(typeSecret(draft, 'password', 'typed-secret'), { name: '' })
    expect(assess(nameless).warnings.map(({ severity }) => severity)).toContain('error')
    expect(assess(nameless).sessionDraft).toBeUndefined()
  })
})
