import type { SecurityOption } from '../../shared/profile/session-profile'
import type { StageId } from '../../shared/submission/stage'

/** Each moment of a submission at which it is the server's turn. `content`: while the message is coming in. */
export type Step =
  | 'greeting'
  | 'hello'
  | 'starttls'
  | 'handshake'
  | 'hello-inside'
  | 'auth'
  | 'auth-name'
  | 'auth-secret'
  | 'mail'
  | 'rcpt-1'
  | 'rcpt-2'
  | 'rcpt-3'
  | 'data'
  | 'content'
  | 'dot'
  | 'quit'

const OPENING: Readonly<Record<SecurityOption, readonly Step[]>> = {
  none: ['greeting', 'hello'],
  starttls: ['greeting', 'hello', 'starttls', 'handshake', 'hello-inside'],
  'implicit-tls': ['handshake', 'greeting', 'hello'],
}

const SUBMISSION: readonly Step[] = [
  'auth',
  'auth-name',
  'auth-secret',
  'mail',
  'rcpt-1',
  'rcpt-2',
  'rcpt-3',
  'data',
  'content',
  'dot',
  'quit',
]

/** The steps of a mode in the order in which they come. */
export const stepsOf = (mode: SecurityOption): readonly Step[] => [...OPENING[mode], ...SUBMISSION]

/** The step after `step`; `quit` is its own last. */
export const stepAfter = (mode: SecurityOption, step: Step): Step => {
  const steps = stepsOf(mode)
  return steps[steps.indexOf(step) + 1] ?? 'quit'
}

const ENVELOPE: readonly Step[] = ['mail', 'rcpt-1', 'rcpt-2', 'rcpt-3', 'data']

/** The last reply before the client says what leads to `step`; with PIPELINING the envelope may leave in one flight. */
export const replyBefore = (mode: SecurityOption, step: Step, pipelining: boolean): Step | undefined => {
  if (step === 'hello-inside') return 'starttls'
  if (pipelining && ENVELOPE.includes(step)) return 'auth-secret'
  const steps = stepsOf(mode)
  return steps[steps.indexOf(step) - 1]
}

const STAGES: Readonly<Record<Step, StageId>> = {
  greeting: 'greet',
  hello: 'hello',
  starttls: 'secure',
  handshake: 'secure',
  'hello-inside': 'hello',
  auth: 'authenticate',
  'auth-name': 'authenticate',
  'auth-secret': 'authenticate',
  mail: 'envelope',
  'rcpt-1': 'envelope',
  'rcpt-2': 'envelope',
  'rcpt-3': 'envelope',
  data: 'content',
  content: 'content',
  dot: 'content',
  quit: 'close',
}

/** The stage of the product to which a step belongs. */
export const stageOf = (step: Step): StageId => STAGES[step]

/** A reply as a server without faults gives it. */
export interface MeantReply {
  readonly code: number
  readonly lines: readonly string[]
}

/** What a server offers depends on the mode and on where it is asked. */
export const capabilityLines = (mode: SecurityOption, step: Step, pipelining: boolean): readonly string[] => [
  'faulty.example',
  ...(pipelining ? ['PIPELINING'] : []),
  ...(mode === 'starttls' && step === 'hello' ? ['STARTTLS'] : []),
  'SIZE 1000000000',
  '8BITMIME',
  'ENHANCEDSTATUSCODES',
  'AUTH LOGIN',
]

const REPLIES: Readonly<Record<Exclude<Step, 'hello' | 'hello-inside' | 'handshake' | 'content'>, MeantReply>> = {
  greeting: { code: 220, lines: ['faulty.example ESMTP'] },
  starttls: { code: 220, lines: ['2.0.0 go ahead'] },
  auth: { code: 334, lines: ['VXNlcm5hbWU6'] },
  'auth-name': { code: 334, lines: ['UGFzc3dvcmQ6'] },
  'auth-secret': { code: 235, lines: ['2.7.0 accepted'] },
  mail: { code: 250, lines: ['2.1.0 sender accepted'] },
  'rcpt-1': { code: 250, lines: ['2.1.5 recipient accepted'] },
  'rcpt-2': { code: 250, lines: ['2.1.5 recipient accepted'] },
  'rcpt-3': { code: 250, lines: ['2.1.5 recipient accepted'] },
  data: { code: 354, lines: ['go ahead'] },
  dot: { code: 250, lines: ['2.0.0 queued as F4U1T'] },
  quit: { code: 221, lines: ['2.0.0 goodbye'] },
}

/** The reply that belongs to a step. Handshake and content have none: what is said there comes unasked. */
export const meantReply = (mode: SecurityOption, step: Step, pipelining: boolean): MeantReply => {
  if (step === 'hello' || step === 'hello-inside') return { code: 250, lines: capabilityLines(mode, step, pipelining) }
  if (step === 'handshake' || step === 'content') return { code: 250, lines: ['2.0.0 nobody asked'] }
  return REPLIES[step]
}
