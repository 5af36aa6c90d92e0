import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { CopyButton } from '../ui/copy-button'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { formatOffset } from './duration'
import { speakerOf, transcriptText } from './transcript-text'
import classes from './transcript-view.module.css'

/** More lines than this are shown on request: a message to thousands makes a long conversation. */
const LINES_SHOWN = 300

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
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? lines : lines.slice(0, LINES_SHOWN)
  return (
    <Section
      title={title ?? t('test.transcript.heading')}
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
        ) : (
          <table className={classes.lines}>
            <thead className="sr-only">
              <tr>
                {(['time', 'who', 'text', 'stage'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`test.transcript.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a conversation only grows at its end
                <SpokenLine key={index} line={line} />
              ))}
            </tbody>
          </table>
        )}
        {shown.length === lines.length ? null : (
          <div className={classes.more}>
            <Button variant="quiet" size="xs" onClick={() => setShowsAll(true)}>
              {t('test.transcript.showAll', { count: lines.length - shown.length })}
            </Button>
          </div>
        )}
      </Panel>
    </Section>
  )
}

const SpokenLine = ({ line }: { readonly line: TranscriptLine }) => {
  const { t } = useTranslation()
  return (
    <tr data-direction={line.direction}>
      <td className={classes.time}>{formatOffset(line.atMs)}</td>
      <td className={classes.who}>
        <span aria-hidden="true">{speakerOf(line)}</span>
        <span className="sr-only">{t(`test.transcript.directionName.${line.direction}`)}</span>
      </td>
      <td className={classes.text}>{line.text}</td>
      <td className={classes.stage}>
        {line.secure ? <Icon name="lock" size={12} label={t('test.transcript.secure')} /> : null}
        <span>{t(`stages.${line.stage}`)}</span>
      </td>
    </tr>
  )
}
