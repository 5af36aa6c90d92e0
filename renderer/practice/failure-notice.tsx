import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/failures/failure'
import { failureWords } from '../diagnosis/verdict-words'
import { Notice } from '../ui/notice'

/** Why something that was asked of the practice server did not happen. */
export const FailureNotice = ({ failure }: { readonly failure: Failure }) => {
  const { t } = useTranslation()
  const { title, explanation } = failureWords(t, failure)
  return (
    <Notice tone="err">
      <b>{title}.</b> {explanation}
    </Notice>
  )
}
