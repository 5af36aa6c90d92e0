import type { Finding } from '../failures/finding'
import type { SessionReport } from '../submission/session-report'
import { chainSections } from './certificate-sections'
import { diagnosisSections } from './diagnosis-sections'
import { createMask, type Mask, type MaskSubject, maskedLine } from './mask'
import {
  fact,
  type ReportBlock,
  type ReportContext,
  type ReportFact,
  type ReportModel,
  type ReportSection,
  type ReportTone,
} from './report-document'
import type { ReportWords } from './report-words'
import { visibleText } from './visible-text'

/** Longer conversations are cut in documents for people; the JSON report has every line. */
const LINES_SHOWN = 5_000

const contextOf = (subject: MaskSubject, words: ReportWords, mask: Mask): ReportContext => {
  const shown = (text: string): string => visibleText(mask(text))
  const shownParams = (params: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        // The context chooses between sentences of ours and is never shown.
        typeof value === 'string' && name !== 'context' ? shown(value) : value,
      ]),
    )
  const say: ReportContext['say'] = (key, params = {}) => words.translate(key, shownParams(params))
  const sayIfKnown: ReportContext['sayIfKnown'] = (key, params) => {
    const said = say(key, params)
    return said === key ? undefined : said
  }
  return { ...words, subject, shown, say, sayIfKnown }
}

const serverOf = ({ profile }: MaskSubject): string => `${profile.serverAddress}:${profile.port}`

const verdictTitle = ({ subject, say }: ReportContext): string => {
  const { report } = subject
  if (report.error === undefined) return say(`report.outcome.${report.outcome}`)
  const problem = report.tls?.problems.find(({ ignored }) => !ignored)
  if (report.error.code === 'certificate-rejected' && problem !== undefined)
    return say(`trustProblems.${problem.kind}.title`, problem.params)
  return say(`errors.${report.error.code}.title`, errorParams(report.error))
}

const errorParams = (error: NonNullable<SessionReport['error']>) => ({
  ...error.params,
  field: error.field ?? '',
  enhancedStatus: error.enhancedStatus ?? '',
})

const toneOf = ({ ok, outcome, tls }: SessionReport): ReportTone => {
  if (ok) return tls?.problems.some(({ ignored }) => ignored) === true ? 'warn' : 'ok'
  return outcome === 'cancelled' ? 'none' : 'err'
}

const verdictSection = (context: ReportContext): ReportSection => {
  const { report } = context.subject
  const { say, shown, duration } = context
  const outcome = say(`report.outcome.${report.outcome}`)
  const stage = report.error?.stage
  const label = (name: string) => say(`report.fields.${name}`)
  return {
    title: say('report.sections.verdict'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...fact(label('outcome'), {
            text: stage === undefined ? outcome : say('report.stoppedAt', { outcome, stage: say(`stages.${stage}`) }),
            tone: toneOf(report),
          }),
          ...(report.error === undefined
            ? []
            : fact(label('explanation'), {
                text: say(`errors.${report.error.code}.explanation`, errorParams(report.error)),
              })),
          ...fact(
            label('reply'),
            ...(report.error?.reply ?? '')
              .split(/\r?\n/)
              .filter((line) => line !== '')
              .map((line) => ({ text: shown(line), verbatim: true })),
          ),
          ...(report.diagnosis === undefined
            ? []
            : fact(label('reach'), { text: say(`report.reach.${report.diagnosis.reach}`) })),
          ...fact(label('duration'), { text: duration(report.durationMs) }),
        ],
      },
    ],
  }
}

/** The properties that decide how a session goes; no name, no secret, no note. */
const settingsSection = ({ subject, say, shown }: ReportContext): ReportSection => {
  const { profile } = subject
  const row = (field: string, text: string): readonly ReportFact[] =>
    text === '' ? [] : fact(say(`properties.${field}.label`), { text, verbatim: true })
  return {
    title: say('report.sections.settings'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...row('serverAddress', shown(profile.serverAddress)),
          ...row('port', String(profile.port)),
          ...row('option', say(`properties.option.values.${profile.option}.label`)),
          ...row('ignoreError', profile.ignoreError.join(', ')),
          ...row('tlsServerName', shown(profile.tlsServerName)),
          ...row('minimumTlsVersion', profile.minimumTlsVersion),
          ...row('authenticationMethod', profile.authenticationMethod),
        ],
      },
    ],
  }
}

const STAGE_TONES: Readonly<Record<string, ReportTone>> = { passed: 'ok', warned: 'warn', failed: 'err' }

const stagesSection = ({ subject, say, sayIfKnown, duration }: ReportContext): ReportSection => ({
  title: say('report.sections.stages'),
  blocks: [
    {
      kind: 'table',
      head: ['stage', 'status', 'time', 'facts'].map((column) => say(`report.columns.${column}`)),
      rows: subject.report.stages.map(({ id, status, durationMs, facts }) => [
        { text: say(`stages.${id}`) },
        { text: say(`test.stages.status.${status}`), tone: STAGE_TONES[status] ?? 'none' },
        { text: durationMs === null ? '' : duration(durationMs) },
        {
          text: facts.flatMap(({ key, params }) => sayIfKnown(`stageFacts.${key}`, params) ?? []).join('; '),
          verbatim: true,
        },
      ]),
    },
  ],
})

const SEVERITY_TONES = { error: 'err', warning: 'warn', info: 'none' } as const

const findingBlock = ({ say, sayIfKnown }: ReportContext, finding: Finding): ReportBlock => ({
  kind: 'facts',
  title: say(`findings.${finding.id}.title`, finding.params),
  tone: SEVERITY_TONES[finding.severity],
  id: finding.id,
  facts: [
    ...fact(say('test.findings.cause'), { text: say(`findings.${finding.id}.explanation`, finding.params) }),
    ...fact(
      say('test.findings.evidence'),
      ...(finding.evidence ?? []).flatMap(({ key, params }) => {
        const text = sayIfKnown(`findingEvidence.${key}`, params)
        return text === undefined ? [] : [{ text }]
      }),
    ),
    ...fact(
      say('test.findings.fix'),
      ...finding.fixes.map(({ key, params }) => ({ text: say(`fixes.${key}`, params) })),
    ),
  ],
})

const findingsSection = (context: ReportContext): readonly ReportSection[] => {
  const { findings } = context.subject.report
  if (findings.length === 0) return []
  return [
    {
      title: context.say('report.sections.findings'),
      blocks: findings.map((finding) => findingBlock(context, finding)),
    },
  ]
}

const SPEAKERS = { client: 'C', server: 'S', note: '\u00b7' } as const

const transcriptSection = ({ subject, say }: ReportContext, mask: Mask): readonly ReportSection[] => {
  const { transcript } = subject.report
  if (transcript.length === 0) return []
  const rest = transcript.length - LINES_SHOWN
  const lines = transcript.slice(0, LINES_SHOWN).map((line) => ({
    time: `+${(line.atMs / 1000).toFixed(3)}`,
    speaker: SPEAKERS[line.direction],
    text: visibleText(maskedLine(mask, line)),
  }))
  return [
    {
      title: say('report.sections.transcript'),
      blocks: [{ kind: 'lines', lines, more: rest > 0 ? say('report.cut', { count: rest }) : null }],
    },
  ]
}

/** Everything that a report tells, in the reader's language, with every text from outside masked and inert. */
export const reportModel = (subject: MaskSubject, words: ReportWords): ReportModel => {
  const mask = createMask(subject)
  const context = contextOf(subject, words, mask)
  const { say, moment } = context
  return {
    language: words.language,
    title: say('report.title', { server: serverOf(subject) }),
    introduction: say('report.introduction', { date: moment(subject.report.startedAt) }),
    privacy: say('report.privacy'),
    verdict: { title: verdictTitle(context), tone: toneOf(subject.report) },
    sections: [
      verdictSection(context),
      ...findingsSection(context),
      settingsSection(context),
      stagesSection(context),
      ...chainSections(context),
      ...diagnosisSections(context),
      ...transcriptSection(context, mask),
    ],
  }
}
