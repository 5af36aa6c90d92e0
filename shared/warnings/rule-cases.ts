import { ACCOUNT_CASES, SERVER_CASES } from './account-cases'
import { CHANNEL_CASES, PORT_CASES } from './connection-cases'
import type { RuleCase } from './rule-case'

/** Every row, for the tests of rules and of their words. */
export const RULE_CASES: readonly RuleCase[] = [...PORT_CASES, ...CHANNEL_CASES, ...SERVER_CASES, ...ACCOUNT_CASES]
