import { presetForEmail, presetForHost, regionalServer } from '../presets/provider-presets'
import { parseMailbox } from '../profile/mailbox'
import { isLoopback } from '../profile/server-address'
import { changeServer, moveToSubmission, moveToSubmissions } from './suggestions'
import { rule } from './warning-rule'

export const incomingServerOfMicrosoft = rule({
  id: 'W33',
  severity: 'medium',
  fields: ['serverAddress'],
  reads: ['serverAddress'],
  check: ({ serverAddress }) =>
    serverAddress.toLowerCase() === 'outlook.office365.com'
      ? { fixes: [changeServer('smtp.office365.com')] }
      : undefined,
})

export const gmailOnPort25 = rule({
  id: 'W34',
  severity: 'medium',
  fields: ['port'],
  reads: ['serverAddress', 'port'],
  check: ({ serverAddress, port }) =>
    port === 25 && presetForHost(serverAddress)?.id === 'gmail'
      ? { fixes: [moveToSubmissions, moveToSubmission] }
      : undefined,
})

export const protonServer = rule({
  id: 'W42',
  severity: 'medium',
  fields: ['serverAddress'],
  reads: ['serverAddress', 'name', 'hasPassword', 'hasAuthToken'],
  check: ({ serverAddress, name, hasPassword, hasAuthToken }) => {
    if (serverAddress === '') return undefined
    const direct = presetForHost(serverAddress)?.id === 'proton-smtp-token'
    const personal = presetForEmail(name)?.id === 'proton-bridge'
    const fixes = [
      { key: 'use-proton-bridge', params: {}, patch: { serverAddress: '127.0.0.1', port: 1025, option: 'starttls' } },
    ] as const
    if (direct) return personal || (!hasPassword && !hasAuthToken) ? { params: { context: 'token' }, fixes } : undefined
    return personal && !isLoopback(serverAddress) ? { params: { serverAddress }, fixes } : undefined
  },
})

export const anotherRegion = rule({
  id: 'W43',
  severity: 'info',
  fields: ['serverAddress'],
  reads: ['serverAddress', 'name', 'defaultSender'],
  check: ({ serverAddress, name, defaultSender }) => {
    const preset = presetForHost(serverAddress)
    if (preset === undefined) return undefined
    const address = name.includes('@') ? name : (parseMailbox(defaultSender)?.address ?? '')
    const expected = regionalServer(preset, address)
    return expected === undefined || expected === serverAddress.toLowerCase()
      ? undefined
      : { params: { provider: preset.label, address, expected }, fixes: [changeServer(expected)] }
  },
})
