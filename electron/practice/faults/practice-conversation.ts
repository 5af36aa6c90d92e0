import type { SecurityOption } from '../../../shared/profile/session-profile'
import type { Heard, Move, Script } from '../conversation/script'
import { verbOf } from '../conversation/script'
import type { ConversationObserver } from '../conversation/scripted-conversation'
import { answersCramMd5, isAccount, type PracticeCredentials } from '../practice-account'
import type { DisturbedConversation, FaultTurn, MergedEffect } from './fault-effect'

/** One message as it came, and its envelope. */
export interface ArrivedMessage {
  readonly envelopeFrom: string
  readonly envelopeTo: readonly string[]
  readonly raw: Buffer
}

export interface PracticeConversationOptions {
  readonly option: SecurityOption
  readonly effect: MergedEffect
  readonly credentials: PracticeCredentials
  readonly seen: Set<string>
  /** @returns false when there is no room for it now */
  readonly onMessage: (message: ArrivedMessage) => boolean
}

/** A session with the practice server: what it says, and what it makes of what it hears. */
export interface PracticeConversation {
  readonly script: Script
  readonly observer: ConversationObserver
}

const GREETING = 'practice.localhost ESMTP Mail Session Manager practice server'
const LARGEST_MESSAGE_BYTES = 50 * 1024 * 1024
const TOO_LARGE = {
  after: LARGEST_MESSAGE_BYTES,
  move: { say: '552 5.3.4 Message too big', thenHangUp: true },
} as const
const ACCEPTED = '235 2.7.0 Authentication successful'
const REFUSED = '535 5.7.8 User name or password is wrong'
const ENCRYPT_FIRST = '538 5.7.11 Must issue a STARTTLS command first'
const NO_ROOM = '452 4.3.1 No room for this message now'

const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8')
const asked = (question: string): string => `334 ${Buffer.from(question).toString('base64')}`

/** The path of MAIL and RCPT without its brackets (RFC 5321 §4.1.1.2). */
const pathIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''

/** Takes the dots away that the client put before lines that begin with one (RFC 5321 §4.5.2). */
const unstuffed = (content: Buffer): Buffer =>
  Buffer.from(content.toString('latin1').replace(/(^|\r\n)\./g, '$1'), 'latin1')

const saying = (lines: readonly string[]): string =>
  lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`).join('\n')

const isAccepted = (move: Move): boolean => typeof move === 'string' && /^25[0-2]/.test(move)
const refuses = (move: Move): boolean => typeof move === 'string' && /^[45]/.test(move)

/** Starts the memory of one session and lays its script out: friendly, save for what the faults change. */
export const newPracticeConversation = (options: PracticeConversationOptions): PracticeConversation => {
  const { option, effect, credentials, seen, onMessage } = options
  let signedIn = false
  let sender: string | undefined
  let recipients: string[] = []
  let answerOf: (line: string) => Move = () => REFUSED

  const verdict = (name: string, password: string): Move => {
    signedIn = isAccount(credentials, name, password)
    return signedIn ? ACCEPTED : REFUSED
  }

  const plain = (response: string): Move => {
    const [, name = '', password = ''] = decoded(response).split('\0')
    return verdict(name, password)
  }

  const afterName = (name: string): Move => {
    answerOf = (password) => verdict(decoded(name), decoded(password))
    return asked('Password:')
  }

  const cramMd5 = (): Move => {
    const challenge = `<${Date.now()}.practice@localhost>`
    answerOf = (response) => {
      signedIn = answersCramMd5(credentials, challenge, decoded(response))
      return signedIn ? ACCEPTED : REFUSED
    }
    return asked(challenge)
  }

  const signIn = ({ text, secure }: Heard): Move => {
    if (!secure && option !== 'none') return ENCRYPT_FIRST
    if (signedIn) return '503 5.5.1 Already authenticated'
    const [, method = '', initial] = text.split(' ')
    switch (method.toUpperCase()) {
      case 'PLAIN':
        answerOf = plain
        return initial === undefined ? '334 ' : plain(initial)
      case 'LOGIN':
        answerOf = afterName
        return initial === undefined ? asked('Username:') : afterName(initial)
      case 'CRAM-MD5':
        return cramMd5()
      case 'XOAUTH2':
      case 'OAUTHBEARER':
        return REFUSED
      default:
        return '504 5.5.4 Unrecognized authentication type'
    }
  }

  const hello = ({ secure }: Heard): string => {
    const open = secure || option === 'none'
    const lines = [
      GREETING,
      'PIPELINING',
      '8BITMIME',
      'SMTPUTF8',
      `SIZE ${LARGEST_MESSAGE_BYTES}`,
      'ENHANCEDSTATUSCODES',
      ...(secure || option === 'none' ? [] : ['STARTTLS']),
      ...(open ? ['AUTH PLAIN LOGIN CRAM-MD5'] : []),
    ]
    return saying(effect.hellos.reduce<readonly string[]>((all, change) => change(all, { secure, option }), lines))
  }

  const friendly = (heard: Heard): Move => {
    switch (verbOf(heard.text)) {
      case 'EHLO':
        return hello(heard)
      case 'HELO':
        return '250 practice.localhost'
      case 'STARTTLS':
        return heard.secure ? '503 5.5.1 TLS is active already' : '220 2.0.0 Ready to start TLS'
      case 'AUTH':
        return signIn(heard)
      case 'MAIL':
        return signedIn ? '250 2.1.0 Sender ok' : '530 5.7.0 Authentication required'
      case 'RCPT':
        return sender === undefined ? '503 5.5.1 MAIL first' : '250 2.1.5 Recipient ok'
      case 'DATA':
        return recipients.length === 0 ? '503 5.5.1 RCPT first' : '354 End with a dot on a line of its own'
      default:
        return '500 5.5.1 Command not recognized'
    }
  }

  const disturbed: DisturbedConversation = {
    option,
    friendly,
    seen,
    get recipients() {
      return recipients
    },
    get sender() {
      return sender ?? ''
    },
  }

  const turnOf =
    (turn: FaultTurn | undefined) =>
    (heard: Heard): Move => {
      if (turn === undefined) return friendly(heard)
      return typeof turn === 'function' ? turn(heard, disturbed) : turn
    }

  const forget = (): void => {
    sender = undefined
    recipients = []
  }

  const take = (content: Buffer): Move | undefined => {
    const message = { envelopeFrom: sender ?? '', envelopeTo: recipients, raw: unstuffed(content) }
    forget()
    const { final } = effect
    if (final !== undefined && refuses(final)) return final
    return onMessage(message) ? (final ?? '250 2.0.0 Ok: kept by the practice server') : NO_ROOM
  }

  const verbs = ['EHLO', 'HELO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA']
  const faultyChallenges = effect.turns?.AUTH !== undefined
  return {
    script: {
      ...pick(effect),
      greeting: effect.greeting ?? `220 ${GREETING}; ${new Date().toUTCString().replace('GMT', '+0000')}`,
      turns: Object.fromEntries(verbs.map((verb) => [verb, turnOf(effect.turns?.[verb])])),
      challenges: [0, 1, 2].map((index) => ({ text }: Heard) => {
        const refusal = faultyChallenges ? effect.challenges?.[index] : undefined
        return refusal ?? answerOf(text)
      }),
    },
    observer: {
      answered: ({ text }, move) => {
        const verb = verbOf(text)
        if (verb === 'RSET' || verb === 'EHLO') forget()
        if (!isAccepted(move)) return
        if (verb === 'MAIL') {
          sender = pathIn(text)
          recipients = []
        }
        if (verb === 'RCPT') recipients = [...recipients, pathIn(text)]
      },
      contentEnded: take,
    },
  }
}

/** The parts of an effect that a script takes as they are. */
const pick = ({ accept, interruptContent, pauseContentAfter }: MergedEffect): Script => ({
  ...(accept === undefined ? {} : { accept }),
  interruptContent: interruptContent ?? TOO_LARGE,
  ...(pauseContentAfter === undefined ? {} : { pauseContentAfter }),
})
