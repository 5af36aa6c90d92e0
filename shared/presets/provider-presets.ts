import { domainOfAddress, parseMailbox } from '../profile/mailbox'
import type { ProfilePatch, SessionProfile } from '../profile/session-profile'
import { ASIAN_MAILBOX_PROVIDERS } from './asian-mailbox-providers'
import { EUROPEAN_MAILBOX_PROVIDERS } from './european-mailbox-providers'
import { GERMAN_MAILBOX_PROVIDERS } from './german-mailbox-providers'
import { LOCAL_SERVERS } from './local-servers'
import { MAILBOX_PROVIDERS } from './mailbox-providers'
import type { PresetServer, ProviderPreset } from './provider-preset'
import { SENDING_SERVICES } from './sending-services'

/** Every known provider: mailbox providers first, then sending services, then servers of this machine. */
export const PROVIDER_PRESETS: readonly ProviderPreset[] = [
  ...MAILBOX_PROVIDERS,
  ...EUROPEAN_MAILBOX_PROVIDERS,
  ...GERMAN_MAILBOX_PROVIDERS,
  ...ASIAN_MAILBOX_PROVIDERS,
  ...SENDING_SERVICES,
  ...LOCAL_SERVERS,
]

const exactHosts = new Map<string, ProviderPreset>()
const patternHosts: { readonly labels: readonly string[]; readonly preset: ProviderPreset }[] = []
const domains = new Map<string, ProviderPreset>()
for (const preset of PROVIDER_PRESETS) {
  for (const pattern of preset.hostPatterns) {
    if (pattern.includes('*')) patternHosts.push({ labels: pattern.split('.'), preset })
    else exactHosts.set(pattern, preset)
  }
  for (const domain of preset.emailDomains) domains.set(domain, preset)
}

/** The preset with this id, if there is one. */
export const presetById = (id: string): ProviderPreset | undefined =>
  PROVIDER_PRESETS.find((preset) => preset.id === id)

/**
 * The provider that a server belongs to.
 * @param host as typed; case and a final dot play no part. A loopback address belongs to no provider.
 */
export const presetForHost = (host: string): ProviderPreset | undefined => {
  const name = host.toLowerCase().replace(/\.$/, '')
  const exact = exactHosts.get(name)
  if (exact !== undefined) return exact
  const labels = name.split('.')
  const matches = (pattern: readonly string[]): boolean =>
    pattern.length === labels.length && pattern.every((label, index) => label === '*' || label === labels[index])
  return patternHosts.find((candidate) => matches(candidate.labels))?.preset
}

/**
 * The provider that an e-mail address belongs to, by its domain. An address of a domain of one's own finds none.
 * @param address bare, or as `Name <address>`
 */
export const presetForEmail = (address: string): ProviderPreset | undefined =>
  domains.get(domainOfAddress(parseMailbox(address)?.address ?? ''))

/** The host of `preset` that serves the accounts of an address, where the provider tells them apart by domain. */
export const regionalServer = (preset: ProviderPreset, address: string): string | undefined =>
  preset.regions?.find((region) => region.emailDomains.includes(domainOfAddress(address)))?.serverAddress

/**
 * The user name with which the owner of an address signs in.
 * @returns undefined where the provider makes user names of its own, or has none
 */
export const userNameFor = (preset: ProviderPreset, address: string): string | undefined => {
  if (preset.userName.startsWith('fixed:')) return preset.userName.slice('fixed:'.length)
  if (preset.userName === 'address') return address
  return preset.userName === 'local-part' ? address.slice(0, Math.max(0, address.lastIndexOf('@'))) : undefined
}

type Current = Pick<SessionProfile, 'serverAddress' | 'name' | 'defaultSender'>

const addressOf = (current: Current): string => {
  const sender = parseMailbox(current.defaultSender)?.address ?? ''
  return current.name.includes('@') ? current.name : sender
}

/**
 * What choosing a preset changes: server address, port and encryption; never a secret or the user name.
 * A host that already belongs to the provider is kept (its region is the user's), else the region of the address is taken.
 * @param server one of the preset's servers, the preferred one unless said
 */
export const presetPatch = (preset: ProviderPreset, current: Current, server?: PresetServer): ProfilePatch => {
  const chosen = server ?? preset.servers[0]
  if (chosen === undefined) return {}
  const kept = presetForHost(current.serverAddress) === preset ? current.serverAddress : undefined
  const serverAddress = kept ?? regionalServer(preset, addressOf(current)) ?? chosen.serverAddress
  return { serverAddress, port: chosen.port, option: chosen.option }
}
