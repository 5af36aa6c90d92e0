import type { TFunction } from 'i18next'
import type { FieldError } from '../../shared/profile/field-error'
import type { ProfileField } from '../../shared/profile/session-profile'
import type { Severity, Warning } from '../../shared/warnings/warning'
import type { Assessment } from './assess-draft'
import type { SecretName } from './profile-draft'

/** The error at a field, or at one part of it. */
export const errorAt = (
  errors: readonly FieldError[],
  field: ProfileField | SecretName,
  part?: string,
): FieldError | undefined =>
  errors.find((error) => error.field === field && (part === undefined || error.part === part))

/** What merely informs stays in the rail. */
const SEVERITIES: Readonly<Record<'error' | 'warning', readonly Severity[]>> = {
  error: ['error'],
  warning: ['block', 'high', 'medium'],
}

const shortText = ({ id, params }: Warning, t: TFunction): string =>
  t([`warnings.${id}.atField`, `warnings.${id}.title`], { ...params })

/**
 * The short sentence at a field: of its error, or of the gravest warning whose first field it is.
 * @param part of a field of several controls; warnings are about the whole of it
 */
export const textAtField = (
  { errors, warnings }: Pick<Assessment, 'errors' | 'warnings'>,
  field: ProfileField | SecretName,
  kind: 'error' | 'warning',
  t: TFunction,
  part?: string,
): string | undefined => {
  const error = kind === 'error' ? errorAt(errors, field, part) : undefined
  if (error !== undefined) return t(`fieldErrors.${error.code}`, { ...error.params })
  if (part !== undefined) return undefined
  const warning = warnings.find(({ fields, severity }) => fields[0] === field && SEVERITIES[kind].includes(severity))
  return warning === undefined ? undefined : shortText(warning, t)
}
