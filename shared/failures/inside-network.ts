import type { AddressResult } from '../diagnosis/diagnosis'
import { isLoopback, isPrivateAddress, isPublicHost } from '../profile/server-address'

const LOCAL_NAME = /\.(?:local|lan|internal|home\.arpa)$/i

/**
 * How far away a server is: on this machine, in a private network beside it, or somewhere else. A public name that leads to a
 * private address is not taken for a neighbour: something may have bent it.
 */
export const isInsideNetwork = (
  host: string,
  addresses: readonly AddressResult[],
): 'this-machine' | 'private-network' | 'outside' => {
  if (isLoopback(host)) return 'this-machine'
  const allPrivate = addresses.length > 0 && addresses.every(({ address }) => isPrivateAddress(address))
  if (isPublicHost(host)) return 'outside'
  return isPrivateAddress(host) || LOCAL_NAME.test(host) || allPrivate ? 'private-network' : 'outside'
}
