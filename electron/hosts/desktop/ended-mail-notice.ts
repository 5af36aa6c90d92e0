import { profileLabel } from '../../../shared/practice/profile-label'
import type { Translate } from '../../../shared/words/translate'
import type { EndedMail } from './gather-ended-mail'

/** What a notice of the operating system says. */
export interface Notice {
  readonly title: string
  readonly body: string
}

/**
 * The notice of mail that ended: of one by its subject, of several by their number.
 * @param ended at least one
 */
export const endedMailNotice = (ended: readonly EndedMail[], translate: Translate): Notice => {
  const [only] = ended
  if (only !== undefined && ended.length === 1) {
    const { entry, ending } = only
    const profile = profileLabel({ id: entry.profileId, label: entry.profileLabel }, translate)
    const subject = entry.subject === '' ? translate('outbox.noSubject') : entry.subject
    return {
      title: translate(`outbox.notice.${ending}`, { subject }),
      body: translate(`outbox.notice.text.${ending}`, { profile }),
    }
  }
  const open = ended.filter(({ ending }) => ending !== 'sent').length
  return {
    title: translate('desktop.endedMail.title', { count: ended.length }),
    body: open === 0 ? translate('desktop.endedMail.allSent') : translate('desktop.endedMail.open', { count: open }),
  }
}
