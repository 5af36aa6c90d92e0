import { useVirtualizer } from '@tanstack/react-virtual'
import type { TFunction } from 'i18next'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import classes from './conversation-lines.module.css'
import { partsAround } from './found-lines'
import { SpokenCells } from './spoken-line'
import spoken from './spoken-line.module.css'

interface ConversationLinesProps {
  readonly lines: readonly TranscriptLine[]
  /** Indexes of the lines to show; null for all. */
  readonly shown: readonly number[] | null
  readonly count: number
  /** Marked wherever it stands. */
  readonly query: string
  /** Position of the find to look at; undefined for none. */
  readonly current: number | undefined
  readonly label: string
  /** Whether it begins at its end and goes along with it. */
  readonly live?: boolean
}

const LINE_PX = 19
/** Longer lines are cut in this view; copying gives all of it. */
export const SHOWN_CHARACTERS = 4_000
/** Within this of its end the view goes along with what is said, in px. */
const NEAR_END_PX = 40

/** A conversation of any length as rows; only those in view are on the page, and the end is followed while it is in view. */
export const ConversationLines = ({
  lines,
  shown,
  count,
  query,
  current,
  label,
  live = true,
}: ConversationLinesProps) => {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const follows = useRef(live)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_PX,
    overscan: 8,
  })
  useEffect(() => {
    if (current === undefined && follows.current && count > 0) virtual.scrollToIndex(count - 1, { align: 'end' })
  }, [virtual, count, current])
  useEffect(() => {
    if (current !== undefined) virtual.scrollToIndex(current, { align: 'center' })
  }, [virtual, current])
  return (
    <section
      ref={scroller}
      className={classes.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      aria-label={label}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        follows.current = scrollTop + clientHeight >= scrollHeight - NEAR_END_PX
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are placed one by one */}
      <div role="table" aria-rowcount={count} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[shown?.[index] ?? index]
          if (line === undefined) return null
          return (
            <PlacedLine
              key={index}
              line={line}
              index={index}
              startPx={start}
              isCurrent={index === current}
              query={query}
              measure={virtual.measureElement}
              t={t}
            />
          )
        })}
      </div>
    </section>
  )
}

interface PlacedLineProps {
  readonly line: TranscriptLine
  readonly index: number
  readonly startPx: number
  readonly isCurrent: boolean
  readonly query: string
  readonly measure: (row: Element | null) => void
  readonly t: TFunction
}

/** A row at its place. Most rows stay as they are while others come into view: only those are rendered. */
const PlacedLine = memo(({ line, index, startPx, isCurrent, query, measure, t }: PlacedLineProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are placed one by one
  // biome-ignore lint/a11y/useFocusableInteractive: rows are read, not operated
  <div
    ref={measure}
    role="row"
    aria-rowindex={index + 1}
    data-index={index}
    data-direction={line.direction}
    data-current={isCurrent || undefined}
    className={`${spoken.row} ${classes.row}`}
    style={{ transform: `translateY(${startPx}px)` }}
  >
    <SpokenCells
      t={t}
      line={line}
      text={<MarkedText text={line.text.slice(0, SHOWN_CHARACTERS)} query={query} />}
      cell={(className, content) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="cell" className={className}>
          {content}
        </div>
      )}
    />
  </div>
))

const MarkedText = ({ text, query }: { readonly text: string; readonly query: string }) =>
  partsAround(text, query).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line have no other name
    index % 2 === 1 ? <mark key={index}>{part}</mark> : part,
  )
