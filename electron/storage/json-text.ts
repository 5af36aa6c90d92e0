export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number | null }

const BYTE_ORDER_MARK = '\ufeff'

/** V8 tells the position only in part of its messages, and quotes the text in others: those yield no line. */
const lineOf = (text: string, message: string): number | null => {
  const position = /at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(message)?.[1]
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length
  return /^(Unexpected end|Unterminated)/.test(message) ? text.split('\n').length : null
}

/**
 * Parses the bytes of a JSON file: UTF-8, with or without the byte order mark that Windows editors put in front.
 * @returns the value, or the line (from 1) at which it stops being JSON; null when that is not known
 */
export const readJson = (bytes: Uint8Array): JsonReading => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { ok: false, line: null }
  }
  if (text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1)
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return { ok: false, line: lineOf(text, error instanceof Error ? error.message : '') }
  }
}
