import { useTranslation } from 'react-i18next'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { formatDay } from '../format/calendar'
import { Badge } from '../ui/badge'
import { certificateExpiry } from './certificate-expiry'

/** How long the certificate of a profile's server is still good for, when that is not long; whole for screen readers. */
export const ExpiryBadge = ({ stored }: { readonly stored: StoredProfile }) => {
  const { t, i18n } = useTranslation()
  const expiry = certificateExpiry(stored, Date.now())
  if (expiry === undefined) return null
  const { tone, days, notAfter } = expiry
  const whole =
    days === null
      ? t('history.expiry.ended', { date: formatDay(notAfter, i18n.language) })
      : days === 0
        ? t('history.expiry.endsToday')
        : t('history.expiry.endsIn', { count: days })
  return (
    <Badge tone={tone} title={whole}>
      <span aria-hidden="true">
        {days === null ? t('history.expiry.over') : t('history.expiry.days', { count: days })}
      </span>
      <span className="sr-only">{whole}</span>
    </Badge>
  )
}
