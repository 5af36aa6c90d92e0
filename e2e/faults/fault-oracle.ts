import type { ErrorCode } from '../../shared/failures/error-code'
import type { Outcome, RecipientResult } from '../../shared/submission/session-report'
import type { StageId } from '../../shared/submission/stage'
import type { FaultCase } from './fault-cases'
import { meantReply, type Step, stageOf, stepAfter } from './protocol-steps'

type Status = RecipientResult['status']

/**
 * What must come of a case. Several stages or codes stand where the client may rightly notice the same thing a moment
 * earlier or later, e.g. because commands went out together.
 */
export interface Verdict {
  readonly outcome: Outcome
  readonly stages: readonly StageId[]
  readonly codes: readonly ErrorCode[]
  /** Per recipient; `nobody`: whatever is listed, nobody has it and nobody may have it. */
  readonly recipients: readonly Status[] | 'nobody'
  readonly retryable?: boolean
}

const all = (status: Status): readonly Status[] => [status, status, status]

const PASSED: Verdict = { outcome: 'passed', stages: [], codes: [], recipients: all('accepted') }

const failedAt = (
  step: Step,
  code: ErrorCode,
  recipients: Verdict['recipients'] = fateBefore(step),
  retryable?: boolean,
): Verdict => ({
  outcome: 'failed',
  stages: [stageOf(step)],
  codes: [code],
  recipients,
  ...(retryable === undefined ? {} : { retryable }),
})

/** Nothing was delivered, so whoever was named can be tried again. */
const fateBefore = (step: Step): Verdict['recipients'] =>
  ['rcpt-1', 'rcpt-2', 'rcpt-3', 'data', 'content'].includes(step) ? all('deferred') : 'nobody'

/** RFC 1047, RFC 5321 §4.5.3.2.6: the server has the message, and nobody knows whether it took it. */
const UNKNOWN: Verdict = {
  outcome: 'unknown',
  stages: ['content'],
  codes: ['delivery-unknown'],
  recipients: all('unknown'),
  retryable: false,
}

const union = <Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] => [...new Set([...one, ...other])]

/** The case may end in either way; where they differ in the outcome, both are listed. */
const either = (one: Verdict, other: Verdict): readonly Verdict[] =>
  one.outcome === other.outcome && one.recipients === other.recipients
    ? [{ ...one, stages: union(one.stages, other.stages), codes: union(one.codes, other.codes) }]
    : [one, other]

/** The refusals that RFC 5321 §4.3.2 lets a server give at each step, as our codes: for good, and for now. */
const REFUSAL: Readonly<Partial<Record<Step, readonly [lasting: ErrorCode, passing: ErrorCode]>>> = {
  greeting: ['greeting-refused', 'greeting-refused'],
  hello: ['hello-refused', 'hello-refused'],
  'hello-inside': ['hello-refused', 'hello-refused'],
  starttls: ['starttls-refused', 'starttls-refused'],
  auth: ['authentication-failed', 'authentication-deferred'],
  'auth-name': ['authentication-failed', 'authentication-deferred'],
  'auth-secret': ['authentication-failed', 'authentication-deferred'],
  mail: ['sender-refused', 'sender-deferred'],
  data: ['message-refused', 'message-deferred'],
  content: ['message-refused', 'message-deferred'],
  dot: ['message-refused', 'message-deferred'],
}

const isRecipient = (step: Step): boolean => step.startsWith('rcpt')

const partly = (step: Step, status: 'rejected' | 'deferred'): Verdict => ({
  outcome: 'partial',
  stages: ['envelope'],
  codes: [status === 'rejected' ? 'recipients-refused' : 'recipients-deferred'],
  recipients: [1, 2, 3].map((number) => (step === `rcpt-${number}` ? status : 'accepted')),
})

const refused = (step: Step, lasting: boolean): Verdict => {
  if (isRecipient(step)) return partly(step, lasting ? 'rejected' : 'deferred')
  const [forGood, forNow] = REFUSAL[step] ?? ['internal', 'internal']
  const named = ['data', 'content', 'dot'].includes(step)
  return failedAt(step, lasting ? forGood : forNow, named ? all(lasting ? 'rejected' : 'deferred') : 'nobody', !lasting)
}

/** A goodbye is a 4yz to the command that got it; among recipients it is also the end of the connection. */
const goodbye = (step: Step): Verdict => {
  if (!isRecipient(step)) return refused(step, false)
  return {
    outcome: 'failed',
    stages: ['envelope', 'content'],
    codes: ['connection-closed', 'recipients-deferred'],
    recipients: all('deferred'),
    retryable: true,
  }
}

/** A reply of a class that the step does not know. */
const wrongClass = (step: Step): Verdict => {
  if (step === 'greeting') return failedAt(step, 'not-smtp')
  if (step === 'data') return failedAt(step, 'reply-malformed')
  if (step === 'dot') return UNKNOWN
  return refused(step, true)
}

type Loss = 'closed' | 'reset' | 'timeout' | 'malformed' | 'too-long'

const LOST: Readonly<Record<Loss, ErrorCode>> = {
  closed: 'connection-closed',
  reset: 'connection-reset',
  timeout: 'reply-timeout',
  malformed: 'reply-malformed',
  'too-long': 'reply-too-long',
}

/** A reset right behind other bytes reaches a program as an end (libuv reads both at once and reports one). */
const RESET: readonly ErrorCode[] = ['connection-reset', 'connection-closed']

const retryableLoss = (effect: Loss): boolean => ['closed', 'reset', 'timeout'].includes(effect)

/** A TLS record begins with five octets (RFC 8446 §5.1): as soon as they are there, the peer is seen to speak no TLS. */
const TLS_RECORD_HEADER = 5

const inHandshake = ({ mode, pipelining, fault }: FaultCase): Verdict => {
  const { bytes, next } = fault.commit(meantReply(mode, 'handshake', pipelining))
  const noTls: Verdict = {
    ...failedAt('handshake', 'tls-not-spoken'),
    codes: ['tls-not-spoken', 'tls-handshake-failed'],
  }
  // A reset may overtake what was said before it.
  if (bytes.length >= TLS_RECORD_HEADER)
    return next === 'reset' ? { ...noTls, codes: [...noTls.codes, 'tls-closed'] } : noTls
  return failedAt('handshake', next === 'silence' ? 'tls-timeout' : 'tls-closed', 'nobody', true)
}

const HANDSHAKE_LOST = failedAt('handshake', 'tls-closed', 'nobody', true)

const lostAtGreeting = (effect: Loss, faultName: string): Verdict => {
  if (effect === 'malformed' || effect === 'too-long') return failedAt('greeting', 'not-smtp')
  if (effect === 'timeout' && faultName === 'stall') return failedAt('greeting', 'greeting-timeout')
  const verdict = failedAt('greeting', LOST[effect], 'nobody', true)
  // A reset may come before the connection is seen to stand.
  return effect === 'reset' ? { ...verdict, stages: ['connect', 'greet'], codes: RESET } : verdict
}

const lost = (step: Step, effect: Loss, faultName = ''): Verdict => {
  if (step === 'quit') return PASSED
  if (step === 'dot') return UNKNOWN
  if (step === 'greeting') return lostAtGreeting(effect, faultName)
  const verdict = failedAt(step, LOST[effect], fateBefore(step), retryableLoss(effect))
  // Without close_notify the TLS library may call the end a reset.
  return effect === 'reset' || faultName === 'FIN below TLS' ? { ...verdict, codes: RESET } : verdict
}

/** A reply that belongs to nothing is met when the next command would be said. */
const unasked = ({ mode, step }: FaultCase): Verdict => {
  if (step === 'dot' || step === 'quit') return PASSED
  if (step === 'starttls') return failedAt(step, 'starttls-injection')
  const next = step === 'content' || step === 'data' ? 'content' : stepAfter(mode, step)
  const verdict = failedAt(next, 'reply-malformed')
  // With several commands in flight it is taken for the answer to the next one: seen when the count does not come out.
  if (step !== 'mail' && !isRecipient(step)) return verdict
  return { ...verdict, stages: ['envelope', 'content'], recipients: 'nobody' }
}

const goodbyeAfter = ({ mode, step }: FaultCase): Verdict => {
  if (step === 'dot' || step === 'quit') return PASSED
  if (step === 'starttls') return failedAt(step, 'starttls-injection')
  if (step === 'data') return refused('content', false)
  const verdict = failedAt(stepAfter(mode, step), 'connection-closed', 'nobody', true)
  if (step !== 'mail' && !isRecipient(step)) return verdict
  return {
    ...verdict,
    stages: ['envelope', 'content'],
    codes: ['connection-closed', 'recipients-deferred', 'message-deferred'],
  }
}

/** The connection ends right behind the whole reply: the next step does not get its own. */
const endedAfter = ({ mode, step }: FaultCase, effect: 'closed' | 'reset'): Verdict => {
  if (step === 'dot' || step === 'quit') return PASSED
  const next = stepAfter(mode, step)
  if (next === 'handshake') return HANDSHAKE_LOST
  const verdict = lost(next, effect)
  if (step !== 'mail' && !isRecipient(step)) return verdict
  return { ...verdict, stages: ['envelope', 'content'], recipients: 'nobody' }
}

const verdictsOf = (one: FaultCase): readonly Verdict[] => {
  const { step, fault } = one
  const { effect, name } = fault
  switch (effect) {
    case 'harmless':
      return [PASSED]
    case 'refused':
    case 'deferred':
      if (step === 'quit') return [PASSED]
      return [step === 'handshake' ? inHandshake(one) : refused(step, effect === 'refused')]
    case 'goodbye':
      return [step === 'quit' ? PASSED : goodbye(step)]
    case 'wrong-class':
      return [step === 'quit' ? PASSED : wrongClass(step)]
    case 'unasked':
      return [unasked(one)]
    case 'goodbye-after':
      return [goodbyeAfter(one)]
    case 'closed-after':
      return [endedAfter(one, 'closed')]
    case 'reset-after':
      // The reset may overtake the reply before it.
      return either(step === 'handshake' ? HANDSHAKE_LOST : lost(step, 'reset'), endedAfter(one, 'reset'))
    default:
      return [step === 'handshake' ? inHandshake(one) : lost(step, effect, name)]
  }
}

/** Where credentials may not go, the session ends before the first of them, whatever else would have come. */
const endsBeforeSigningIn = (verdict: Verdict): Verdict =>
  verdict.outcome === 'passed' || verdict.stages.includes('authenticate')
    ? failedAt('auth', 'channel-not-acceptable')
    : verdict

/**
 * With the envelope in one flight, a reset takes with it what the server had answered before: the client knows that the
 * connection is gone, not how far the server came.
 */
const lostInFlight = ({ pipelining, step, fault }: FaultCase, verdict: Verdict): Verdict => {
  const inFlight = pipelining && (step === 'mail' || step === 'data' || isRecipient(step))
  const abrupt = fault.effect === 'reset' || fault.effect === 'reset-after' || fault.name === 'FIN below TLS'
  return inFlight && abrupt && verdict.outcome === 'failed' ? { ...verdict, stages: ['envelope', 'content'] } : verdict
}

/**
 * What RFC 5321 and the design say about a case: before the final dot nothing was delivered; after it, without an
 * answer, nobody knows; and what comes at QUIT changes nothing. Written without a look at the engine.
 */
export const predict = (one: FaultCase): readonly Verdict[] => {
  const verdicts = verdictsOf(one).map((verdict) => lostInFlight(one, verdict))
  return one.clearTextAccepted ? verdicts : verdicts.map(endsBeforeSigningIn)
}
