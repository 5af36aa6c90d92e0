import { useTranslation } from 'react-i18next'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { FaultsBadge } from '../practice/faults-badge'
import { Badge } from '../ui/badge'
import { StateDot } from '../ui/state-dot'
import { ExpiryBadge } from './expiry-badge'
import classes from './profile-list.module.css'
import { profileDotState } from './profile-state-dot'
import { shownLabel } from './shown-label'

interface ProfileRowProps {
  readonly stored: StoredProfile
  readonly practiceRunning: boolean
}

/** One profile in the list: state, name, and where it connects. */
export const ProfileRow = ({ stored, practiceRunning }: ProfileRowProps) => {
  const { t } = useTranslation()
  const { serverAddress, port, colour } = stored.profile
  const state = profileDotState(stored, practiceRunning)
  return (
    <>
      {colour === 'none' ? null : <span className={classes.tag} data-colour={colour} />}
      <span className={classes.dot}>
        <StateDot state={state} label={t(`interface.profiles.state.${state}`)} />
      </span>
      <span className={classes.name}>{shownLabel(stored.profile)}</span>
      <span className={classes.badge}>
        {state === 'stopped' ? (
          <Badge>{t('interface.profiles.stopped')}</Badge>
        ) : stored.practice ? (
          <FaultsBadge />
        ) : (
          <ExpiryBadge stored={stored} />
        )}
      </span>
      <span className={classes.address}>
        {state === 'stopped' ? (
          <span>{t('interface.profiles.builtIn', { host: serverAddress === '' ? '127.0.0.1' : serverAddress })}</span>
        ) : (
          <>
            <span>{serverAddress === '' ? t('interface.profiles.noAddress') : serverAddress}</span>
            {serverAddress === '' ? null : <span>:{port}</span>}
          </>
        )}
      </span>
    </>
  )
}
