import type { Result } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { ClientHelloAnswer } from '../network/probe-client-hello'
import type { Reply } from '../smtp/reply'
import type { SubmissionConnection } from '../smtp/submission-connection'
import type { SessionEnvironment } from './session-context'

/** What a server said first, and what its port answered when it was asked meanwhile. */
export interface HeardGreeting {
  readonly said: Result<Reply>
  /** Undefined when the question was not put. */
  readonly clientHello: ClientHelloAnswer | undefined
}

/**
 * Waits for the greeting. After a while of silence the port is asked beside the wait: when it answers in TLS no greeting
 * will ever come, and the wait ends as overdue. A greeting calls the question off.
 * @param waitsOn hears the answer when it ends nothing, and the greeting is waited for still
 */
export const hearGreeting = async (
  connection: SubmissionConnection,
  { askAfterMs, ask }: NonNullable<SessionEnvironment['silentPort']>,
  signal: AbortSignal,
  waitsOn: (answer: ClientHelloAnswer) => void,
): Promise<HeardGreeting> => {
  const question = new AbortController()
  const callOff = (): void => question.abort()
  signal.addEventListener('abort', callOff, { once: true })
  let answering: Promise<ClientHelloAnswer> | undefined
  const timer = setTimeout(() => {
    answering = ask(question.signal).then((answer) => {
      if (question.signal.aborted || connection.ended !== undefined) return answer
      if (answer === 'answered') connection.abandon(failure('reply-timeout'))
      else waitsOn(answer)
      return answer
    })
  }, askAfterMs)
  try {
    const said = await connection.greeting()
    clearTimeout(timer)
    if (isOverdue(said)) return { said, clientHello: await answering }
    callOff()
    return { said, clientHello: undefined }
  } finally {
    signal.removeEventListener('abort', callOff)
  }
}

/** Whether nothing at all was said in time. */
const isOverdue = (said: Result<Reply>): boolean =>
  !said.ok && said.error.code === 'reply-timeout' && said.error.reply === undefined
