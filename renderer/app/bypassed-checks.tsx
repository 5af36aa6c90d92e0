import { useTranslation } from 'react-i18next'
import { ignoreErrorFlagSchema } from '../../shared/profile/session-profile'
import { Icon } from '../ui/icon'
import { focusFirst } from './focus-first'
import { useDraftPart } from './profile-state'
import { useSessionCommands } from './session-commands'
import classes from './strip.module.css'

/** Says of the selected profile which certificate checks it gives up, on every tab, for as long as it does. */
export const BypassedChecks = () => {
  const { t } = useTranslation()
  const { openTab } = useSessionCommands()
  const ignoreError = useDraftPart(({ values }) => values.ignoreError)
  const option = useDraftPart(({ values }) => values.option)
  if (ignoreError === undefined || option === undefined) return null
  const showSwitches = () => {
    openTab('session')
    focusFirst('[data-check-switches] [role="switch"]')
  }
  if (option === 'none')
    return (
      <button
        type="button"
        className={classes.item}
        title={t('interface.checks.unencryptedHelp')}
        onClick={showSwitches}
      >
        <Icon name="shield" />
        <span className="wide-only">{t('interface.checks.unencrypted')}</span>
      </button>
    )
  if (ignoreError.length === 0)
    return (
      <button type="button" className={classes.item} title={t('interface.checks.allOnHelp')} onClick={showSwitches}>
        <Icon name="shield" />
        <span className="wide-only">{t('interface.checks.allOn')}</span>
      </button>
    )
  const names = ignoreErrorFlagSchema.options.filter((flag) => ignoreError.includes(flag))
  return (
    <button
      type="button"
      className={classes.item}
      data-tone="warn"
      data-bypassed={names.length}
      title={t('interface.checks.bypassedHelp')}
      onClick={showSwitches}
    >
      <Icon name="shield-off" />
      <b>{t('interface.checks.bypassed', { count: names.length })}</b>
      <span className={classes.words}>{names.map((flag) => t(`interface.checks.flag.${flag}`)).join(', ')}</span>
    </button>
  )
}
