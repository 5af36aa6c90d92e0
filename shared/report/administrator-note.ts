import type { Finding } from '../failures/finding'
import { createMask, type MaskSubject } from './mask'
import type { ReportWords } from './report-words'
import { visibleText } from './visible-text'

/** Fixes that only the owner of the server can carry out. */
const SERVER_SIDE: ReadonlySet<string> = new Set([
  'tell-administrator',
  'report-injection',
  'update-server-tls',
  'send-full-chain',
  'renew-certificate',
  'reissue-certificate',
  'check-every-address',
  'compare-fingerprint',
  'enable-smtp-auth',
])

/** What the note asks for: the server-side fixes of the finding, those that merely say whom to tell left out. */
const remedies = (finding: Finding) =>
  finding.fixes.filter(({ key }) => SERVER_SIDE.has(key) && key !== 'tell-administrator' && key !== 'report-injection')

/** Whether a finding can be solved at the server only, so that a note to its owner helps. */
export const concernsServer = (finding: Finding): boolean =>
  finding.severity !== 'info' && finding.fixes.some(({ key }) => SERVER_SIDE.has(key))

const OPENSSL_OPTIONS = { starttls: '-starttls smtp', 'implicit-tls': '', none: '' } as const

/**
 * A note for whoever runs the server: what was asked, what is wrong, what was seen, what would help. Plain text with lines
 * joined by LF. It names the server and its certificate, and neither the user nor this machine.
 */
export const administratorNote = (subject: MaskSubject, finding: Finding, words: ReportWords): string => {
  const { profile, report } = subject
  const mask = createMask(subject)
  const shown = (text: string): string => visibleText(mask(text))
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    words.translate(
      key,
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'string' && name !== 'context' ? shown(value) : value,
        ]),
      ),
    )
  const note = (key: string, params?: Readonly<Record<string, string | number>>) => say(`report.note.${key}`, params)
  const server = `${profile.serverAddress}:${profile.port}`
  const title = say(`findings.${finding.id}.title`, finding.params)
  const section = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `${note(heading)}:`, ...lines.map((line) => `- ${line}`)]
  const evidence = (finding.evidence ?? [])
    .map(({ key, params }) => ({ key, text: say(`findingEvidence.${key}`, params) }))
    .filter(({ key, text }) => text !== `findingEvidence.${key}`)
    .map(({ text }) => text)
  const reply = report.error?.reply?.split(/\r?\n/, 1)[0]
  const leaf = finding.id.startsWith('CRT-') ? report.tls?.chain[0] : undefined
  const certificate =
    leaf === undefined
      ? []
      : [
          note('subjectName', { value: leaf.subject }),
          note('names', { value: leaf.subjectAltNames.join(', ') || say('report.fields.none') }),
          note('issuer', { value: leaf.issuer }),
          note('validity', { from: words.moment(leaf.notBefore), to: words.moment(leaf.notAfter) }),
          note('serial', { value: leaf.serialNumber }),
          note('fingerprint', { value: leaf.sha256 }),
        ]
  const canLook = report.tls !== undefined && profile.option !== 'none'
  const options = OPENSSL_OPTIONS[profile.option]
  return `${[
    note('subject', { server, title }),
    '',
    note('opening', {
      server,
      mode: say(`properties.option.values.${profile.option}.label`),
      date: words.moment(report.startedAt),
    }),
    ...section('problem', [`${title} (${finding.id})`, say(`findings.${finding.id}.explanation`, finding.params)]),
    ...section('evidence', [
      ...evidence,
      ...(reply === undefined || reply === '' ? [] : [note('reply', { value: reply })]),
    ]),
    ...section('certificate', certificate),
    ...section(
      'remedy',
      remedies(finding).map(({ key, params }) => say(`fixes.${key}`, params)),
    ),
    ...(canLook
      ? ['', note('closing', { server, options, name: report.tls?.serverName ?? '' }).replaceAll(/ {2,}/g, ' ')]
      : []),
  ].join('\n')}\n`
}
