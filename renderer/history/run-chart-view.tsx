import { useTranslation } from 'react-i18next'
import { formatDuration } from '../format/duration'
import type { RunChart } from './run-chart'
import classes from './run-chart-view.module.css'
import { runLooks } from './run-look'

const HEIGHT = 88
/** A failure wears a cap, so that it is told by its shape as well. In px. */
const CAP = 3
const GAP = 2

/** Durations of the runs as bars. Its list is the table that holds the same values. */
export const RunChartView = ({ chart }: { readonly chart: RunChart }) => {
  const { t } = useTranslation()
  const summary = t('history.chart.label', {
    count: chart.count,
    duration: formatDuration(chart.longest),
    shortest: formatDuration(chart.shortest),
    longest: formatDuration(chart.longest),
    median: formatDuration(chart.median),
    passed: chart.passed,
    failed: chart.failed,
  })
  return (
    <div className={classes.chart}>
      <div className={classes.scale} style={{ height: HEIGHT }} aria-hidden="true">
        {chart.lines.map(({ ms, height }) => (
          <span key={ms} style={{ bottom: HEIGHT * height }}>
            {formatDuration(ms)}
          </span>
        ))}
      </div>
      <svg role="img" aria-label={summary} width="100%" height={HEIGHT} className={classes.picture}>
        {chart.lines.map(({ ms, height }) => (
          <line key={ms} x1="0" x2="100%" y1={HEIGHT * (1 - height) + 0.5} y2={HEIGHT * (1 - height) + 0.5} />
        ))}
        {chart.bars.map(({ id, look, x, width, height }) => {
          const px = Math.max(CAP + GAP + 1, HEIGHT * height)
          const capped = look === 'failed'
          return (
            <g key={id} data-tone={runLooks[look].tone}>
              {capped ? <rect x={`${x}%`} width={`${width}%`} y={HEIGHT - px} height={CAP} /> : null}
              <rect
                x={`${x}%`}
                width={`${width}%`}
                y={HEIGHT - px + (capped ? CAP + GAP : 0)}
                height={px - (capped ? CAP + GAP : 0)}
              />
            </g>
          )
        })}
        <line x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={classes.floor} />
      </svg>
      <p className={classes.summary} aria-hidden="true">
        {summary}
      </p>
    </div>
  )
}
