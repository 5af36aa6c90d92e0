import { REPORT_STYLE, REPORT_STYLE_SHA256 } from './html-style'
import type { MaskSubject } from './mask'
import type { ReportBlock, ReportCell, ReportModel } from './report-document'
import { reportModel } from './report-model'
import type { ReportWords } from './report-words'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const MARKS = { ok: '\u2713 ', warn: '! ', err: '\u2717 ', none: '' } as const

/** Nothing is loaded, run, sent or framed; the one style is allowed by its digest. */
const POLICY = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_SHA256}'; base-uri 'none'; form-action 'none'`

const cellMarkup = ({ text, tone = 'none', verbatim = false }: ReportCell): string => {
  const words = verbatim && text !== '' ? `<code>${escaped(text)}</code>` : escaped(text)
  return tone === 'none' ? words : `<b class="${tone}">${MARKS[tone]}${words}</b>`
}

const factsMarkup = (block: Extract<ReportBlock, { kind: 'facts' }>): string => {
  const id = block.id === undefined ? '' : `<span class="id">${escaped(block.id)}</span>`
  const tone = block.tone ?? 'none'
  const title =
    block.title === undefined ? '' : `<h3><span class="${tone}">${MARKS[tone]}${escaped(block.title)}</span>${id}</h3>`
  const facts = block.facts.map(
    ({ label, values }) =>
      `<dt>${escaped(label)}</dt><dd>${values.map((value) => `<span>${cellMarkup(value)}</span>`).join('')}</dd>`,
  )
  return `<div class="facts">${title}<dl>${facts.join('')}</dl></div>`
}

const tableMarkup = ({ head, rows }: Extract<ReportBlock, { kind: 'table' }>): string => {
  const columns = head.map((label) => `<th scope="col">${escaped(label)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cellMarkup(cell)}</td>`).join('')}</tr>`).join('')
  return `<table><thead><tr>${columns}</tr></thead><tbody>${body}</tbody></table>`
}

const CLASSES = { C: 'C', S: 'S', '\u00b7': 'N' } as const

const linesMarkup = ({ lines, more }: Extract<ReportBlock, { kind: 'lines' }>): string => {
  const spoken = lines.map(
    ({ time, speaker, text }) =>
      `<span class="${CLASSES[speaker]}" dir="ltr">${escaped(time.padStart(9))} ${speaker} ${escaped(text)}</span>`,
  )
  return `<pre>${spoken.join('')}</pre>${more === null ? '' : `<div class="facts">${escaped(more)}</div>`}`
}

const blockMarkup = (block: ReportBlock): string => {
  if (block.kind === 'facts') return factsMarkup(block)
  return block.kind === 'table' ? tableMarkup(block) : linesMarkup(block)
}

const documentMarkup = ({ language, title, introduction, privacy, verdict, sections }: ReportModel): string => {
  const parts = sections.map(
    (section) =>
      `<section><h2>${escaped(section.title)}</h2><div class="panel">${section.blocks.map(blockMarkup).join('')}</div></section>`,
  )
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(introduction)}</p>`,
    `<div class="verdict ${verdict.tone}">${MARKS[verdict.tone]}${escaped(verdict.title)}</div>`,
    ...parts,
    `<p>${escaped(privacy)}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The report as one HTML file that loads nothing and runs nothing. Texts from outside are masked, inert, and never markup. */
export const reportHtml = (subject: MaskSubject, words: ReportWords): string =>
  documentMarkup(reportModel(subject, words))
