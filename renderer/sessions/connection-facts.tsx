import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'
import { formatBytes } from '../format/byte-size'
import { formatDuration } from '../format/duration'
import { useNow } from '../format/use-now'
import { Icon } from '../ui/icon'
import classes from './connection-facts.module.css'
import { hasEnded } from './session-life'

/** What went over a session and what its server told about itself; the long part is folded away. */
export const ConnectionFacts = ({ session }: { readonly session: SessionSnapshot }) => {
  const { t } = useTranslation()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { capabilities, greeting } = session
  return (
    <div className={classes.facts}>
      <dl className={classes.list}>
        <Fact name={t('sessions.facts.messages')}>{messageWords(t, session)}</Fact>
        <Fact name={t('sessions.facts.traffic')}>
          {t('sessions.facts.bytes', {
            sent: formatBytes(session.bytesSent),
            received: formatBytes(session.bytesReceived),
          })}
        </Fact>
        <Fact name={t(hasEnded(session) ? 'sessions.facts.lasted' : 'sessions.facts.duration')}>
          <Lasting session={session} />
        </Fact>
        {greeting === null ? null : (
          <Fact name={t('sessions.facts.greeting')}>
            <span className={classes.words}>{greeting}</span>
          </Fact>
        )}
      </dl>
      {capabilities === null ? null : (
        <Button
          variant="quiet"
          size="xs"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
          {t('sessions.facts.capabilities')}
        </Button>
      )}
      {capabilities === null || !open ? null : (
        <dl id={id} className={classes.list}>
          <Fact name={t(`sessions.facts.${capabilities.afterTls === null ? 'inClear' : 'beforeTls'}`)}>
            <Keywords words={capabilities.beforeTls} />
          </Fact>
          {capabilities.afterTls === null ? null : (
            <Fact name={t('sessions.facts.afterTls')}>
              <Keywords words={capabilities.afterTls} />
            </Fact>
          )}
        </dl>
      )}
    </div>
  )
}

const OUTCOMES = ['accepted', 'refused', 'unknown'] as const

const messageWords = (t: TFunction, session: SessionSnapshot): string => {
  const { messages } = session
  const told = OUTCOMES.filter((outcome) => messages[outcome] > 0)
  if (told.length === 0) return t(`sessions.facts.${hasEnded(session) ? 'nothing' : 'nothingYet'}`)
  return told.map((outcome) => t(`sessions.facts.${outcome}`, { count: messages[outcome] })).join(', ')
}

const Lasting = ({ session }: { readonly session: SessionSnapshot }) => {
  const now = useNow(session.durationMs === null, 1_000)
  return formatDuration(
    session.durationMs ?? Math.max(0, Math.ceil((now - Date.parse(session.startedAt)) / 1_000) * 1_000),
  )
}

const Keywords = ({ words }: { readonly words: readonly string[] }) => {
  const { t } = useTranslation()
  if (words.length === 0) return t('sessions.facts.noCapabilities')
  return (
    <ul className={classes.keywords}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  )
}

interface FactProps {
  readonly name: string
  readonly children: ReactNode
}

const Fact = ({ name, children }: FactProps) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
