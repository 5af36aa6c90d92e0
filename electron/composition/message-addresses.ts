import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { parseMailbox } from '../../shared/profile/mailbox'
import type { MessageDraft } from '../../shared/submission/message-draft'
import { needsSmtpUtf8, wireAddress, withoutDuplicates } from './envelope-address'

/** A person or list as a header names it; `name` is empty when there is none. */
export interface NamedAddress {
  readonly name: string
  readonly address: string
}

/** The addresses of a message, every one valid and in the form of the wire. */
export interface MessageAddresses {
  readonly from: NamedAddress
  readonly to: readonly NamedAddress[]
  readonly cc: readonly NamedAddress[]
  readonly bcc: readonly NamedAddress[]
  readonly replyTo: readonly NamedAddress[]
  /** Bare addresses of to, cc and bcc, each once. */
  readonly recipients: readonly string[]
  readonly needsSmtpUtf8: boolean
}

type AddressField = 'from' | 'to' | 'cc' | 'bcc' | 'replyTo'

/** A longer name could not be folded below the 998 octets of a line (RFC 5322 §2.1.1) once it is quoted. */
const LONGEST_NAME = 255
const SHOWN_LENGTH = 80

const shortened = (text: string): string => (text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH - 1)}…`)

const refused = (field: AddressField, value: string): Result<never> =>
  failed(failure('invalid-value', { stage: 'envelope', field, params: { value: shortened(value) } }))

const namedAddress = (field: AddressField, text: string): Result<NamedAddress> => {
  const mailbox = parseMailbox(text)
  if (mailbox === undefined || mailbox.name.length > LONGEST_NAME) return refused(field, text)
  const address = wireAddress(mailbox.address)
  return address === undefined ? refused(field, text) : succeeded({ name: mailbox.name, address })
}

const namedAddresses = (field: AddressField, texts: readonly string[]): Result<readonly NamedAddress[]> => {
  const addresses: NamedAddress[] = []
  for (const text of texts) {
    const parsed = namedAddress(field, text)
    if (!parsed.ok) return parsed
    addresses.push(parsed.value)
  }
  return succeeded(addresses)
}

/**
 * Reads the addresses of a draft.
 * @returns `invalid-value` of stage `envelope`, with the field and the shortened text, for the first one that is not a
 * mailbox, and for `to` when there is no recipient at all
 */
export const messageAddresses = (draft: MessageDraft): Result<MessageAddresses> => {
  const from = namedAddress('from', draft.from)
  if (!from.ok) return from
  const to = namedAddresses('to', draft.to)
  if (!to.ok) return to
  const cc = namedAddresses('cc', draft.cc)
  if (!cc.ok) return cc
  const bcc = namedAddresses('bcc', draft.bcc)
  if (!bcc.ok) return bcc
  const replyTo = namedAddresses('replyTo', draft.replyTo)
  if (!replyTo.ok) return replyTo
  const recipients = withoutDuplicates([...to.value, ...cc.value, ...bcc.value].map(({ address }) => address))
  if (recipients.length === 0) return refused('to', '')
  const spoken = [from.value.address, ...recipients, ...replyTo.value.map(({ address }) => address)]
  return succeeded({
    from: from.value,
    to: to.value,
    cc: cc.value,
    bcc: bcc.value,
    replyTo: replyTo.value,
    recipients,
    needsSmtpUtf8: spoken.some(needsSmtpUtf8),
  })
}
