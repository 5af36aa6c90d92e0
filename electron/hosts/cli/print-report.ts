import type { Failure } from '../../../shared/failures/failure'
import type { SessionReport } from '../../../shared/submission/session-report'
import type { StageRecord } from '../../../shared/submission/stage'
import type { Translate } from '../../../shared/words/translate'
import { diagnosisLines } from './diagnosis-lines'
import { inertText } from './inert-text'

const SYMBOL: Readonly<Record<StageRecord['status'], string>> = {
  pending: '·',
  running: '…',
  passed: '✓',
  warned: '!',
  failed: '✗',
  skipped: '–',
}

/** One stage as a line: mark, name, duration, facts. */
export const stageLine = (stage: StageRecord, translate: Translate): string => {
  const name = translate(`stages.${stage.id}`).padEnd(16)
  const duration = stage.durationMs === null ? '' : `${Math.round(stage.durationMs)} ms`
  const facts = stage.facts.map(({ key, params }) => translate(`stageFacts.${key}`, params)).join('; ')
  return inertText(`${SYMBOL[stage.status]} ${name}${duration.padStart(9)}  ${facts}`.trimEnd())
}

const errorLines = (error: Failure, translate: Translate): string[] => [
  `${translate(`errors.${error.code}.title`, error.params)}`,
  `  ${translate(`errors.${error.code}.explanation`, error.params)}`,
  ...(error.reply === undefined ? [] : [`  ${translate('commandLine.serverSaid', { reply: error.reply })}`]),
]

const problemLines = (report: SessionReport, translate: Translate): string[] =>
  (report.tls?.problems ?? []).map(
    ({ id, kind, params, flag, ignored }) =>
      `  ${id}  ${translate(`trustProblems.${kind}.title`, params)}  (${translate(`commandLine.${ignored ? 'ignoredBy' : 'coveredBy'}`, { flag })})`,
  )

const revocationLines = ({ tls }: SessionReport, translate: Translate): string[] => {
  if (tls === undefined || tls.revocation.status === 'revoked') return []
  const { status, reason } = tls.revocation
  const said = translate(`revocation.${status}.${reason ?? 'proven'}`)
  return [translate(`commandLine.revocation.${status}`, { reason: said })]
}

const findingLines = (report: SessionReport, translate: Translate): string[] =>
  report.findings.flatMap(({ id, params, fixes, evidence = [] }) => [
    `${id}  ${translate(`findings.${id}.title`, params)}`,
    `  ${translate(`findings.${id}.explanation`, params)}`,
    ...evidence.map(({ key, params: values }) => `  · ${translate(`findingEvidence.${key}`, values)}`),
    ...fixes.map(({ key, params: values }) => `  → ${translate(`fixes.${key}`, values)}`),
  ])

const recipientLines = (report: SessionReport, translate: Translate): string[] => {
  const notAccepted = (report.recipients ?? []).filter(({ status }) => status !== 'accepted')
  const shown = notAccepted
    .slice(0, 20)
    .map(
      ({ address, status, reply }) =>
        `  ${translate(`commandLine.recipientStatus.${status}`)}  ${address}${reply === undefined ? '' : `  ${reply.code} ${reply.text}`}`,
    )
  return notAccepted.length > 20
    ? [...shown, `  ${translate('commandLine.moreRecipients', { count: notAccepted.length - 20 })}`]
    : shown
}

/** What there is to say once a session ended, after its stages were printed one by one. */
export const reportLines = (report: SessionReport, translate: Translate): string[] => {
  const warnings = report.warnings.map(
    ({ id, severity }) =>
      `${id}  (${translate(`interface.warnings.severity.${severity}`)}) ${translate(`warnings.${id}.title`)}`,
  )
  const accepted = report.recipients?.filter(({ status }) => status === 'accepted').length
  return [
    '',
    translate('commandLine.summary', {
      outcome: translate(`commandLine.outcome.${report.outcome}`),
      durationMs: Math.round(report.durationMs),
    }),
    ...(accepted === undefined
      ? []
      : [translate('commandLine.recipientsAccepted', { accepted, total: report.recipients?.length ?? 0 })]),
    ...recipientLines(report, translate),
    ...(report.finalReply === undefined
      ? []
      : [translate('commandLine.serverSaid', { reply: `${report.finalReply.code} ${report.finalReply.text}` })]),
    ...(report.messageId === undefined || report.messageId === ''
      ? []
      : [translate('commandLine.messageId', { messageId: report.messageId })]),
    ...(report.error === undefined ? [] : errorLines(report.error, translate)),
    ...problemLines(report, translate),
    ...revocationLines(report, translate),
    ...(report.diagnosis === undefined ? [] : diagnosisLines(report.diagnosis, translate)),
    ...findingLines(report, translate),
    ...warnings,
  ].map(inertText)
}

/** What there is to say about a call that never became a session. */
export const failureLines = (error: Failure, message: string | undefined, translate: Translate): string[] =>
  (message === undefined ? errorLines(error, translate) : [message]).map(inertText)
