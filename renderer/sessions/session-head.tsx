import { Button, Menu } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services-context'
import { useSessionCommands } from '../app/session-commands'
import { useStore } from '../app/store'
import { useNarrowWindow } from '../app/use-narrow-window'
import type { TabId } from '../app/view'
import { formatClock } from '../format/calendar'
import { Icon } from '../ui/icon'
import { conditionOf, conditionTone, headKey, sessionAction } from './session-condition'
import classes from './session-head.module.css'
import { useSession } from './use-session'

/** State of the kept session, for the facts of the profile's head. */
export const SessionState = () => {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const condition = conditionOf(session)
  const startedAt = session?.startedAt
  const time = useMemo(
    () => (startedAt === undefined ? '' : formatClock(Date.parse(startedAt), i18n.language)),
    [startedAt, i18n.language],
  )
  return (
    <span className={classes.state} data-tone={conditionTone(condition)}>
      {t(`sessions.head.${headKey(condition)}`, { time })}
    </span>
  )
}

const isCloseToSending = (tab: TabId): boolean => tab === 'compose' || tab === 'outbox'

/** Opens or closes the kept session: in sight where one sends, and in a wide window everywhere. */
export const SessionButton = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const tab = useStore(view, (state) => state.tab)
  const { label, press } = useSessionAction()
  return (
    <Button
      className={isCloseToSending(tab) ? '' : 'wide-only'}
      {...(press === undefined ? { 'data-disabled': true, 'aria-disabled': true } : {})}
      onClick={() => press?.()}
    >
      {t(label)}
    </Button>
  )
}

/** The same for the head's menu, where and when the button is not in sight. */
export const SessionMenuItem = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const tab = useStore(view, (state) => state.tab)
  const { label, press, opens } = useSessionAction()
  const narrow = useNarrowWindow()
  if (!narrow || isCloseToSending(tab)) return null
  return (
    <Menu.Item
      leftSection={<Icon name={opens ? 'play' : 'stop'} size={14} />}
      disabled={press === undefined}
      onClick={() => press?.()}
    >
      {t(label)}
    </Menu.Item>
  )
}

const useSessionAction = () => {
  const { openSession, closeSession } = useSessionCommands()
  const action = sessionAction(conditionOf(useSession()))
  const opens = action === 'open' || action === 'again' || action === 'reconnect'
  return {
    opens,
    label: opens ? 'sessions.open' : action === 'giveUp' ? 'sessions.giveUpOpening' : 'sessions.close',
    press: action === undefined ? undefined : opens ? openSession : closeSession,
  }
}
