import { presetForEmail, presetForHost } from '../presets/provider-presets'
import { domainOfAddress, parseMailbox } from '../profile/mailbox'
import { rule } from './warning-rule'

export const asynchronousWhileTesting = rule({
  id: 'W44',
  severity: 'info',
  fields: ['asynchronous'],
  reads: ['asynchronous'],
  check: ({ asynchronous }) =>
    asynchronous ? { fixes: [{ key: 'wait-for-server', params: {}, patch: { asynchronous: false } }] } : undefined,
})

const sameOrganisation = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)

export const senderOfAnotherDomain = rule({
  id: 'W45',
  severity: 'medium',
  fields: ['defaultSender', 'name'],
  reads: ['serverAddress', 'name', 'defaultSender'],
  check: ({ serverAddress, name, defaultSender }) => {
    const sender = parseMailbox(defaultSender)?.address ?? ''
    const senderDomain = domainOfAddress(sender)
    const loginDomain = domainOfAddress(name)
    if (senderDomain === '' || loginDomain === '' || sameOrganisation(senderDomain, loginDomain)) return undefined
    // A sending service's own user names say nothing about who may be the sender.
    if (presetForHost(serverAddress)?.userName === 'provider-specific') return undefined
    const provider = presetForEmail(sender)
    if (provider !== undefined && provider === presetForEmail(name)) return undefined
    return { params: { senderDomain, loginDomain } }
  },
})
