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
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <span className={classes.clear}>
        <Button variant="quiet" size="xs" onClick={() => setAsking(true)}>
          {t('practice.inbox.clear')}
        </Button>
      </span>
    )
  return (
    <span className={classes.clear}>
      <span>{t('practice.inbox.clearQuestion', { count })}</span>
      <Button
        variant="danger"
        size="xs"
        onClick={async () => {
          await onClear()
          setAsking(false)
        }}
      >
        {t('practice.inbox.clearConfirm')}
      </Button>
      <Button variant="quiet" size="xs" autoFocus onClick={() => setAsking(false)}>
        {t('practice.inbox.clearKeep')}
      </Button>
    </span>
  )
}
