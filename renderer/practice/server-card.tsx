import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import type { PracticeState } from '../../shared/practice/practice-state'
import { Badge } from '../ui/badge'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { FailureNotice } from './failure-notice'
import classes from './server-card.module.css'

interface ServerCardProps {
  /** undefined until the first answer */
  readonly state: PracticeState | undefined
  readonly onStart: () => Promise<Result<PracticeState>>
  readonly onStop: () => Promise<Result<PracticeState>>
}

/** Whether the practice server runs, where it listens, and the button that changes it. */
export const ServerCard = ({ state, onStart, onStop }: ServerCardProps) => {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = state?.running === true
  const act = async (action: () => Promise<Result<PracticeState>>) => {
    setBusy(true)
    const result = await action()
    setFailure(result.ok ? null : result.error)
    setBusy(false)
  }
  return (
    <Section
      title={t('practice.heading')}
      aside={
        <span role="status">
          <Badge tone={running ? 'ok' : 'neutral'}>
            {t(`practice.state.${state === undefined ? 'unknown' : running ? 'running' : 'stopped'}`)}
          </Badge>
        </span>
      }
      className={classes.section}
    >
      <Panel>
        <div className={classes.words}>
          <p>
            {running
              ? t('practice.state.runningExplanation')
              : t('practice.state.stoppedExplanation', { host: state?.host ?? '127.0.0.1' })}
          </p>
          <Button
            variant={running ? 'default' : 'filled'}
            disabled={state === undefined}
            {...(busy ? { 'data-disabled': true, 'aria-disabled': true } : {})}
            onClick={() => (busy ? undefined : void act(running ? onStop : onStart))}
          >
            <Icon name={running ? 'stop' : 'play'} size={14} />
            {t(
              running ? (busy ? 'practice.stopping' : 'practice.stop') : busy ? 'practice.starting' : 'practice.start',
            )}
          </Button>
        </div>
        {failure === null ? null : (
          <div role="alert" className={classes.failure}>
            <FailureNotice failure={failure} />
          </div>
        )}
        {state === undefined ? null : <Ports state={state} />}
      </Panel>
    </Section>
  )
}

const Ports = ({ state }: { readonly state: PracticeState }) => {
  const { t } = useTranslation()
  const rows: readonly (readonly [string, string])[] = [
    ['none', `${state.host}:${state.ports.none}`],
    ['starttls', `${state.host}:${state.ports.starttls}`],
    ['implicitTls', `${state.host}:${state.ports.implicitTls}`],
    ['userName', state.userName],
  ]
  return (
    <dl className={classes.ports}>
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`practice.ports.${key}`)}</dt>
          <dd className="mono">{value}</dd>
        </div>
      ))}
      {(['certificate', 'deliversTo'] as const).map((key) => (
        <div key={key}>
          <dt>{t(`practice.ports.${key}`)}</dt>
          <dd>{t(`practice.ports.${key}Value`)}</dd>
        </div>
      ))}
    </dl>
  )
}
