import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldError } from '../../shared/profile/field-error'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import type { ProfileField, ProfilePatch } from '../../shared/profile/session-profile'
import { useAssessmentPart, useDraftPart } from '../app/profile-state'
import { useServices } from '../app/services-context'
import type { Assessment } from './assess-draft'
import { errorAt, textAtField } from './field-text'
import { pickFields } from './pick-fields'
import { applyPatch, changeValues, type ProfileDraft, type SecretName } from './profile-draft'

/** How the controls of the form change the selected draft. */
export interface FormActions {
  /** Of the profile. */
  readonly id: string
  change(change: Partial<ProfileFormValues>): void
  patch(patch: ProfilePatch): void
  /** Saves at once what is valid; for the moment when a field loses focus. */
  leave(): void
}

const of = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('no profile is selected')
  return value
}

/** The same functions for as long as the profile is. */
export const useFormActions = (): FormActions => {
  const { drafts } = useServices()
  const id = of(useDraftPart(({ base }) => base.profile.id))
  return useMemo(
    () => ({
      id,
      change: (changed) => drafts.edit(id, (before) => changeValues(before, changed)),
      patch: (suggested) => drafts.edit(id, (before) => applyPatch(before, suggested)),
      leave: () => void drafts.flush(id),
    }),
    [drafts, id],
  )
}

/** The value of one field; the component renders again when this one changes, and with no other. */
export const useFormValue = <Field extends keyof ProfileFormValues>(field: Field): ProfileFormValues[Field] =>
  of(useDraftPart(({ values }) => values[field]))

/**
 * Some values of the form, the same object until one of them changes.
 * @param fields the same ones at every render
 */
export const useFormValues = <Field extends keyof ProfileFormValues>(
  fields: readonly Field[],
): Pick<ProfileFormValues, Field> => {
  const [pick] = useState(() => pickFields<ProfileFormValues, Field>(fields))
  return of(useDraftPart(({ values }) => pick(values)))
}

/** What is said at a field: the error that keeps its value from being used, or its gravest warning. */
export const useFieldText = (field: ProfileField | SecretName) => {
  const { t } = useTranslation()
  return {
    error: useAssessmentPart((assessment) => textAtField(assessment, field, 'error', t)),
    warning: useAssessmentPart((assessment) => textAtField(assessment, field, 'warning', t)),
  }
}

/** Whether any of the fields has an error. */
export const useAnyWrong = (fields: readonly ProfileField[]): boolean =>
  useAssessmentPart(({ errors }) => fields.some((field) => errorAt(errors, field) !== undefined)) === true

/** Everything about the form. Its component renders again with every key press: for what is seldom on the page. */
export interface SessionForm extends FormActions {
  readonly draft: ProfileDraft
  readonly values: ProfileFormValues
  readonly assessment: Assessment
  errorOf(field: ProfileField, part?: string): FieldError | undefined
  /** Sentence of the error at a field. */
  errorText(field: ProfileField, part?: string): string | undefined
}

export const useSessionForm = (): SessionForm => {
  const { t } = useTranslation()
  const actions = useFormActions()
  const draft = of(useDraftPart((whole) => whole))
  const assessment = of(useAssessmentPart((whole) => whole))
  const errorOf = useCallback(
    (field: ProfileField, part?: string) => errorAt(assessment.errors, field, part),
    [assessment],
  )
  return {
    ...actions,
    draft,
    values: draft.values,
    assessment,
    errorOf,
    errorText: (field, part) => textAtField(assessment, field, 'error', t, part),
  }
}
