// biome-ignore lint/suspicious/noControlCharactersInRegex: making them visible is the purpose
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * Server text without effect on a terminal: escapes, control characters and direction marks become visible codes.
 * Line feeds and tabs stay.
 */
export const inertText = (text: string): string =>
  text.replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
