import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Verdict } from '../ui/verdict'
import classes from './app.module.css'
import { useServices } from './services-context'

/** Says that the services are gone and what becomes of what was typed; it goes away by itself when they answer again. */
export const HostGoneBanner = () => {
  const { t } = useTranslation()
  const { connection } = useServices()
  const state = useSyncExternalStore(connection.subscribe, connection.state)
  const isGone = state === 'reconnecting' || state === 'ended'
  return (
    <div role="alert" className={isGone ? classes.above : undefined}>
      {isGone ? (
        <Verdict
          tone="err"
          title={t(`interface.failure.gone.${state}.title`)}
          actions={
            state === 'ended' ? (
              <Button onClick={() => window.location.reload()}>{t('interface.failure.reload')}</Button>
            ) : undefined
          }
        >
          {t(`interface.failure.gone.${state}.explanation`)}
        </Verdict>
      ) : null}
    </div>
  )
}
