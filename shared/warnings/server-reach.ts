import { isLoopback, isPrivateAddress } from '../profile/server-address'
import type { WarningFacts } from './warning-input'

type Route = Pick<WarningFacts, 'serverAddress' | 'proxy'>

/** Whether what is sent stays on this machine. Behind a proxy a loopback address is the proxy's own. */
export const staysOnThisMachine = ({ serverAddress, proxy }: Route): boolean =>
  proxy === null && isLoopback(serverAddress)

/** Whether what is sent stays on this machine or in a private network, by the address alone: a name proves nothing. */
export const staysInPrivateNetwork = ({ serverAddress, proxy }: Route): boolean =>
  proxy === null && isPrivateAddress(serverAddress)
