import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/badge'
import { outboxCount } from './outbox-list'
import { useProfileEntries } from './use-profile-entries'

/** How many mails of the profile are not sent, on the tab. */
export const OutboxBadge = () => {
  const { t } = useTranslation()
  const { open, tone } = outboxCount(useProfileEntries())
  if (open === 0) return null
  return (
    <Badge tone={tone} title={t('interface.tabs.outboxCount', { count: open })}>
      {open}
    </Badge>
  )
}
