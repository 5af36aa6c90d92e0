import type { SessionProfile } from '../../shared/profile/session-profile'
import type { SessionEnvironment } from './session-context'

/** Said when the local address is not known, which does not happen on a connected socket. */
const NO_ADDRESS = '[127.0.0.1]'

/** An address as EHLO takes it (RFC 5321 §4.1.3): `[192.0.2.1]`, `[IPv6:2001:db8::1]`; zones and IPv4 mapping taken off. */
export const addressLiteral = (address: string): string => {
  const bare = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '')
  return bare.includes(':') ? `[IPv6:${bare}]` : `[${bare}]`
}

/**
 * What to call ourselves: the profile's name, else the address literal of this end of the connection, which passes the
 * checks that a short host name fails, and does not give the computer's name away (failures.md EHL-04).
 */
export const helloName = (
  profile: SessionProfile,
  environment: Pick<SessionEnvironment, 'localAddressLiteral'>,
  localAddress: string | undefined,
): string => {
  if (profile.ehloName !== '') return profile.ehloName
  if (environment.localAddressLiteral !== undefined) return environment.localAddressLiteral
  return localAddress === undefined ? NO_ADDRESS : addressLiteral(localAddress)
}
