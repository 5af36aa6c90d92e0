import { useTranslation } from 'react-i18next'
import type { ProfilePatch } from '../../shared/profile/session-profile'
import { useCurrentDraft } from '../app/profile-state'
import { useSessionCommands } from '../app/session-commands'
import { useSessionRun } from '../app/session-runs-context'
import { formatDuration } from '../format/duration'
import { useNow } from '../format/use-now'
import { TranscriptView } from '../transcript/transcript-view'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { AddressTable } from './address-table'
import { CertificateChain } from './certificate-chain'
import { EnforcementLine } from './enforcement-line'
import { FindingActions, hasFindingActions } from './finding-actions'
import { FindingsList } from './findings-list'
import { isOutdated } from './outdated-run'
import { PortTable } from './port-table'
import { ProblemTable } from './problem-table'
import { ServerWords } from './server-words'
import { reportOf, runningStage, type SessionRun } from './session-run'
import { StageList } from './stage-list'
import { SLOW_AFTER_MS, waitOf } from './stage-row'
import classes from './test-panel.module.css'
import { useKeptFocus } from './use-kept-focus'
import { lastServerWords } from './verdict'
import { VerdictBanner } from './verdict-banner'
import { announcement, failureWords } from './verdict-words'

/** The test of the selected profile: verdict, stages, and everything that was found out. */
export const TestPanel = () => {
  const { t } = useTranslation()
  const { stored, draft } = useCurrentDraft()
  const profile = draft?.profile ?? stored.profile
  const run = useSessionRun('test')
  const commands = useSessionCommands()
  const { ref, keep } = useKeptFocus(run === undefined ? '' : `${run.operationId} ${run.ending.kind}`)
  const test = () => {
    keep()
    commands.test()
  }
  const cancel = () => {
    keep()
    commands.cancel('test')
  }
  return (
    <div className={classes.page}>
      <p role="status" className="sr-only">
        {announcement(t, run)}
      </p>
      <VerdictBanner
        focusRef={ref}
        run={run}
        outdated={run !== undefined && isOutdated(run.profile, profile)}
        onTest={test}
        onCancel={cancel}
        onSendTestMail={commands.writeTestMail}
      />
      <Section title={t('test.stages.heading')} hint={<TotalTime run={run} />} className={classes.stages}>
        <Panel>
          <StageList run={run} option={profile.option} isTest />
          <SlowHint run={run} />
        </Panel>
      </Section>
      <div className={classes.evidence}>
        <Evidence run={run} onTest={test} />
      </div>
    </div>
  )
}

const TotalTime = ({ run }: { readonly run: SessionRun | undefined }) => {
  const { t } = useTranslation()
  const running = run?.ending.kind === 'running'
  const now = useNow(running)
  if (run === undefined) return null
  const report = reportOf(run)
  if (report !== undefined) return t('test.stages.total', { duration: formatDuration(report.durationMs) })
  return running ? (
    <span className="number">
      {t('test.stages.running', { duration: formatDuration(Math.max(0, now - run.startedAt)) })}
    </span>
  ) : null
}

/** Explains a wait that has become long. It stands below all rows, so that it moves none. */
const SlowHint = ({ run }: { readonly run: SessionRun | undefined }) => {
  const { t } = useTranslation()
  const running = run !== undefined && runningStage(run) !== undefined
  const now = useNow(running, 500)
  const wait = run === undefined ? undefined : waitOf(run, now)
  if (run?.ending.kind !== 'running' || wait === undefined || wait.waitedMs < SLOW_AFTER_MS) return null
  return <p className={`${classes.slow} wide-only`}>{t(`test.stages.slow.${wait.stage}`)}</p>
}

interface EvidenceProps {
  readonly run: SessionRun | undefined
  readonly onTest: () => void
}

/** What was found out, most useful first. */
const Evidence = ({ run, onTest }: EvidenceProps) => {
  const { t } = useTranslation()
  const { stored, draft, applyPatch } = useCurrentDraft()
  if (run === undefined)
    return (
      <Section title={t('test.findings.heading')}>
        <EmptyState icon="lines" title={t('test.evidenceEmpty.title')}>
          {t('test.evidenceEmpty.explanation')}
        </EmptyState>
      </Section>
    )
  const report = reportOf(run)
  const words = lastServerWords(run)
  const applyAndRetest = (patch: ProfilePatch) => {
    applyPatch(patch)
    onTest()
  }
  // Of a test that was stopped by hand the ports were asked in part: they prove nothing, and recommend nothing.
  const ports =
    run.probes.length === 0 || report?.outcome === 'cancelled' ? null : <PortTable run={run} onApply={applyAndRetest} />
  return (
    <>
      {report === undefined || report.findings.length === 0 ? null : (
        <Section title={t('test.findings.heading')} hint={t('test.findings.order')} className={classes.block}>
          <FindingsList
            findings={report.findings}
            profile={draft?.profile ?? stored.profile}
            applyLabel={t('test.findings.applyAndRetest')}
            onApply={applyAndRetest}
            moreActions={(finding) =>
              hasFindingActions(finding, report) ? (
                <FindingActions finding={finding} run={run} report={report} onRetest={onTest} />
              ) : null
            }
          />
        </Section>
      )}
      {report?.outcome === 'failed' && report.error?.stage !== 'verify' && words !== null ? (
        <ServerWords
          text={words}
          meaning={report.error?.reply === undefined ? null : failureWords(t, report.error).explanation}
        />
      ) : null}
      {report?.tls === undefined ? null : (
        <>
          <CertificateChain tls={report.tls} judgedAt={report.startedAt} />
          <ProblemTable tls={report.tls} ignoreError={run.profile.ignoreError} />
        </>
      )}
      {run.addresses.length > 1 && report !== undefined ? (
        <AddressTable addresses={run.addresses} aliases={report.diagnosis?.aliases ?? []} />
      ) : null}
      {report?.diagnosis?.enforcement == null ? null : <EnforcementLine enforcement={report.diagnosis.enforcement} />}
      {ports !== null && report !== undefined ? ports : null}
      <TranscriptView lines={run.lines} live={run.ending.kind === 'running'} />
      {/* While it runs they stand last, so that they move nothing that is there already. */}
      {report === undefined ? ports : null}
    </>
  )
}
