import { advised } from './advised-finding'
import type { ErrorCode } from './error-code'
import type { Failure } from './failure'
import type { Finding, Fix } from './finding'
import { type Evidence, type FailedEvidence, type FindingId, fix, found, replyCodeOf } from './finding-rules'

/** A refusal of sender, recipient or message as its status or text makes it known; the first row that matches counts. */
interface DeliveryRow {
  readonly id: FindingId
  /** Tried on `code status text`. */
  readonly pattern: RegExp
  readonly fixes: readonly Fix[]
}

const ENVELOPE: readonly DeliveryRow[] = [
  {
    id: 'ENV-01',
    pattern: /not owned by user|5\.7\.60|SendAsDenied|not (?:authori[sz]ed|allowed|permitted) to send (?:as|from)/i,
    fixes: [fix('use-own-sender')],
  },
  {
    id: 'ENV-15',
    pattern:
      /(?:null|empty|missing) (?:sender|reverse-path|envelope from)|sender (?:address )?(?:is )?(?:empty|missing|required)/i,
    fixes: [fix('enter-sender')],
  },
  { id: 'ENV-03', pattern: /gr[ea]y-?list/i, fixes: [fix('try-later')] },
  {
    id: 'ENV-10',
    pattern: /\b5\.7\.(?:26|509|515)\b|\bdmarc\b/i,
    fixes: [fix('fix-sender-domain')],
  },
  { id: 'ENV-11', pattern: /\b5\.7\.25\b|\bspf\b|\brdns\b|reverse dns|\bptr\b/i, fixes: [fix('use-another-relay')] },
  {
    id: 'ENV-12',
    pattern: /\b5\.7\.(?:708|606|511)\b|spamhaus|block ?list|blacklist|poor reputation/i,
    fixes: [fix('use-another-relay'), fix('try-other-network')],
  },
  { id: 'ENV-07', pattern: /email address is not verified/i, fixes: [fix('verify-identity')] },
  {
    id: 'ENV-02',
    pattern:
      /relay(?:ing)?\b.*(?:denied|disallowed|not permitted|prohibited)|unable to relay|cannot relay|relay access/i,
    fixes: [fix('enter-credentials'), fix('use-another-relay')],
  },
  {
    id: 'ENV-05',
    pattern: /\b[45]\.5\.3\b|too many (?:recipients|rcpt)/i,
    fixes: [fix('split-recipients')],
  },
  {
    id: 'ENV-06',
    pattern: /\b5\.4\.5\b|\b5\.7\.750\b|quota|sending limit|rate limit|limit exceeded/i,
    fixes: [fix('wait-for-quota')],
  },
  { id: 'ENV-09', pattern: /\b5\.6\.7\b|smtputf8/i, fixes: [fix('use-ascii-address')] },
  {
    id: 'ENV-04',
    pattern:
      /\b5\.1\.(?:1|10)\b|(?:user|recipient|mailbox)\b.*(?:unknown|not found|unavailable|does not exist)|no such user/i,
    fixes: [fix('check-recipient')],
  },
  {
    id: 'ENV-08',
    pattern: /\b5\.1\.[37]\b|^(?:501|553)\b|bad (?:sender|recipient|address)|syntax/i,
    fixes: [fix('check-address-syntax')],
  },
]

const CONTENT: readonly DeliveryRow[] = [
  {
    id: 'DAT-01',
    pattern: /\b5\.3\.4\b|\b5\.2\.3\b|too (?:big|large)|size limit|exceeds.*size/i,
    fixes: [fix('make-message-smaller')],
  },
  {
    id: 'DAT-05',
    pattern: /^552 5\.7\.0|attachment|content.*(?:blocked|security)|virus/i,
    fixes: [fix('change-attachment')],
  },
  {
    id: 'DAT-03',
    pattern: /lines? (?:is |are )?(?:too long|longer than)|line length/i,
    fixes: [fix('wrap-long-lines')],
  },
  { id: 'DAT-02', pattern: /bare (?:<?lf>?|line ?feed)/i, fixes: [fix('tell-administrator')] },
  {
    id: 'DAT-09',
    pattern: /\b5\.6\.0\b|(?:from|header).*(?:missing|duplicate|invalid)/i,
    fixes: [fix('check-message-headers')],
  },
]

const textOf = ({ reply, enhancedStatus }: Failure): string => `${reply ?? ''}\n${enhancedStatus ?? ''}`

const rowFor = (rows: readonly DeliveryRow[], text: string): DeliveryRow | undefined =>
  rows.find(({ pattern }) => pattern.test(text))

const ENVELOPE_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'sender-refused',
  'sender-deferred',
  'recipients-refused',
  'recipients-deferred',
])

const matched = (evidence: FailedEvidence, rows: readonly DeliveryRow[], text: string): Finding[] => {
  const row = rowFor(rows, text)
  return row === undefined ? [] : [found(row.id, evidence, row.fixes, evidence.error.params)]
}

/** Every reason for which recipients were refused, each once, in the order met. */
const recipientReasons = ({ recipients = [] }: Evidence): readonly string[] => {
  const texts = recipients.flatMap(({ status, reply }) =>
    status === 'accepted' || reply === undefined ? [] : [`${reply.code} ${reply.text}\n${reply.enhancedStatus ?? ''}`],
  )
  return [...new Set(texts)]
}

const envelopeFindings = (evidence: FailedEvidence): Finding[] => {
  const { code, params } = evidence.error
  const reasons = code.startsWith('recipients') ? recipientReasons(evidence) : []
  const findings = (reasons.length > 0 ? reasons : [textOf(evidence.error)]).flatMap((text) =>
    matched(evidence, ENVELOPE, text),
  )
  const once = findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index)
  const partly = Number(params.accepted ?? 0) > 0
  if (!partly) return once
  const some: Finding = { ...found('ENV-13', evidence, [fix('check-recipient')], params), severity: 'warning' }
  return [some, ...once.map((finding) => ({ ...finding, severity: 'warning' as const }))]
}

/** Longest wait that the profile allows, in ms. */
const LONGEST_WAIT_MS = 3_600_000

/** In the middle of the content, before its final dot. A server that says nothing to DATA is silent, not slow. */
const stalled = (evidence: FailedEvidence): Finding[] => {
  const { code, params } = evidence.error
  if (code === 'connection-reset') return [advised('DAT-12', evidence)]
  if (params.reason !== 'stalled') return []
  const { deadlines } = evidence.profile
  const commandMs = Math.min(LONGEST_WAIT_MS, 2 * deadlines.commandMs)
  const patch = { deadlines: { ...deadlines, commandMs } }
  const patience = fix('wait-longer-for-answers', patch, { seconds: commandMs / 1_000 })
  return [advised('DAT-12', evidence, commandMs > deadlines.commandMs ? [patience] : [])]
}

/** ENV and DAT: sender, recipients and the message itself. */
export const explainDelivery = (evidence: FailedEvidence): Finding[] => {
  const { error } = evidence
  if (ENVELOPE_CODES.has(error.code)) return envelopeFindings(evidence)
  switch (error.code) {
    case 'non-ascii-address-unsupported':
      return [found('ENV-09', evidence, [fix('use-ascii-address')])]
    case 'reply-timeout':
    case 'connection-reset':
      return error.stage === 'content' ? stalled(evidence) : []
    case 'message-too-large':
      return [found('DAT-01', evidence, [fix('make-message-smaller')], error.params)]
    case 'delivery-unknown':
      return [found('DAT-08', evidence, [fix('look-before-resending')], error.params)]
    case 'message-refused':
      return matched(evidence, [...CONTENT, ...ENVELOPE], textOf(error))
    case 'message-deferred': {
      const known = matched(evidence, ENVELOPE, textOf(error))
      return known.length > 0 ? known : [found('DAT-11', evidence, [fix('try-later')], { code: replyCodeOf(error) })]
    }
    default:
      return []
  }
}
