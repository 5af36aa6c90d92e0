/**
 * Where a key leads in the profile list.
 * @param from index of the active row, -1 when none is
 * @param count rows in all
 * @param page rows that fit into the window at once
 * @returns index of the next row, or undefined for keys that do not move
 */
export const nextPosition = (key: string, from: number, count: number, page: number): number | undefined => {
  if (count === 0) return undefined
  const within = (index: number): number => Math.min(count - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return within(from + 1)
    case 'ArrowUp':
      return within(from - 1)
    case 'PageDown':
      return within(from + page)
    case 'PageUp':
      return within(from - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
