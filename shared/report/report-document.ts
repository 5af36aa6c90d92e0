import type { MaskSubject } from './mask'
import type { ReportWords } from './report-words'

/** How something is judged; a page may give it a colour. */
export type ReportTone = 'ok' | 'warn' | 'err' | 'none'

/** A cell of a table: text, and how it is judged. */
export interface ReportCell {
  readonly text: string
  readonly tone?: ReportTone
  /** Words of the server or of a protocol, to be set in a fixed pitch. */
  readonly verbatim?: boolean
}

export interface ReportFact {
  readonly label: string
  readonly values: readonly ReportCell[]
}

export interface ReportLine {
  readonly time: string
  readonly speaker: 'C' | 'S' | '\u00b7'
  readonly text: string
}

/** One part of a section. Every text in it is masked and inert, and not yet escaped for any format. */
export type ReportBlock =
  | {
      readonly kind: 'facts'
      readonly title?: string
      readonly tone?: ReportTone
      readonly id?: string
      readonly facts: readonly ReportFact[]
    }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly ReportCell[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly ReportLine[]; readonly more: string | null }

export interface ReportSection {
  readonly title: string
  readonly blocks: readonly ReportBlock[]
}

/** A report before it has a format. */
export interface ReportModel {
  readonly language: string
  readonly title: string
  readonly introduction: string
  readonly privacy: string
  readonly verdict: { readonly title: string; readonly tone: ReportTone }
  readonly sections: readonly ReportSection[]
}

/** What the sections are made of: values from outside go through `shown`, and are masked and inert behind it. */
export interface ReportContext extends ReportWords {
  readonly subject: MaskSubject
  readonly shown: (text: string) => string
  /** Words of ours with values from outside in them. */
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string
  /** The same when the words exist, else undefined. */
  readonly sayIfKnown: (key: string, params?: Readonly<Record<string, string | number>>) => string | undefined
}

/** A labelled fact of one or more values; none when no value is known. */
export const fact = (label: string, ...values: readonly (ReportCell | undefined)[]): readonly ReportFact[] => {
  const present = values.filter((value) => value !== undefined)
  return present.length === 0 ? [] : [{ label, values: present }]
}
