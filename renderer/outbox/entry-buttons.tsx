import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/contract/result'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { announceFailure } from '../app/announce'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { SourceDialog } from '../ui/source-dialog'
import { entryActions } from './outbox-list'

/** What can be done with a mail; what may reach somebody twice or is gone for good asks first. */
export const EntryButtons = ({ entry }: { readonly entry: OutboxEntry }) => {
  const { t } = useTranslation()
  const { outbox } = useServices()
  const ownsOutbox = useStore(outbox.state, (state) => !state.ownedElsewhere)
  const [asked, setAsked] = useState<'delete' | 'again' | 'source' | null>(null)
  const [busy, setBusy] = useState(false)
  const actions = entryActions(entry, ownsOutbox)
  const subject = entry.subject === '' ? t('outbox.noSubject') : entry.subject
  const close = () => setAsked(null)
  const act = async (work: Promise<Result<unknown>>) => {
    setBusy(true)
    close()
    const answer = await work
    setBusy(false)
    if (!answer.ok) announceFailure(t('interface.failure.operation'), answer.error, t)
  }
  return (
    <>
      {actions.sendNow ? (
        <Button size="xs" disabled={busy} onClick={() => void act(outbox.sendNow(entry.id))}>
          {t('outbox.sendNow')}
        </Button>
      ) : null}
      {actions.sendAgain ? (
        <Button size="xs" disabled={busy} onClick={() => setAsked('again')}>
          {t('outbox.sendAgain')}
        </Button>
      ) : null}
      {actions.cancel ? (
        <Button
          size="xs"
          title={t('outbox.cancelTitle')}
          disabled={busy}
          onClick={() => void act(outbox.cancel(entry.id))}
        >
          {t('outbox.cancel')}
        </Button>
      ) : null}
      {actions.markDelivered ? (
        <Button
          size="xs"
          title={t('outbox.markDeliveredTitle')}
          disabled={busy}
          onClick={() => void act(outbox.markDelivered(entry.id))}
        >
          {t('outbox.markDelivered')}
        </Button>
      ) : null}
      <Button variant="quiet" size="xs" onClick={() => setAsked('source')}>
        {t('outbox.source')}
      </Button>
      {actions.delete ? (
        <Button
          variant="danger"
          size="xs"
          disabled={busy}
          aria-label={t('outbox.deleteLabel', { subject })}
          onClick={() => setAsked('delete')}
        >
          {t('outbox.delete')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asked === 'delete'}
        title={t('outbox.ask.delete.title')}
        confirm={t('outbox.ask.delete.confirm')}
        refuse={t('outbox.ask.keep')}
        danger
        onConfirm={() => void act(outbox.delete(entry.id))}
        onClose={close}
      >
        <b>{subject}</b>
        <br />
        {entry.state === 'sending' ? null : t(`outbox.ask.delete.${entry.state}`)}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'again'}
        title={t('outbox.ask.again.title')}
        confirm={t('outbox.ask.again.confirm')}
        refuse={t('outbox.ask.again.keep')}
        onConfirm={() => void act(outbox.sendNow(entry.id))}
        onClose={close}
      >
        {t('outbox.ask.again.explanation')}
      </ConfirmDialog>
      <SourceDialog
        title={t('outbox.sourceDialog.title')}
        opened={asked === 'source'}
        load={() => outbox.source(entry.id)}
        onClose={close}
      />
    </>
  )
}
