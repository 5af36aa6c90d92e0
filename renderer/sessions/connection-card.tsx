import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'
import { useCurrentDraft } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { useSessionCommands } from '../app/session-commands'
import { useStore } from '../app/store'
import { failureWords } from '../diagnosis/verdict-words'
import { formatClock } from '../format/calendar'
import { formatDuration } from '../format/duration'
import { entriesOfProfile, waitingCount } from '../outbox/outbox-list'
import { CardHead } from '../ui/card-head'
import type { IconName } from '../ui/icon-paths'
import { Panel } from '../ui/panel'
import { PanelFoot } from '../ui/panel-foot'
import { Section } from '../ui/section'
import { ServerAnswer } from '../ui/server-answer'
import classes from './connection-card.module.css'
import { ConnectionFacts } from './connection-facts'
import { OpeningStages } from './opening-stages'
import { conditionOf, conditionTone, type SessionCondition, sessionAction } from './session-condition'
import { SessionConversation } from './session-conversation'
import { opensDifferently, takesMessages } from './session-life'
import { useSession } from './use-session'

const iconOf: Readonly<Record<SessionCondition, IconName>> = {
  none: 'ring',
  opening: 'spinner',
  ready: 'passed',
  sending: 'passed',
  closing: 'spinner',
  closed: 'ring',
  lost: 'triangle',
  failed: 'failed',
  cancelled: 'ring',
}

/** The session that stays open between messages: where it stands, what the server said, what went over it. */
export const ConnectionCard = () => {
  const { t } = useTranslation()
  const session = useSession()
  const condition = conditionOf(session)
  return (
    <Section title={t('sessions.heading')}>
      <p role="status" className="sr-only">
        {session === undefined || condition === 'cancelled' ? '' : announcementOf(session, t)}
      </p>
      <Panel className={classes.card}>
        <CardHead
          icon={iconOf[condition]}
          tone={conditionTone(condition)}
          title={<Title session={session} condition={condition} />}
          action={<CardButton condition={condition} />}
        >
          <Explanation session={session} condition={condition} />
        </CardHead>
        {session === undefined ? null : <Details session={session} condition={condition} />}
      </Panel>
      {session === undefined ? null : <SessionConversation session={session} />}
    </Section>
  )
}

const announcementOf = ({ state }: SessionSnapshot, t: (key: string) => string): string =>
  state === 'sending' ? '' : t(`sessions.announce.${state}`)

interface PartProps {
  readonly session: SessionSnapshot | undefined
  readonly condition: SessionCondition
}

const Title = ({ session, condition }: PartProps) => {
  const { t, i18n } = useTranslation()
  return t(`sessions.title.${condition}`, {
    time: session === undefined ? '' : formatClock(Date.parse(session.startedAt), i18n.language),
    duration: formatDuration(session?.durationMs ?? 0),
  })
}

const Explanation = ({ session, condition }: PartProps) => {
  const { t } = useTranslation()
  const { outbox, sessions } = useServices()
  const { stored, draft } = useCurrentDraft()
  const waiting = useStore(outbox.state, ({ entries }) =>
    waitingCount(entriesOfProfile(entries.values(), stored.profile.id)),
  )
  const failure = session?.error ?? null
  const opened = session === undefined ? undefined : sessions.openedWith(session.id)
  const isOutdated =
    session !== undefined &&
    takesMessages(session) &&
    opened !== undefined &&
    opensDifferently(opened, draft?.profile ?? stored.profile)
  return (
    <>
      {failure === null || (condition !== 'lost' && condition !== 'failed') ? null : (
        <p>
          <b>{failureWords(t, failure).title}.</b>{' '}
          {/* What a failure says of one sending does not hold for all that a lost session sent before. */}
          {condition === 'failed' ? failureWords(t, failure).explanation : null}
        </p>
      )}
      {condition === 'opening' || (condition === 'failed' && failure !== null) ? null : (
        <p>{t(`sessions.explanation.${condition}`)}</p>
      )}
      {isOutdated ? <p className={classes.changed}>{t('sessions.changed')}</p> : null}
      {condition === 'closed' && waiting > 0 ? <p>{t('sessions.outboxKept', { count: waiting })}</p> : null}
    </>
  )
}

const CardButton = ({ condition }: { readonly condition: SessionCondition }) => {
  const { t } = useTranslation()
  const { openSession, closeSession } = useSessionCommands()
  const action = sessionAction(condition)
  // The head has the button that opens and closes; here is what the state itself calls for.
  if (action !== 'giveUp' && action !== 'reconnect' && action !== 'again') return null
  return (
    <Button size="xs" onClick={action === 'giveUp' ? closeSession : openSession}>
      {t(`sessions.${action}`)}
    </Button>
  )
}

const Details = ({
  session,
  condition,
}: {
  readonly session: SessionSnapshot
  readonly condition: SessionCondition
}) => {
  const { t } = useTranslation()
  const { test } = useSessionCommands()
  if (condition === 'opening') return <OpeningStages session={session} />
  if (condition === 'cancelled') return null
  if (condition !== 'failed')
    return (
      <>
        <ConnectionFacts session={session} />
        <LastReply session={session} />
      </>
    )
  return (
    <>
      {session.stages.length === 0 ? null : <OpeningStages session={session} />}
      <LastReply session={session} />
      <PanelFoot>
        <Button variant="quiet" size="xs" onClick={test}>
          {t('sessions.findCause')}
        </Button>
      </PanelFoot>
    </>
  )
}

/** The server's own words for the end of the session. */
const LastReply = ({ session }: { readonly session: SessionSnapshot }) => {
  const { t } = useTranslation()
  const reply = session.error?.reply
  if (reply === undefined || reply === '') return null
  return <ServerAnswer label={t('sessions.serverSaid')} words={reply} />
}
