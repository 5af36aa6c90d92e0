import { Trans, useTranslation } from 'react-i18next'
import type { SessionRun } from '../diagnosis/session-run'
import { failureWords } from '../diagnosis/verdict-words'
import { formatDuration } from '../format/duration'
import { CardHead } from '../ui/card-head'
import { type RecipientCounts, type RecipientStatus, type SendSummary, summariseSending } from './send-summary'

const iconOf = { ok: 'passed', warn: 'triangle', err: 'failed', unk: 'question', neutral: 'info' } as const

const STATUSES: readonly RecipientStatus[] = ['accepted', 'rejected', 'deferred', 'unknown']

interface ResultHeadProps {
  /** A run that ended. */
  readonly run: SessionRun
}

/** The result of a sending in one line, and what it means. */
export const ResultHead = ({ run }: ResultHeadProps) => {
  const summary = summariseSending(run)
  const tone = toneOf(summary)
  return (
    <CardHead icon={iconOf[tone]} tone={tone} title={<ResultTitle summary={summary} />}>
      <ResultText summary={summary} />
    </CardHead>
  )
}

const toneOf = (summary: SendSummary): keyof typeof iconOf => {
  if (summary.kind === 'answered') return summary.tone
  return summary.kind === 'not-sent' && summary.cancelled ? 'neutral' : 'err'
}

interface SummaryProps {
  readonly summary: SendSummary
}

const ResultTitle = ({ summary }: SummaryProps) => {
  const { t } = useTranslation()
  switch (summary.kind) {
    case 'answered':
      return <CountsTitle counts={summary.counts} />
    case 'refused':
      return failureWords(t, summary.failure).title
    case 'not-sent':
      if (summary.cancelled) return t('compose.result.cancelled')
      return summary.failure === null ? t('compose.result.notSentTitle') : failureWords(t, summary.failure).title
    case 'running':
      return null
  }
}

const CountsTitle = ({ counts }: { readonly counts: RecipientCounts }) => {
  const { t } = useTranslation()
  const present = STATUSES.filter((status) => counts[status] > 0)
  if (present.length === 1 && present[0] === 'accepted')
    return t('compose.result.acceptedAll', { count: counts.accepted })
  return present.map((status) => t(`compose.result.count.${status}`, { count: counts[status] })).join(', ')
}

const ResultText = ({ summary }: SummaryProps) => {
  const { t } = useTranslation()
  switch (summary.kind) {
    case 'answered':
      return (
        <>
          {summary.failure === null || summary.tone === 'unk' ? null : (
            <p>{failureWords(t, summary.failure).explanation}</p>
          )}
          {summary.counts.accepted > 0 ? <p>{t('compose.result.acceptedIsNotDelivered')}</p> : null}
          {summary.counts.accepted + summary.counts.unknown === 0 ? <p>{t('compose.result.nothingSent')}</p> : null}
        </>
      )
    case 'refused':
      return (
        <>
          <p>{failureWords(t, summary.failure).explanation}</p>
          <p>{t('compose.result.notStarted')}</p>
        </>
      )
    case 'not-sent':
      return (
        <>
          {summary.failure === null || summary.cancelled ? null : <p>{failureWords(t, summary.failure).explanation}</p>}
          <p>
            {summary.stage === null ? null : (
              <Trans
                t={t}
                i18nKey="compose.result.stopped"
                values={{ stage: t(`stages.${summary.stage}`), duration: formatDuration(summary.atMs) }}
                components={{ stage: <b /> }}
              />
            )}{' '}
            {t(summary.cancelled ? 'compose.result.cancelledExplanation' : 'compose.result.nothingSent')}
          </p>
        </>
      )
    case 'running':
      return null
  }
}
