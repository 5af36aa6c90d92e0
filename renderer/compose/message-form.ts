import { splitAddressList } from '../../shared/profile/mailbox'
import { profileSender } from '../../shared/profile/profile-sender'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { MessageDraft, StagedAttachment } from '../../shared/submission/message-draft'
import type { SendOptions } from '../../shared/submission/send-options'
import { type HeaderField, writtenFields } from './header-fields'
import type { OpenedFile } from './opened-file'

export type AddressField = 'to' | 'cc' | 'bcc' | 'replyTo'
export const ADDRESS_FIELDS: readonly AddressField[] = ['to', 'cc', 'bcc', 'replyTo']

/** What a sender may ask for beside the message itself. */
export interface MessageOptions {
  readonly priority: 'low' | 'normal' | 'high'
  /** Asks the reader's program for a confirmation (RFC 8098). */
  readonly readReceipt: boolean
  /** Asks the server for reports of success, failure and delay (RFC 3461). */
  readonly deliveryReceipt: boolean
  readonly delivery: SendOptions['delivery']
  readonly headers: readonly HeaderField[]
}

export const DEFAULT_OPTIONS: MessageOptions = {
  priority: 'normal',
  readReceipt: false,
  deliveryReceipt: false,
  delivery: 'accepted',
  headers: [],
}

/** A message while it is being written. Nothing of it is lost before it is discarded. */
export interface MessageForm {
  /** As typed; null while the profile's own sender stands. */
  readonly from: string | null
  /** Addresses taken over as tokens, valid or not. */
  readonly addresses: Readonly<Record<AddressField, readonly string[]>>
  /** What is being typed in an address field and is no token yet. */
  readonly typing: Readonly<Record<AddressField, string>>
  readonly showsBcc: boolean
  readonly showsReplyTo: boolean
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Which of the two bodies is being edited; both are sent when both are filled. */
  readonly body: 'text' | 'html'
  readonly attachments: readonly StagedAttachment[]
  /** A message file that goes out instead of subject, bodies and attachments; null while the message is written here. */
  readonly file: OpenedFile | null
  /** Names of files that were attached when the application ended, and are not any more. */
  readonly missingFiles: readonly string[]
  readonly options: MessageOptions
}

export const EMPTY_FORM: MessageForm = {
  from: null,
  addresses: { to: [], cc: [], bcc: [], replyTo: [] },
  typing: { to: '', cc: '', bcc: '', replyTo: '' },
  showsBcc: false,
  showsReplyTo: false,
  subject: '',
  text: '',
  html: '',
  body: 'text',
  attachments: [],
  file: null,
  missingFiles: [],
  options: DEFAULT_OPTIONS,
}

/** The sender as it stands in the form. */
export const senderOf = (form: MessageForm, profile: Pick<SessionProfile, 'defaultSender' | 'name'>): string =>
  form.from ?? profileSender(profile)

const hasDefaultOptions = ({ headers, ...others }: MessageOptions): boolean =>
  writtenFields(headers).length === 0 && JSON.stringify({ ...others, headers: [] }) === JSON.stringify(DEFAULT_OPTIONS)

/** Whether there is nothing in the form that somebody would miss. */
export const isUntouched = (form: MessageForm): boolean =>
  form.from === null &&
  ADDRESS_FIELDS.every((field) => form.addresses[field].length === 0 && form.typing[field].trim() === '') &&
  form.subject === '' &&
  form.text === '' &&
  form.html === '' &&
  form.attachments.length === 0 &&
  form.file === null &&
  hasDefaultOptions(form.options)

const withAddresses = (form: MessageForm, field: AddressField, addresses: readonly string[]): MessageForm => ({
  ...form,
  addresses: { ...form.addresses, [field]: addresses },
})

/** The form with other text in the input of an address field. */
export const withTyping = (form: MessageForm, field: AddressField, text: string): MessageForm => ({
  ...form,
  typing: { ...form.typing, [field]: text },
})

/** Takes a typed or pasted list over as tokens; an address that is already there is not taken twice. */
export const withAddressList = (form: MessageForm, field: AddressField, text: string): MessageForm => {
  const addresses = [...new Set([...form.addresses[field], ...splitAddressList(text)])]
  return withAddresses(withTyping(form, field, ''), field, addresses)
}

/** Without one token. */
export const withoutAddress = (form: MessageForm, field: AddressField, address: string): MessageForm =>
  withAddresses(
    form,
    field,
    form.addresses[field].filter((other) => other !== address),
  )

/** Without any token of a field. */
export const withoutAddresses = (form: MessageForm, field: AddressField): MessageForm => withAddresses(form, field, [])

/** Turns a token back into typed text; what was being typed becomes a token first. */
export const withAddressBack = (form: MessageForm, field: AddressField, address: string): MessageForm =>
  withTyping(withoutAddress(withAddressList(form, field, form.typing[field]), field, address), field, address)

/** Takes over what is still being typed in a field; the same form when that is nothing. */
export const withTypedAddress = (form: MessageForm, field: AddressField): MessageForm =>
  form.typing[field].trim() === '' ? form : withAddressList(form, field, form.typing[field])

/** Takes over whatever is still being typed, as pressing Send does. */
export const withTypingTaken = (form: MessageForm): MessageForm =>
  ADDRESS_FIELDS.reduce((taken, field) => withAddressList(taken, field, taken.typing[field]), form)

/** The message as the services take it. Only for a form in which `formProblems` finds nothing. */
export const toMessageDraft = (form: MessageForm, from: string): MessageDraft => ({
  from: from.trim(),
  to: [...form.addresses.to],
  cc: [...form.addresses.cc],
  bcc: [...form.addresses.bcc],
  replyTo: [...form.addresses.replyTo],
  subject: form.subject,
  text: form.text,
  html: form.html,
  attachments: form.attachments.map(({ id }) => id),
  priority: form.options.priority,
  readReceipt: form.options.readReceipt,
  headers: [...writtenFields(form.options.headers)],
})

/** The form with other options. */
export const withOptions = (form: MessageForm, change: Partial<MessageOptions>): MessageForm => ({
  ...form,
  options: { ...form.options, ...change },
})

/**
 * What is asked of the delivery. A receipt reports whatever happens, and returns the headers alone.
 * @param envelopeId comes back in the reports (RFC 3461 §4.4); at most 100 printable ASCII characters
 */
export const toSendOptions = ({ options }: MessageForm, envelopeId: string): SendOptions => ({
  delivery: options.delivery,
  notification: options.deliveryReceipt
    ? { notify: ['success', 'failure', 'delay'], returned: 'headers', envelopeId }
    : null,
})
