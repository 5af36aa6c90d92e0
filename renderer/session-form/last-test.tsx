import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraftPart } from '../app/profile-state'
import { useSessionCommands } from '../app/session-commands'
import { formatLocalMoment } from '../format/calendar'
import { formatDuration } from '../format/duration'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import classes from './last-test.module.css'

/** How the last test of the profile ended; nothing before the first one. */
export const LastTest = () => {
  const { t, i18n } = useTranslation()
  const { openTab } = useSessionCommands()
  const last = useDraftPart(({ base }) => base.lastTest)
  const at = last?.at
  const when = useMemo(() => (at === undefined ? '' : formatLocalMoment(at, i18n.language)), [at, i18n.language])
  if (last === undefined || last === null) return null
  const duration = formatDuration(last.durationMs)
  const key =
    last.outcome === 'passed' && last.bypassed
      ? 'passedBypassed'
      : last.outcome === 'failed' && last.stage === null
        ? 'failedUnknown'
        : last.outcome
  const stage = last.stage === null ? '' : t(`stages.${last.stage}`, { defaultValue: last.stage })
  const icon = last.outcome === 'passed' ? 'passed' : last.outcome === 'failed' ? 'failed' : 'skipped'
  return (
    <section className={classes.lastTest} aria-label={t('interface.lastTest.title')}>
      <div className={classes.head}>
        <h2>{t('interface.lastTest.title')}</h2>
        <span className="faint">{when}</span>
      </div>
      <Panel className={classes.card} data-outcome={last.bypassed ? 'bypassed' : last.outcome}>
        <Icon name={last.outcome === 'passed' && last.bypassed ? 'triangle' : icon} />
        <div>
          <b>{t(`interface.lastTest.${key}`, { duration, stage })}</b>
          {last.code === null ? null : (
            <p className="muted">{t(`errors.${last.code}.title`, { defaultValue: last.code })}</p>
          )}
          <button type="button" className={classes.link} onClick={() => openTab('test')}>
            {t('interface.lastTest.open')}
          </button>
        </div>
      </Panel>
    </section>
  )
}
