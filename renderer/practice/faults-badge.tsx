import { useTranslation } from 'react-i18next'
import { usePractice } from '../app/practice-state'
import { Badge } from '../ui/badge'

/** How many faults of the practice server are on; nothing while it is friendly. */
export const FaultsBadge = () => {
  const { t } = useTranslation()
  const count = usePractice().state?.faults.length ?? 0
  return count === 0 ? null : <Badge tone="warn">{t('practice.faultsCard.short', { count })}</Badge>
}
