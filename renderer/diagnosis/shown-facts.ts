import type { StageFact, StageRecord } from '../../shared/submission/stage'
import { protocolName } from './passed-facts'

const readable = ({ key, params }: StageFact): StageFact => {
  const { protocol } = params
  return typeof protocol === 'string'
    ? { key, params: { ...params, protocol: protocolName(protocol) } }
    : { key, params }
}

/**
 * The facts of a stage that its row shows: what the server offers is told once, as it is inside TLS when there is TLS.
 * The conversation has both lists.
 */
export const shownFacts = (stage: Pick<StageRecord, 'facts'>): readonly StageFact[] => {
  const insideTls = stage.facts.some(({ key }) => key === 'capabilities-after-tls')
  return stage.facts.filter(({ key }) => !(insideTls && key === 'capabilities')).map(readable)
}
