import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './clear-inbox.module.css'

interface ClearInboxProps {
  readonly count: number
  readonly onClear: () => Promise<unknown>
}

/** Deletes what was received. It asks once, in place: there is no way back. */
export const ClearInbox = ({ count, onClear }: ClearInboxProps) => {
  const { t } = useTranslation()
  const [step, setStep] = useState<'untouched' | 'asking' | 'kept'>('untouched')
  return (
    <span className={classes.clear}>
      {step === 'asking' ? (
        <>
          <span>{t('practice.inbox.clearQuestion', { count })}</span>
          <Button variant="danger" size="xs" onClick={() => void onClear().then(() => setStep('untouched'))}>
            {t('practice.inbox.clearConfirm')}
          </Button>
          <Button key="keep" variant="quiet" size="xs" autoFocus onClick={() => setStep('kept')}>
            {t('practice.inbox.clearKeep')}
          </Button>
        </>
      ) : (
        <Button key="clear" variant="quiet" size="xs" autoFocus={step === 'kept'} onClick={() => setStep('asking')}>
          {t('practice.inbox.clear')}
        </Button>
      )}
    </span>
  )
}
