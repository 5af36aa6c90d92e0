import type { Command } from 'commander'
import type { OperationRequest } from '../../../shared/contract/operations'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { type DiagnosisReach, diagnosisReachSchema, portProbingSchema } from '../../../shared/diagnosis/diagnosis'
import { profileSender } from '../../../shared/profile/profile-sender'
import { choiceOption } from './choice-option'
import { UsageFailure } from './usage-failure'

/** What commander parsed of the options that are a diagnosis' own. */
export interface DiagnosisOptionValues {
  readonly reach?: DiagnosisReach
  readonly ports: OperationRequest<'session:diagnose'>['ports']
  readonly from?: string
  readonly to?: string[]
}

/** What a diagnosis is asked beside its session. */
export type DiagnosisChoices = Pick<OperationRequest<'session:diagnose'>, 'reach' | 'ports' | 'envelope'>

const collect = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  ...value
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== ''),
]

/** Adds how far the diagnosis goes and what it probes. */
export const withDiagnosisOptions = (command: Command): Command =>
  command
    .addOption(choiceOption('--reach <stage>', diagnosisReachSchema.options))
    .addOption(choiceOption('--ports <when>', portProbingSchema.options).default('after-failure'))
    .option('--from <address>')
    .option('--to <addresses>', '', collect)

/** Signing in was asked for by naming a user. */
const reachOf = ({ profile }: SessionDraft): DiagnosisReach => (profile.name === '' ? 'verify' : 'authenticate')

/**
 * @throws UsageFailure when the reach needs an envelope that is not given
 */
export const diagnosisFromOptions = (options: DiagnosisOptionValues, draft: SessionDraft): DiagnosisChoices => {
  const reach = options.reach ?? reachOf(draft)
  const asked = { reach, ports: options.ports }
  if (reach !== 'envelope' && reach !== 'content') return asked
  const from = options.from ?? profileSender(draft.profile)
  const to = options.to ?? []
  if (from === '' || to.length === 0) {
    const field = from === '' ? 'from' : 'to'
    throw new UsageFailure('no-envelope', { code: 'invalid-value', field, params: { reason: 'missing' } }, { reach })
  }
  return { ...asked, envelope: { from, to } }
}
