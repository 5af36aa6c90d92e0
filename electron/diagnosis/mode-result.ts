import type { ModeResult, ModeStatus } from '../../shared/diagnosis/diagnosis'
import { signInMethods } from '../../shared/diagnosis/sign-in-methods'
import type { ErrorCode } from '../../shared/failures/error-code'
import { type Failure, failure } from '../../shared/failures/failure'
import type { SecurityOption } from '../../shared/profile/session-profile'
import type { SessionEvidence } from './session-evidence'

const STATUS: Partial<Record<ErrorCode, ModeStatus>> = {
  cancelled: 'not-probed',
  'connection-refused': 'closed',
  'connection-timeout': 'no-route',
  'network-unreachable': 'no-route',
  'connection-not-permitted': 'no-route',
  'not-smtp': 'not-smtp',
  'greeting-refused': 'refused',
  'hello-refused': 'refused',
  'starttls-refused': 'refused',
  'starttls-not-offered': 'not-offered',
}

const statusOf = (option: SecurityOption, error: Failure | undefined): ModeStatus => {
  if (error === undefined) return option === 'none' ? 'answers' : 'works'
  if (error.stage === 'verify' && error.code !== 'cancelled') return 'flawed'
  if (error.code === 'greeting-timeout' && option !== 'implicit-tls') return 'silent'
  if (error.code === 'tls-not-spoken' && option === 'implicit-tls') return 'wrong-mode'
  return STATUS[error.code] ?? 'failed'
}

/** What a session in this mode found. */
export const modeResult = (option: SecurityOption, report: SessionEvidence): ModeResult => {
  const { error, tls, capabilities, durationMs } = report
  const lines = capabilities?.afterTls ?? (option === 'starttls' ? undefined : capabilities?.beforeTls)
  return {
    option,
    status: statusOf(option, error),
    durationMs,
    error: error ?? null,
    signInMethods: lines === undefined ? null : signInMethods(lines),
    ...(tls === undefined ? {} : { tls }),
  }
}

/** A mode that follows from what another one found, without a connection of its own. */
export const derivedMode = (option: SecurityOption, status: ModeStatus, error: Failure): ModeResult => ({
  option,
  status,
  durationMs: 0,
  error,
  signInMethods: null,
})

/** TLS from the first byte on a port whose server was heard to speak first, in clear. */
export const wrongMode = (): ModeResult =>
  derivedMode('implicit-tls', 'wrong-mode', failure('tls-not-spoken', { stage: 'secure' }))
