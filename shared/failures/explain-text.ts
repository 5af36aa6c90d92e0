import { parseEnhancedStatus, type StatusMeaning, statusMeaning } from './enhanced-status'
import { ADVICE } from './explain-text-advice'
import { authenticationText, greetingText } from './explain-text-authentication'
import { certificateText } from './explain-text-certificates'
import { contentText, envelopeText, machineText } from './explain-text-delivery'
import { factsOf, type PastedReply } from './explain-text-facts'
import { networkText } from './explain-text-network'
import { prepareText } from './explain-text-prepare'
import { matchRow, type TextMatch, type TextRow } from './explain-text-row'
import { sourceOf, type TextSource } from './explain-text-source'
import { isAboutAnotherService } from './explain-text-subject'
import { tlsModeText, tlsProtocolText } from './explain-text-tls'
import { translatedText } from './explain-text-translated'
import type { Finding } from './finding'

export type { PastedReply } from './explain-text-facts'
export type { TextSource } from './explain-text-source'

/** What a pasted text means. */
export interface TextExplanation {
  /** Most likely first, at most five. Empty: the text is not known, which is a result. */
  readonly findings: Finding[]
  /** Enhanced statuses in the text with the keys of their words, in the order met. */
  readonly enhancedStatus: StatusMeaning[]
  /** Replies of a server in the text, at most 50. */
  readonly replies: PastedReply[]
  /** The program or form it comes from, where that shows. */
  readonly source?: TextSource
}

const MOST_FINDINGS = 5

/** The rows in the order in which findings of equal certainty stand: special before general within an area. */
export const TEXT_ROWS: readonly TextRow[] = [
  ...machineText,
  ...tlsModeText,
  ...tlsProtocolText,
  ...certificateText,
  ...authenticationText,
  ...greetingText,
  ...contentText,
  ...envelopeText,
  ...networkText,
  ...translatedText,
]

/** How far around a mistaken TLS mode or protocol failure the word "certificate" does not count. */
const ONE_MESSAGE = 1_000

const isAboutTls = ({ row }: TextMatch): boolean => row.certainty > 1 && /^TL(?:P|M-0[189])/.test(row.id)
const isAboutCertificate = ({ row }: TextMatch): boolean => row.id.startsWith('CRT') && row.id !== 'CRT-23'

/** A TLS-mode or protocol failure is never called a certificate problem, even if the message around it says so. */
const withoutFalseCertificates = (matches: readonly TextMatch[]): TextMatch[] => {
  const places = matches.filter(isAboutTls).map(({ position }) => position)
  return matches.filter(
    (match) => !isAboutCertificate(match) || places.every((place) => Math.abs(place - match.position) > ONE_MESSAGE),
  )
}

/** Surer ones first; the unsure only when there is nothing else; each id once. */
const ranked = (matches: readonly TextMatch[]): TextMatch[] => {
  const sure = matches.filter(({ row }) => row.certainty > 1)
  const counted = [...(sure.length > 0 ? sure : matches)].sort((a, b) => b.row.certainty - a.row.certainty)
  return counted
    .filter(({ row }, index) => counted.findIndex((other) => other.row.id === row.id) === index)
    .slice(0, MOST_FINDINGS)
}

/** Findings that report a success or something that does not matter. */
const HARMLESS: ReadonlySet<string> = new Set(['DAT-10', 'ENV-14', 'CRT-18'])

const findingOf = ({ row: { id } }: TextMatch, port: number | undefined): Finding => ({
  id,
  severity: HARMLESS.has(id) ? 'info' : 'error',
  stage: ADVICE[id].stage,
  // The words in the form for pasted texts: nothing is claimed about a session of ours.
  params: { context: 'text', ...(port === undefined ? {} : { port }) },
  fixes: ADVICE[id].fixes.map((fix) => ({ ...fix })),
})

/**
 * Explains an error text, reply, bounce or log without connecting anywhere. Codes count before sentences; several findings are
 * possible. Words are looked up with the params of each finding. Pure, and bounded in time for any text.
 * @param text as pasted; of more than 1 MiB the beginning and the end are read
 */
export const explainText = (text: string): TextExplanation => {
  const prepared = prepareText(text)
  const facts = factsOf(prepared)
  const matches = isAboutAnotherService(facts) ? [] : TEXT_ROWS.flatMap((row) => matchRow(facts, row) ?? [])
  const source = sourceOf(prepared.lines.join('\n'))
  const meanings = facts.statuses.flatMap((code) => {
    const status = parseEnhancedStatus(code)
    return status === undefined ? [] : [statusMeaning(status)]
  })
  return {
    findings: ranked(withoutFalseCertificates(matches)).map((match) => findingOf(match, facts.ports[0])),
    enhancedStatus: meanings,
    replies: [...facts.replies],
    ...(source === undefined ? {} : { source }),
  }
}
