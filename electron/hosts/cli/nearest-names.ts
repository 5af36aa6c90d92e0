/** Further away than this, one name is no misspelling of another. */
const FURTHEST = 3

/** Least share of the letters that is right, so that short names are not taken for each other. */
const LEAST_SHARE = 0.5

/** Letters to insert, leave out, replace or swap with their neighbour to make one word of the other (optimal string alignment). */
const distance = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= one.length; row += 1) {
    const letters = [row]
    rows.push(letters)
    for (let column = 1; column <= other.length; column += 1) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      letters.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + differs,
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}

/**
 * The names that somebody who typed `word` probably meant, as they were given.
 * @param names known names, each once or several times
 * @returns those that are nearest, none when none is near
 */
export const nearestNames = (word: string, names: readonly string[]): string[] => {
  const near = [...new Set(names)]
    .filter((name) => Math.abs(name.length - word.length) <= FURTHEST)
    .map((name) => ({ name, far: distance(word, name) }))
    .filter(({ name, far }) => far <= FURTHEST && 1 - far / Math.max(name.length, word.length) >= LEAST_SHARE)
  const least = Math.min(...near.map(({ far }) => far))
  return near.filter(({ far }) => far === least).map(({ name }) => name)
}
