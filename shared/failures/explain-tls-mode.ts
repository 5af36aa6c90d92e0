import type { PortProbe } from '../diagnosis/diagnosis'
import { PATIENT_CONNECT_MS, PATIENT_GREETING_MS } from '../diagnosis/diagnosis-waits'
import { isLoopback } from '../profile/server-address'
import { advised } from './advised-finding'
import type { Finding, Fix } from './finding'
import {
  type Evidence,
  type FailedEvidence,
  type FindingId,
  type FindingRule,
  fix,
  found,
  IMPLICIT_TLS_PORT,
  implicitTlsPort,
  isAtStage,
  replyCodeOf,
  SUBMISSION_PORT,
} from './finding-rules'
import { inSeconds, openingWaits } from './opening-waits'

const place = ({ profile: { serverAddress, port } }: FailedEvidence) => ({ host: serverAddress, port })

/** Ports of the web, where an answer to a ClientHello proves a web server and no mail server. */
const WEB_PORTS = new Set([443, 8443])

const plainWhereTlsWasMeant: FindingRule = (evidence) => {
  if (evidence.error.code !== 'tls-not-spoken') return undefined
  const { port, option } = evidence.profile
  // After an agreed STARTTLS it is no matter of the mode: something on the way keeps TLS from beginning.
  if (option !== 'implicit-tls') return found('TLM-08', evidence, [fix('tell-administrator')], place(evidence))
  const other = port === IMPLICIT_TLS_PORT ? [] : [implicitTlsPort()]
  return found('TLM-01', evidence, [fix('switch-to-starttls', { option: 'starttls' }), ...other], place(evidence))
}

const silentPort: FindingRule = (evidence) => {
  const { error, profile } = evidence
  if (error.code !== 'greeting-timeout') return undefined
  if (waitsForTls(evidence)) {
    return WEB_PORTS.has(profile.port)
      ? found('TLM-10', evidence, [fix('use-mail-server-port')], place(evidence))
      : found('TLM-02', evidence, [fix('switch-to-implicit-tls', { option: 'implicit-tls' })], place(evidence))
  }
  const patience = morePatience(evidence)
  const params = { ...place(evidence), ...inSeconds(openingWaits(evidence).greetingMs) }
  return isUndecided(evidence)
    ? found('TLM-03', evidence, [...patience, fix('switch-to-implicit-tls', { option: 'implicit-tls' })], params)
    : found('EHL-01', evidence, [...patience, fix('check-port-and-service')], params)
}

/** What the probes of a diagnosis saw on the port of the profile. */
const ownProbe = ({ profile, diagnosis }: FailedEvidence): PortProbe | undefined =>
  diagnosis?.ports?.probes.find(({ port }) => port === profile.port)

const waitsForTls = (evidence: FailedEvidence): boolean => {
  if (evidence.error.params.clientHello === 'answered') return true
  const implicit = ownProbe(evidence)?.modes.find(({ option }) => option === 'implicit-tls')
  return evidence.profile.option !== 'implicit-tls' && (implicit?.status === 'works' || implicit?.status === 'flawed')
}

/** On the submission port, where nothing tells whether it waits for TLS or makes strangers wait (failures.md TLM-03). */
const isUndecided = (evidence: FailedEvidence): boolean => {
  const { error, profile } = evidence
  if (profile.port !== SUBMISSION_PORT || profile.option === 'implicit-tls') return false
  return error.params.clientHello !== 'unanswered' && (ownProbe(evidence)?.greeting ?? null) === null
}

const morePatience = ({ profile: { deadlines } }: FailedEvidence): Fix[] => {
  if (deadlines.greetingMs >= PATIENT_GREETING_MS) return []
  const seconds = PATIENT_GREETING_MS / 1_000
  const patch = { deadlines: { ...deadlines, greetingMs: PATIENT_GREETING_MS } }
  return [fix('wait-longer-for-greeting', patch, { seconds })]
}

const FOREIGN: Readonly<Record<string, FindingId>> = { http: 'TLM-10', imap: 'TLM-11', pop3: 'TLM-11' }

/** RFC 9110 §15.5.8 */
const PROXY_WANTS_SIGN_IN = /^HTTP\/\d(?:\.\d)? 407\b/

const foreignBanner: FindingRule = (evidence) => {
  const { error } = evidence
  if (error.code !== 'not-smtp') return undefined
  if (PROXY_WANTS_SIGN_IN.test(error.reply ?? '')) return advised('NET-14', evidence, [], place(evidence))
  const protocol = String(error.params.protocol ?? 'unknown')
  const id = FOREIGN[protocol] ?? 'TLM-12'
  return found(id, evidence, [fix('use-mail-server-port')], { ...place(evidence), protocol: protocol.toUpperCase() })
}

/** Cisco's fixup and its like overwrite what they do not want to be heard: `250-XXXXXXXA`. */
const MASKED = /^X{4,}[A-Z]?$/

/** Whether something on the way overwrote what the server offers. */
export const isMasked = ({ capabilities }: Evidence): boolean =>
  capabilities?.beforeTls.some((line) => MASKED.test(line.trim())) ?? false

const withoutStarttls: FindingRule = (evidence) => {
  if (evidence.error.code !== 'starttls-not-offered') return undefined
  const { port, serverAddress } = evidence.profile
  const local = isLoopback(serverAddress) ? [fix('use-no-encryption', { option: 'none' })] : []
  const implicit = port === IMPLICIT_TLS_PORT ? [] : [implicitTlsPort()]
  const fixes = [...local, ...implicit, fix('try-other-network')]
  return found('TLM-04', evidence, fixes, { ...place(evidence), ...(isMasked(evidence) ? { context: 'masked' } : {}) })
}

const starttlsRefused: FindingRule = (evidence) => {
  if (evidence.error.code !== 'starttls-refused') return undefined
  return evidence.error.retryable
    ? found('TLM-05', evidence, [fix('tell-administrator')], place(evidence))
    : found('TLM-06', evidence, [implicitTlsPort(), fix('try-other-network')], place(evidence))
}

const WANTS_STARTTLS = /must issue (?:a )?starttls|starttls (?:command )?first|starttls (?:is )?required|use starttls/i

/** A server that answers anything with "encrypt first" (RFC 3207 §4, RFC 4954 §6). */
const encryptFirst: FindingRule = (evidence) => {
  const { error, profile } = evidence
  if (profile.option !== 'none' || error.reply === undefined) return undefined
  const demanded =
    WANTS_STARTTLS.test(error.reply) ||
    replyCodeOf(error) === 538 ||
    (replyCodeOf(error) === 451 && error.enhancedStatus === '5.7.3')
  if (!demanded) return undefined
  return found('TLM-07', evidence, [fix('switch-to-starttls', { option: 'starttls' })], place(evidence))
}

const ENDED = new Set(['tls-closed', 'tls-timeout', 'connection-reset', 'connection-closed', 'reply-timeout'])

/** Slow is not gone: a handshake that ran out of time may yet come about. */
const moreTimeForHandshake = ({ error, profile: { deadlines } }: FailedEvidence): Fix[] => {
  if (error.code !== 'tls-timeout' || deadlines.connectMs >= PATIENT_CONNECT_MS) return []
  const patch = { deadlines: { ...deadlines, connectMs: PATIENT_CONNECT_MS } }
  return [fix('wait-longer-for-handshake', patch, { seconds: PATIENT_CONNECT_MS / 1_000 })]
}

const handshakeEnded: FindingRule = (evidence) => {
  const { error, profile } = evidence
  if (!ENDED.has(error.code) || !isAtStage(error, 'secure')) return undefined
  const patience = moreTimeForHandshake(evidence)
  const params = { ...place(evidence), ...(error.code === 'tls-timeout' ? { context: 'timeout' } : {}) }
  return profile.option === 'starttls'
    ? found('TLM-08', evidence, [...patience, fix('try-other-network'), fix('tell-administrator')], params)
    : found('TLM-09', evidence, [...patience, fix('check-port-and-service'), fix('tell-administrator')], params)
}

/** Reasons of the TLS library as normalised tokens; the first row that matches counts. */
const HANDSHAKE_REASONS: readonly (readonly [RegExp, FindingId])[] = [
  [/DH_KEY|DH_P_LENGTH|UNKNOWN_SECURITY_BITS/, 'TLP-04'],
  [/RENEGOTIATION/, 'TLP-05'],
  [/SIGALG|SIGNATURE_ALGORITHM|WRONG_SIGNATURE_TYPE/, 'TLP-06'],
  [/BAD_RECORD_MAC|DECRYPT|BAD_DECRYPT/, 'TLP-07'],
  [/UNRECOGNIZED_NAME/, 'TLP-08'],
]

const handshakeFailed: FindingRule = (evidence) => {
  const { error } = evidence
  const reason = String(error.params.reason ?? '')
  const params = { ...place(evidence), reason }
  if (error.code === 'tls-version-unsupported') return versionUnsupported(evidence, params)
  if (error.code === 'client-certificate-required') {
    return found('CRT-23', evidence, [fix('provide-client-certificate')], params)
  }
  if (error.code !== 'tls-handshake-failed') return undefined
  const id = HANDSHAKE_REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'TLP-03'
  return found(id, evidence, [id === 'TLP-08' ? fix('check-server-name') : fix('tell-administrator')], params)
}

const versionUnsupported = (evidence: FailedEvidence, params: Finding['params']): Finding =>
  found('TLP-01', evidence, [fix('update-server-tls'), fix('allow-lower-tls')], params)

const clientTooOld: FindingRule = (evidence) => {
  if (evidence.error.enhancedStatus !== '4.7.66') return undefined
  const inClear = evidence.profile.option === 'none'
  const fixes = inClear ? [fix('switch-to-starttls', { option: 'starttls' })] : [fix('tell-administrator')]
  return found('TLP-02', evidence, fixes, place(evidence))
}

const injected: FindingRule = (evidence) =>
  evidence.error.code === 'starttls-injection'
    ? found('TLM-13', evidence, [fix('report-injection')], place(evidence))
    : undefined

/** TLM and TLP: who speaks TLS when, and in which version. Never a word about a certificate. */
export const tlsModeRules: readonly FindingRule[] = [
  plainWhereTlsWasMeant,
  silentPort,
  foreignBanner,
  withoutStarttls,
  starttlsRefused,
  clientTooOld,
  encryptFirst,
  injected,
  handshakeEnded,
  handshakeFailed,
]
