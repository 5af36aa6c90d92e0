const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/**
 * A size in decimal units, as mail servers count them: `412 kB`, `6.8 MB`.
 * @param bytes zero or more
 */
export const formatBytes = (bytes: number): string => {
  let value = bytes
  let unit = 0
  while (unit < UNITS.length - 1 && value >= 999.5) {
    value /= 1000
    unit += 1
  }
  const digits = unit <= 1 || value >= 99.95 ? 0 : 1
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value)} ${UNITS[unit]}`
}
