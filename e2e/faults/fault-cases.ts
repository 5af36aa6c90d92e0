import type { SecurityOption } from '../../shared/profile/session-profile'
import { type Effect, FAULTS, type Fault } from './fault-catalogue'
import { type Step, stepsOf } from './protocol-steps'

/** One session with one fault. */
export interface FaultCase {
  readonly mode: SecurityOption
  readonly pipelining: boolean
  /** Whether credentials may go out in clear text; always true where the channel is secured. */
  readonly clearTextAccepted: boolean
  readonly step: Step
  readonly fault: Fault
}

export const caseName = ({ mode, pipelining, clearTextAccepted, step, fault }: FaultCase): string =>
  `${mode}${pipelining ? ' pipelining' : ''}${clearTextAccepted ? '' : ' clear text refused'} · ${step} · ${fault.name}`

/** Steps that are not over TLS in this mode, where "below TLS" means nothing. */
const inClear = (mode: SecurityOption, step: Step): boolean =>
  mode === 'none' ||
  (mode === 'starttls' && ['greeting', 'hello', 'starttls', 'handshake'].includes(step)) ||
  step === 'handshake'

/** In the handshake there are no replies, so none can be garbled: only what plain text means there. */
const IN_HANDSHAKE = new Set<Effect>([
  'closed',
  'reset',
  'timeout',
  'malformed',
  'refused',
  'closed-after',
  'reset-after',
])
/** While content comes in, every reply is one too many: there is nothing for it to be behind of, and none is harmless. */
const IN_CONTENT = new Set<Effect>([
  'closed',
  'reset',
  'timeout',
  'malformed',
  'too-long',
  'refused',
  'deferred',
  'goodbye',
  'unasked',
])

const isValid = ({ mode, step, fault, clearTextAccepted }: FaultCase): boolean => {
  if (fault.name === 'FIN below TLS' && inClear(mode, step)) return false
  // Two octets are not enough for a client to know that they are no TLS: that is a stall, and there is one already.
  if (step === 'handshake' && (!IN_HANDSHAKE.has(fault.effect) || fault.name === 'an empty line')) return false
  if (step === 'content' && !IN_CONTENT.has(fault.effect)) return false
  return clearTextAccepted || (mode === 'none' && (step === 'greeting' || step === 'hello'))
}

/** Every case of a mode: the product of steps, faults, PIPELINING and trust in the channel, less what cannot be. */
export const faultCases = (mode: SecurityOption): readonly FaultCase[] =>
  stepsOf(mode)
    .flatMap((step) => FAULTS.map((fault) => ({ step, fault })))
    .flatMap((one) => [true, false].map((pipelining) => ({ ...one, pipelining })))
    .flatMap((one) => [true, false].map((clearTextAccepted) => ({ ...one, mode, clearTextAccepted })))
    .filter(isValid)
