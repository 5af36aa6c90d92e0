import { WARNING_RULES } from './rules'
import { type Severity, severitySchema, type Warning } from './warning'
import { factsOf, type WarningInput } from './warning-input'

const rankOf = (severity: Severity): number => severitySchema.options.indexOf(severity)

const isWarning = (warning: Warning | undefined): warning is Warning => warning !== undefined

/**
 * Everything that the rules say about a profile. Pure, and far below a millisecond: it runs at every edit in the page, and
 * again in the main process before any connection.
 * @returns by severity (error, block, high, medium, info), then by the number of the rule
 */
export const evaluateWarnings = (input: WarningInput): Warning[] => {
  const facts = factsOf(input)
  // The rules stand by number, and sorting is stable.
  return WARNING_RULES.map((rule) => rule.warningFor(facts))
    .filter(isWarning)
    .sort((one, other) => rankOf(one.severity) - rankOf(other.severity))
}
