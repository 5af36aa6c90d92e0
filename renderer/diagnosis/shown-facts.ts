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

/**
 * A fact as a line of its own: our words begin with a capital letter, what a server or an address says stays as it is.
 * @param words of the fact, as they stand in the middle of a line
 */
export const asLine = (words: string, { params }: StageFact): string => {
  const isVerbatim = Object.values(params).some((value) => String(value) !== '' && words.startsWith(String(value)))
  return isVerbatim ? words : words.slice(0, 1).toLocaleUpperCase() + words.slice(1)
}
