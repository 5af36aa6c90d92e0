import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announce, announceFailure } from '../app/announce'
import { useOptionalDraft } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { SECRET_NAMES } from '../session-form/profile-draft'

/** Saves the secrets that a test proved and that would be gone with the page; nothing while there is none. */
export const SaveSecretsButton = () => {
  const { t } = useTranslation()
  const { drafts } = useServices()
  const draft = useOptionalDraft()
  const [busy, setBusy] = useState(false)
  const typed = draft === undefined ? [] : SECRET_NAMES.filter((name) => draft.secrets[name] !== '')
  if (draft === undefined || typed.length === 0) return null
  const save = async () => {
    setBusy(true)
    for (const name of typed) {
      const answer = await drafts.saveSecret(draft.base.profile.id, name)
      if (!answer.ok) {
        setBusy(false)
        return announceFailure(t('interface.secret.notSaved'), answer.error, t)
      }
    }
    setBusy(false)
    announce(t('test.verdict.secretsSaved'))
  }
  return (
    <Button size="xs" disabled={busy} onClick={() => void save()}>
      {t(typed.join() === 'password' ? 'test.verdict.savePassword' : 'test.verdict.saveSecrets')}
    </Button>
  )
}
