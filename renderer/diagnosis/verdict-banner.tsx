import { Button } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { SessionReport } from '../../shared/submission/session-report'
import type { StageId } from '../../shared/submission/stage'
import { formatDuration } from '../format/duration'
import { useNow } from '../format/use-now'
import { CompareButton } from '../history/compare-dialog'
import { Verdict as Banner } from '../ui/verdict'
import { fixChanges } from './fix-patch'
import { PinButton } from './pin-button'
import { SaveSecretsButton } from './save-secrets-button'
import { reportOf, type SessionRun } from './session-run'
import type { Verdict } from './verdict'
import { verdictOf } from './verdict'
import classes from './verdict-banner.module.css'
import { disclosureWords, failureWords, passedSentence, verdictTitle } from './verdict-words'

interface VerdictBannerProps {
  /** Takes the focus when a button in it is replaced. */
  readonly focusRef: RefObject<HTMLDivElement | null>
  readonly run: SessionRun | undefined
  /** Whether the settings are others than those that were tested. */
  readonly outdated: boolean
  readonly onTest: () => void
  readonly onCancel: () => void
  readonly onSendTestMail: () => void
}

/** What a test comes down to. Its place is taken from the start, so that nothing below it moves. */
export const VerdictBanner = ({ focusRef, run, outdated, onTest, onCancel, onSendTestMail }: VerdictBannerProps) => {
  const { t } = useTranslation()
  if (run === undefined)
    return (
      <div ref={focusRef} tabIndex={-1} className={classes.banner}>
        <Banner
          tone="neutral"
          icon="play"
          title={t('test.empty.title')}
          actions={
            <Button variant="filled" onClick={onTest}>
              {t('test.start')}
            </Button>
          }
        >
          {t('test.empty.explanation')}
        </Banner>
      </div>
    )
  const verdict = verdictOf(run)
  return (
    <div ref={focusRef} tabIndex={-1} className={classes.banner} data-running={verdict.kind === 'running' || undefined}>
      <Banner
        tone={toneOf(verdict)}
        title={verdictTitle(t, verdict, `${run.profile.serverAddress}:${run.profile.port}`)}
        {...(verdict.kind === 'running' ? { icon: 'spinner' } : {})}
        actions={
          <BannerActions
            verdict={verdict}
            run={run}
            onTest={onTest}
            onCancel={onCancel}
            onSendTestMail={onSendTestMail}
          />
        }
      >
        <BannerText verdict={verdict} run={run} />
        {outdated && verdict.kind !== 'running' ? (
          <b className={classes.outdated}> {t('test.verdict.changedSince')}</b>
        ) : null}
      </Banner>
    </div>
  )
}

const toneOf = (verdict: Verdict): 'ok' | 'warn' | 'err' | 'neutral' => {
  if (verdict.kind === 'passed') return verdict.ignoredProblems > 0 ? 'warn' : 'ok'
  if (isPinChanged(verdict)) return 'warn'
  return verdict.kind === 'failed' || verdict.kind === 'refused' ? 'err' : 'neutral'
}

/** Whether the session stopped because the server showed another certificate than the pinned one. */
const isPinChanged = (verdict: Verdict): boolean =>
  verdict.kind === 'failed' && verdict.certificateProblem?.kind === 'pin-changed'

interface BannerTextProps {
  readonly verdict: Verdict
  readonly run: SessionRun
}

const BannerText = ({ verdict, run }: BannerTextProps): ReactNode => {
  const { t } = useTranslation()
  switch (verdict.kind) {
    case 'running':
      return <RunningText run={run} stage={verdict.stage} />
    case 'passed':
      return `${passedSentence(t, run)} ${t(`test.verdict.notTriedAfter.${verdict.reach}`)}`
    case 'refused':
      return `${failureWords(t, verdict.failure).explanation} ${t('test.verdict.refused')}`
    case 'cancelled':
      return verdict.stage === null ? (
        `${t('test.verdict.cancelledBeforeStart')} ${disclosureWords(t, verdict.sent)}`
      ) : (
        <>
          <StageSentence name="cancelledAt" stage={verdict.stage} atMs={verdict.atMs} />{' '}
          {disclosureWords(t, verdict.sent)}
        </>
      )
    case 'failed':
      if (isPinChanged(verdict)) return `${t('test.verdict.pinChanged')} ${disclosureWords(t, verdict.sent)}`
      return (
        <>
          {verdict.explained || verdict.failure === null ? null : `${failureWords(t, verdict.failure).explanation} `}
          {verdict.stage === null ? null : <StageSentence name="stopped" stage={verdict.stage} atMs={verdict.atMs} />}{' '}
          {disclosureWords(t, verdict.sent)}
        </>
      )
  }
}

const RunningText = ({ run, stage }: { readonly run: SessionRun; readonly stage: StageId | null }) => {
  const { t } = useTranslation()
  const now = useNow(true)
  const stopped = run.stages.some(({ status }) => status === 'failed') || run.probes.length > 0
  const waiting = stage ?? (stopped ? 'others' : (run.stages.find(({ status }) => status === 'pending')?.id ?? 'close'))
  return (
    <span className="number">
      {t('test.verdict.runningStage', {
        waiting: t(`test.stages.waiting.${waiting}`),
        gone: formatDuration(Math.max(0, now - run.startedAt)),
      })}{' '}
      {t(`test.verdict.promise.${run.reach}`)}
    </span>
  )
}

interface StageSentenceProps {
  readonly name: 'stopped' | 'cancelledAt'
  readonly stage: StageId
  readonly atMs: number
}

const StageSentence = ({ name, stage, atMs }: StageSentenceProps) => {
  const { t } = useTranslation()
  return (
    <Trans
      t={t}
      i18nKey={`test.verdict.${name}`}
      values={{ stage: t(`stages.${stage}`), duration: formatDuration(atMs) }}
      components={{ stage: <b className={classes.stage} /> }}
    />
  )
}

const offersFix = ({ findings }: SessionReport, { profile }: SessionRun): boolean =>
  findings.some(({ fixes }) => fixes.some((fix) => fixChanges(fix, profile) !== undefined))

interface BannerActionsProps {
  readonly verdict: Verdict
  readonly run: SessionRun
  readonly onTest: () => void
  readonly onCancel: () => void
  readonly onSendTestMail: () => void
}

const BannerActions = ({ verdict, run, onTest, onCancel, onSendTestMail }: BannerActionsProps) => {
  const { t } = useTranslation()
  if (verdict.kind === 'running')
    return (
      <Button size="xs" disabled={verdict.cancelRequested} onClick={onCancel}>
        {t(verdict.cancelRequested ? 'test.cancelling' : 'test.cancel')}
      </Button>
    )
  const report = reportOf(run)
  if (report === undefined) return null
  return (
    <>
      {isPinChanged(verdict) && report.tls !== undefined ? (
        <PinButton run={run} tls={report.tls} label={t('test.verdict.comparePins')} onPinned={onTest} />
      ) : null}
      {verdict.kind === 'passed' ? <SaveSecretsButton /> : null}
      <CompareButton profileId={run.profile.id} report={report} />
      {/* The next step; it stands back where a finding has a better one. */}
      {verdict.kind === 'passed' && run.reach !== 'content' ? (
        <Button size="xs" variant={offersFix(report, run) ? 'default' : 'filled'} onClick={onSendTestMail}>
          {t('test.verdict.sendTestMail')}
        </Button>
      ) : null}
    </>
  )
}
