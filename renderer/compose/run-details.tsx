import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reportOf, type SessionRun } from '../diagnosis/session-run'
import { StageList } from '../diagnosis/stage-list'
import { TranscriptView } from '../transcript/transcript-view'
import { CopyButton } from '../ui/copy-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import classes from './run-details.module.css'

interface RunDetailsProps {
  /** A run that ended. */
  readonly run: SessionRun
}

/** What is asked for less often: the message's id, the stages with their durations, the conversation. */
export const RunDetails = ({ run }: RunDetailsProps) => {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'stages' | 'transcript' | null>(null)
  const report = reportOf(run)
  // An unknown delivery shows the id where it says what to do with it.
  const messageId = report?.outcome === 'unknown' ? undefined : report?.messageId
  const toggle = (part: 'stages' | 'transcript') => () => setOpen(open === part ? null : part)
  if (run.ending.kind === 'refused') return null
  return (
    <div className={classes.details}>
      {messageId === undefined ? null : (
        <p className={classes.id}>
          <span className="faint">{t('compose.result.messageId')}</span> <span className="mono">{messageId}</span>
          <CopyButton iconOnly variant="quiet" text={() => messageId} label={t('compose.result.copyMessageId')} />
        </p>
      )}
      <div className={classes.buttons}>
        <Disclosure label={t('compose.result.showStages')} open={open === 'stages'} onToggle={toggle('stages')} />
        <Disclosure
          label={t('compose.result.showTranscript')}
          open={open === 'transcript'}
          onToggle={toggle('transcript')}
        />
      </div>
      {open === 'stages' ? (
        <Panel>
          <StageList run={run} option={run.profile.option} isTest={false} />
        </Panel>
      ) : null}
      {open === 'transcript' ? <TranscriptView lines={run.lines} live={false} /> : null}
    </div>
  )
}

interface DisclosureProps {
  readonly label: string
  readonly open: boolean
  readonly onToggle: () => void
}

const Disclosure = ({ label, open, onToggle }: DisclosureProps) => (
  <Button variant="quiet" size="xs" aria-expanded={open} onClick={onToggle}>
    <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
    {label}
  </Button>
)
