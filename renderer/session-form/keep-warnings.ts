import type { Warning } from '../../shared/warnings/warning'
import type { Assessment } from './assess-draft'

const keptIn = (before: readonly Warning[], after: readonly Warning[], same: (warning: Warning) => Warning) => {
  const kept = after.map(same)
  return kept.length === before.length && kept.every((warning, index) => warning === before[index]) ? before : kept
}

/**
 * An assessment with the very warnings of an earlier one where they say the same: most of them outlive a key press, and
 * what shows them need not be rendered again.
 */
export const keepWarnings = (before: Assessment, after: Assessment): Assessment => {
  const byText = new Map(before.warnings.map((warning) => [JSON.stringify(warning), warning]))
  const same = (warning: Warning): Warning => byText.get(JSON.stringify(warning)) ?? warning
  return {
    ...after,
    warnings: keptIn(before.warnings, after.warnings, same),
    unacknowledged: keptIn(before.unacknowledged, after.unacknowledged, same),
  }
}
