import { presetForHost } from '../presets/provider-presets'
import { isPublicHost } from '../profile/server-address'
import { staysOnThisMachine } from './server-reach'
import {
  changePort,
  moveToSubmission,
  moveToSubmissions,
  switchToImplicitTls,
  switchToStarttls,
  USUAL_PORT,
} from './suggestions'
import { rule } from './warning-rule'

export const starttlsOnPort465 = rule({
  id: 'W1',
  severity: 'high',
  fields: ['port', 'option'],
  reads: ['port', 'option'],
  check: ({ port, option }) =>
    port === 465 && option === 'starttls' ? { fixes: [switchToImplicitTls, changePort(587)] } : undefined,
})

export const clearTextOnPort465 = rule({
  id: 'W2',
  severity: 'high',
  fields: ['port', 'option'],
  reads: ['port', 'option'],
  check: ({ port, option }) => (port === 465 && option === 'none' ? { fixes: [switchToImplicitTls] } : undefined),
})

export const implicitTlsOnPort587 = rule({
  id: 'W3',
  severity: 'high',
  fields: ['port', 'option'],
  reads: ['port', 'option'],
  check: ({ port, option }) =>
    port === 587 && option === 'implicit-tls' ? { fixes: [switchToStarttls, changePort(465)] } : undefined,
})

export const implicitTlsOnPort25 = rule({
  id: 'W4',
  severity: 'high',
  fields: ['port', 'option'],
  reads: ['port', 'option'],
  check: ({ port, option }) =>
    port === 25 && option === 'implicit-tls' ? { fixes: [changePort(465), moveToSubmission] } : undefined,
})

export const relayByNetworkAddress = rule({
  id: 'W7',
  severity: 'medium',
  fields: ['port', 'name'],
  reads: ['serverAddress', 'port', 'option', 'hasPassword', 'hasAuthToken'],
  check: ({ serverAddress, port, option, hasPassword, hasAuthToken }) => {
    const anonymous = !hasPassword && !hasAuthToken
    return port === 25 && option === 'none' && anonymous && isPublicHost(serverAddress)
      ? { fixes: [moveToSubmission] }
      : undefined
  },
})

export const signInOnPort25 = rule({
  id: 'W8',
  severity: 'info',
  fields: ['port'],
  reads: ['port', 'option', 'hasPassword', 'hasAuthToken'],
  check: ({ port, option, hasPassword, hasAuthToken }) =>
    port === 25 && option === 'starttls' && (hasPassword || hasAuthToken) ? { fixes: [changePort(587)] } : undefined,
})

export const implicitTlsOnPort2525 = rule({
  id: 'W35',
  severity: 'medium',
  fields: ['port', 'option'],
  reads: ['port', 'option'],
  check: ({ port, option }) =>
    port === 2525 && option === 'implicit-tls' ? { fixes: [switchToStarttls, changePort(465)] } : undefined,
})

export const alternatePortMismatch = rule({
  id: 'W36',
  severity: 'high',
  fields: ['port', 'option'],
  reads: ['port', 'option'],
  check: ({ port, option }) => {
    if (port === 2465 && option !== 'implicit-tls')
      return { params: { port, context: 'implicit' }, fixes: [switchToImplicitTls] }
    if (port === 2587 && option === 'implicit-tls')
      return { params: { port, context: 'starttls' }, fixes: [switchToStarttls, changePort(2465)] }
    return undefined
  },
})

const OTHER_PROTOCOLS: ReadonlyMap<number, string> = new Map([
  [110, 'POP3'],
  [143, 'IMAP'],
  [443, 'HTTPS'],
  [993, 'IMAP'],
  [995, 'POP3'],
])

export const portOfAnotherProtocol = rule({
  id: 'W37',
  severity: 'high',
  fields: ['port'],
  reads: ['port'],
  check: ({ port }) => {
    const protocol = OTHER_PROTOCOLS.get(port)
    return protocol === undefined
      ? undefined
      : { params: { port, protocol }, fixes: [moveToSubmissions, moveToSubmission] }
  },
})

export const passwordForLocalCatcher = rule({
  id: 'W38',
  severity: 'info',
  fields: ['port'],
  reads: ['port', 'option', 'hasPassword'],
  check: ({ port, option, hasPassword }) => {
    if (!hasPassword) return undefined
    if (port === 8025 || port === 1080) return { params: { port, context: 'page' } }
    // Proton Mail Bridge listens on 1025 too, with TLS and a password.
    return port === 1025 && option === 'none' ? { params: { port } } : undefined
  },
})

export const portOutOfRange = rule({
  id: 'W39',
  severity: 'error',
  fields: ['port'],
  reads: ['port', 'option'],
  check: ({ port, option }) =>
    Number.isInteger(port) && port >= 1 && port <= 65_535 ? undefined : { fixes: [changePort(USUAL_PORT[option])] },
})

/** Ports of mail submission and of local catchers, each known to people or spoken of by a rule of its own. */
const WELL_KNOWN_PORTS: readonly number[] = [25, 465, 587, 1025, 1080, 2465, 2525, 2587, 8025]

export const portKeptAsTyped = rule({
  id: 'W40',
  severity: 'info',
  fields: ['port'],
  reads: ['serverAddress', 'proxy', 'port', 'option'],
  check: ({ serverAddress, proxy, port, option }) => {
    if (option === 'none' || staysOnThisMachine({ serverAddress, proxy })) return undefined
    if (WELL_KNOWN_PORTS.includes(port) || OTHER_PROTOCOLS.has(port)) return undefined
    return { params: { port, usual: USUAL_PORT[option] }, fixes: [changePort(USUAL_PORT[option])] }
  },
})

export const port25KeptWithTls = rule({
  id: 'W54',
  severity: 'medium',
  fields: ['port', 'option'],
  reads: ['serverAddress', 'port', 'option'],
  check: ({ serverAddress, port, option }) => {
    if (port !== 25 || option === 'none') return undefined
    const servers = presetForHost(serverAddress)?.servers ?? []
    if (servers.some((server) => server.port === port && server.option === option)) return undefined
    return { params: { usual: USUAL_PORT[option] }, fixes: [changePort(USUAL_PORT[option])] }
  },
})
