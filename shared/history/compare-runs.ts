import { addressesOf } from '../profile/test-evidence'
import type { SessionReport } from '../submission/session-report'
import type { CertificateSummary, TlsReport, TrustProblem } from '../trust/tls-report'
import { type Change, type ChangeKind, changeSchema, type RunSettings } from './history-entry'
import { subjectPublicKey } from './subject-public-key'

/** A run that can be compared: what it saw, and the settings it saw it with. */
export interface ComparableRun {
  readonly settings: RunSettings
  readonly report: SessionReport
}

const RANK = { high: 0, medium: 1, low: 2 } as const
/** Below this a run is quick, and what it takes longer is chance. In ms. */
const NOTICEABLE_MS = 500
const SLOWER_FACTOR = 3

const change = (
  kind: ChangeKind,
  importance: Change['importance'],
  stage: Change['stage'],
  params: Change['params'] = {},
): Change => ({ kind, importance, stage, params })

/** Settings whose values are digests: they are not for reading. */
const DIGESTS: ReadonlySet<string> = new Set(['customCa', 'clientCertificate', 'pinnedCertificate'])
const STAGE_OF_SETTING: Readonly<Partial<Record<keyof RunSettings, Change['stage']>>> = {
  serverAddress: 'resolve',
  addressFamily: 'resolve',
  port: 'connect',
  ehloName: 'hello',
  option: 'secure',
  minimumTlsVersion: 'secure',
  clientCertificate: 'secure',
  name: 'authenticate',
  authenticationMethod: 'authenticate',
}

const printed = (value: RunSettings[keyof RunSettings]): string | number =>
  Array.isArray(value) ? [...value].sort().join(', ') : value

const settingsChanges = (before: RunSettings, after: RunSettings): readonly Change[] =>
  (Object.keys(after) as (keyof RunSettings)[]).flatMap((field) => {
    const [was, is] = [printed(before[field]), printed(after[field])]
    if (was === is) return []
    const params = DIGESTS.has(field) ? { field, context: 'unreadable' } : { field, before: was, after: is }
    return [change('settings-changed', 'medium', STAGE_OF_SETTING[field] ?? 'verify', params)]
  })

const problemKey = ({ kind, certificate }: TrustProblem): string => `${kind} ${certificate}`

const problemChanges = (before: TlsReport, after: TlsReport): readonly Change[] => {
  const only = (some: TlsReport, others: TlsReport): readonly TrustProblem[] => {
    const known = new Set(others.problems.map(problemKey))
    return some.problems.filter((problem) => !known.has(problemKey(problem)))
  }
  const paramsOf = ({ id, kind, params }: TrustProblem): Change['params'] => ({
    ...params,
    problem: id,
    problemKind: kind,
  })
  return [
    ...only(after, before).map((problem) => change('problem-appeared', 'high', 'verify', paramsOf(problem))),
    ...only(before, after).map((problem) => change('problem-gone', 'low', 'verify', paramsOf(problem))),
  ]
}

const sameNames = (one: CertificateSummary, other: CertificateSummary): boolean =>
  one.subject === other.subject &&
  [...one.subjectAltNames].sort().join('\n') === [...other.subjectAltNames].sort().join('\n')

const namesOf = ({ subject, subjectAltNames }: CertificateSummary): string =>
  subjectAltNames.length === 0 ? subject : subjectAltNames.map((name) => name.replace(/^DNS:/i, '')).join(', ')

const leafChanges = (was: CertificateSummary, is: CertificateSummary): readonly Change[] => {
  if (was.sha256 === is.sha256) return []
  const [keyBefore, keyAfter] = [subjectPublicKey(was.pem), subjectPublicKey(is.pem)]
  const isOtherKey = was.key !== is.key || (keyBefore !== undefined && keyAfter !== undefined && keyBefore !== keyAfter)
  const isOtherIssuer = was.issuer !== is.issuer
  const isOtherName = !sameNames(was, is)
  const renewed = { before: was.notAfter.slice(0, 10), after: is.notAfter.slice(0, 10) }
  return [
    ...(isOtherIssuer ? [change('issuer-changed', 'high', 'verify', { before: was.issuer, after: is.issuer })] : []),
    ...(isOtherName
      ? [change('certificate-replaced', 'high', 'verify', { before: namesOf(was), after: namesOf(is) })]
      : []),
    ...(isOtherIssuer || isOtherName ? [] : [change('certificate-renewed', 'medium', 'verify', renewed)]),
    // A renewal brings a new key as a rule; with another issuer or name it is one sign more.
    ...(isOtherKey
      ? [
          change('key-changed', isOtherIssuer || isOtherName ? 'high' : 'low', 'verify', {
            before: was.key,
            after: is.key,
          }),
        ]
      : []),
  ]
}

const tlsChanges = (before: TlsReport | undefined, after: TlsReport | undefined): readonly Change[] => {
  if (before === undefined || after === undefined) return []
  const [was, is] = [before.chain[0], after.chain[0]]
  const isWeaker = before.protocol > after.protocol
  return [
    ...problemChanges(before, after),
    ...(was === undefined || is === undefined ? [] : leafChanges(was, is)),
    ...(before.protocol === after.protocol
      ? []
      : [
          change('protocol-changed', isWeaker ? 'high' : 'low', 'secure', {
            before: before.protocol,
            after: after.protocol,
          }),
        ]),
    ...(before.cipher === after.cipher
      ? []
      : [change('cipher-changed', 'low', 'secure', { before: before.cipher, after: after.cipher })]),
  ]
}

const addressChanges = (before: SessionReport, after: SessionReport): readonly Change[] => {
  const [was, is] = [addressesOf(before), addressesOf(after)].map((list) => [...list].sort().join(', '))
  if (was === undefined || is === undefined || was === '' || is === '' || was === is) return []
  return [change('addresses-changed', 'medium', 'resolve', { before: was, after: is })]
}

const greetingOf = ({ stages }: SessionReport): string | undefined => {
  const text = stages.find(({ id }) => id === 'greet')?.facts.find(({ key }) => key === 'banner')?.params.text
  return typeof text === 'string' ? text : undefined
}

/** A greeting without what differs at every connection: dates, times and queue identifiers. */
const lastingPart = (greeting: string): string =>
  greeting
    .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),.*$/i, '')
    .replace(/\b\S*\d\S*\b/g, '#')
    .trim()

const greetingChanges = (before: SessionReport, after: SessionReport): readonly Change[] => {
  const [was, is] = [greetingOf(before), greetingOf(after)]
  if (was === undefined || is === undefined || lastingPart(was) === lastingPart(is)) return []
  return [change('greeting-changed', 'low', 'greet', { before: was, after: is })]
}

/** The keyword of an extension, and of AUTH each method: `AUTH PLAIN` (RFC 5321 §4.1.1.1, RFC 4954 §3). */
const keywordsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap((line) => {
      const [keyword = '', ...rest] = line.trim().toUpperCase().replace('=', ' ').split(/\s+/)
      return keyword === 'AUTH' ? rest.map((method) => `AUTH ${method}`) : [keyword]
    }),
  )

/** Without these a profile of today does not work tomorrow. */
const NEEDED = /^(?:STARTTLS|AUTH .*)$/

const missingFrom = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((keyword) => keyword !== '' && !others.has(keyword))

const extensionChanges = (
  stage: Change['stage'],
  before: readonly string[] | null | undefined,
  after: readonly string[] | null | undefined,
): readonly Change[] => {
  if (!before || !after) return []
  const [was, is] = [keywordsOf(before), keywordsOf(after)]
  return [
    ...missingFrom(was, is).map((extension) =>
      change('extension-removed', NEEDED.test(extension) ? 'high' : 'medium', stage, { extension }),
    ),
    ...missingFrom(is, was).map((extension) => change('extension-added', 'low', stage, { extension })),
  ]
}

/** Before and inside TLS; what changed in both places is said once. */
const offerChanges = (before: SessionReport, after: SessionReport): readonly Change[] => {
  const [was, is] = [before.capabilities, after.capabilities]
  const clear = extensionChanges('hello', was?.beforeTls, is?.beforeTls)
  const secure = extensionChanges('secure', was?.afterTls, is?.afterTls)
  const isSaid = ({ kind, params }: Change): boolean =>
    clear.some((said) => said.kind === kind && said.params.extension === params.extension)
  return [...clear, ...secure.filter((each) => !isSaid(each))]
}

const paceChanges = (before: SessionReport, after: SessionReport): readonly Change[] => {
  // A run that stopped early is no measure.
  if (before.outcome !== 'passed' || after.outcome !== 'passed') return []
  const [was, is] = [before.durationMs, after.durationMs]
  const params = { before: was, after: is }
  if (is >= NOTICEABLE_MS && is >= was * SLOWER_FACTOR) return [change('slower', 'medium', 'connect', params)]
  return was >= NOTICEABLE_MS && was >= is * SLOWER_FACTOR ? [change('faster', 'low', 'connect', params)] : []
}

/** Pace of runs of different reach says nothing; a message over an open session never connected. */
const isWholeSession = ({ stages }: SessionReport): boolean => stages.some(({ id }) => id === 'connect')

/**
 * What differs between two runs of a profile. Only what both of them came to see is compared: a run that failed early
 * makes nothing vanish.
 * @returns the most important first; kinds of the same importance in the order of the schema
 */
export const compareRuns = (before: ComparableRun, after: ComparableRun): readonly Change[] => {
  const kinds = changeSchema.shape.kind.options
  const isComparable = isWholeSession(before.report) && isWholeSession(after.report)
  return [
    ...settingsChanges(before.settings, after.settings),
    ...tlsChanges(before.report.tls, after.report.tls),
    ...addressChanges(before.report, after.report),
    ...greetingChanges(before.report, after.report),
    ...(before.settings.option === after.settings.option ? offerChanges(before.report, after.report) : []),
    ...(isComparable ? paceChanges(before.report, after.report) : []),
  ].sort(
    (one, other) =>
      RANK[one.importance] - RANK[other.importance] || kinds.indexOf(one.kind) - kinds.indexOf(other.kind),
  )
}
