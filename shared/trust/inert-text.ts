/**
 * A text from a certificate, made safe to show: bounded, and without characters that act on a terminal, break lines or turn the
 * direction of writing.
 * @param limit most characters (UTF-16 units)
 */
export const inertText = (text: string, limit: number): string =>
  text.slice(0, limit).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\u{FFFD}')
