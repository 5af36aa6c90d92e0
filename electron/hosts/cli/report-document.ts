import type { Failure } from '../../../shared/failures/failure'
import type { SessionReport } from '../../../shared/submission/session-report'
import type { Translate } from '../../../shared/words/translate'

/** The field `error` of a document. */
export const errorDocument = ({ code, stage, reply, enhancedStatus, field, params }: Failure) => ({
  code,
  ...(stage === undefined ? {} : { stage }),
  ...(reply === undefined ? {} : { reply }),
  ...(enhancedStatus === undefined ? {} : { enhancedStatus }),
  ...(field === undefined ? {} : { field }),
  ...(Object.keys(params).length === 0 ? {} : { params }),
})

/** The document of design §11 for a finished session. */
export const reportDocument = (report: SessionReport, translate: Translate) => ({
  ok: report.ok,
  outcome: report.outcome,
  durationMs: report.durationMs,
  stages: report.stages,
  findings: report.findings.map(({ id, severity, stage, params, fixes, evidence = [] }) => ({
    id,
    severity,
    stage,
    title: translate(`findings.${id}.title`, params),
    explanation: translate(`findings.${id}.explanation`, params),
    ...(evidence.length === 0
      ? {}
      : { evidence: evidence.map(({ key, params: values }) => translate(`findingEvidence.${key}`, values)) }),
    fixes: fixes.map(({ key, params: values, patch }) => ({
      title: translate(`fixes.${key}`, values),
      ...(patch === undefined ? {} : { patch }),
    })),
  })),
  warnings: report.warnings,
  ...(report.tls === undefined ? {} : { tls: report.tls }),
  ...(report.capabilities === undefined ? {} : { capabilities: report.capabilities }),
  ...(report.recipients === undefined ? {} : { recipients: report.recipients }),
  ...(report.messageId === undefined || report.messageId === '' ? {} : { messageId: report.messageId }),
  ...(report.finalReply === undefined ? {} : { finalReply: report.finalReply }),
  ...(report.diagnosis === undefined ? {} : { diagnosis: report.diagnosis }),
  transcript: report.transcript,
  ...(report.error === undefined ? {} : { error: errorDocument(report.error) }),
})

/** The same document for a call that never became a session: a usage error, a missing secret, a cancelled start. */
export const failureDocument = (failure: Failure, message?: string) => ({
  ok: false as const,
  outcome: failure.code === 'cancelled' ? ('cancelled' as const) : ('failed' as const),
  stages: [],
  findings: [],
  warnings: [],
  transcript: [],
  error: { ...errorDocument(failure), ...(message === undefined ? {} : { message }) },
})
