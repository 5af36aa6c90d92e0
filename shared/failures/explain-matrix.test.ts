import { describe, expect, it } from 'vitest'
import { findings } from '../words/en/findings'
import { EVIDENCE_MATRIX } from './evidence-matrix'
import { explain } from './explain'
import { TEXT_ROWS } from './explain-text'
import { findingSchema } from './finding'
import type { Evidence } from './finding-rules'
import { NOT_FROM_ONE_SESSION, RECORDED_CASES } from './recorded-evidence-cases'

const explained = EVIDENCE_MATRIX.map((evidence) => ({ evidence, findings: explain(evidence) }))

const describeEvidence = ({ error, profile, tls, diagnosis }: Evidence): string =>
  `${error?.code} at ${error?.stage}, ${profile.option}, ${tls?.problems.length} problems, ${diagnosis?.addresses.length} addresses`

/** The first few that break a rule, in words. */
const offenders = (isWrong: (row: (typeof explained)[number]) => boolean): string[] =>
  explained
    .filter(isWrong)
    .slice(0, 5)
    .map(({ evidence, findings }) => `${describeEvidence(evidence)}: ${findings.map(({ id }) => id)}`)

const isTlsMode = (code: string): boolean =>
  /^(?:tls-|starttls-|greeting-timeout$|not-smtp$|client-certificate-required$)/.test(code)

describe(`${EVIDENCE_MATRIX.length} ways in which a session can end`, () => {
  it('never make a certificate problem of a TLS-mode or protocol failure', () => {
    const modeFailures = explained.filter(({ evidence }) => isTlsMode(evidence.error?.code ?? ''))
    expect(modeFailures.length).toBeGreaterThan(3_000)
    expect(
      offenders(
        ({ evidence: { error }, findings }) =>
          isTlsMode(error?.code ?? '') &&
          findings.some(
            ({ id }) => id.startsWith('CRT') && !(id === 'CRT-23' && error?.code === 'client-certificate-required'),
          ),
      ),
    ).toEqual([])
  })

  it('speak of the certificate only where its judgement does', () => {
    const judgedAs = ({ tls }: Evidence) => new Set(tls?.problems.map(({ id }) => id))
    expect(
      offenders(({ evidence, findings }) => {
        const ids = judgedAs(evidence)
        return findings.some(({ id }) => {
          if (!id.startsWith('CRT') || id === 'CRT-23' || id === 'CRT-26') return false
          if (id === 'CRT-27' && evidence.error?.code === 'certificate-unverifiable') return false
          return id === 'CRT-25' || id === 'CRT-14' || id === 'CRT-09'
            ? ids.size === 0 && evidence.tls === undefined
            : !ids.has(id)
        })
      }),
    ).toEqual([])
  })

  it('are told in at most five findings, each once', () => {
    expect(offenders(({ findings }) => findings.length > 5)).toEqual([])
    expect(offenders(({ findings }) => new Set(findings.map(({ id }) => id)).size !== findings.length)).toEqual([])
  })

  it('are told in findings that fit their schema', () => {
    expect(offenders(({ findings }) => findings.some((finding) => !findingSchema.safeParse(finding).success))).toEqual(
      [],
    )
  })

  it('never lead to a one-click change that gives up encryption, a check or a pin', () => {
    const weakens = (patch: Readonly<Record<string, unknown>> = {}) =>
      patch.option === 'none' || 'ignoreError' in patch || 'pinnedCertificate' in patch || 'minimumTlsVersion' in patch
    expect(
      offenders(({ findings }) => findings.some(({ fixes }) => fixes.some(({ patch }) => weakens(patch)))),
    ).toEqual([])
  })

  it('never offer the same change twice in one finding', () => {
    const patches = (fixes: readonly { patch?: unknown }[]) =>
      fixes.flatMap(({ patch }) => (patch === undefined ? [] : [JSON.stringify(patch)]))
    expect(
      offenders(({ findings }) => findings.some(({ fixes }) => new Set(patches(fixes)).size !== patches(fixes).length)),
    ).toEqual([])
  })

  it('lead with an error where something failed and is known', () => {
    const trouble = ({ error }: Evidence) => error !== undefined && error.code !== 'cancelled'
    const leadsWithInfo = offenders(
      ({ evidence, findings }) =>
        trouble(evidence) && findings[0]?.severity === 'info' && findings.some(({ severity }) => severity === 'error'),
    )
    expect(leadsWithInfo).toEqual([])
  })
})

const everyId = Object.keys(findings).sort()
const fromEvidence = new Set(
  [
    ...RECORDED_CASES.map(({ evidence }) => explain(evidence)),
    ...explained.map(({ findings: found }) => found),
  ].flatMap((found) => found.map(({ id }) => id)),
)
const fromTextOnly = everyId.filter((id) => !fromEvidence.has(id) && TEXT_ROWS.some((row) => row.id === id))
const fromNeither = everyId.filter((id) => !fromEvidence.has(id) && !TEXT_ROWS.some((row) => row.id === id))

describe('the catalogue', () => {
  it(`is reached from the evidence of a session: ${fromEvidence.size} of ${everyId.length} rows; only from a pasted text: ${fromTextOnly.join(', ')}; from neither: ${fromNeither.join(', ')}`, () => {
    expect([...fromEvidence, ...Object.keys(NOT_FROM_ONE_SESSION)].sort()).toEqual(everyId)
  })
})
