import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { formatOffset } from '../format/duration'

const SPEAKER = { client: 'C', server: 'S', note: '·' } as const

/** One letter for who spoke, the same on the page and in the copied text. */
export const speakerOf = (line: TranscriptLine): string => SPEAKER[line.direction]

/** A conversation as plain text, one line each: time in seconds, speaker, words. Secrets were left out before it got here. */
export const transcriptText = (lines: readonly TranscriptLine[]): string =>
  lines.map((line) => `${formatOffset(line.atMs)} ${speakerOf(line)} ${line.text}\n`).join('')
