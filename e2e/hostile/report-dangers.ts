/** What acts on a terminal, breaks lines or turns the direction of writing; TAB, and LF between lines, are harmless. */
const ACTIVE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

/**
 * Every place in a report whose text could act on whoever looks at it.
 * @returns the path and the text around the character, escaped
 */
export const reportDangers = (value: unknown, path = '$'): readonly string[] => {
  if (typeof value === 'string') {
    const at = value.search(ACTIVE)
    return at === -1 ? [] : [`${path}: ${JSON.stringify(value.slice(Math.max(0, at - 20), at + 20))}`]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...reportDangers(key, `${path}.(key)`),
    ...reportDangers(inner, `${path}.${key}`),
  ])
}
