import { useTranslation } from 'react-i18next'
import type { Finding } from '../../shared/failures/finding'
import { administratorNote, concernsServer } from '../../shared/report/administrator-note'
import type { SessionReport } from '../../shared/submission/session-report'
import { CopyButton } from '../ui/copy-button'
import { AuthorityButton } from './authority-button'
import { PinButton } from './pin-button'
import { offersPin } from './pin-offer'
import type { SessionRun } from './session-run'
import { useReportWords } from './use-report-words'

interface FindingActionsProps {
  readonly finding: Finding
  readonly run: SessionRun
  readonly report: SessionReport
  readonly onRetest: () => void
}

/** Whether the certificate of an authority is what the profile lacks. */
const lacksAuthority = ({ fixes }: Finding): boolean => fixes.some(({ key }) => key === 'import-authority')

/** Whether there is anything for `FindingActions` to show. */
export const hasFindingActions = (finding: Finding, { tls }: SessionReport): boolean =>
  concernsServer(finding) || lacksAuthority(finding) || (tls !== undefined && offersPin(finding, tls))

/** What can be done about a finding beside changing the profile: tell the server's owner, pin its certificate, or add its authority's. */
export const FindingActions = ({ finding, run, report, onRetest }: FindingActionsProps) => {
  const { t } = useTranslation()
  const words = useReportWords()
  const { tls } = report
  return (
    <>
      {concernsServer(finding) ? (
        <CopyButton
          label={t('test.findings.copyNote')}
          text={() => administratorNote({ profile: run.profile, report }, finding, words)}
        />
      ) : null}
      {tls !== undefined && offersPin(finding, tls) ? (
        <PinButton run={run} tls={tls} label={t('test.findings.pin')} onPinned={onRetest} />
      ) : null}
      {lacksAuthority(finding) ? <AuthorityButton onAdded={onRetest} /> : null}
    </>
  )
}
