import type { TranscriptLine } from '../../shared/submission/transcript-line'

/** Whose lines are shown. */
export type Speaker = 'all' | TranscriptLine['direction']

/** Indexes of the lines of a speaker, in order; null stands for all of them. */
export const linesOf = (lines: readonly TranscriptLine[], speaker: Speaker): readonly number[] | null => {
  if (speaker === 'all') return null
  const shown: number[] = []
  for (const [index, line] of lines.entries()) if (line.direction === speaker) shown.push(index)
  return shown
}

/**
 * Positions, among the shown lines, of those that hold the query, whatever its case.
 * @param shown indexes of the lines that are shown, null for all
 */
export const foundPositions = (
  lines: readonly TranscriptLine[],
  shown: readonly number[] | null,
  query: string,
): readonly number[] => {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const found: number[] = []
  const count = shown?.length ?? lines.length
  for (let position = 0; position < count; position += 1) {
    const line = lines[shown?.[position] ?? position]
    if (line?.text.toLowerCase().includes(wanted) === true) found.push(position)
  }
  return found
}

/** A text cut at what was found in it; every second part is a find. */
export const partsAround = (text: string, query: string): readonly string[] => {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return [text]
  const folded = text.toLowerCase()
  // A character may grow when its case changes; then positions do not fit, and nothing is marked.
  if (folded.length !== text.length) return [text]
  const parts: string[] = []
  let from = 0
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, from)) {
    parts.push(text.slice(from, at), text.slice(at, at + wanted.length))
    from = at + wanted.length
  }
  return [...parts, text.slice(from)]
}
