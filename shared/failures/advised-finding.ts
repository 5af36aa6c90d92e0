import { ADVICE } from './explain-text-advice'
import type { Finding, Fix } from './finding'
import type { Evidence, FindingId } from './finding-rules'

/**
 * Builds a finding of severity error with the advice of its row of the catalogue.
 * @param fixes those that this session makes possible, before the general ones
 * @param params values of its words
 */
export const advised = (
  id: FindingId,
  { error }: Evidence,
  fixes: readonly Fix[] = [],
  params: Finding['params'] = {},
): Finding => {
  const general = ADVICE[id].fixes.filter(({ key }) => !fixes.some((other) => other.key === key))
  return {
    id,
    severity: 'error',
    stage: error?.stage ?? ADVICE[id].stage,
    params,
    fixes: [...fixes, ...general.map((fix) => ({ ...fix }))],
  }
}

/** The same at the stage where the catalogue puts it, whatever the session failed at. */
export const advisedAtOwnStage = (...[id, ...rest]: Parameters<typeof advised>): Finding => ({
  ...advised(id, ...rest),
  stage: ADVICE[id].stage,
})
