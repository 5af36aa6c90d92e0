import type { IgnoreErrorFlag } from '../../shared/profile/session-profile'
import { coveringFlag } from '../../shared/trust/problem-ids'
import type { ProblemRow } from './problem-rows'

/** The four flags in the order of the columns: WLanguage's own. */
export const FLAG_COLUMNS: readonly IgnoreErrorFlag[] = [
  'certificate-invalid',
  'name-invalid',
  'certificate-expired',
  'revocation',
]

/** What a flag does to a row. `not-needed`: the check found nothing that it would have to hide. */
export type FlagEffect = 'covers' | 'would-cover' | 'not-needed' | 'none'

/**
 * @param on flags that were on when the chain was judged
 * @returns the effect of each column's flag on a row, in the order of the columns
 */
export const flagEffects = (row: ProblemRow, on: readonly IgnoreErrorFlag[]): readonly FlagEffect[] => {
  const covering = row.problem === null ? null : coveringFlag(row.problem)
  return FLAG_COLUMNS.map((flag) => {
    if (row.result === 'not-checked') return flag === row.flag ? 'not-needed' : 'none'
    if (flag !== covering) return 'none'
    return on.includes(flag) ? 'covers' : 'would-cover'
  })
}
