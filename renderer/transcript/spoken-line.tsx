import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { formatOffset } from '../format/duration'
import { Icon } from '../ui/icon'
import classes from './spoken-line.module.css'
import { speakerOf } from './transcript-text'

interface SpokenLineProps {
  readonly line: TranscriptLine
}

/** One line of a conversation as a row: when, who, what, and at which stage. */
export const SpokenLine = ({ line }: SpokenLineProps) => {
  const { t } = useTranslation()
  return (
    <tr data-direction={line.direction}>
      <SpokenCells t={t} line={line} cell={(className, content) => <td className={className}>{content}</td>} />
    </tr>
  )
}

interface SpokenCellsProps extends SpokenLineProps {
  /** Asked for once by the whole table: each asking costs more than a row. */
  readonly t: TFunction
  /** In place of the line's own text, e.g. with marks in it. */
  readonly text?: ReactNode
  readonly cell: (className: string | undefined, content: ReactNode) => ReactNode
}

/** The four parts of a line, in the cells of whichever table it stands in. */
export const SpokenCells = ({ t, line, text, cell }: SpokenCellsProps) => (
  <>
    {cell(classes.time, formatOffset(line.atMs))}
    {cell(
      classes.who,
      <>
        <span aria-hidden="true">{speakerOf(line)}</span>
        <span className="sr-only">{t(`test.transcript.directionName.${line.direction}`)}</span>
      </>,
    )}
    {cell(classes.text, text ?? line.text)}
    {cell(
      classes.stage,
      <>
        {line.secure ? <Icon name="lock" size={12} label={t('test.transcript.secure')} /> : null}
        <span>{t(`stages.${line.stage}`)}</span>
      </>,
    )}
  </>
)
