import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { TranscriptView } from '../transcript/transcript-view'
import { Icon } from '../ui/icon'
import classes from './session-conversation.module.css'
import { hasEnded } from './session-life'

const NOTHING: readonly TranscriptLine[] = []

/** What was said over a session so far, live, folded away until it is asked for. */
export const SessionConversation = ({ session }: { readonly session: SessionSnapshot }) => {
  const { t } = useTranslation()
  const { conversations } = useServices()
  const [open, setOpen] = useState(false)
  const lines = useStore(conversations.state, (known) => known.get(session.id))?.lines ?? NOTHING
  return (
    <div className={classes.conversation}>
      <Button variant="quiet" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
        {t('sessions.facts.transcript')}
      </Button>
      {open ? <TranscriptView title={t('sessions.facts.transcript')} lines={lines} live={!hasEnded(session)} /> : null}
    </div>
  )
}
