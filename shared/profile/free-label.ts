/** The most UTF-16 units that a profile's label may have. */
export const LABEL_LENGTH = 120

/** Cuts a label to so many units, never inside a surrogate pair. */
const cutTo = (label: string, length: number): string => label.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/**
 * A label that no profile has yet: the wish itself, or the wish and a number.
 *
 * @param wish longer than a label may be, it is cut
 * @param taken the labels that profiles have
 */
export const freeLabel = (wish: string, taken: ReadonlySet<string>): string => {
  let label = cutTo(wish, LABEL_LENGTH)
  for (let number = 2; taken.has(label); number += 1) {
    const suffix = ` ${number}`
    label = cutTo(wish, LABEL_LENGTH - suffix.length) + suffix
  }
  return label
}

/** The labels of profiles, as `freeLabel` wants them. */
export const labelsOf = (stored: readonly { readonly profile: { readonly label: string } }[]): Set<string> =>
  new Set(stored.map(({ profile }) => profile.label))
