import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecipientResult, SessionReport } from '../../shared/submission/session-report'
import { useCurrentDraft } from '../app/profile-state'
import { FindingsList } from '../diagnosis/findings-list'
import { verbatimReply } from '../diagnosis/reply-text'
import { reportOf, type SessionRun } from '../diagnosis/session-run'
import { formatClock } from '../format/calendar'
import { formatDuration } from '../format/duration'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { PanelFoot } from '../ui/panel-foot'
import { Section } from '../ui/section'
import { ServerAnswer } from '../ui/server-answer'
import { DeliveryUnknown } from './delivery-unknown'
import { RecipientList } from './recipient-list'
import { ResultHead } from './result-head'
import { RunDetails } from './run-details'
import classes from './send-result.module.css'

interface SendResultProps {
  /** A run that ended. */
  readonly run: SessionRun
  /** Shows where the practice server keeps what it received; absent for other servers. */
  readonly onOpenInbox: (() => void) | undefined
}

/** How a sending ended: in one line, for each recipient, and in the server's own words. */
export const SendResult = ({ run, onOpenInbox }: SendResultProps) => {
  const { t, i18n } = useTranslation()
  const { stored, draft, applyPatch } = useCurrentDraft()
  const report = reportOf(run)
  const recipients = report?.recipients ?? []
  const anyAccepted = recipients.some(({ status }) => status === 'accepted')
  return (
    <>
      <Section
        title={t('compose.result.heading')}
        hint={
          report === undefined
            ? undefined
            : t(run.overOpenSession ? 'compose.result.whenOverSession' : 'compose.result.whenAndHowLong', {
                time: formatClock(Date.parse(report.startedAt), i18n.language),
                duration: formatDuration(report.durationMs),
              })
        }
      >
        <Panel className={classes.result}>
          <ResultHead run={run} />
          <DecidingReply report={report} />
          <RecipientList recipients={recipients} />
          {recipients.some(isUnknown) ? <DeliveryUnknown messageId={report?.messageId} /> : null}
          {onOpenInbox === undefined || !anyAccepted ? null : (
            <PanelFoot>
              <Button size="xs" onClick={onOpenInbox}>
                <Icon name="inbox" size={14} />
                {t('compose.result.openInbox')}
              </Button>
            </PanelFoot>
          )}
        </Panel>
      </Section>
      {report === undefined || report.findings.length === 0 ? null : (
        <Section title={t('compose.result.findings')} hint={t('test.findings.order')}>
          <FindingsList
            findings={report.findings}
            profile={draft?.profile ?? stored.profile}
            applyLabel={t('test.findings.apply')}
            onApply={applyPatch}
          />
        </Section>
      )}
      <RunDetails run={run} />
    </>
  )
}

const isUnknown = ({ status }: RecipientResult): boolean => status === 'unknown'

/** The reply that decided, word for word: the one to the final dot, else the one that ended the session. */
const DecidingReply = ({ report }: { readonly report: SessionReport | undefined }) => {
  const { t } = useTranslation()
  const finalReply = report?.finalReply
  const words = finalReply === undefined ? report?.error?.reply : verbatimReply(finalReply)
  if (words === undefined || words === '') return null
  return (
    <ServerAnswer label={t(`compose.result.${finalReply === undefined ? 'lastReply' : 'finalReply'}`)} words={words} />
  )
}
