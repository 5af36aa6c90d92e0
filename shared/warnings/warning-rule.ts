import type { ProfileField } from '../profile/session-profile'
import type { Severity, Warning, WarningFix } from './warning'
import type { FactName, WarningFacts } from './warning-input'

/** What a rule finds: values for its words, and suggestions. */
export interface RuleFinding {
  /** `context` chooses a variant of the words, as i18next does: `explanation_<context>`. */
  readonly params?: Warning['params']
  /** Instead of the rule's own; never one that blocks. */
  readonly severity?: Exclude<Severity, 'error' | 'block'>
  readonly fixes?: readonly WarningFix[]
}

interface RuleDefinition<Reads extends FactName> {
  /** The id of the product’s own list of combinations, e.g. `W5`. */
  readonly id: `W${number}`
  readonly severity: Severity
  /** Where the warning is shown, the most telling field first. */
  readonly fields: readonly ProfileField[]
  /** All that the rule may look at; an acknowledgement is void when one of these changes. */
  readonly reads: readonly Reads[]
  readonly check: (facts: Pick<WarningFacts, Reads>) => RuleFinding | undefined
}

/** One rule: pure, and blind to what other rules find. */
export interface WarningRule {
  readonly id: `W${number}`
  readonly severity: Severity
  readonly fields: readonly ProfileField[]
  readonly reads: readonly FactName[]
  readonly warningFor: (facts: WarningFacts) => Warning | undefined
}

/** Makes a rule of its definition. The compiler holds `check` to the declared `reads`. */
export const rule = <const Reads extends FactName>(definition: RuleDefinition<Reads>): WarningRule => {
  const { id, severity, fields, reads, check } = definition
  const warningFor = (facts: WarningFacts): Warning | undefined => {
    const finding = check(facts)
    return (
      finding && {
        id,
        severity: finding.severity ?? severity,
        fields,
        params: finding.params ?? {},
        fixes: finding.fixes ?? [],
      }
    )
  }
  return { id, severity, fields, reads, warningFor }
}
