import type { ProviderPreset } from '../presets/provider-preset'
import { presetById, presetForEmail, presetForHost, userNameFor } from '../presets/provider-presets'
import { parseMailbox } from '../profile/mailbox'
import type { SessionProfile } from '../profile/session-profile'
import { advised } from './advised-finding'
import type { Finding, Fix } from './finding'
import { type Evidence, type FindingId, fix } from './finding-rules'

/** The provider that the server belongs to. */
export const presetOf = ({ profile, diagnosis }: Evidence): ProviderPreset | undefined =>
  presetById(diagnosis?.preset ?? '') ?? presetForHost(profile.serverAddress)

/** Rows of the catalogue for a provider by itself; other providers fall under how their users sign in. */
const ROW_OF_PROVIDER: Readonly<Record<string, FindingId>> = {
  gmail: 'AUT-01',
  zoho: 'AUT-18',
  'amazon-ses': 'AUT-19',
  sendgrid: 'AUT-20',
  postmark: 'AUT-21',
  gmx: 'AUT-29',
  'web-de': 'AUT-29',
  't-online': 'AUT-29',
  yandex: 'AUT-29',
  'mail-ru': 'AUT-29',
}

const rowOf = ({ id, authentication, status }: ProviderPreset): FindingId | undefined => {
  const own = ROW_OF_PROVIDER[id]
  if (own !== undefined) return own
  if (authentication.includes('authorization-code')) return 'AUT-17'
  if (status === 'oauth-only') return 'AUT-06'
  return authentication.includes('app-password') && !authentication.includes('password') ? 'AUT-30' : undefined
}

const changeName = (name: string): Fix => fix('use-user-name', { name }, { name })

/** The full address of the user, as far as the profile lets it be known. */
const addressOf = (preset: ProviderPreset, { name, defaultSender }: SessionProfile): string | undefined => {
  if (name.includes('@')) return name
  const sender = parseMailbox(defaultSender)?.address ?? ''
  if (presetForEmail(sender) === preset && sender.startsWith(`${name}@`)) return sender
  const [domain, ...others] = preset.emailDomains
  return domain !== undefined && others.length === 0 && name !== '' ? `${name}@${domain}` : undefined
}

/** The user name in the form that the provider wants; undefined when it already has that form, or nothing is known. */
const wantedUserName = (preset: ProviderPreset, profile: SessionProfile): string | undefined => {
  const { name } = profile
  const fits = preset.userName === 'address' ? name.includes('@') : !name.includes('@')
  if (preset.userName === 'provider-specific' || preset.userName === 'none' || name === '') return undefined
  if (preset.userName.startsWith('fixed:')) return userNameFor(preset, name)
  return fits ? undefined : userNameFor(preset, addressOf(preset, profile) ?? '')
}

/** Causes of a refused sign-in that only the provider tells, most likely first. */
export const explainByProvider = (evidence: Evidence): Finding[] => {
  const { profile, credentials, error } = evidence
  const preset = presetOf(evidence)
  if (preset === undefined || credentials !== 'password') return []
  const wanted = wantedUserName(preset, profile)
  const rename = wanted === undefined || wanted === '' || wanted === profile.name ? [] : [changeName(wanted)]
  const row = rowOf(preset)
  const params = error?.params ?? {}
  const special = row === undefined ? [] : [advised(row, evidence, row === 'AUT-20' ? rename : [], params)]
  const formIsWrong = rename.length > 0 && row !== 'AUT-20'
  return [...(formIsWrong ? [advised('AUT-22', evidence, rename, params)] : []), ...special]
}

/** The provider's own hint as advice, behind what the leading finding advises. */
export const withProviderHint = (findings: readonly Finding[], evidence: Evidence): Finding[] => {
  const preset = presetOf(evidence)
  const first = findings.findIndex(({ id }) => id.startsWith('AUT'))
  if (preset === undefined || preset.status === 'local') return [...findings]
  const { label: provider, id, helpUrl } = preset
  const hints = [
    fix('provider-hint', undefined, { provider, preset: id }),
    ...(helpUrl === undefined ? [] : [fix('read-provider-help', undefined, { provider, url: helpUrl })]),
  ]
  return findings.map((finding, index) =>
    index === first ? { ...finding, fixes: [...finding.fixes, ...hints] } : finding,
  )
}
