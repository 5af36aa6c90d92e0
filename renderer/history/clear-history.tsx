import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionProfile } from '../../shared/profile/session-profile'
import { announce, announceFailure } from '../app/announce'
import { useServices } from '../app/services-context'
import { shownLabel } from '../profiles/shown-label'
import { ConfirmDialog } from '../ui/confirm-dialog'

interface ClearHistoryProps {
  readonly profile: SessionProfile
  readonly count: number
}

/** Deletes all that is noted of a profile, after a question. */
export const ClearHistory = ({ profile, count }: ClearHistoryProps) => {
  const { t } = useTranslation()
  const { bridge } = useServices()
  const [asking, setAsking] = useState(false)
  const clear = async () => {
    setAsking(false)
    const answer = await bridge.call('history:clear', { profileId: profile.id })
    if (!answer.ok) return announceFailure(t('interface.failure.operation'), answer.error, t)
    announce(t('history.clear.done'))
  }
  return (
    <>
      <Button size="xs" variant="danger" onClick={() => setAsking(true)}>
        {t('history.clear.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('history.clear.title', { label: shownLabel(profile) })}
        confirm={t('history.clear.confirm')}
        refuse={t('history.clear.refuse')}
        danger
        onConfirm={() => void clear()}
        onClose={() => setAsking(false)}
      >
        {t('history.clear.explanation', { count })}
      </ConfirmDialog>
    </>
  )
}
