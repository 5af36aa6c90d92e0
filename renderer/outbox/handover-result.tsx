import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { useServices } from '../app/services-context'
import { useSessionCommands } from '../app/session-commands'
import { useStore } from '../app/store'
import { failureWords } from '../diagnosis/verdict-words'
import { useNow } from '../format/use-now'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import classes from './handover-result.module.css'
import { isSettled } from './outbox-list'
import { stateLook } from './state-look'
import { useEntryWords } from './use-entry-words'
import type { HandoverRefusal } from './use-handover'

/** A mail that was just left to the outbox, followed until it ends. */
export const HandoverResult = ({ entryId }: { readonly entryId: string }) => {
  const { t } = useTranslation()
  const { outbox } = useServices()
  const { openTab } = useSessionCommands()
  const entry = useStore(outbox.state, ({ entries }) => entries.get(entryId))
  return (
    <Section title={t('outbox.result.heading')}>
      <Panel role="status">
        <div className={classes.head} data-tone={entry === undefined ? 'neutral' : stateLook[entry.state].tone}>
          <Icon name={entry === undefined ? 'info' : stateLook[entry.state].icon} />
          <div className={classes.words}>
            <h3>{t(`outbox.result.${entry === undefined ? 'gone' : titleOf(entry)}`)}</h3>
            {entry === undefined ? null : <EntryText entry={entry} />}
          </div>
        </div>
        <div className={classes.actions}>
          <Button size="xs" onClick={() => openTab('outbox')}>
            <Icon name="inbox" size={14} />
            {t('outbox.result.open')}
          </Button>
        </div>
      </Panel>
    </Section>
  )
}

const titleOf = ({ state, recipients }: OutboxEntry) =>
  state === 'sent' && recipients.some(({ status }) => status !== 'accepted') ? 'partial' : state

const EntryText = ({ entry }: { readonly entry: OutboxEntry }) => {
  const { t } = useTranslation()
  const words = useEntryWords(entry, useNow(entry.state === 'pending', 1_000))
  return (
    <>
      <p>{words}</p>
      {isSettled(entry) ? null : <p>{t('outbox.result.safe')}</p>}
    </>
  )
}

interface HandoverRefusedProps {
  readonly refusal: HandoverRefusal
  readonly onSaveAndSend: () => void
}

/** Why a message was not left to the outbox, and what can be done at once. */
export const HandoverRefused = ({ refusal, onSaveAndSend }: HandoverRefusedProps) => {
  const { t } = useTranslation()
  const words =
    refusal.kind === 'refused'
      ? failureWords(t, refusal.failure)
      : { title: t('outbox.refused.secretTitle'), explanation: t('outbox.refused.secret', { count: refusal.count }) }
  return (
    <Section title={t('outbox.refused.title')}>
      <Panel role="alert">
        <div className={classes.head} data-tone={refusal.kind === 'refused' ? 'err' : 'warn'}>
          <Icon name={refusal.kind === 'refused' ? 'failed' : 'key'} />
          <div className={classes.words}>
            <h3>{words.title}</h3>
            <p>{words.explanation}</p>
            <p>{t('outbox.refused.kept')}</p>
          </div>
        </div>
        {refusal.kind === 'refused' ? null : (
          <div className={classes.actions}>
            <Button size="xs" onClick={onSaveAndSend}>
              {t('outbox.refused.saveAndSend')}
            </Button>
          </div>
        )}
      </Panel>
    </Section>
  )
}
