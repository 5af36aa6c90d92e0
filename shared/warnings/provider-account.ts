import { presetForHost, userNameFor } from '../presets/provider-presets'
import { parseMailbox } from '../profile/mailbox'
import type { SecretTraits } from '../profile/secret-traits'
import { changeUserName } from './suggestions'
import type { WarningFix } from './warning'
import { type RuleFinding, rule } from './warning-rule'

const completedName = (name: string, defaultSender: string, domain: string | undefined): readonly WarningFix[] => {
  const sender = parseMailbox(defaultSender)?.address ?? ''
  const completed = sender.startsWith(`${name}@`) ? sender : `${name}@${domain ?? ''}`
  return parseMailbox(completed) === undefined ? [] : [changeUserName(completed)]
}

export const userNameShape = rule({
  id: 'W29',
  severity: 'medium',
  fields: ['name'],
  reads: ['serverAddress', 'name', 'defaultSender'],
  check: ({ serverAddress, name, defaultSender }) => {
    const preset = presetForHost(serverAddress)
    if (preset === undefined || name === '') return undefined
    const params = { provider: preset.label }
    if (preset.userName === 'address' && !name.includes('@')) {
      const fixes = completedName(name, defaultSender, preset.emailDomains[0])
      return { params: { ...params, context: 'address' }, fixes }
    }
    if (preset.userName !== 'local-part' || !name.includes('@')) return undefined
    const localPart = userNameFor(preset, name) ?? ''
    return { params: { ...params, context: 'localPart' }, fixes: localPart === '' ? [] : [changeUserName(localPart)] }
  },
})

export const accountPasswordInsteadOfAppPassword = rule({
  id: 'W30',
  severity: 'medium',
  fields: ['password'],
  reads: ['serverAddress', 'passwordTraits', 'hasAuthToken'],
  check: ({ serverAddress, passwordTraits, hasAuthToken }) => {
    const preset = presetForHost(serverAddress)
    if (passwordTraits === null || hasAuthToken || preset?.sixteenCharacterAppPassword !== true) return undefined
    return passwordTraits.appPasswordShape ? undefined : { params: { provider: preset.label } }
  },
})

export const appPasswordWithSpaces = rule({
  id: 'W31',
  severity: 'info',
  fields: ['password'],
  reads: ['serverAddress', 'passwordTraits'],
  check: ({ serverAddress, passwordTraits }) =>
    presetForHost(serverAddress)?.id === 'gmail' && passwordTraits?.appPasswordShape && passwordTraits.hasSpaces
      ? {}
      : undefined,
})

export const passwordAtMicrosoft = rule({
  id: 'W32',
  severity: 'high',
  fields: ['password'],
  reads: ['serverAddress', 'hasPassword', 'hasAuthToken'],
  check: ({ serverAddress, hasPassword, hasAuthToken }) => {
    if (!hasPassword || hasAuthToken) return undefined
    const preset = presetForHost(serverAddress)?.id
    if (preset === 'outlook-com') return { params: { context: 'outlook' } }
    return preset === 'microsoft-365' ? { params: {} } : undefined
  },
})

const AWS_ACCESS_KEY_ID = /^A(?:KIA|SIA)[A-Z0-9]{12,}$/
/** Postmark's SMTP tokens have an access key of their own for user name, unlike its server tokens. */
const POSTMARK_SERVER_TOKEN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const otherCredentials = (id: string, name: string, password: SecretTraits | null): RuleFinding | undefined => {
  if (id === 'amazon-ses' && password?.awsSecretKeyShape === true && AWS_ACCESS_KEY_ID.test(name))
    return { params: { context: 'ses' } }
  if (id === 'postmark' && password !== null && POSTMARK_SERVER_TOKEN.test(name) && password.length !== name.length)
    return { params: { context: 'postmark' } }
  return undefined
}

export const credentialsOfSendingService = rule({
  id: 'W41',
  severity: 'medium',
  fields: ['name', 'password'],
  reads: ['serverAddress', 'name', 'passwordTraits'],
  check: ({ serverAddress, name, passwordTraits }) => {
    const preset = presetForHost(serverAddress)
    if (preset === undefined || name === '') return undefined
    if (!preset.userName.startsWith('fixed:')) return otherCredentials(preset.id, name, passwordTraits)
    const expected = userNameFor(preset, name) ?? ''
    return name === expected
      ? undefined
      : { params: { provider: preset.label, expected }, fixes: [changeUserName(expected)] }
  },
})

export const anonymousAtProvider = rule({
  id: 'W51',
  severity: 'medium',
  fields: ['name'],
  reads: ['serverAddress', 'name', 'hasAuthToken', 'defaultSender'],
  check: ({ serverAddress, name, hasAuthToken, defaultSender }) => {
    const preset = presetForHost(serverAddress)
    if (preset === undefined || name !== '' || hasAuthToken || preset.authentication.includes('none')) return undefined
    const expected = userNameFor(preset, parseMailbox(defaultSender)?.address ?? '') ?? ''
    return { params: { provider: preset.label }, fixes: expected === '' ? [] : [changeUserName(expected)] }
  },
})
