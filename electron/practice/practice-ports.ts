import type { PracticeFaultId } from '../../shared/practice/practice-fault'
import type { PracticeState } from '../../shared/practice/practice-state'
import type { SecurityOption } from '../../shared/profile/session-profile'
import { issueServerCertificate } from '../tls/certificate-authority'
import type { CertifiedKey } from '../tls/certificate-builder'
import { PRACTICE_ADDRESSES, PRACTICE_NAMES } from './faults/certificate-faults'
import { makeRoot } from './faults/chain-plan'
import type { ArrivedMessage } from './faults/practice-conversation'
import { prepareFaults } from './faults/prepare-faults'
import type { PracticeCredentials } from './practice-account'
import { type ListenerOptions, openPracticeListener, type PracticeListener } from './practice-listener'

export { practiceAuthority } from './practice-authority'

/** Signs what the faults need beside one leaf; made anew at every start, its key is kept nowhere. */
const FAULTS_AUTHORITY_NAME = 'Mail Session Manager practice faults CA'

export const makeFaultsAuthority = (): Promise<CertifiedKey> => makeRoot(FAULTS_AUTHORITY_NAME)

/** The three open ports of the practice server. */
export interface Listening {
  readonly ports: PracticeState['ports']
  close(): Promise<void>
}

/** Opens all ports or none. */
const openAll = async (
  { none, starttls, implicitTls }: PracticeState['ports'],
  open: (option: SecurityOption, preferredPort: number) => Promise<PracticeListener>,
): Promise<Listening> => {
  const settled = await Promise.allSettled([
    open('none', none),
    open('starttls', starttls),
    open('implicit-tls', implicitTls),
  ])
  const opened = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const close = async () => void (await Promise.all(opened.map((listener) => listener.close())))
  const [first, second, third] = opened
  if (first !== undefined && second !== undefined && third !== undefined) {
    return { ports: { none: first.port, starttls: second.port, implicitTls: third.port }, close }
  }
  await close()
  throw new Error('no port')
}

interface PortsRequest {
  readonly credentials: PracticeCredentials
  /** Tried first; any free port is taken instead of one in use. */
  readonly ports: PracticeState['ports']
}

/** Opens the ports of a server that does everything right. @throws when a port cannot be had */
export const openFriendlyPorts = async ({
  authority,
  credentials,
  ports,
  now,
  onMessage,
}: PortsRequest & {
  readonly authority: CertifiedKey
  readonly now: Date
  readonly onMessage: ListenerOptions['onMessage']
}): Promise<Listening> => {
  const certificate = await issueServerCertificate(authority, {
    names: PRACTICE_NAMES,
    addresses: PRACTICE_ADDRESSES,
    now,
  })
  return openAll(ports, (option, preferredPort) =>
    openPracticeListener({ option, preferredPort, certificate, credentials, onMessage }),
  )
}

/** Opens the ports of a server with faults. @throws when a port cannot be had */
export const openFaultyPorts = async ({
  root,
  credentials,
  ports,
  faults,
  onMessage,
}: PortsRequest & {
  readonly root: CertifiedKey
  readonly faults: readonly PracticeFaultId[]
  readonly onMessage: (message: ArrivedMessage) => boolean
}): Promise<Listening> => {
  const faulty = await prepareFaults({ faults, root, credentials, onMessage })
  try {
    const listening = await openAll(ports, faulty.open)
    return {
      ports: listening.ports,
      close: async () => void (await Promise.all([listening.close(), faulty.close()])),
    }
  } catch (error) {
    await faulty.close()
    throw error
  }
}
