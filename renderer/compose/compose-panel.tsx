import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCurrentDraft } from '../app/profile-state'
import { useSessionCommands } from '../app/session-commands'
import { useSessionRun } from '../app/session-runs-context'
import { reportOf, runningStage, type SessionRun } from '../test/session-run'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { sizeLimit } from './attachment-size'
import classes from './compose-panel.module.css'
import { MessageSheet } from './message-sheet'
import { SendProgress } from './send-progress'
import { SendResult } from './send-result'
import { summariseSending } from './send-summary'

/** Writes a message, sends it through the selected profile, and shows what became of it. */
export const ComposePanel = () => {
  const { t } = useTranslation()
  const { stored } = useCurrentDraft()
  const commands = useSessionCommands()
  const run = useSessionRun('send')
  const testRun = useSessionRun('test')
  const result = useRef<HTMLElement>(null)
  const running = run?.ending.kind === 'running'

  // In a narrow window the result lies below the message: it comes into view when there is something to follow.
  useEffect(() => {
    if (running) result.current?.scrollIntoView({ block: 'nearest' })
  }, [running])

  return (
    <div className={classes.page}>
      <p role="status" className="sr-only">
        {useAnnouncement(run)}
      </p>
      <MessageSheet run={run} sizeLimit={announcedLimit(run) ?? announcedLimit(testRun)} />
      <aside ref={result} aria-label={t('compose.result.heading')} className={classes.rail}>
        {run === undefined ? (
          <Section title={t('compose.result.heading')}>
            <EmptyState icon="send" title={t('compose.result.empty.title')}>
              {t('compose.result.empty.explanation')}
            </EmptyState>
          </Section>
        ) : running ? (
          <SendProgress run={run} onCancel={() => commands.cancel('send')} />
        ) : (
          <SendResult
            key={run.operationId}
            run={run}
            onOpenInbox={stored.practice ? () => commands.openTab('inbox') : undefined}
          />
        )}
      </aside>
    </div>
  )
}

/** The largest message that the server of a run takes, when it said so. */
const announcedLimit = (run: SessionRun | undefined): number | undefined => {
  const capabilities = run === undefined ? undefined : reportOf(run)?.capabilities
  return capabilities === undefined ? undefined : sizeLimit(capabilities.afterTls ?? capabilities.beforeTls)
}

/** What screen readers hear while a message is sent and when it ended. */
const useAnnouncement = (run: SessionRun | undefined): string => {
  const { t } = useTranslation()
  if (run === undefined) return ''
  const summary = summariseSending(run)
  switch (summary.kind) {
    case 'running': {
      const stage = runningStage(run)
      return stage === undefined ? '' : t('compose.announce.sending', { stage: t(`stages.${stage.id}`) })
    }
    case 'answered':
      return t(
        `compose.announce.${({ ok: 'sent', warn: 'partial', err: 'failed', unk: 'unknown' } as const)[summary.tone]}`,
      )
    case 'not-sent':
      return t(`compose.announce.${summary.cancelled ? 'cancelled' : 'failed'}`)
    case 'refused':
      return t('compose.announce.failed')
  }
}
