import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Verdict } from '../ui/verdict'
import classes from './app.module.css'
import { useServices } from './services-context'
import { useStore } from './store'

/** Stands where a profile would, when the list could not be had. */
export const ListFailure = () => {
  const { t } = useTranslation()
  const { profiles } = useServices()
  const failure = useStore(profiles.state, (state) => state.failure)
  const why = (['title', 'explanation'] as const).map((part) =>
    failure === null ? '' : t(`errors.${failure.code}.${part}`, { ...failure.params, defaultValue: '' }),
  )
  return (
    <div role="alert" className={classes.centre}>
      <Verdict
        tone="err"
        title={t('interface.failure.listTitle')}
        actions={<Button onClick={() => void profiles.load()}>{t('interface.failure.again')}</Button>}
      >
        {why
          .filter(Boolean)
          .map((sentence) => sentence.replace(/\.?$/, '.'))
          .join(' ')}
      </Verdict>
    </div>
  )
}
