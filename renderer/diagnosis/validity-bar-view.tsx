import { useTranslation } from 'react-i18next'
import { formatDay } from '../format/calendar'
import { validityBar } from './certificate-facts'
import classes from './validity-bar-view.module.css'

interface ValidityBarViewProps {
  /** ISO 8601 */
  readonly notBefore: string
  /** ISO 8601 */
  readonly notAfter: string
  /** ms since 1970 */
  readonly now: number
  /** The same in words, for screen readers. */
  readonly label: string
}

const span = ({ from, to }: { from: number; to: number }) => ({ left: `${from}%`, width: `${to - from}%` })

/** How much of a certificate's life is gone: bar = validity, tick = now, hatching = time outside of it. */
export const ValidityBarView = ({ notBefore, notAfter, now, label }: ValidityBarViewProps) => {
  const { i18n } = useTranslation()
  const bar = validityBar(notBefore, notAfter, now)
  return (
    <div className={classes.validity} data-state={bar.state}>
      <div className={classes.bar} role="img" aria-label={label}>
        <span className={classes.fill} style={span(bar.fill)} />
        {bar.hatched === null ? null : <span className={classes.hatched} style={span(bar.hatched)} />}
        <span className={classes.now} style={{ left: `${bar.now}%` }} />
      </div>
      <div className={classes.dates}>
        <span data-wrong={bar.state === 'not-yet-valid' || undefined}>{formatDay(notBefore, i18n.language)}</span>
        <span data-wrong={bar.state === 'expired' || undefined}>{formatDay(notAfter, i18n.language)}</span>
      </div>
    </div>
  )
}
