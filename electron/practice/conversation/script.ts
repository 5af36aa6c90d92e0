import type { ConversationTls } from './conversation-tls'

/**
 * What a server does at a point of the conversation: says a text (lines joined by LF, CRLF is added), says it late, says
 * nothing more, closes, cuts the connection, or writes bytes as they are.
 */
export type Move =
  | string
  | { readonly silence: true }
  | { readonly hangUp: true }
  | { readonly reset: true }
  | { readonly raw: string | Buffer; readonly thenHangUp?: true }
  | { readonly say: string; readonly thenHangUp: true }
  /** `afterMs` in ms; what is heard meanwhile waits. */
  | { readonly say: string; readonly afterMs: number }

/** A move, or how to find one from the line that was heard. */
export type Turn = Move | ((heard: Heard) => Move)

/** One line as it was heard. */
export interface Heard {
  readonly text: string
  readonly secure: boolean
  /** How often this verb was heard in this session, this time included. */
  readonly times: number
}

/** A conversation as a table; whatever is left out behaves like a friendly server. */
export interface Script {
  /** Before TLS and before the greeting; left out, the connection is accepted. */
  readonly accept?: Move
  /** In the place of a TLS handshake, once the client's first bytes of it came. */
  readonly handshake?: Move
  readonly greeting?: Turn
  /** By verb, upper case: `EHLO`, `STARTTLS`, `AUTH`, `MAIL`, `RCPT`, `DATA`, `RSET`, `QUIT`; `*` for every other line. */
  readonly turns?: Readonly<Record<string, Turn>>
  /** Answers to the lines after an AUTH that was answered with 334, in order. */
  readonly challenges?: readonly Turn[]
  /** Answer to the final dot. */
  readonly final?: Turn
  /** Writes every byte in a packet of its own. */
  readonly splitBytes?: boolean
  /** Stops reading after that many bytes of content, until the observer lets it go on. */
  readonly pauseContentAfter?: number
  /** Counts content instead of keeping it. */
  readonly forgetContent?: boolean
  /** What to do after that many bytes of content instead of reading on. */
  readonly interruptContent?: { readonly after: number; readonly move: Move }
}

/** When a conversation begins TLS, and with what. */
export interface ScriptedSecurity {
  readonly tls: 'implicit' | 'starttls'
  readonly channel: ConversationTls
}

/** What a server that was told nothing says. */
export const FRIENDLY_TURNS: Readonly<Record<string, Turn>> = {
  EHLO: '250-scripted.example\n250-PIPELINING\n250-SIZE 104857600\n250-8BITMIME\n250 AUTH PLAIN LOGIN',
  STARTTLS: '220 2.0.0 go ahead',
  AUTH: '235 2.7.0 accepted',
  MAIL: '250 2.1.0 sender ok',
  RCPT: '250 2.1.5 recipient ok',
  DATA: '354 go on',
  RSET: '250 2.0.0 ok',
  QUIT: '221 2.0.0 bye',
}

/** The command of a line, upper case; empty when it begins with no letter. */
export const verbOf = (line: string): string => (/^[A-Za-z]+/.exec(line)?.[0] ?? '').toUpperCase()
