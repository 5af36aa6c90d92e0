import { describe, expect, it } from 'vitest'
import { sessionProfileSchema } from '../profile/session-profile'
import { createTranslator } from '../words/translate'
import { explain } from './explain'
import { findingSchema } from './finding'
import { RECORDED_CASES, RECORDED_IDS } from './recorded-evidence-cases'

const translate = createTranslator('en')

describe(`recorded evidence (${RECORDED_IDS.size} rows)`, () => {
  it.each(RECORDED_CASES)('$id at $stage', ({ id, stage, evidence }) => {
    const found = explain(evidence)
    expect(found.slice(0, 2).map((finding) => finding.id)).toContain(id)
    expect(found.find((finding) => finding.id === id)?.stage).toBe(stage)
  })

  it('is explained in whole sentences, with every value filled in', () => {
    const say = (key: string, params: Readonly<Record<string, string | number>>) => {
      const text = translate(key, params)
      expect(text, key).not.toBe(key)
      expect(text, key).not.toMatch(/\{\{|\$t\(|undefined|NaN|presets\./)
    }
    for (const { evidence } of RECORDED_CASES) {
      for (const { id, params, fixes, evidence: facts = [] } of explain(evidence)) {
        say(`findings.${id}.title`, params)
        say(`findings.${id}.explanation`, params)
        for (const fix of fixes) say(`fixes.${fix.key}`, fix.params)
        for (const fact of facts) say(`findingEvidence.${fact.key}`, { ...fact.params })
      }
    }
  })

  it('gives findings that fit their schema, with patches that fit the profile', () => {
    for (const { evidence } of RECORDED_CASES) {
      for (const finding of explain(evidence)) {
        expect(findingSchema.safeParse(finding).success).toBe(true)
        for (const { patch = {} } of finding.fixes) {
          const profile = { ...evidence.profile, serverAddress: 'mail.customer-shop.com', ...patch }
          expect(sessionProfileSchema.safeParse(profile).success, finding.id).toBe(true)
        }
      }
    }
  })
})
