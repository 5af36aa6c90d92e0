import { useTranslation } from 'react-i18next'
import { CopyButton } from '../ui/copy-button'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import classes from './server-words.module.css'

interface ServerWordsProps {
  /** What the server said last, word for word. */
  readonly text: string
  /** The same in our words, when there are some. */
  readonly meaning: string | null
}

/** The server's own words beside ours: never one without the other. */
export const ServerWords = ({ text, meaning }: ServerWordsProps) => {
  const { t } = useTranslation()
  return (
    <Section
      title={t('test.server.heading')}
      hint={t('test.server.verbatim')}
      aside={
        <span className={classes.copy}>
          <CopyButton variant="quiet" text={() => text} label={t('test.transcript.copy')} />
        </span>
      }
      className={classes.section}
    >
      <Panel>
        <pre className={classes.words}>{text}</pre>
        {meaning === null ? null : <p className={classes.meaning}>{meaning}</p>}
      </Panel>
    </Section>
  )
}
