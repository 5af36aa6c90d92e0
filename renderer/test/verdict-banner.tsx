import { Button } from '@mantine/core'
import type { ReactNode, RefObject } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { StageId } from '../../shared/submission/stage'
import { Verdict as Banner } from '../ui/verdict'
import { formatDuration } from './duration'
import type { SessionRun } from './session-run'
import { useNow } from './use-now'
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
        actions={<BannerActions verdict={verdict} onCancel={onCancel} onSendTestMail={onSendTestMail} />}
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
  return verdict.kind === 'failed' || verdict.kind === 'refused' ? 'err' : 'neutral'
}

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
      return `${passedSentence(t, run)} ${t('test.verdict.notTried')}`
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
  const waiting = stage ?? run.stages.find(({ status }) => status === 'pending')?.id ?? 'close'
  return (
    <span className="number">
      {t('test.verdict.runningStage', {
        waiting: t(`test.stages.waiting.${waiting}`),
        gone: formatDuration(Math.max(0, now - run.startedAt)),
      })}
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

interface BannerActionsProps {
  readonly verdict: Verdict
  readonly onCancel: () => void
  readonly onSendTestMail: () => void
}

const BannerActions = ({ verdict, onCancel, onSendTestMail }: BannerActionsProps) => {
  const { t } = useTranslation()
  if (verdict.kind === 'running')
    return (
      <Button size="xs" disabled={verdict.cancelRequested} onClick={onCancel}>
        {t(verdict.cancelRequested ? 'test.cancelling' : 'test.cancel')}
      </Button>
    )
  if (verdict.kind !== 'passed') return null
  return (
    <Button size="xs" onClick={onSendTestMail}>
      {t('test.verdict.sendTestMail')}
    </Button>
  )
}
