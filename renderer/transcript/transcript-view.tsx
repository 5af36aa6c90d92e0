import { useTranslation } from 'react-i18next'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { CopyButton } from '../ui/copy-button'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { ConversationLines, SHOWN_CHARACTERS } from './conversation-lines'
import { SpokenLine } from './spoken-line'
import spoken from './spoken-line.module.css'
import { transcriptText } from './transcript-text'
import classes from './transcript-view.module.css'

/** A conversation of more lines than this scrolls in a frame of its own, where only what is in view is rendered. */
const LINES_AT_ONCE = 300

const isLong = (lines: readonly TranscriptLine[]): boolean =>
  lines.length > LINES_AT_ONCE || lines.some(({ text }) => text.length > SHOWN_CHARACTERS)

interface TranscriptViewProps {
  /** In place of the words for a single run. */
  readonly title?: string
  readonly lines: readonly TranscriptLine[]
  /** Whether more may come. */
  readonly live: boolean
}

/** The conversation of a run, word for word except for secrets, which were left out before it reached the page. */
export const TranscriptView = ({ title, lines, live }: TranscriptViewProps) => {
  const { t } = useTranslation()
  const heading = title ?? t('test.transcript.heading')
  return (
    <Section
      title={heading}
      hint={t('test.transcript.explanation')}
      aside={
        lines.length === 0 ? null : (
          <span className={classes.copy}>
            <CopyButton variant="quiet" text={() => transcriptText(lines)} label={t('test.transcript.copy')} />
          </span>
        )
      }
    >
      <Panel className={classes.panel}>
        {lines.length === 0 ? (
          <p className={classes.empty}>{t(live ? 'test.transcript.empty' : 'test.transcript.silent')}</p>
        ) : isLong(lines) ? (
          <div className={classes.long}>
            <ConversationLines
              lines={lines}
              shown={null}
              count={lines.length}
              query=""
              current={undefined}
              label={heading}
              live={live}
            />
          </div>
        ) : (
          <table className={spoken.lines}>
            <TranscriptColumns />
            <tbody>
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a conversation only grows at its end
                <SpokenLine key={index} line={line} />
              ))}
            </tbody>
          </table>
        )}
      </Panel>
    </Section>
  )
}

const TranscriptColumns = () => {
  const { t } = useTranslation()
  return (
    <thead className="sr-only">
      <tr>
        {(['time', 'who', 'text', 'stage'] as const).map((column) => (
          <th key={column} scope="col">
            {t(`test.transcript.columns.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
