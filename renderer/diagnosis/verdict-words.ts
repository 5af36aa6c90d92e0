import type { TFunction } from 'i18next'
import type { Failure } from '../../shared/failures/failure'
import { formatDuration } from '../format/duration'
import { type PassedFact, passedFacts } from './passed-facts'
import type { SessionRun } from './session-run'
import { type Disclosure, type Verdict, verdictOf } from './verdict'

/** A failure as a title and an explanation; both name its values. */
export const failureWords = (
  t: TFunction,
  failure: Failure,
): { readonly title: string; readonly explanation: string } => {
  const params = { ...failure.params, field: failure.field ?? '', enhancedStatus: failure.enhancedStatus ?? '' }
  return {
    title: t(`errors.${failure.code}.title`, params),
    explanation: t(`errors.${failure.code}.explanation`, params),
  }
}

/** What left this machine, said whatever it was. */
export const disclosureWords = (t: TFunction, sent: Disclosure): string =>
  ({
    nothing: t('test.verdict.nothingSecretSent'),
    credentials: t('test.verdict.nameSent'),
    envelope: t('test.verdict.envelopeSent'),
    message: '',
  })[sent]

const factWords = (t: TFunction, fact: PassedFact): string =>
  t(`test.facts.${fact.key}`, {
    protocol: fact.protocol ?? '',
    count: fact.count ?? 0,
    method: fact.method ?? '',
    duration: formatDuration(fact.durationMs ?? 0),
  })

/** The key of the title of a test that went as far as it was asked to. */
const passedTitle = ({ reach, signedIn }: Extract<Verdict, { kind: 'passed' }>): string => {
  if (reach !== 'authenticate') return `test.verdict.passedUpTo.${reach}`
  return signedIn ? 'test.verdict.passed' : 'test.verdict.passedWithoutSignIn'
}

/** The title of a verdict. */
export const verdictTitle = (t: TFunction, verdict: Verdict, server: string): string => {
  switch (verdict.kind) {
    case 'running':
      return t('test.verdict.running', { server })
    case 'passed':
      if (verdict.ignoredProblems > 0) return t('test.verdict.passedBypassed')
      return t(passedTitle(verdict))
    case 'cancelled':
      return t('test.verdict.cancelled')
    case 'refused':
      return failureWords(t, verdict.failure).title
    case 'failed':
      if (verdict.certificateProblem !== null) {
        const { kind, params } = verdict.certificateProblem
        return t(`trustProblems.${kind}.title`, { ...params })
      }
      return verdict.failure === null ? t('test.verdict.failed') : failureWords(t, verdict.failure).title
  }
}

/** The facts of a passed test in one sentence: `TLS 1.3, certificate proven, signed in with PLAIN in 318 ms.` */
export const passedSentence = (t: TFunction, run: SessionRun): string => {
  if (run.ending.kind !== 'reported') return ''
  const words = passedFacts(run.ending.report)
    .map((fact) => factWords(t, fact))
    .join(', ')
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** What screen readers hear while a test runs and when it ended. */
export const announcement = (t: TFunction, run: SessionRun | undefined): string => {
  if (run === undefined) return ''
  const verdict = verdictOf(run)
  if (verdict.kind === 'running')
    return verdict.stage === null ? '' : t('test.announce.running', { stage: t(`stages.${verdict.stage}`) })
  const outcome = verdict.kind === 'refused' ? 'failed' : verdict.kind
  return `${t(`test.announce.${outcome}`)} ${verdictTitle(t, verdict, run.profile.serverAddress)}`
}
