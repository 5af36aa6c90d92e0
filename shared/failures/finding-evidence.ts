import type { AddressResult, ModeResult, PortProbe, Reachability } from '../diagnosis/diagnosis'
import { isIpLiteral } from '../profile/server-address'
import type { FindingEvidenceKey } from '../words/en/finding-evidence'
import {
  askedFor,
  begins,
  chainLength,
  clocks,
  covers,
  ends,
  fingerprints,
  issuer,
  madeOf,
  perAddress,
  withoutName,
} from './certificate-proofs'
import { parseEnhancedStatus } from './enhanced-status'
import { OLD_OFFER } from './explain-authentication'
import { greetingsOf, hostOfGreeting } from './explain-other-server'
import { presetOf } from './explain-provider'
import { isMasked } from './explain-tls-mode'
import type { Finding } from './finding'
import { type Evidence, replyCodeOf } from './finding-rules'
import { inSeconds, openingWaits } from './opening-waits'
import { addressList, fact, listed, minute, type Proof } from './proof'

const MOST_FACTS = 5

const WORKING_KEY = {
  none: 'port-answers-without-encryption',
  starttls: 'port-works-with-starttls',
  'implicit-tls': 'port-works-with-implicit-tls',
} as const satisfies Record<ModeResult['option'], FindingEvidenceKey>

const workingMode = ({ modes }: PortProbe): ModeResult | undefined =>
  modes.findLast(({ status }) => status === 'works') ?? modes.find(({ status }) => status === 'answers')

const keyOfPort = (probe: PortProbe): FindingEvidenceKey | undefined => {
  const { reachability } = probe
  if (reachability === 'timeout' || reachability === 'unreachable') return 'port-does-not-answer'
  if (reachability === 'refused') return 'port-closed'
  const mode = workingMode(probe)
  return mode === undefined ? undefined : WORKING_KEY[mode.option]
}

/** Each fact once, with the ports that it is true of. */
const ports: Proof = ({ diagnosis }) => {
  const portsOf = new Map<FindingEvidenceKey, string[]>()
  for (const probe of diagnosis?.ports?.probes ?? []) {
    const key = keyOfPort(probe)
    if (key !== undefined) portsOf.set(key, [...(portsOf.get(key) ?? []), String(probe.port)])
  }
  return [...portsOf].map(([key, found]) => fact(key, { count: found.length, ports: listed(found) }))
}

const connectionWait: Proof = (evidence) =>
  evidence.error?.code === 'connection-timeout'
    ? [fact('waited-for-connection', inSeconds(openingWaits(evidence).connectMs))]
    : []

const handshakeWait: Proof = (evidence) =>
  evidence.error?.code === 'tls-timeout'
    ? [fact('waited-for-handshake', inSeconds(openingWaits(evidence).handshakeMs))]
    : []

const whereReached = (
  tried: readonly AddressResult[],
  ...outcomes: readonly Reachability[]
): readonly AddressResult[] => tried.filter(({ reachability }) => outcomes.includes(reachability))

const addresses: Proof = ({ diagnosis }) => {
  const tried = diagnosis?.addresses ?? []
  const answered = whereReached(tried, 'connected')
  const refused = whereReached(tried, 'refused', 'reset')
  const silent = whereReached(tried, 'timeout', 'unreachable')
  const isSplit = silent.every(({ family }) => family === 6) && answered.every(({ family }) => family === 4)
  if (answered.length > 0 && silent.length > 0 && isSplit) {
    return [fact('family-answered', { answered: 'IPv4', silent: 'IPv6' })]
  }
  const told = [
    ['addresses-answered', answered],
    ['addresses-refused', refused],
    ['addresses-did-not-answer', silent],
  ] as const
  return told.flatMap(([key, list]) => (list.length === 0 ? [] : [fact(key, { addresses: addressList(list) })]))
}

const resolved: Proof = ({ profile, diagnosis }) => {
  const found = diagnosis?.addresses ?? []
  if (found.length === 0 || isIpLiteral(profile.serverAddress)) return []
  return [fact('leads-to', { host: profile.serverAddress, addresses: addressList(found) })]
}

const greetingName: Proof = (evidence) => {
  const [name] = greetingsOf(evidence).flatMap((greeting) => hostOfGreeting(greeting) ?? [])
  return name === undefined ? [] : [fact('greeting-names', { name })]
}

const clientHello: Proof = ({ profile: { port }, error }) => {
  switch (error?.params.clientHello) {
    case 'answered':
      return [fact('client-hello-answered', { port })]
    case 'spoke-plain':
      return [fact('speaks-plain-text', { port })]
    case 'unanswered':
    case 'closed':
      return [fact('client-hello-unanswered', { port })]
    default:
      return []
  }
}

const greetingWait: Proof = (evidence) => {
  const { profile, error, diagnosis } = evidence
  // A port that answered in TLS was not waited for to the end: no greeting would ever have come.
  if (error?.code !== 'greeting-timeout' || error.params.clientHello === 'answered') return []
  const { port } = profile
  const came = diagnosis?.ports?.probes.some((probe) => probe.port === port && probe.greeting !== null) ?? false
  return [
    fact('waited-for-greeting', inSeconds(openingWaits(evidence).greetingMs)),
    ...(came ? [fact('greeting-came-elsewhere', { port })] : []),
  ]
}

const plainAnswer: Proof = ({ profile: { port }, error }) =>
  error?.code === 'tls-not-spoken' ? [fact('speaks-plain-text', { port })] : []

const protocol: Proof = ({ profile: { port } }, { params }) =>
  typeof params.protocol === 'string' && params.protocol !== 'UNKNOWN'
    ? [fact('speaks-protocol', { port, protocol: params.protocol })]
    : []

const starttlsOffer: Proof = (evidence) => [
  ...(isMasked(evidence) ? [fact('offers-overwritten')] : []),
  fact('starttls-not-offered', { port: evidence.profile.port }),
]

const tlsReason: Proof = ({ error }) => {
  const reason = error?.params.reason
  return typeof reason === 'string' && /^[A-Z0-9_]{1,64}$/.test(reason) ? [fact('tls-reason', { reason })] : []
}

/** What the TLS library said of the chain, in its own token. */
const libraryVerdict: Proof = ({ tls }) => {
  if (tls === undefined) return []
  return [
    tls.libraryVerdict === undefined ? fact('tls-verdict-none') : fact('tls-verdict', { verdict: tls.libraryVerdict }),
  ]
}

const minimumVersion: Proof = ({ profile }) => [
  fact('minimum-tls-version', { version: profile.minimumTlsVersion.replace(/^TLSv1$/, 'TLSv1.0').replace('v', ' ') }),
]

const reply: Proof = ({ error }) => {
  const code = error === undefined ? 0 : replyCodeOf(error)
  const status = error?.enhancedStatus
  if (code === 0) return []
  return status !== undefined && parseEnhancedStatus(status) !== undefined
    ? [fact('reply-code-and-status', { code, status })]
    : [fact('reply-code', { code })]
}

const method: Proof = ({ error }) => {
  const used = error?.params.method
  return typeof used === 'string' && /^[A-Z0-9_-]{1,20}$/.test(used) ? [fact('signed-in-by', { method: used })] : []
}

const provider: Proof = (evidence) => {
  const preset = presetOf(evidence)
  return preset === undefined ? [] : [fact('server-of-provider', { provider: preset.label })]
}

const userName: Proof = ({ profile: { name } }) =>
  name === '' ? [] : [fact(name.includes('@') ? 'user-name-is-address' : 'user-name-is-no-address')]

const oldOffer: Proof = ({ capabilities }) => {
  const offers = capabilities?.afterTls ?? capabilities?.beforeTls ?? []
  const offer = offers.flatMap((line) => OLD_OFFER.exec(line.trim())?.[0] ?? [])[0]
  return offer === undefined ? [] : [fact('old-sign-in-offer', { offer: offer.toUpperCase() })]
}

const secret: Proof = ({ secretTraits: traits }) => [
  ...(traits?.hasSpaces === true ? [fact('secret-with-space')] : []),
  ...(traits?.hasControlCharacters === true ? [fact('secret-with-control-character')] : []),
  ...(traits?.startsWithBearer === true ? [fact('secret-with-bearer')] : []),
]

const LATEST_DATE_S = 8_640_000_000_000

const tokenEnd: Proof = ({ secretTraits }) => {
  const expiresAt = secretTraits?.jwt?.expiresAt ?? null
  if (expiresAt === null || Math.abs(expiresAt) > LATEST_DATE_S) return []
  return [fact('token-until', { date: minute(new Date(expiresAt * 1_000).toISOString()) })]
}

const recipients: Proof = ({ recipients: all = [] }) => {
  const accepted = all.filter(({ status }) => status === 'accepted').length
  return all.length === 0 ? [] : [fact('recipients-counted', { accepted, refused: all.length - accepted })]
}

const size: Proof = ({ error }) => {
  const { size: bytes, limit } = error?.params ?? {}
  return bytes === undefined || limit === undefined ? [] : [fact('message-size', { size: bytes, limit })]
}

/** What proves a row of the catalogue, where it is more than the reply of the server. */
const PROOFS: Readonly<Record<string, readonly Proof[]>> = {
  'NET-04': [addresses, ports],
  'NET-05': [connectionWait, ports],
  'NET-06': [connectionWait, ports],
  'NET-07': [connectionWait, ports],
  'NET-08': [addresses],
  'NET-09': [connectionWait, addresses],
  'NET-10': [resolved],
  'NET-11': [ports],
  'NET-12': [askedFor, greetingName, covers],
  'NET-15': [resolved],
  'TLM-01': [plainAnswer, ports],
  'TLM-02': [clientHello, greetingWait, ports],
  'TLM-03': [greetingWait, clientHello, ports],
  'TLM-04': [starttlsOffer, ports],
  'TLM-08': [handshakeWait, tlsReason],
  'TLM-09': [handshakeWait, tlsReason, ports],
  'TLM-10': [protocol, clientHello],
  'TLM-11': [protocol],
  'TLM-12': [protocol],
  'TLP-01': [minimumVersion, tlsReason, ports],
  'EHL-01': [greetingWait, clientHello],
  'EHL-07': [() => [fact('sign-in-after-tls')]],
  'CRT-01': [issuer],
  'CRT-02': [issuer],
  'CRT-03': [issuer],
  'CRT-04': [issuer, chainLength],
  'CRT-05': [issuer],
  'CRT-07': [ends],
  'CRT-08': [ends],
  'CRT-09': [clocks],
  'CRT-10': [begins],
  'CRT-11': [askedFor, covers],
  'CRT-12': [askedFor, covers],
  'CRT-13': [askedFor, covers],
  'CRT-14': [askedFor, covers, withoutName],
  'CRT-15': [askedFor, covers],
  'CRT-16': [fingerprints],
  'CRT-20': [madeOf],
  'CRT-24': [resolved],
  'CRT-25': [perAddress],
  'CRT-27': [libraryVerdict, issuer, chainLength],
  'LOC-05': [issuer],
  'AUT-10': [tokenEnd, reply],
  'AUT-14': [oldOffer],
  'AUT-15': [method, reply],
  'AUT-16': [method, reply],
  'AUT-22': [userName, provider, reply],
  'AUT-23': [secret, reply],
  'ENV-13': [recipients],
  'DAT-01': [size, reply],
}

/** What the reply proves by itself. */
const BY_REPLY = /^(?:AUT|ENV|DAT|EHL|TLM-0[567])/
const BY_TLS_LIBRARY = /^(?:TLP|CRT-23)/
/** Rows that only a provider gives meaning to. */
const BY_PROVIDER = /^AUT-(?:01|06|17|18|19|20|21|29|30)$/

const proofsOf = (id: string): readonly Proof[] => {
  const own = PROOFS[id]
  if (own !== undefined) return own
  if (BY_PROVIDER.test(id)) return [provider, reply]
  if (BY_REPLY.test(id)) return [reply]
  return BY_TLS_LIBRARY.test(id) ? [tlsReason] : []
}

/** The same finding with what was seen that supports it. Facts are ours; what the server said in words stays in the failure. */
export const withEvidence = (finding: Finding, evidence: Evidence): Finding => {
  const facts = proofsOf(finding.id).flatMap((proof) => proof(evidence, finding))
  return facts.length === 0 ? finding : { ...finding, evidence: facts.slice(0, MOST_FACTS) }
}
