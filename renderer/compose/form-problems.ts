import { parseMailbox } from '../../shared/profile/mailbox'
import { hasControlCharacter } from '../../shared/profile/single-line'
import { headerProblem, writtenFields } from './header-fields'
import { ADDRESS_FIELDS, type AddressField, type MessageForm } from './message-form'

export type ProblemField = 'from' | AddressField | 'subject' | 'body' | 'attachments' | 'headers'

/** Why a message cannot be sent as it stands; `key` is below `compose.problems` in the words. */
export interface FormProblem {
  readonly field: ProblemField
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Limits of the contract (`messageDraftSchema`), in UTF-16 units. */
export const SUBJECT_LIMIT = 2_000
export const BODY_LIMIT = 20_000_000

/** Addresses of a field that are none. */
export const invalidAddresses = (addresses: readonly string[]): readonly string[] =>
  addresses.filter((address) => parseMailbox(address) === undefined)

const senderProblem = (from: string): readonly FormProblem[] => {
  if (from.trim() === '') return [{ field: 'from', key: 'fromEmpty', params: {} }]
  return parseMailbox(from.trim()) === undefined ? [{ field: 'from', key: 'fromInvalid', params: { value: from } }] : []
}

const addressProblems = (form: MessageForm, field: AddressField): readonly FormProblem[] => {
  const invalid = invalidAddresses(form.addresses[field])
  const [first] = invalid
  if (first === undefined) return []
  return invalid.length === 1
    ? [{ field, key: 'invalidAddress', params: { value: first } }]
    : [{ field, key: 'invalidAddresses', params: { count: invalid.length } }]
}

const subjectProblem = (subject: string): readonly FormProblem[] => {
  if (hasControlCharacter(subject)) return [{ field: 'subject', key: 'controlCharacter', params: {} }]
  return subject.length > SUBJECT_LIMIT
    ? [{ field: 'subject', key: 'subjectTooLong', params: { maximum: SUBJECT_LIMIT } }]
    : []
}

/** What a message file brings itself needs no look. */
const contentProblems = (form: MessageForm): readonly FormProblem[] => {
  const bodyTooLong = Math.max(form.text.length, form.html.length) > BODY_LIMIT
  return [
    ...subjectProblem(form.subject),
    ...(bodyTooLong ? [{ field: 'body', key: 'bodyTooLong', params: { maximum: BODY_LIMIT } } as const] : []),
    ...(writtenFields(form.options.headers).some((field) => headerProblem(field) !== undefined)
      ? [{ field: 'headers', key: 'headers', params: {} } as const]
      : []),
  ]
}

/**
 * Everything that keeps a message from being sent, in the order of the form.
 * @param from the sender as it stands
 * @param staging whether a file is still being made ready
 */
export const formProblems = (form: MessageForm, from: string, staging: boolean): readonly FormProblem[] => {
  const { to, cc, bcc } = form.addresses
  const noRecipient = to.length + cc.length + bcc.length === 0
  return [
    ...senderProblem(from),
    ...(noRecipient ? [{ field: 'to', key: 'noRecipient', params: {} } as const] : []),
    ...ADDRESS_FIELDS.flatMap((field) => addressProblems(form, field)),
    ...(form.file === null ? contentProblems(form) : []),
    ...(staging ? [{ field: 'attachments', key: 'staging', params: {} } as const] : []),
  ]
}
