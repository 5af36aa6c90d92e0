const CONTROL_PICTURES = 0x2400
const DELETE = 0x7f
const DELETE_PICTURE = '\u2421'

const picture = (character: string): string => {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x20) return String.fromCodePoint(CONTROL_PICTURES + point)
  if (point === DELETE) return DELETE_PICTURE
  return `\u27e8U+${point.toString(16).toUpperCase().padStart(4, '0')}\u27e9`
}

/**
 * A text whose invisible characters can be seen and act on nothing: control characters as their pictures (U+2400 and on), and
 * what turns the direction of writing, hides or breaks lines as `⟨U+202E⟩`. Line feeds and tabs too, unless kept.
 * @param keepLines leaves line feeds as they are
 */
export const visibleText = (text: string, keepLines = false): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (character) =>
    keepLines && character === '\n' ? character : picture(character),
  )
