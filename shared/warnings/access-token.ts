import { presetForHost } from '../presets/provider-presets'
import type { SecretTraits } from '../profile/secret-traits'
import { rule } from './warning-rule'

const FIVE_MINUTES_MS = 300_000

/** Microsoft Graph by name and by application id: a token for it opens no mailbox over SMTP (failures.md AUT-08). */
const GRAPH = /(?:graph\.microsoft\.com|00000003-0000-0000-c000-000000000000)/i
/** Exchange Online by name and by application id. */
const EXCHANGE_ONLINE = /(?:outlook\.office(?:365)?\.com|00000002-0000-0ff1-ce00-000000000000)/i
const MICROSOFT_PRESETS: readonly string[] = ['microsoft-365', 'outlook-com']

const isForAnotherService = (audience: readonly string[], serverAddress: string): boolean => {
  if (audience.length === 0 || audience.some((value) => EXCHANGE_ONLINE.test(value))) return false
  const preset = presetForHost(serverAddress)?.id ?? ''
  return MICROSOFT_PRESETS.includes(preset) || audience.some((value) => GRAPH.test(value))
}

/** What is wrong with a token, the surest first, as a context of the words. */
const tokenProblem = (token: SecretTraits, serverAddress: string, now: number): string | undefined => {
  const expiresInMs = (token.jwt?.expiresAt ?? Number.POSITIVE_INFINITY) * 1000 - now
  if (token.hasControlCharacters) return 'lineBreak'
  if (token.startsWithBearer) return 'bearer'
  if (expiresInMs <= 0) return 'expired'
  if (isForAnotherService(token.jwt?.audience ?? [], serverAddress)) return 'audience'
  return expiresInMs < FIVE_MINUTES_MS ? 'expiresSoon' : undefined
}

export const tokenNotTakenByProvider = rule({
  id: 'W13',
  severity: 'medium',
  fields: ['authToken'],
  reads: ['serverAddress', 'hasAuthToken'],
  check: ({ serverAddress, hasAuthToken }) => {
    const preset = presetForHost(serverAddress)
    return hasAuthToken && preset !== undefined && !preset.authentication.includes('oauth2')
      ? { params: { provider: preset.label } }
      : undefined
  },
})

export const tokenUnusable = rule({
  id: 'W14',
  severity: 'high',
  fields: ['authToken'],
  reads: ['serverAddress', 'authTokenTraits', 'now'],
  check: ({ serverAddress, authTokenTraits, now }) => {
    const context = authTokenTraits === null ? undefined : tokenProblem(authTokenTraits, serverAddress, now)
    return context === undefined ? undefined : { params: { context } }
  },
})

export const notAnAccessToken = rule({
  id: 'W15',
  severity: 'medium',
  fields: ['authToken'],
  reads: ['authTokenTraits'],
  check: ({ authTokenTraits }) => {
    if (authTokenTraits?.googleRefreshTokenShape === true) return { params: { context: 'refreshToken' } }
    return authTokenTraits?.appPasswordShape === true ? { params: { context: 'appPassword' } } : undefined
  },
})
