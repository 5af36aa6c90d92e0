import type { Translate } from '../words/translate'

/** How a report finds its words, and how it writes moments and times; both as the reader's page does. */
export interface ReportWords {
  readonly translate: Translate
  /** BCP 47 */
  readonly language: string
  /** An ISO 8601 moment, with its time zone. */
  readonly moment: (iso: string) => string
  /** A day in UTC. */
  readonly day: (iso: string) => string
  /** A duration in ms with its unit. */
  readonly duration: (ms: number) => string
}
