import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isSettled } from '../../shared/outbox/ending-of'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { useServices } from '../app/services-context'
import { useSessionCommands } from '../app/session-commands'
import { useStore } from '../app/store'
import { failureWords } from '../diagnosis/verdict-words'
import { useNow } from '../format/use-now'
import { CardHead } from '../ui/card-head'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { PanelFoot } from '../ui/panel-foot'
import { Section } from '../ui/section'
import { stateLook } from './state-look'
import { useEntryWords } from './use-entry-words'
import type { HandoverRefusal } from './use-handover'

/** Of a mail that somebody took out of the outbox meanwhile. */
const GONE_LOOK = { tone: 'neutral', icon: 'info' } as const

/** A mail that was just left to the outbox, followed until it ends. */
export const HandoverResult = ({ entryId }: { readonly entryId: string }) => {
  const { t } = useTranslation()
  const { outbox } = useServices()
  const { openTab } = useSessionCommands()
  const entry = useStore(outbox.state, ({ entries }) => entries.get(entryId))
  return (
    <Section title={t('outbox.result.heading')}>
      <Panel role="status">
        <CardHead
          {...(entry === undefined ? GONE_LOOK : stateLook[entry.state])}
          title={t(`outbox.result.${entry === undefined ? 'gone' : titleOf(entry)}`)}
        >
          {entry === undefined ? null : <EntryText entry={entry} />}
        </CardHead>
        <PanelFoot>
          <Button size="xs" onClick={() => openTab('outbox')}>
            <Icon name="inbox" size={14} />
            {t('outbox.result.open')}
          </Button>
        </PanelFoot>
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
        <CardHead
          tone={refusal.kind === 'refused' ? 'err' : 'warn'}
          icon={refusal.kind === 'refused' ? 'failed' : 'key'}
          title={words.title}
        >
          <p>{words.explanation}</p>
          <p>{t('outbox.refused.kept')}</p>
        </CardHead>
        {refusal.kind === 'refused' ? null : (
          <PanelFoot>
            <Button size="xs" onClick={onSaveAndSend}>
              {t('outbox.refused.saveAndSend')}
            </Button>
          </PanelFoot>
        )}
      </Panel>
    </Section>
  )
}
