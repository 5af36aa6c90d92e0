import { advised } from './advised-finding'
import { explainByProvider, presetOf } from './explain-provider'
import type { Finding, Fix } from './finding'
import {
  type FailedEvidence,
  type FindingId,
  type FindingRule,
  fix,
  found,
  replyCodeOf,
  starttlsPort,
} from './finding-rules'

const TOO_OFTEN = /too many|\blocked\b|login attempts/i

/** A refusal that its text makes known: id, what must match, what helps beside the general advice. The first row that matches counts. */
interface RefusalRow {
  readonly id: FindingId
  readonly matches: (evidence: FailedEvidence, text: string) => boolean
  readonly fixes?: readonly Fix[]
}

const saying =
  (pattern: RegExp) =>
  (_evidence: FailedEvidence, text: string): boolean =>
    pattern.test(text)

const ASIAN_PROVIDER = /(?:^|\.)(?:qq|163|126|yeah|foxmail|sina)\.(?:com|net)$/i

const REFUSALS: readonly RefusalRow[] = [
  {
    id: 'AUT-02',
    matches: saying(/application-specific password|InvalidSecondFactor|app(?:lication)? password (?:is )?required/i),
  },
  { id: 'AUT-03', matches: saying(/5\.7\.14|WebLoginRequired|log in (?:via|with) (?:your )?(?:web )?browser/i) },
  { id: 'AUT-04', matches: saying(/SmtpClientAuthentication is disabled/i) },
  { id: 'AUT-06', matches: saying(/basic authentication is disabled/i) },
  { id: 'AUT-05', matches: saying(/5\.7\.139[\s\S]*(?:security defaults|conditional access|criteria|polic)/i) },
  { id: 'AUT-07', matches: saying(/5\.7\.30|basic authentication is not supported/i) },
  { id: 'AUT-10', matches: ({ credentials }, text) => credentials === 'token' && /\bexpired\b/i.test(text) },
  { id: 'AUT-10', matches: (evidence) => tokenHasExpired(evidence) },
  { id: 'AUT-09', matches: ({ error }) => error.params.status !== undefined },
  { id: 'AUT-08', matches: ({ credentials }, text) => credentials === 'token' && /5\.7\.3\b/.test(text) },
  { id: 'AUT-01', matches: saying(/BadCredentials|username and password not accepted/i) },
  {
    id: 'AUT-17',
    matches: ({ profile }, text) =>
      ASIAN_PROVIDER.test(profile.serverAddress) || /authori[sz]ation code|authentication code|授权码/i.test(text),
  },
  {
    id: 'AUT-31',
    matches: saying(
      /from (?:this|your|that) (?:ip(?: address)?|country|location|network|region)|untrusted location|AADSTS50053/i,
    ),
  },
  { id: 'AUT-25', matches: saying(TOO_OFTEN) },
  {
    id: 'AUT-22',
    matches: saying(
      /user ?name (?:must|should) (?:be|contain)|(?:full|complete) e-?mail address as (?:the |your )?user ?name/i,
    ),
  },
  { id: 'AUT-26', matches: ({ error }) => replyCodeOf(error) === 503, fixes: [starttlsPort()] },
  {
    id: 'AUT-27',
    matches: ({ error }, text) => replyCodeOf(error) === 538 || /encryption required/i.test(text),
    fixes: [fix('switch-to-starttls', { option: 'starttls' })],
  },
]

/** Whether the token itself says that it is of no use any more. */
const tokenHasExpired = ({ credentials, secretTraits, now }: FailedEvidence): boolean => {
  const expiresAt = secretTraits?.jwt?.expiresAt ?? null
  return credentials === 'token' && expiresAt !== null && now !== undefined && expiresAt * 1_000 < now
}

/** CRAM-MD5 needs the password in clear at the server; many offer it and cannot do it (failures.md AUT-15). */
const cramMd5Suspected = (evidence: FailedEvidence): Finding[] =>
  evidence.error.params.method === 'CRAM-MD5' && evidence.profile.option !== 'none'
    ? [found('AUT-15', evidence, [fix('use-method-plain', { authenticationMethod: 'plain' })])]
    : []

/** Replies that mean "I cannot read this command", where a wrong password is answered by 535 (RFC 4954 §6). */
const NOT_UNDERSTOOD: ReadonlySet<number> = new Set([500, 501, 502, 504])

/** PLAIN is offered and not handled, while LOGIN is there too (failures.md AUT-16). */
const plainNotHandled = (evidence: FailedEvidence): Finding[] => {
  const { error, capabilities } = evidence
  const offers = [...(capabilities?.afterTls ?? capabilities?.beforeTls ?? [])]
  const loginOffered = offers.some((line) => /^AUTH[ =](?:.* )?LOGIN\b/i.test(line.trim()))
  if (error.params.method !== 'PLAIN' || !NOT_UNDERSTOOD.has(replyCodeOf(error)) || !loginOffered) return []
  return [
    advised('AUT-16', evidence, [fix('use-method-login', { authenticationMethod: 'login' })], { context: 'suspected' }),
  ]
}

/** A secret that nobody means to type. */
const isBroken = ({ secretTraits: traits }: FailedEvidence): boolean =>
  traits?.hasControlCharacters === true || traits?.startsWithBearer === true

/** A space may belong to a password, or have been copied with it. An application password may be written in groups. */
const hasDoubtfulSpace = ({ secretTraits: traits }: FailedEvidence): boolean =>
  traits?.hasSpaces === true && !traits.appPasswordShape

const general = (evidence: FailedEvidence): Finding => {
  const { params } = evidence.error
  // The form for pasted texts claims no status, and there is none.
  return evidence.credentials === 'token'
    ? advised('AUT-09', evidence, [], { ...params, context: 'text' })
    : advised('AUT-00', evidence, [], params)
}

const refused = (evidence: FailedEvidence): Finding[] => {
  const text = evidence.error.reply ?? ''
  const row = REFUSALS.find(({ matches }) => matches(evidence, text))
  const { params } = evidence.error
  if (row !== undefined) return [advised(row.id, evidence, row.fixes, params), ...cramMd5Suspected(evidence)]
  const unread = plainNotHandled(evidence)
  const broken = isBroken(evidence) ? [advised('AUT-23', evidence)] : []
  const provider = explainByProvider(evidence)
  const known = unread.length + broken.length + provider.length > 0
  return [
    ...unread,
    ...cramMd5Suspected(evidence),
    ...broken,
    ...provider,
    ...(known ? [] : [general(evidence)]),
    ...(hasDoubtfulSpace(evidence) ? [{ ...advised('AUT-23', evidence), severity: 'info' as const }] : []),
  ]
}

const deferred = (evidence: FailedEvidence): Finding[] => {
  return TOO_OFTEN.test(evidence.error.reply ?? '')
    ? [found('AUT-25', evidence, [fix('stop-trying')])]
    : [found('AUT-24', evidence, [fix('try-later'), fix('tell-administrator')])]
}

/** Whether the server offered STARTTLS while the session stayed in clear. */
const tlsWasOffered = ({ capabilities, profile }: FailedEvidence): boolean =>
  profile.option === 'none' && (capabilities?.beforeTls.some((line) => /^starttls$/i.test(line.trim())) ?? false)

/** `AUTH=LOGIN`, as servers wrote it before RFC 2554. */
export const OLD_OFFER = /^AUTH=([A-Z0-9_-]{1,20})/i

const offersOldForm = ({ capabilities }: FailedEvidence): boolean => {
  const offers = capabilities?.afterTls ?? capabilities?.beforeTls ?? []
  return offers.some((line) => OLD_OFFER.test(line.trim())) && !offers.some((line) => /^AUTH /i.test(line.trim()))
}

const notOffered = (evidence: FailedEvidence): Finding[] => {
  if (tlsWasOffered(evidence)) {
    return [found('AUT-11', evidence, [fix('switch-to-starttls', { option: 'starttls' })])]
  }
  if (offersOldForm(evidence)) {
    return [advised('AUT-14', evidence, [fix('use-method-login', { authenticationMethod: 'login' })])]
  }
  const submission = evidence.profile.port === 25 ? [starttlsPort()] : []
  return [found('AUT-12', evidence, [...submission, fix('sign-in-not-needed', { name: '' })])]
}

const methodNotOffered = (evidence: FailedEvidence): Finding[] => {
  const { authenticationMethod } = evidence.profile
  const automatic =
    authenticationMethod === 'auto' ? [] : [fix('choose-method-automatically', { authenticationMethod: 'auto' })]
  return [found('AUT-13', evidence, [...automatic, fix('tell-administrator')], evidence.error.params)]
}

const inClearText = (evidence: FailedEvidence): Finding[] => [
  found('AUT-27', evidence, [
    ...(tlsWasOffered(evidence) ? [fix('switch-to-starttls', { option: 'starttls' })] : [starttlsPort()]),
  ]),
]

const signInFirst: FindingRule = (evidence) => {
  const { error } = evidence
  const { reply = '', enhancedStatus } = error
  if (presetOf(evidence)?.id === 'zoho' && /relaying disallowed/i.test(reply)) return advised('AUT-18', evidence)
  const demanded =
    (replyCodeOf(error) === 530 && !/starttls/i.test(reply)) ||
    enhancedStatus === '5.7.57' ||
    /authentication (?:is )?required/i.test(reply)
  if (!demanded || error.stage === 'authenticate') return undefined
  return found('AUT-28', evidence, [fix('enter-credentials')])
}

/** AUT: signing in. */
export const explainAuthentication = (evidence: FailedEvidence): Finding[] => {
  switch (evidence.error.code) {
    case 'authentication-failed':
      return refused(evidence)
    case 'authentication-deferred':
      return deferred(evidence)
    case 'authentication-not-offered':
      return notOffered(evidence)
    case 'authentication-method-not-offered':
      return methodNotOffered(evidence)
    case 'channel-not-acceptable':
      return inClearText(evidence)
    default: {
      const finding = signInFirst(evidence)
      return finding === undefined ? [] : [finding]
    }
  }
}
