import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { useServices } from '../app/services-context'
import { selectProfile } from '../app/view'
import { shownLabel } from '../profiles/shown-label'
import classes from './use-outbox-news.module.css'

const COLOURS = { sent: 'var(--ok)', partial: 'var(--warn)', error: 'var(--err)', unknown: 'var(--unk)' } as const

const SHOWN_MS = { sent: 5_000, partial: 15_000, error: 15_000, unknown: 15_000 } as const

interface NewsProps {
  readonly entry: OutboxEntry
  readonly ending: keyof typeof COLOURS
}

/** Words of their own, not words handed over: a mail may end before the page has its language. */
const NewsTitle = ({ entry, ending }: NewsProps) => {
  const { t } = useTranslation()
  return <>{t(`outbox.notice.${ending}`, { subject: entry.subject === '' ? t('outbox.noSubject') : entry.subject })}</>
}

const News = ({ entry, ending, onOpen }: NewsProps & { readonly onOpen: (() => void) | undefined }) => {
  const { t } = useTranslation()
  const profile = shownLabel({ id: entry.profileId, label: entry.profileLabel })
  return (
    <span className={classes.news}>
      <span>{t(`outbox.notice.text.${ending}`, { profile })}</span>
      {onOpen === undefined ? null : (
        <Button size="xs" onClick={onOpen}>
          {t('outbox.notice.open')}
        </Button>
      )}
    </span>
  )
}

/** Says when a mail that was left to the outbox ends, whatever is shown at that moment. */
export const useOutboxNews = (): void => {
  const { outbox, profiles, view } = useServices()
  useEffect(
    () =>
      outbox.onEnded((entry, ending) => {
        const { id, profileId } = entry
        const notice = `outbox-${id}`
        const open = () => {
          notifications.hide(notice)
          selectProfile(view, profileId, 'outbox')
        }
        const { selectedId, tab } = view.get()
        const isInSight = selectedId === profileId && tab === 'outbox'
        notifications.hide(notice)
        notifications.show({
          id: notice,
          title: <NewsTitle entry={entry} ending={ending} />,
          message: (
            <News
              entry={entry}
              ending={ending}
              onOpen={isInSight || profiles.find(profileId) === undefined ? undefined : open}
            />
          ),
          autoClose: SHOWN_MS[ending],
          color: COLOURS[ending],
          closeButtonProps: { 'aria-label': i18next.t('interface.close') },
        })
      }),
    [outbox, profiles, view],
  )
}
