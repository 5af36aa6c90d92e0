import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failed, type Result } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { Finding } from '../../shared/failures/finding'
import type { HistoryEntry } from '../../shared/history/history-entry'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { SessionReport } from '../../shared/submission/session-report'
import { useServices } from '../app/services-context'
import { RecipientList } from '../compose/recipient-list'
import { CertificateChain } from '../diagnosis/certificate-chain'
import { FindingsList } from '../diagnosis/findings-list'
import { ProblemTable } from '../diagnosis/problem-table'
import { StageList } from '../diagnosis/stage-list'
import { failureWords } from '../diagnosis/verdict-words'
import { formatLocalMoment } from '../format/calendar'
import { formatDuration } from '../format/duration'
import { TranscriptView } from '../transcript/transcript-view'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { Verdict } from '../ui/verdict'
import { CompareButton } from './compare-dialog'
import { lookOf } from './run-chart'
import { runLooks } from './run-look'
import { runOfReport } from './run-of-report'
import classes from './run-report.module.css'

interface RunReportProps {
  /** The profile as it is now. */
  readonly profile: SessionProfile
  readonly entry: HistoryEntry
  readonly onBack: () => void
}

/** The report of an earlier run, to be read: nothing in it changes the profile. */
export const RunReport = ({ profile, entry, onBack }: RunReportProps) => {
  const { t, i18n } = useTranslation()
  const { bridge } = useServices()
  const [answer, setAnswer] = useState<Result<SessionReport>>()
  useEffect(() => {
    let current = true
    void bridge
      .call('history:report', { profileId: profile.id, id: entry.id })
      .catch(() => failed(failure('internal')))
      .then((told) => {
        if (current) setAnswer(told)
      })
    return () => {
      current = false
    }
  }, [bridge, profile.id, entry.id])
  const heading = t('history.report.heading', {
    kind: t(`history.kind.${entry.kind}`),
    date: formatLocalMoment(entry.at, i18n.language),
  })
  return (
    <>
      <Button
        size="xs"
        variant="ghost"
        autoFocus
        className={classes.back}
        leftSection={<Icon name="chevron-left" size={14} />}
        onClick={onBack}
      >
        {t('history.report.back')}
      </Button>
      {answer === undefined ? <p className="faint">{t('history.report.loading')}</p> : null}
      {answer?.ok === false ? (
        <Verdict tone="neutral" title={t('history.gone.title')}>
          {t('history.gone.explanation')}
        </Verdict>
      ) : null}
      {answer?.ok === true ? (
        <ReadReport profile={profile} entry={entry} report={answer.value} heading={heading} />
      ) : null}
    </>
  )
}

/** Fixes as advice: a click on one belongs to a run of now. */
const asAdvice = (finding: Finding): Finding => ({
  ...finding,
  fixes: finding.fixes.map(({ patch: _, ...fix }) => fix),
})

interface ReadReportProps extends Omit<RunReportProps, 'onBack'> {
  readonly report: SessionReport
  readonly heading: string
}

const ReadReport = ({ profile, entry, report, heading }: ReadReportProps) => {
  const { t } = useTranslation()
  const run = runOfReport(entry, report, profile)
  const { settings, stage } = entry
  const look = lookOf(entry)
  const result =
    look === 'failed' && stage !== null
      ? t('history.failedAt', { stage: t(`stages.${stage}`) })
      : t(`history.outcome.${look}`)
  const server = t('history.report.server', {
    host: settings.serverAddress,
    port: settings.port,
    mode: t(`history.report.mode.${settings.option}`),
  })
  const why = report.error === undefined ? '' : failureWords(t, report.error).explanation
  return (
    <>
      <Verdict
        tone={runLooks[look].tone}
        icon={runLooks[look].icon}
        title={t('interface.pair', { first: heading, second: result })}
        actions={<CompareButton profileId={profile.id} report={report} />}
      >
        {[why, `${server}.`, t('history.report.took', { duration: formatDuration(report.durationMs) })]
          .filter(Boolean)
          .join(' ')}
      </Verdict>
      <div className={classes.columns}>
        <Section title={t('test.stages.heading')} className={classes.stages}>
          <Panel>
            <StageList run={run} option={settings.option} isTest />
          </Panel>
        </Section>
        <div className={classes.evidence}>
          {report.findings.length === 0 ? null : (
            <Section title={t('test.findings.heading')} className={classes.block}>
              <FindingsList
                findings={report.findings.map(asAdvice)}
                profile={profile}
                applyLabel=""
                onApply={() => undefined}
              />
            </Section>
          )}
          {report.recipients === undefined || report.recipients.length === 0 ? null : (
            <Section title={t('history.report.recipients')} className={classes.block}>
              <Panel>
                <RecipientList recipients={report.recipients} />
              </Panel>
            </Section>
          )}
          {report.tls === undefined ? null : (
            <>
              <CertificateChain tls={report.tls} judgedAt={report.startedAt} />
              <ProblemTable tls={report.tls} ignoreError={settings.ignoreError} />
            </>
          )}
          <TranscriptView lines={report.transcript} live={false} />
        </div>
      </div>
    </>
  )
}
