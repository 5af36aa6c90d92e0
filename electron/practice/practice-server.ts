import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { PracticeMessage, PracticeMessageSummary, PracticeState } from '../../shared/practice/practice-state'
import type { SecurityOption } from '../../shared/profile/session-profile'
import { issueServerCertificate } from '../tls/certificate-authority'
import type { CertifiedKey } from '../tls/certificate-builder'
import { display, summarise } from './message-display'
import { type AuthorityKeeper, practiceAuthority } from './practice-authority'
import {
  openPracticeListener,
  PRACTICE_HOST,
  type PracticeCredentials,
  type PracticeListener,
} from './practice-listener'
import { createReceivedMail } from './received-mail'

const MIB = 1024 * 1024
export const PRACTICE_USER_NAME = 'practice@localhost'
export const PRACTICE_PORTS: PracticeState['ports'] = { none: 10_025, starttls: 10_587, implicitTls: 10_465 }
const SERVER_NAMES = ['localhost', 'practice.localhost']
const SERVER_ADDRESSES = ['127.0.0.1', '::1']
const KEPT = { messages: 200, bytes: 256 * MIB }

export interface PracticeServerOptions {
  readonly now: () => Date
  /** Yields unique ids of letters, digits and hyphens. */
  readonly newId: () => string
  /** Yields an unguessable password of printable ASCII characters. */
  readonly newPassword: () => string
  readonly authority: AuthorityKeeper
  /** Hears of every start, stop, message and clearing. */
  readonly onChanged: (state: PracticeState) => void
  /** Ports to try first. */
  readonly ports?: PracticeState['ports']
}

/** What a client must know to use the running server. For the composing layer alone: the contract never carries it. */
export interface PracticeServerAccess {
  readonly credentials: PracticeCredentials
  /** PEM of the certificate that the client has to trust; no secret. */
  readonly authorityCertificate: string
}

/** A mail server on 127.0.0.1 that keeps what it receives in memory and delivers to nobody. */
export interface PracticeServer {
  /**
   * Opens its three ports; starting it twice does nothing more. The account's password is new at every start.
   * @returns `practice-start-failed` when no port can be had
   */
  start(): Promise<Result<PracticeState>>
  /** Ends every connection. Messages stay. */
  stop(): Promise<PracticeState>
  state(): PracticeState
  /** @returns null while it does not run */
  access(): PracticeServerAccess | null
  /** Latest first. */
  messages(): Promise<readonly PracticeMessageSummary[]>
  /** @returns `not-found` for an id that is unknown or was dropped */
  message(id: string): Promise<Result<PracticeMessage>>
  clear(): PracticeState
}

interface Running {
  readonly listeners: readonly PracticeListener[]
  readonly ports: PracticeState['ports']
  readonly access: PracticeServerAccess
}

/** Opens all ports or none. */
const openAll = async (openings: readonly Promise<PracticeListener>[]): Promise<readonly PracticeListener[]> => {
  const settled = await Promise.allSettled(openings)
  const opened = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  if (opened.length === settled.length) return opened
  await Promise.all(opened.map((listener) => listener.close()))
  throw new Error('no port')
}

/** Builds a stopped server without messages. */
export const createPracticeServer = (options: PracticeServerOptions): PracticeServer => {
  const { now, newId, newPassword, authority: keeper, onChanged, ports: preferred = PRACTICE_PORTS } = options
  const mail = createReceivedMail(KEPT)
  let authority: CertifiedKey | undefined
  let running: Running | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const state = (): PracticeState => ({
    running: running !== undefined,
    host: PRACTICE_HOST,
    ports: running?.ports ?? preferred,
    userName: PRACTICE_USER_NAME,
    received: mail.list().length,
  })

  const announce = (): PracticeState => {
    const current = state()
    onChanged(current)
    return current
  }

  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<boolean> => {
    const { mailFrom, rcptTo } = session.envelope
    const envelopeFrom = mailFrom === false ? '' : mailFrom.address
    const envelopeTo = rcptTo.map(({ address }) => address)
    const raw = await mail.read(stream, () => stream.sizeExceeded)
    if (raw === undefined) return false
    mail.add({ id: newId(), receivedAt: now(), envelopeFrom, envelopeTo, raw })
    announce()
    return true
  }

  const open = async (): Promise<Running> => {
    authority ??= await practiceAuthority(keeper, now())
    const request = { names: SERVER_NAMES, addresses: SERVER_ADDRESSES, now: now() }
    const certificate = await issueServerCertificate(authority, request)
    const credentials = { name: PRACTICE_USER_NAME, password: newPassword() }
    const listener = (option: SecurityOption, preferredPort: number) =>
      openPracticeListener({ option, preferredPort, certificate, credentials, onMessage: receive })
    const listeners = await openAll([
      listener('none', preferred.none),
      listener('starttls', preferred.starttls),
      listener('implicit-tls', preferred.implicitTls),
    ])
    const [none = 0, starttls = 0, implicitTls = 0] = listeners.map(({ port }) => port)
    return {
      listeners,
      ports: { none, starttls, implicitTls },
      access: { credentials, authorityCertificate: authority.certificatePem },
    }
  }

  /** Starts and stops follow one another, however they are called. */
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const next = turn.then(step)
    turn = next.catch(() => undefined)
    return next
  }

  return {
    start: () =>
      inTurn(async () => {
        if (running !== undefined) return succeeded(state())
        try {
          running = await open()
        } catch {
          return failed(failure('practice-start-failed', { retryable: true }))
        }
        return succeeded(announce())
      }),

    stop: () =>
      inTurn(async () => {
        if (running === undefined) return state()
        await Promise.all(running.listeners.map((listener) => listener.close()))
        running = undefined
        return announce()
      }),

    state,
    access: () => running?.access ?? null,
    messages: () => Promise.all(mail.list().map(summarise)),
    message: async (id) => {
      const found = mail.find(id)
      return found === undefined ? failed(failure('not-found', { params: { id } })) : succeeded(await display(found))
    },
    clear: () => {
      mail.clear()
      return announce()
    },
  }
}
