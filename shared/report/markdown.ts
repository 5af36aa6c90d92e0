import type { MaskSubject } from './mask'
import type { ReportBlock, ReportCell, ReportModel } from './report-document'
import { reportModel } from './report-model'
import type { ReportWords } from './report-words'

const MARKS = { ok: '\u2713 ', warn: '! ', err: '\u2717 ', none: '' } as const

/** Text that means itself: no markup, no HTML, no link that a reader makes of an address (GitHub Flavored Markdown §6.9). */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/:\/\//g, ':\\//')
    .replace(/www\./gi, 'www\\.')
    .replace(/^\s*[-+=]/, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')

/** A code span around any text: its fence is longer than each run of backticks inside (CommonMark §6.1). */
const codeSpan = (text: string): string => {
  if (text === '') return ''
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** In a table a vertical bar ends the cell even inside of code. */
const cellText = ({ text, tone = 'none', verbatim = false }: ReportCell): string =>
  `${MARKS[tone]}${verbatim ? codeSpan(text).replaceAll('|', '\\|') : escaped(text)}`

const factText = ({ text, tone = 'none', verbatim = false }: ReportCell): string =>
  `${MARKS[tone]}${verbatim ? codeSpan(text) : escaped(text)}`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const blockText = (block: ReportBlock): string => {
  switch (block.kind) {
    case 'facts': {
      const id = block.id === undefined ? '' : ` (${block.id})`
      const title =
        block.title === undefined ? '' : `### ${MARKS[block.tone ?? 'none']}${escaped(block.title)}${id}\n\n`
      const facts = block.facts.map(({ label, values }) =>
        values.length === 1
          ? `- ${escaped(label)}: ${values.map(factText).join('')}`
          : [`- ${escaped(label)}:`, ...values.map((value) => `  - ${factText(value)}`)].join('\n'),
      )
      return `${title}${facts.join('\n')}`
    }
    case 'table':
      return [
        row(block.head.map(escaped)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(cellText))),
      ].join('\n')
    case 'lines': {
      // An indented block has no fence that a line could close (CommonMark §4.4).
      const lines = block.lines.map(({ time, speaker, text }) => `    ${time.padStart(9)} ${speaker} ${text}`)
      return [...lines, ...(block.more === null ? [] : ['', escaped(block.more)])].join('\n')
    }
  }
}

const documentText = (model: ReportModel): string => {
  const head = [
    `# ${escaped(model.title)}`,
    `**${MARKS[model.verdict.tone]}${escaped(model.verdict.title)}**`,
    escaped(model.introduction),
    escaped(model.privacy),
  ]
  const sections = model.sections.flatMap(({ title, blocks }) => [`## ${escaped(title)}`, ...blocks.map(blockText)])
  return `${[...head, ...sections].join('\n\n')}\n`
}

/** The report as Markdown (GitHub Flavored). Texts from outside are masked, inert, and never markup. */
export const reportMarkdown = (subject: MaskSubject, words: ReportWords): string =>
  documentText(reportModel(subject, words))
