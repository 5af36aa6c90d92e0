import { staysOnThisMachine } from './server-reach'
import { moveToSubmission, moveToSubmissions, switchToImplicitTls, switchToStarttls } from './suggestions'
import type { WarningFix } from './warning'
import type { WarningFacts } from './warning-input'
import { rule } from './warning-rule'

type Channel = Pick<WarningFacts, 'serverAddress' | 'proxy' | 'option'>

/** Clear text that leaves this machine; to a loopback address it may carry credentials (design §11). */
const canBeOverheard = ({ serverAddress, proxy, option }: Channel): boolean =>
  option === 'none' && !staysOnThisMachine({ serverAddress, proxy })

const encryptions = (port: number): readonly WarningFix[] => {
  if (port === 465 || port === 2465) return [switchToImplicitTls]
  return port === 25 ? [moveToSubmission, moveToSubmissions] : [switchToStarttls, moveToSubmissions]
}

/** Submission on 587 and every other port but 25: the port does not change who can listen. */
export const passwordInClearText = rule({
  id: 'W5',
  severity: 'block',
  fields: ['option', 'password'],
  reads: ['serverAddress', 'proxy', 'port', 'option', 'hasPassword'],
  check: ({ hasPassword, port, ...channel }) =>
    hasPassword && port !== 25 && canBeOverheard(channel) ? { params: { port }, fixes: encryptions(port) } : undefined,
})

export const passwordInClearTextOnPort25 = rule({
  id: 'W6',
  severity: 'block',
  fields: ['option', 'password'],
  reads: ['serverAddress', 'proxy', 'port', 'option', 'hasPassword'],
  check: ({ hasPassword, port, ...channel }) =>
    hasPassword && port === 25 && canBeOverheard(channel) ? { fixes: encryptions(port) } : undefined,
})

export const tokenInClearText = rule({
  id: 'W9',
  severity: 'block',
  fields: ['option', 'authToken'],
  reads: ['serverAddress', 'proxy', 'port', 'option', 'hasAuthToken'],
  check: ({ hasAuthToken, port, ...channel }) =>
    hasAuthToken && canBeOverheard(channel) ? { fixes: encryptions(port) } : undefined,
})
