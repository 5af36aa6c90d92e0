import { useTranslation } from 'react-i18next'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { failureWords } from '../diagnosis/verdict-words'
import { dueIn, lastFailure } from './outbox-list'

/**
 * What happens to a mail next, or why nothing does, in a sentence or two.
 * @param now ms since 1970
 */
export const useEntryWords = (entry: OutboxEntry, now: number): string => {
  const { t } = useTranslation()
  const { outbox } = useServices()
  const ownedElsewhere = useStore(outbox.state, (state) => state.ownedElsewhere)
  const failure = lastFailure(entry)
  const reason = failure === null ? undefined : failureWords(t, failure).title
  switch (entry.state) {
    case 'sending':
      return t('outbox.goingOut')
    case 'sent':
      return t(entry.recipients.some(({ status }) => status === 'rejected') ? 'outbox.partlySent' : 'outbox.sentText')
    case 'error':
      return reason === undefined ? t('outbox.notTriedAgain') : t('outbox.finallyFailed', { reason })
    case 'unknown':
      return ''
    case 'pending': {
      const due = dueIn(entry.nextAttemptAt, now)
      const next =
        due.kind === 'in'
          ? t(`outbox.next.${due.unit}`, { count: due.count })
          : t(ownedElsewhere ? 'outbox.next.elsewhere' : 'outbox.next.now')
      return reason === undefined ? next : `${t('outbox.lastAttempt', { reason })} ${next}`
    }
  }
}
