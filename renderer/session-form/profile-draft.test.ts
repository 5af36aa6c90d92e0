import { describe, expect, it } from 'vitest'
import { storedProfile } from '../profiles/stored-profile-fixture'
import {
  acknowledge,
  applyPatch,
  changeValues,
  isUnsaved,
  mergeStored,
  openDraft,
  rebaseDraft,
  savableProfile,
  typeSecret,
  undoEdit,
} from './profile-draft'

const stored = storedProfile('relay', { serverAddress: 'mail.example', port: 587, option: 'starttls' })
const draft = openDraft(stored)
const digest = 'a'.repeat(64)

describe('savableProfile', () => {
  it('takes valid edits and leaves invalid ones in their field', () => {
    const edited = changeValues(draft, { port: 'abc', serverAddress: 'other.example' })
    expect(savableProfile(edited)).toEqual({ ...stored.profile, serverAddress: 'other.example' })
    expect(edited.values.port).toBe('abc')
  })

  it('never carries a typed secret', () => {
    const typed = typeSecret(draft, 'password', 'canary-5f1c')
    expect(JSON.stringify(savableProfile(typed))).not.toContain('canary-5f1c')
  })
})

describe('isUnsaved', () => {
  it('is false for an untouched form, for an invalid edit alone and for a typed secret', () => {
    expect(isUnsaved(draft)).toBe(false)
    expect(isUnsaved(changeValues(draft, { port: '' }))).toBe(false)
    expect(isUnsaved(typeSecret(draft, 'authToken', 'secret'))).toBe(false)
  })

  it('is true for a valid edit and for an acknowledgement, until it was saved', () => {
    const edited = changeValues(draft, { port: '465' })
    expect(isUnsaved(edited)).toBe(true)
    expect(isUnsaved(rebaseDraft(edited, { ...stored, profile: savableProfile(edited) }))).toBe(false)
    expect(isUnsaved(acknowledge(draft, { ruleId: 'W5', digest }, true))).toBe(true)
  })
})

describe('applyPatch', () => {
  it('sets what the suggestion names and keeps what is being typed elsewhere', () => {
    const typing = changeValues(draft, { serverAddress: 'half typed' })
    const fixed = applyPatch(typing, { port: 465, option: 'implicit-tls' })
    expect(fixed.values).toMatchObject({ port: '465', option: 'implicit-tls', serverAddress: 'half typed' })
  })
})

describe('acknowledge', () => {
  it('holds one acknowledgement for each rule, and takes it back', () => {
    const first = acknowledge(draft, { ruleId: 'W5', digest }, true)
    const second = acknowledge(first, { ruleId: 'W5', digest: 'b'.repeat(64) }, true)
    expect(second.acknowledgements).toEqual([{ ruleId: 'W5', digest: 'b'.repeat(64) }])
    expect(acknowledge(second, { ruleId: 'W5', digest }, false).acknowledgements).toEqual([])
  })
})

describe('mergeStored', () => {
  const theirs = {
    ...stored,
    profile: { ...stored.profile, port: 2525, notes: 'theirs' },
    savedAt: '2026-11-23T08:00:00.000Z',
  }

  it('takes a change from elsewhere where nothing was edited here', () => {
    expect(mergeStored(draft, theirs).values).toMatchObject({ port: '2525', notes: 'theirs' })
  })

  it('keeps what was edited here, valid or not, and takes the rest', () => {
    expect(mergeStored(changeValues(draft, { port: '465' }), theirs).values).toMatchObject({
      port: '465',
      notes: 'theirs',
    })
    expect(mergeStored(changeValues(draft, { port: 'x' }), theirs).values).toMatchObject({ port: 'x', notes: 'theirs' })
  })

  it('keeps a typed secret and acknowledgements that were given here', () => {
    const mine = acknowledge(typeSecret(draft, 'password', 'typed'), { ruleId: 'W5', digest }, true)
    const merged = mergeStored(mine, theirs)
    expect(merged.secrets.password).toBe('typed')
    expect(merged.acknowledgements).toEqual([{ ruleId: 'W5', digest }])
  })

  it('gives the very draft back when nothing changed', () => {
    expect(mergeStored(draft, structuredClone(stored))).toBe(draft)
  })
})

describe('undoEdit', () => {
  it('takes typing in one field back as a whole, then the edit before it', () => {
    const switched = changeValues(draft, { ignoreError: ['revocation'] })
    const typed = ['2', '25', '252'].reduce((before, port) => changeValues(before, { port }), switched)
    const once = undoEdit(typed)
    expect(once.values).toEqual(switched.values)
    expect(undoEdit(once).values).toEqual(draft.values)
  })

  it('takes a suggestion and every single switch back', () => {
    const on = changeValues(draft, { ignoreError: ['revocation'] })
    const off = changeValues(on, { ignoreError: [] })
    expect(undoEdit(off).values.ignoreError).toEqual(['revocation'])
    expect(undoEdit(applyPatch(draft, { port: 465 })).values.port).toBe('587')
  })

  it('leaves a form without edits, and a typed secret, as they are', () => {
    expect(undoEdit(draft)).toBe(draft)
    expect(undoEdit(typeSecret(changeValues(draft, { port: '465' }), 'password', 'typed')).secrets.password).toBe(
      'typed',
    )
  })
})
