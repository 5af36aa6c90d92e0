import type { Readable } from 'node:stream'
import { explainText, type TextExplanation } from '../../../../shared/failures/explain-text'
import type { Translate } from '../../../../shared/words/translate'
import { type CommandContext, printDocument, printLines } from '../command-context'
import { EXIT } from '../exit-status'
import { inertText } from '../inert-text'
import { UsageFailure } from '../usage-failure'

/** Options of `explain`. */
export interface ExplainOptions {
  /** The text, instead of standard input. */
  readonly text?: string
}

/** More than an error text needs, and little enough to hold. */
const MOST_BYTES = 8 * 1_048_576

const readText = async (stdin: Readable): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MOST_BYTES) throw new UsageFailure('text-too-long')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const findingDocuments = ({ findings }: TextExplanation, translate: Translate) =>
  findings.map(({ id, severity, stage, params, fixes }) => ({
    id,
    severity,
    stage,
    title: translate(`findings.${id}.title`, params),
    explanation: translate(`findings.${id}.explanation`, params),
    fixes: fixes.map(({ key, params: values }) => ({ title: translate(`fixes.${key}`, values) })),
  }))

const statusDocuments = ({ enhancedStatus }: TextExplanation, translate: Translate) =>
  enhancedStatus.map(({ code, meaningKey, classKey }) => ({
    code,
    meaning: translate(meaningKey),
    consequence: translate(classKey),
  }))

/** The document of design §11; without a session it has no stages and no transcript. */
const explanationDocument = (explanation: TextExplanation, recognised: boolean, translate: Translate) => ({
  ok: recognised,
  outcome: recognised ? ('passed' as const) : ('failed' as const),
  stages: [],
  findings: findingDocuments(explanation, translate),
  enhancedStatus: statusDocuments(explanation, translate),
  replies: explanation.replies,
  ...(explanation.source === undefined ? {} : { source: explanation.source }),
  warnings: [],
  transcript: [],
  ...(recognised ? {} : { error: { code: 'not-found' as const, field: 'text' } }),
})

/** Most replies that are repeated beside the words. */
const MOST_REPLIES = 3

const replyLines = ({ replies }: TextExplanation, translate: Translate): string[] =>
  replies
    .slice(0, MOST_REPLIES)
    .map(({ code, enhanced, text }) => [code, enhanced, text].filter((part) => part !== undefined && part !== ''))
    .map((said) => translate('commandLine.serverSaid', { reply: said.join(' ') }))

const explanationLines = (explanation: TextExplanation, recognised: boolean, translate: Translate): string[] => [
  ...findingDocuments(explanation, translate).flatMap(({ id, title, explanation: meaning, fixes }) => [
    `${id}  ${title}`,
    `  ${meaning}`,
    ...fixes.map((fix) => `  → ${fix.title}`),
  ]),
  ...statusDocuments(explanation, translate).map(
    ({ code, meaning, consequence }) => `${code}  ${meaning} ${consequence}`,
  ),
  ...replyLines(explanation, translate),
  ...(recognised ? [] : [translate('commandLine.nothingKnown')]),
]

/**
 * `explain`: what an error text, reply, bounce or log means, without connecting anywhere.
 * @returns 0 when something in it is known, 1 when nothing is
 * @throws UsageFailure when there is no text
 */
export const explainCommand = async (
  { io, json, translate }: Omit<CommandContext, 'application'>,
  { text }: ExplainOptions,
): Promise<number> => {
  const pasted = text ?? (await readText(io.stdin))
  if (pasted.trim() === '') {
    throw new UsageFailure('no-text', {
      code: 'invalid-value',
      field: 'text',
      params: { reason: 'missing' },
    })
  }
  const explanation = explainText(pasted)
  const recognised = explanation.findings.length > 0 || explanation.enhancedStatus.length > 0
  if (json) printDocument(io, explanationDocument(explanation, recognised, translate))
  else printLines(io, explanationLines(explanation, recognised, translate).map(inertText))
  return recognised ? EXIT.passed : EXIT.failed
}
