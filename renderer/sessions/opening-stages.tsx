import { useTranslation } from 'react-i18next'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'
import type { StageStatus } from '../../shared/submission/stage'
import { useCurrentDraft } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { formatDuration } from '../format/duration'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-paths'
import classes from './opening-stages.module.css'
import { openingStages } from './session-life'

const iconOf: Readonly<Record<StageStatus, IconName>> = {
  pending: 'ring',
  running: 'spinner',
  passed: 'passed',
  warned: 'triangle',
  failed: 'failed',
  skipped: 'skipped',
}

/** The stages of opening, all in place from the first moment, filled in while it goes on. */
export const OpeningStages = ({ session }: { readonly session: SessionSnapshot }) => {
  const { t } = useTranslation()
  const { sessions } = useServices()
  const { stored } = useCurrentDraft()
  const { option } = sessions.openedWith(session.id) ?? stored.profile
  return (
    <ol className={classes.stages} aria-label={t('sessions.stagesLabel')}>
      {openingStages(session, option).map(({ id, status, durationMs }) => (
        <li key={id} className={classes.stage} data-status={status}>
          <Icon name={iconOf[status]} size={14} label={t(`test.stages.status.${status}`)} />
          <span>{t(`stages.${id}`)}</span>
          <span className={classes.time}>{durationMs === null ? null : formatDuration(durationMs)}</span>
        </li>
      ))}
    </ol>
  )
}
