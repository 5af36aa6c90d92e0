import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isWholeMessageOut, runningStage, type SessionRun } from '../diagnosis/session-run'
import { StageList } from '../diagnosis/stage-list'
import { formatBytes } from '../format/byte-size'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import classes from './send-progress.module.css'

interface SendProgressProps {
  /** A run that goes on. */
  readonly run: SessionRun
  readonly onCancel: () => void
}

/** A sending while it runs: the stages live, and how much of the message is out. */
export const SendProgress = ({ run, onCancel }: SendProgressProps) => {
  const { t } = useTranslation()
  const cancelRequested = run.ending.kind === 'running' && run.ending.cancelRequested
  return (
    <Section title={t('compose.result.progressHeading')}>
      <Panel>
        <StageList run={run} option={run.profile.option} isTest={false} />
        <div className={classes.foot}>
          <div className={classes.progress}>
            <progress
              className={classes.bar}
              aria-label={t('compose.result.progressLabel')}
              max={run.content?.totalBytes ?? 1}
              value={run.content === null ? 0 : run.content.totalBytes === null ? undefined : run.content.sentBytes}
            />
            <ProgressWords run={run} />
          </div>
          <Button size="xs" disabled={cancelRequested} onClick={onCancel}>
            {t(cancelRequested ? 'test.cancelling' : 'compose.cancel')}
          </Button>
        </div>
      </Panel>
    </Section>
  )
}

const ProgressWords = ({ run }: { readonly run: SessionRun }) => {
  const { t } = useTranslation()
  return <span className={classes.words}>{progressWords(t, run)}</span>
}

const progressWords = (t: TFunction, run: SessionRun): string => {
  if (run.content === null) return t(`test.stages.waiting.${runningStage(run)?.id ?? 'close'}`)
  if (isWholeMessageOut(run)) return t('compose.result.waitingForReply')
  const sent = formatBytes(run.content.sentBytes)
  return run.content.totalBytes === null
    ? t('compose.result.progressUnknownTotal', { sent })
    : t('compose.result.progress', { sent, total: formatBytes(run.content.totalBytes) })
}
