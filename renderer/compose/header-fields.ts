import { hasControlCharacter } from '../../shared/profile/single-line'
import { isOwnHeaderField } from '../../shared/submission/own-header-field'

/** A header field of the sender's own, as typed. */
export interface HeaderField {
  readonly name: string
  readonly value: string
}

/** Limits of the contract (`messageDraftSchema`). */
export const HEADER_FIELD_LIMIT = 100
const LONGEST_NAME = 76
const LONGEST_VALUE = 2_000

/** Fields that the option Priority sets. */
const PRIORITY_FIELDS: ReadonlySet<string> = new Set(['x-priority', 'importance', 'priority'])

const isReserved = (name: string): boolean => isOwnHeaderField(name) || PRIORITY_FIELDS.has(name.toLowerCase())

/** The fields in which anything was typed, with names trimmed. */
export const writtenFields = (fields: readonly HeaderField[]): readonly HeaderField[] =>
  fields
    .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
    .filter(({ name, value }) => name !== '' || value !== '')

/**
 * Why a field cannot go out, as a key below `compose.options.headers.problem`. A name is printable ASCII without colon
 * (RFC 5322 §2.2); we take letters, digits, hyphens and underscores, which is all that is in use.
 */
export const headerProblem = ({
  name,
  value,
}: HeaderField): 'nameMissing' | 'nameMalformed' | 'nameReserved' | 'valueMissing' | 'valueMalformed' | undefined => {
  if (name.trim() === '') return 'nameMissing'
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name.trim()) || name.trim().length > LONGEST_NAME) return 'nameMalformed'
  if (isReserved(name.trim())) return 'nameReserved'
  if (value.trim() === '') return 'valueMissing'
  return hasControlCharacter(value) || value.length > LONGEST_VALUE ? 'valueMalformed' : undefined
}
