import { describe, expect, it } from 'vitest'
import { profileOfRun, reportOfRun } from '../../shared/history/run-fixture'
import { lastTestOf } from '../../shared/profile/last-test-of'
import { storedProfile } from '../profiles/stored-profile-fixture'
import { assessDraft } from './assess-draft'
import { changeValues, openDraft } from './profile-draft'

const NOW = Date.parse('2026-11-22T10:00:00.000Z')
const { id: _id, schemaVersion: _version, ...settings } = profileOfRun({ ignoreError: ['name-invalid'] })
const stored = storedProfile('p', settings, { lastTest: lastTestOf(profileOfRun(), reportOfRun(), NOW) })

describe('what the last test saw', () => {
  const draft = openDraft(stored)

  it('makes a switch that it did not need a warning', () => {
    expect(assessDraft(draft, [stored], NOW).warnings.map(({ id }) => id)).toContain('W22')
  })

  it('says nothing as soon as the form means another server', () => {
    const edited = changeValues(draft, { serverAddress: 'other.example.com' })
    expect(assessDraft(edited, [stored], NOW).warnings.map(({ id }) => id)).not.toContain('W22')
  })
})
