import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeFault } from '../../shared/practice/practice-faults'
import { Toggle } from '../ui/toggle'
import classes from './fault-switch.module.css'

interface FaultSwitchProps {
  readonly fault: PracticeFault
  readonly on: boolean
  readonly onToggle: (on: boolean) => void
}

/** One fault: its switch, what it does, and which rows of the failure catalogue it shows. */
export const FaultSwitch = ({ fault, on, onToggle }: FaultSwitchProps) => {
  const { t } = useTranslation()
  const id = useId()
  const { id: faultId, shows, on: where } = fault
  return (
    <li className={classes.fault} data-on={on || undefined}>
      <Toggle
        id={id}
        on={on}
        risk
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        onToggle={onToggle}
      />
      <div className={classes.words}>
        <div className={classes.line}>
          <label htmlFor={id} id={`${id}-title`} className={classes.title}>
            {t(`practice.faults.${faultId}.title`)}
          </label>
          <span className={classes.ids}>{shows.join(' ')}</span>
        </div>
        <p id={`${id}-words`}>
          {t(`practice.faults.${faultId}.explanation`)}
          {where === 'tls' ? <span className="sr-only"> ({t('practice.faultsCard.tlsOnly')})</span> : null}
        </p>
      </div>
    </li>
  )
}
