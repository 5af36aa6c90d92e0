import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCurrentDraft } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { formatClock } from '../format/calendar'
import { CopyButton } from '../ui/copy-button'
import { EmptyState } from '../ui/empty-state'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { ConversationLines } from './conversation-lines'
import { type Conversation, conversationsOf } from './conversations'
import { foundPositions, linesOf, type Speaker } from './found-lines'
import classes from './transcript-panel.module.css'
import { transcriptText } from './transcript-text'

const SPEAKERS: readonly Speaker[] = ['all', 'client', 'server', 'note']

/** Everything that was said with this profile's server in this window: live, searched, and filtered by session. */
export const TranscriptPanel = () => {
  const { t } = useTranslation()
  const { stored } = useCurrentDraft()
  const { conversations } = useServices()
  const known = useStore(conversations.state, (state) => state)
  const own = useMemo(() => conversationsOf(known, stored.profile.id), [known, stored.profile.id])
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = own.find(({ id }) => id === chosen) ?? own[0]
  if (shown === undefined)
    return (
      <div className={classes.page}>
        <EmptyState icon="lines" title={t('transcript.empty.title')}>
          {t('transcript.empty.explanation')}
        </EmptyState>
      </div>
    )
  return (
    <div className={classes.page}>
      <ConversationView
        key={shown.id}
        conversation={shown}
        choice={<ConversationChoice own={own} shown={shown} onChoose={setChosen} />}
      />
    </div>
  )
}

interface ConversationChoiceProps {
  readonly own: readonly Conversation[]
  readonly shown: Conversation
  readonly onChoose: (id: string) => void
}

const ConversationChoice = ({ own, shown, onChoose }: ConversationChoiceProps) => {
  const { t, i18n } = useTranslation()
  return (
    <NativeSelect
      aria-label={t('transcript.conversation')}
      className={classes.choice}
      value={shown.id}
      data={own.map(({ id, kind, startedAt }) => ({
        value: id,
        label: t(`transcript.kind.${kind}`, { time: formatClock(startedAt, i18n.language) }),
      }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}

interface ConversationViewProps {
  readonly conversation: Conversation
  readonly choice: React.ReactNode
}

const ConversationView = ({ conversation, choice }: ConversationViewProps) => {
  const { t } = useTranslation()
  const { lines, count, dropped } = conversation
  const [query, setQuery] = useState('')
  const [speaker, setSpeaker] = useState<Speaker>('all')
  const [step, setStep] = useState(0)
  const wanted = useDeferredValue(query)
  // `lines` grows in place: `count` says when.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const shown = useMemo(() => linesOf(lines, speaker), [lines, count, speaker])
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const found = useMemo(() => foundPositions(lines, shown, wanted), [lines, count, shown, wanted])
  const current = found.length === 0 ? undefined : found[((step % found.length) + found.length) % found.length]
  const position = found.length === 0 ? 0 : (((step % found.length) + found.length) % found.length) + 1
  return (
    <>
      <div className={classes.bar}>
        {choice}
        <SegmentedControl
          size="xs"
          aria-label={t('transcript.speaker')}
          value={speaker}
          onChange={(value) => setSpeaker(SPEAKERS.find((each) => each === value) ?? 'all')}
          data={SPEAKERS.map((value) => ({ value, label: t(`transcript.speakers.${value}`) }))}
        />
        <search className={classes.search}>
          <Icon name="search" size={14} />
          <input
            type="search"
            value={query}
            aria-label={t('transcript.search')}
            placeholder={t('transcript.search')}
            spellCheck={false}
            onChange={(event) => {
              setQuery(event.currentTarget.value)
              setStep(0)
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') setStep(step + (event.shiftKey ? -1 : 1))
              else if (event.key === 'Escape') setQuery('')
              else return
              event.preventDefault()
            }}
          />
          <span role="status" className={classes.found}>
            {wanted.trim() === '' ? '' : t('transcript.found', { position, count: found.length })}
          </span>
        </search>
        <Button
          size="xs"
          data-square
          disabled={found.length < 2}
          aria-label={t('transcript.previous')}
          onClick={() => setStep(step - 1)}
        >
          <Icon name="chevron-up" size={14} />
        </Button>
        <Button
          size="xs"
          data-square
          disabled={found.length < 2}
          aria-label={t('transcript.next')}
          onClick={() => setStep(step + 1)}
        >
          <Icon name="chevron-down" size={14} />
        </Button>
      </div>
      <div className={classes.note}>
        <p>
          {t('transcript.note', { count })}
          {dropped === 0 ? '' : ` ${t('transcript.dropped', { count: dropped })}`}
        </p>
        <CopyButton variant="quiet" text={() => transcriptText(lines)} label={t('transcript.copy')} />
      </div>
      <Panel className={classes.frame}>
        <ConversationLines
          lines={lines}
          shown={shown}
          count={shown?.length ?? count}
          query={wanted}
          current={current}
          label={t('transcript.label')}
        />
      </Panel>
    </>
  )
}
