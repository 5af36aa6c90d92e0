import { useTranslation } from 'react-i18next'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import { announceUndo } from '../app/announce-undo'
import { useServices } from '../app/services-context'
import { changeValues } from './profile-draft'
import { useSessionForm } from './use-session-form'

/**
 * Takes a value that nobody can type again out of the form, and offers to put it back.
 * @returns takes the field, what is left in it, and the sentence that says what is gone
 */
export const useRemoval = () => {
  const { t } = useTranslation()
  const { drafts } = useServices()
  const { draft, values, change } = useSessionForm()
  const id = draft.base.profile.id
  return <Field extends keyof ProfileFormValues>(field: Field, rest: ProfileFormValues[Field], title: string): void => {
    const before = values[field]
    change({ [field]: rest })
    announceUndo(t, {
      title,
      onUndo: () => drafts.edit(id, (current) => changeValues(current, { [field]: before })),
    })
  }
}
