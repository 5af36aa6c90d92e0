import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../shared/profile/field-error'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import type { ProfileField, ProfilePatch } from '../../shared/profile/session-profile'
import type { Warning } from '../../shared/warnings/warning'
import { useAssessment, useOptionalDraft } from '../app/profile-state'
import { useServices } from '../app/services-context'
import type { Assessment } from './assess-draft'
import { applyPatch, changeValues, type ProfileDraft } from './profile-draft'

/** What the controls of the form need: values, what is said of them, and how to change them. */
export interface SessionForm {
  readonly draft: ProfileDraft
  readonly values: ProfileFormValues
  readonly assessment: Assessment
  change(change: Partial<ProfileFormValues>): void
  patch(patch: ProfilePatch): void
  /** Saves at once what is valid; for the moment when a field loses focus. */
  leave(): void
  errorOf(field: ProfileField, part?: string): FieldError | undefined
  /** Sentence of the error at a field. */
  errorText(field: ProfileField, part?: string): string | undefined
  /** Short sentence of the gravest warning whose first field this is; what merely informs stays in the rail. */
  warningText(field: ProfileField): string | undefined
}

const atField = (warnings: readonly Warning[], field: ProfileField, severities: readonly string[]) =>
  warnings.find((warning) => warning.fields[0] === field && severities.includes(warning.severity))

const FormContext = createContext<SessionForm | undefined>(undefined)

/** Works out the form once for all of its controls; they are many, and every key press reaches them. */
export const SessionFormProvider = ({ children }: { readonly children: ReactNode }) => (
  <FormContext value={useSelectedForm()}>{children}</FormContext>
)

/** The form of the selected profile, below `SessionFormProvider`. */
export const useSessionForm = (): SessionForm => {
  const form = useContext(FormContext)
  if (form === undefined) throw new Error('useSessionForm is called outside of SessionFormProvider')
  return form
}

const useSelectedForm = (): SessionForm => {
  const { t } = useTranslation()
  const { drafts } = useServices()
  const draft = useOptionalDraft()
  const assessment = useAssessment()
  if (draft === undefined || assessment === undefined) throw new Error('no profile is selected')
  const id = draft.base.profile.id
  const change = useCallback(
    (changed: Partial<ProfileFormValues>) => drafts.edit(id, (before) => changeValues(before, changed)),
    [drafts, id],
  )
  const patch = useCallback(
    (suggested: ProfilePatch) => drafts.edit(id, (before) => applyPatch(before, suggested)),
    [drafts, id],
  )
  const leave = useCallback(() => void drafts.flush(id), [drafts, id])
  return useMemo(() => {
    const errorOf = (field: ProfileField, part?: string) =>
      assessment.errors.find((error) => error.field === field && (part === undefined || error.part === part))
    const shortOf = (warning: Warning | undefined) =>
      warning === undefined
        ? undefined
        : t([`warnings.${warning.id}.atField`, `warnings.${warning.id}.title`], { ...warning.params })
    return {
      draft,
      values: draft.values,
      assessment,
      change,
      patch,
      leave,
      errorOf,
      errorText: (field, part) => {
        const error = errorOf(field, part)
        if (error !== undefined) return t(`fieldErrors.${error.code}`, { ...error.params })
        return part === undefined ? shortOf(atField(assessment.warnings, field, ['error'])) : undefined
      },
      warningText: (field) => shortOf(atField(assessment.warnings, field, ['block', 'high', 'medium'])),
    }
  }, [draft, assessment, change, patch, leave, t])
}
