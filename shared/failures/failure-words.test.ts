import { describe, expect, it } from 'vitest'
import { stageIdSchema } from '../submission/stage'
import { errors } from '../words/en/errors'
import { findingEvidence } from '../words/en/finding-evidence'
import { findingFixes } from '../words/en/finding-fixes'
import { findings } from '../words/en/findings'
import { stageFacts, stages } from '../words/en/stages'
import { errorCodeSchema } from './error-code'

const sentences = [...Object.values(errors), ...Object.values(findings)].flatMap(({ title, explanation }) => [
  title,
  explanation,
])

describe('the words of failures', () => {
  it('exist for every error code and no other', () => {
    expect(Object.keys(errors).sort()).toEqual([...errorCodeSchema.options].sort())
  })

  it('exist for every stage', () => {
    expect(Object.keys(stages)).toEqual(stageIdSchema.options)
  })

  it('are never empty', () => {
    for (const text of [
      ...sentences,
      ...Object.values(findingFixes),
      ...Object.values(findingEvidence),
      ...Object.values(stageFacts),
    ]) {
      expect(text.trim()).not.toBe('')
    }
  })

  it('keep to the rules of wording', () => {
    for (const text of [...sentences, ...Object.values(findingFixes), ...Object.values(findingEvidence)]) {
      expect(text).not.toMatch(/!|\bplease\b|\boops\b|\bsorry\b/i)
    }
    for (const { title } of [...Object.values(errors), ...Object.values(findings)]) expect(title).not.toMatch(/\.$/)
    for (const { explanation } of [...Object.values(errors), ...Object.values(findings)]) {
      expect(explanation).toMatch(/\.$/)
    }
  })

  it('tell evidence in sentences', () => {
    for (const text of Object.values(findingEvidence)) expect(text).toMatch(/\.$/)
  })

  it('carry ids of the catalogue', () => {
    for (const id of Object.keys(findings)) expect(id).toMatch(/^(?:NET|TLM|CRT|TLP|EHL|AUT|ENV|DAT|LOC)-\d{2}$/)
  })
})
