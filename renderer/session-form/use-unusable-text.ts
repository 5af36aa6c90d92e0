import { useTranslation } from 'react-i18next'
import { useDraftPart } from '../app/profile-state'

/** Why the latest save refused a part of the client certificate, when it was this part. */
export const useUnusableText = (field: string): string | undefined => {
  const { t } = useTranslation()
  const saving = useDraftPart((draft) => draft.saving)
  if (saving?.kind !== 'failed') return undefined
  const { code, field: at, params } = saving.failure
  return code === 'client-certificate-unusable' && at === field ? t(`fieldErrors.${params.reason}`) : undefined
}
