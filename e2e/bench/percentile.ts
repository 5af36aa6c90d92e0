/**
 * The value below which a share of the values lies (nearest rank).
 * @param share 0 to 1
 * @returns NaN for no values
 */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
