import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { PracticeFaultId } from '../../shared/practice/practice-fault'
import { isPracticeFault, practiceFaultsOf } from '../../shared/practice/practice-faults'
import type { PracticeMessage, PracticeMessageSummary, PracticeState } from '../../shared/practice/practice-state'
import type { CertifiedKey } from '../tls/certificate-builder'
import { display, summarise } from './message-display'
import type { PracticeCredentials } from './practice-account'
import type { AuthorityKeeper } from './practice-authority'
import { PRACTICE_HOST } from './practice-host'
import type { Listening } from './practice-ports'
import { createReceivedMail, type ReceivedMessage } from './received-mail'

const MIB = 1024 * 1024
export const PRACTICE_USER_NAME = 'practice@localhost'
export const PRACTICE_PORTS: PracticeState['ports'] = { none: 10_025, starttls: 10_587, implicitTls: 10_465 }
/** Certificates, faults and the server's library are loaded when it starts: most runs never start it. */
const portsModule = () => import('./practice-ports')
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
  /** PEM of what the client has to trust: the server's own authority, and while faults are on that of the faults too; no secret. */
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
  /**
   * What it gets wrong on purpose, from the next connection on: open ones are ended. It stays so until it is changed,
   * over stops and starts; none makes it friendly. Which of two faults has its way is said at `PRACTICE_FAULTS`.
   * @returns `invalid-value` for a fault that does not exist; `practice-start-failed`, and a stopped server, when a port is lost
   */
  setFaults(faults: readonly PracticeFaultId[]): Promise<Result<PracticeState>>
  state(): PracticeState
  /** @returns null while it does not run */
  access(): PracticeServerAccess | null
  /** Latest first. */
  messages(): Promise<readonly PracticeMessageSummary[]>
  /** @returns `not-found` for an id that is unknown or was dropped */
  message(id: string): Promise<Result<PracticeMessage>>
  clear(): PracticeState
  /** Stops it, and forgets its mail, its faults and its authority. */
  forget(): Promise<void>
}

interface Running {
  readonly listening: Listening
  readonly credentials: PracticeCredentials
  readonly own: CertifiedKey
  readonly faultsRoot: CertifiedKey
}

/** Builds a stopped server without messages. */
export const createPracticeServer = (options: PracticeServerOptions): PracticeServer => {
  const { now, newId, newPassword, authority: keeper, onChanged, ports: preferred = PRACTICE_PORTS } = options
  const mail = createReceivedMail(KEPT)
  let authority: CertifiedKey | undefined
  let running: Running | undefined
  let faults: readonly PracticeFaultId[] = []
  let turn: Promise<unknown> = Promise.resolve()

  const state = (): PracticeState => ({
    running: running !== undefined,
    host: PRACTICE_HOST,
    ports: running?.listening.ports ?? preferred,
    userName: PRACTICE_USER_NAME,
    received: mail.list().length,
    faults: [...faults],
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

  const receiveWhole = (message: Omit<ReceivedMessage, 'id' | 'receivedAt'>): boolean => {
    mail.add({ id: newId(), receivedAt: now(), ...message })
    announce()
    return true
  }

  const listen = async (
    { credentials, own, faultsRoot }: Omit<Running, 'listening'>,
    ports: PracticeState['ports'],
  ) => {
    const { openFaultyPorts, openFriendlyPorts } = await portsModule()
    if (faults.length > 0)
      return openFaultyPorts({ root: faultsRoot, credentials, ports, faults, onMessage: receiveWhole })
    return openFriendlyPorts({ authority: own, credentials, ports, now: now(), onMessage: receive })
  }

  const open = async (): Promise<Running> => {
    const { makeFaultsAuthority, practiceAuthority } = await portsModule()
    authority ??= await practiceAuthority(keeper, now())
    const credentials = { name: PRACTICE_USER_NAME, password: newPassword() }
    const identity = { credentials, own: authority, faultsRoot: await makeFaultsAuthority() }
    return { ...identity, listening: await listen(identity, preferred) }
  }

  /** Opens the same ports anew, as the faults now want them. */
  const reopen = async (before: Running): Promise<Running> => {
    await before.listening.close()
    return { ...before, listening: await listen(before, before.listening.ports) }
  }

  const access = (): PracticeServerAccess | null => {
    if (running === undefined) return null
    const { credentials, own, faultsRoot } = running
    const trusted = faults.length === 0 ? [own] : [own, faultsRoot]
    return { credentials, authorityCertificate: trusted.map(({ certificatePem }) => certificatePem).join('') }
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
        await running.listening.close()
        running = undefined
        return announce()
      }),

    setFaults: (wanted) =>
      inTurn(async () => {
        const unknown = wanted.find((id) => !isPracticeFault(id))
        if (unknown !== undefined) return failed(failure('invalid-value', { field: 'faults', params: { id: unknown } }))
        faults = practiceFaultsOf(wanted).map(({ id }) => id)
        if (running === undefined) return succeeded(announce())
        try {
          running = await reopen(running)
          return succeeded(announce())
        } catch {
          running = undefined
          announce()
          return failed(failure('practice-start-failed', { retryable: true }))
        }
      }),
    state,
    access,
    messages: () => Promise.all(mail.list().map(summarise)),
    message: async (id) => {
      const found = mail.find(id)
      return found === undefined ? failed(failure('not-found', { params: { id } })) : succeeded(await display(found))
    },
    clear: () => {
      mail.clear()
      return announce()
    },
    forget: () =>
      inTurn(async () => {
        await running?.listening.close()
        running = undefined
        authority = undefined
        faults = []
        mail.clear()
        announce()
      }),
  }
}
