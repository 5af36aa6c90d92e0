import type { IgnoreErrorFlag, SecurityOption } from '../profile/session-profile'
import type { WarningFix } from './warning'

/** The port that belongs to each way of securing the channel (RFC 8314 §3.3, RFC 6409 §3.1, RFC 5321 §4.5.4.2). */
export const USUAL_PORT = { none: 25, starttls: 587, 'implicit-tls': 465 } as const satisfies Record<
  SecurityOption,
  number
>

export const switchToImplicitTls: WarningFix = {
  key: 'switch-to-implicit-tls',
  params: {},
  patch: { option: 'implicit-tls' },
}

export const switchToStarttls: WarningFix = { key: 'switch-to-starttls', params: {}, patch: { option: 'starttls' } }

export const changePort = (port: number): WarningFix => ({ key: 'use-port', params: { port }, patch: { port } })

/** Port 587 with STARTTLS. */
export const moveToSubmission: WarningFix = {
  key: 'use-port-with-starttls',
  params: { port: USUAL_PORT.starttls },
  patch: { port: USUAL_PORT.starttls, option: 'starttls' },
}

/** Port 465 with implicit TLS, which RFC 8314 §3.3 prefers. */
export const moveToSubmissions: WarningFix = {
  key: 'use-port-with-implicit-tls',
  params: { port: USUAL_PORT['implicit-tls'] },
  patch: { port: USUAL_PORT['implicit-tls'], option: 'implicit-tls' },
}

export const changeServer = (serverAddress: string): WarningFix => ({
  key: 'use-server',
  params: { serverAddress },
  patch: { serverAddress },
})

export const changeUserName = (name: string): WarningFix => ({
  key: 'use-user-name',
  params: { name },
  patch: { name },
})

/** Turns checks on that the profile ignores; `key` names them. */
export const turnOn = (
  key: string,
  ignored: readonly IgnoreErrorFlag[],
  checks: readonly IgnoreErrorFlag[],
): WarningFix => ({ key, params: {}, patch: { ignoreError: ignored.filter((flag) => !checks.includes(flag)) } })
