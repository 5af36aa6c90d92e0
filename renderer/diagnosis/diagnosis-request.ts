import type { OperationRequest } from '../../shared/contract/operations'
import { addressProblem, parseMailbox } from '../../shared/profile/mailbox'
import type { SessionProfile } from '../../shared/profile/session-profile'

/** How far a test goes, and what it may ask of the server's other ports. */
export type DiagnosisRequest = Pick<OperationRequest<'session:diagnose'>, 'reach' | 'ports' | 'envelope'>

/** Up to the sign-in; other ports are asked only when that failed. */
export const EVERYDAY_TEST: DiagnosisRequest = { reach: 'authenticate', ports: 'after-failure' }

/** Sender and recipient as typed, one address each. */
export interface EnvelopeForm {
  readonly from: string
  readonly to: string
}

/** What a profile suggests: its sender, else its user name if that is an address; the mail goes back to the same. */
export const suggestedEnvelope = ({ defaultSender, name }: SessionProfile): EnvelopeForm => {
  const sender = parseMailbox(defaultSender)?.address ?? (addressProblem(name) === undefined ? name : '')
  return { from: sender, to: sender }
}

/** The bare address in a typed mailbox; undefined when it cannot go onto the wire. */
const bareAddress = (text: string): string | undefined => parseMailbox(text)?.address

/** What keeps each of the two from going onto the wire: a key of `fieldErrors`, or undefined. */
export const envelopeOf = (form: EnvelopeForm): { readonly from: string; readonly to: string[] } | undefined => {
  const from = bareAddress(form.from)
  const to = bareAddress(form.to)
  return from === undefined || to === undefined ? undefined : { from, to: [to] }
}
