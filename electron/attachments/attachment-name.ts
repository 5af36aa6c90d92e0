const FALLBACK = 'attachment'
const MAXIMUM_LENGTH = 255
const LONGEST_EXTENSION = 32

/** Control characters, and the marks that reorder a line so that `exe.jpg` can be read in `gpj.exe` (Unicode UAX #9 §2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Cuts `text` to `length` UTF-16 units without splitting a surrogate pair. */
const cut = (text: string, length: number): string => {
  const end = /[\ud800-\udbff]$/.test(text.slice(0, length)) ? length - 1 : length
  return text.slice(0, end)
}

/**
 * A file name that may stand in a header and be saved by its receiver: the last part of a path, without control
 * characters, at most 255 UTF-16 units long; a name that is too long keeps its extension.
 * @returns `attachment` when nothing usable is left
 */
export const attachmentName = (text: string): string => {
  const lastPart = text.split(/[/\\]/).at(-1) ?? ''
  const wellFormed = Buffer.from(lastPart, 'utf8').toString('utf8')
  const clean = wellFormed.replace(UNSAFE, '').trim()
  if (clean === '' || clean === '.' || clean === '..') return FALLBACK
  if (clean.length <= MAXIMUM_LENGTH) return clean
  const extension = new RegExp(`\\.[^.\\s]{1,${LONGEST_EXTENSION}}$`, 'u').exec(clean)?.[0] ?? ''
  return cut(clean, MAXIMUM_LENGTH - extension.length) + extension
}
