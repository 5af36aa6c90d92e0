import type { RevocationAnswer } from '../../../shared/trust/revocation'
import type { ProvenAnswer } from './revocation-question'

/** Answers, kept as long as their authority lets them be used. */
export interface AnswerCache {
  /** @param now ms since 1970 */
  find(key: string, now: number): RevocationAnswer | undefined
  keep(key: string, answer: ProvenAnswer, now: number): void
}

const MAXIMUM_ANSWERS = 512
/** An answer that names no next one. */
const OPEN_ENDED_MS = 300_000
/** Nobody waits for a dead responder at each of several connections. */
const FAILURE_MS = 30_000

const keptUntil = ({ answer, period }: ProvenAnswer, now: number): number => {
  if (answer.status === 'not-checked' || period === null) return now + FAILURE_MS
  return period.nextUpdate ?? now + OPEN_ENDED_MS
}

/** Keeps the answers used last, in the memory of this process. */
export const createAnswerCache = (): AnswerCache => {
  const kept = new Map<string, { readonly answer: RevocationAnswer; readonly until: number }>()
  const put = (key: string, entry: { readonly answer: RevocationAnswer; readonly until: number }) => {
    kept.delete(key)
    const oldest = kept.keys().next()
    if (kept.size >= MAXIMUM_ANSWERS && oldest.done === false) kept.delete(oldest.value)
    kept.set(key, entry)
  }
  return {
    find: (key, now) => {
      const entry = kept.get(key)
      if (entry === undefined) return undefined
      if (now >= entry.until) {
        kept.delete(key)
        return undefined
      }
      put(key, entry)
      return entry.answer
    },
    keep: (key, answer, now) => put(key, { answer: answer.answer, until: keptUntil(answer, now) }),
  }
}
