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

/** A refusal that its text makes known: id, what must match, what helps. The first row that matches counts. */
interface RefusalRow {
  readonly id: FindingId
  readonly matches: (evidence: FailedEvidence, text: string) => boolean
  readonly fixes: readonly Fix[]
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
    fixes: [fix('use-application-password'), fix('use-oauth')],
  },
  {
    id: 'AUT-03',
    matches: saying(/5\.7\.14|WebLoginRequired|log in (?:via|with) (?:your )?(?:web )?browser/i),
    fixes: [fix('sign-in-with-browser'), fix('use-oauth')],
  },
  {
    id: 'AUT-04',
    matches: saying(/SmtpClientAuthentication is disabled/i),
    fixes: [fix('enable-smtp-auth'), fix('use-oauth')],
  },
  {
    id: 'AUT-06',
    matches: saying(/basic authentication is disabled/i),
    fixes: [fix('use-oauth')],
  },
  {
    id: 'AUT-05',
    matches: saying(/5\.7\.139[\s\S]*(?:security defaults|conditional access|criteria|polic)/i),
    fixes: [fix('use-oauth'), fix('tell-administrator')],
  },
  {
    id: 'AUT-07',
    matches: saying(/5\.7\.30|basic authentication is not supported/i),
    fixes: [fix('use-oauth'), fix('use-another-relay')],
  },
  {
    id: 'AUT-09',
    matches: ({ error }) => error.params.status !== undefined,
    fixes: [fix('renew-token'), fix('check-token-scope')],
  },
  {
    id: 'AUT-08',
    matches: ({ credentials }, text) => credentials === 'token' && /5\.7\.3\b/.test(text),
    fixes: [fix('check-token-scope'), fix('enable-smtp-auth')],
  },
  {
    id: 'AUT-01',
    matches: saying(/BadCredentials|username and password not accepted/i),
    fixes: [fix('use-application-password'), fix('use-oauth')],
  },
  {
    id: 'AUT-17',
    matches: ({ profile }, text) =>
      ASIAN_PROVIDER.test(profile.serverAddress) || /authori[sz]ation code|authentication code|授权码/i.test(text),
    fixes: [fix('create-authorization-code')],
  },
  {
    id: 'AUT-26',
    matches: ({ error }) => replyCodeOf(error) === 503,
    fixes: [starttlsPort()],
  },
  {
    id: 'AUT-27',
    matches: ({ error }, text) => replyCodeOf(error) === 538 || /encryption required/i.test(text),
    fixes: [fix('switch-to-starttls', { option: 'starttls' })],
  },
]

/** CRAM-MD5 needs the password in clear at the server; many offer it and cannot do it (failures.md AUT-15). */
const cramMd5Suspected = (evidence: FailedEvidence): Finding[] =>
  evidence.error.params.method === 'CRAM-MD5' && evidence.profile.option !== 'none'
    ? [found('AUT-15', evidence, [fix('use-method-plain', { authenticationMethod: 'plain' })])]
    : []

const refused = (evidence: FailedEvidence): Finding[] => {
  const text = evidence.error.reply ?? ''
  const row = REFUSALS.find(({ matches }) => matches(evidence, text))
  const { params } = evidence.error
  const specific = row === undefined ? [] : [found(row.id, evidence, row.fixes, params)]
  const general = found('AUT-00', evidence, [fix('check-name-and-password'), fix('use-application-password')], params)
  return [...specific, ...cramMd5Suspected(evidence), ...(row === undefined ? [general] : [])]
}

const deferred = (evidence: FailedEvidence): Finding[] => {
  const tooOften = /too many|locked|login attempts|try again later.*(?:login|attempt)/i.test(evidence.error.reply ?? '')
  return tooOften
    ? [found('AUT-25', evidence, [fix('stop-trying')])]
    : [found('AUT-24', evidence, [fix('try-later'), fix('tell-administrator')])]
}

/** Whether the server offered STARTTLS while the session stayed in clear. */
const tlsWasOffered = ({ capabilities, profile }: FailedEvidence): boolean =>
  profile.option === 'none' && (capabilities?.beforeTls.some((line) => /^starttls$/i.test(line.trim())) ?? false)

const notOffered = (evidence: FailedEvidence): Finding[] => {
  if (tlsWasOffered(evidence)) {
    return [found('AUT-11', evidence, [fix('switch-to-starttls', { option: 'starttls' })])]
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
