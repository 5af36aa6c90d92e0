import { describe, expect, it } from 'vitest'
import { storedProfile } from '../profiles/stored-profile-fixture'
import { assessDraft } from './assess-draft'
import { keepWarnings } from './keep-warnings'
import { changeValues, openDraft } from './profile-draft'

const NOW = Date.parse('2026-11-22T10:00:00.000Z')
const stored = storedProfile('p', {
  serverAddress: 'mail.example.com',
  port: 465,
  option: 'none',
  name: 'ann',
  ignoreError: ['certificate-invalid'],
})
const draft = openDraft(stored)
const before = assessDraft(draft, [stored], NOW)

describe('keepWarnings', () => {
  it('keeps the very lists when an edit changes no warning', () => {
    const after = keepWarnings(before, assessDraft(changeValues(draft, { notes: 'new' }), [stored], NOW))
    expect(before.warnings.length).toBeGreaterThan(0)
    expect(after.warnings).toBe(before.warnings)
    expect(after.unacknowledged).toBe(before.unacknowledged)
    expect(after.input.profile.notes).toBe('new')
  })

  it('keeps what still holds and takes in what is new', () => {
    const fresh = assessDraft(changeValues(draft, { port: '25' }), [stored], NOW)
    const after = keepWarnings(before, fresh)
    expect(after.warnings).toEqual(fresh.warnings)
    expect(after.warnings).not.toEqual(before.warnings)
    for (const warning of after.unacknowledged) expect(after.warnings).toContain(warning)
  })
})
