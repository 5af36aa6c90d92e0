import { serverAddressFix } from '../profile/profile-form'
import { isIpLiteral, isPrivateAddress, serverAddressProblem } from '../profile/server-address'
import type { WarningFacts } from './warning-input'
import { rule } from './warning-rule'

type NameCheck = Pick<WarningFacts, 'serverAddress' | 'option' | 'ignoreError' | 'tlsServerName'>

/** Whether the certificate must name an IP address, as few do (RFC 9525 §6.5). */
const addressMustBeCertified = ({ serverAddress, option, ignoreError, tlsServerName }: NameCheck): boolean =>
  isIpLiteral(serverAddress) && option !== 'none' && !ignoreError.includes('name-invalid') && tlsServerName === ''

export const privateAddressWithNameCheck = rule({
  id: 'W24',
  severity: 'info',
  fields: ['serverAddress', 'tlsServerName'],
  reads: ['serverAddress', 'option', 'ignoreError', 'tlsServerName', 'customCa'],
  check: ({ customCa, ...check }) =>
    // An own CA can certify private addresses; public ones must not (CA/Browser Forum Baseline Requirements §4.2.2).
    customCa === '' && isPrivateAddress(check.serverAddress) && addressMustBeCertified(check)
      ? { params: { serverAddress: check.serverAddress } }
      : undefined,
})

export const publicAddressWithNameCheck = rule({
  id: 'W26',
  severity: 'medium',
  fields: ['serverAddress', 'tlsServerName'],
  reads: ['serverAddress', 'option', 'ignoreError', 'tlsServerName'],
  check: (facts) =>
    !isPrivateAddress(facts.serverAddress) && addressMustBeCertified(facts)
      ? { params: { serverAddress: facts.serverAddress } }
      : undefined,
})

/** Names that no public server has: single labels, and the zones that are reserved or customary for own networks. */
const OWN_NETWORK =
  /^[^.]+$|\.(?:localhost|local|lan|home|corp|intranet|internal|private|test|invalid|example|home\.arpa)$/i

export const publicNameAtPrivateAddress = rule({
  id: 'W25',
  severity: 'medium',
  fields: ['serverAddress'],
  reads: ['serverAddress', 'proxy', 'lastTest'],
  check: ({ serverAddress, proxy, lastTest }) => {
    // Behind a proxy it is the proxy that resolves the name.
    if (lastTest === null || proxy !== null || serverAddress === '') return undefined
    if (isIpLiteral(serverAddress) || OWN_NETWORK.test(serverAddress)) return undefined
    const address = lastTest.addresses.find((each) => isPrivateAddress(each))
    return address === undefined ? undefined : { params: { serverAddress, address } }
  },
})

export const serverAddressMalformed = rule({
  id: 'W49',
  severity: 'error',
  fields: ['serverAddress'],
  reads: ['serverAddress'],
  check: ({ serverAddress }) => {
    if (serverAddressProblem(serverAddress) === undefined) return undefined
    const fix = serverAddressFix(serverAddress)
    return { fixes: fix === undefined ? [] : [fix] }
  },
})
