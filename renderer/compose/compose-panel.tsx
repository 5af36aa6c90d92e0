import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCurrentDraft } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { useSessionCommands } from '../app/session-commands'
import { useSessionRun } from '../app/session-runs-context'
import { useStore } from '../app/store'
import { reportOf, runningStage, type SessionRun } from '../diagnosis/session-run'
import { HandoverRefused, HandoverResult } from '../outbox/handover-result'
import { type HandoverControls, useHandover } from '../outbox/use-handover'
import { ConnectionCard } from '../sessions/connection-card'
import { standingCapabilities } from '../sessions/session-life'
import { useSession } from '../sessions/use-session'
import { EmptyState } from '../ui/empty-state'
import { Section } from '../ui/section'
import { sizeLimit } from './attachment-size'
import classes from './compose-panel.module.css'
import { MessageSheet } from './message-sheet'
import { OptionsPanel } from './options-panel'
import { SendProgress } from './send-progress'
import { SendResult } from './send-result'
import { summariseSending } from './send-summary'
import { useMessageForm } from './use-message-form'

/** px of the result that are enough to notice it */
const LEAST_IN_VIEW = 96

/** Writes a message, sends it through the selected profile, and shows what became of it. */
export const ComposePanel = () => {
  const { t } = useTranslation()
  const { stored } = useCurrentDraft()
  const { form, edit, remove } = useMessageForm(stored.profile.id)
  const session = useSession()
  const handover = useHandover()
  const run = useSessionRun('send')
  const testRun = useSessionRun('test')
  const capabilities = standingCapabilities(session) ?? announcedCapabilities(run) ?? announcedCapabilities(testRun)
  const limit = capabilities === undefined ? undefined : sizeLimit(capabilities)
  const result = useRef<HTMLDivElement>(null)
  const follows = run?.ending.kind === 'running' || handover.busy || handover.refusal !== null

  // What there is to follow comes into view when nothing of it is, e.g. in a narrow window; else the page stands still.
  useEffect(() => {
    const top = result.current?.getBoundingClientRect().top ?? 0
    if (follows && top > window.innerHeight - LEAST_IN_VIEW) result.current?.scrollIntoView({ block: 'nearest' })
  }, [follows])

  return (
    <div className={classes.page}>
      <p role="status" className="sr-only">
        {useAnnouncement(run)}
      </p>
      <MessageSheet run={run} sizeLimit={limit} handover={handover} />
      <aside aria-label={t('compose.result.railLabel')} className={classes.rail}>
        <OptionsPanel form={form} onEdit={edit} onTakeOut={remove} capabilities={capabilities} />
        <ConnectionCard />
        <div ref={result}>
          <LatestResult run={run} handover={handover} />
        </div>
      </aside>
    </div>
  )
}

interface LatestResultProps {
  readonly run: SessionRun | undefined
  readonly handover: HandoverControls
}

/** What became of the latest message, whichever way it went. */
const LatestResult = ({ run, handover }: LatestResultProps) => {
  const { t } = useTranslation()
  const { stored } = useCurrentDraft()
  const { outbox } = useServices()
  const commands = useSessionCommands()
  const latest = useStore(outbox.state, (state) => state.latest.get(stored.profile.id))
  if (handover.refusal !== null)
    return <HandoverRefused refusal={handover.refusal} onSaveAndSend={handover.saveAndSend} />
  if (latest !== undefined && latest.at >= (run?.startedAt ?? 0))
    return <HandoverResult key={latest.entryId} entryId={latest.entryId} />
  if (run === undefined)
    return (
      <Section title={t('compose.result.heading')}>
        <EmptyState icon="send" title={t('compose.result.empty.title')}>
          {t('compose.result.empty.explanation')}
        </EmptyState>
      </Section>
    )
  if (run.ending.kind === 'running') return <SendProgress run={run} onCancel={() => commands.cancel('send')} />
  return (
    <SendResult
      key={run.operationId}
      run={run}
      onOpenInbox={stored.practice ? () => commands.openTab('inbox') : undefined}
    />
  )
}

/** The EHLO keywords of a run's server, when it said any. */
const announcedCapabilities = (run: SessionRun | undefined): readonly string[] | undefined => {
  const capabilities = run === undefined ? undefined : reportOf(run)?.capabilities
  return capabilities === undefined ? undefined : (capabilities.afterTls ?? capabilities.beforeTls)
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
