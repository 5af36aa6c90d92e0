import type { PastedReply, TextFacts } from './explain-text-facts'
import type { FindingId } from './finding-rules'

/**
 * What a text must hold for one row of the catalogue; every condition that is given has to be met. No pattern has a gap without
 * a bound, so that the time grows with the length of the text and no faster.
 */
export interface TextConditions {
  readonly says?: RegExp
  /** Beside a place where `says` matched: also, or not. */
  readonly near?: RegExp
  readonly notNear?: RegExp
  /** Anywhere in the text: also, or not. */
  readonly anywhere?: RegExp
  readonly nowhere?: RegExp
  /** One after the other. */
  readonly inOrder?: readonly RegExp[]
  /** One of these enhanced statuses. */
  readonly status?: readonly string[]
  /** A reply with one of these codes, in which `replySays` is found if given. */
  readonly reply?: readonly number[]
  readonly replySays?: RegExp
  /** One of these ports is mentioned. */
  readonly ports?: readonly number[]
}

/** 3: means this and nothing else · 2: mostly means this · 1: counts only when nothing better was found. */
export type Certainty = 1 | 2 | 3

export interface TextRow extends TextConditions {
  readonly id: FindingId
  readonly certainty: Certainty
}

/** Where a row was found. */
export interface TextMatch {
  readonly row: TextRow
  readonly position: number
}

/** Builds a row. */
export const row = (id: FindingId, certainty: Certainty, conditions: TextConditions): TextRow => ({
  id,
  certainty,
  ...conditions,
})

const WINDOW = 400
const MOST_PLACES = 40

const placesOf = (flat: string, pattern: RegExp): number[] => {
  const places: number[] = []
  for (const match of flat.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))) {
    places.push(match.index)
    if (places.length >= MOST_PLACES) break
  }
  return places
}

const saidAt = ({ flat }: TextFacts, { says, near, notNear }: TextConditions): number | undefined => {
  if (says === undefined) return 0
  if (near === undefined && notNear === undefined) {
    const index = flat.search(says)
    return index < 0 ? undefined : index
  }
  return placesOf(flat, says).find((place) => {
    const around = flat.slice(Math.max(0, place - WINDOW), place + WINDOW)
    return (near?.test(around) ?? true) && !(notNear?.test(around) ?? false)
  })
}

const isInOrder = (flat: string, patterns: readonly RegExp[]): boolean => {
  let from = 0
  for (const pattern of patterns) {
    const step = new RegExp(pattern.source, `${pattern.flags}g`)
    step.lastIndex = from
    const match = step.exec(flat)
    if (match === null) return false
    from = match.index + match[0].length
  }
  return true
}

const replyFits = ({ reply, replySays }: TextConditions, replies: readonly PastedReply[]): boolean =>
  reply === undefined ||
  replies.some(
    ({ code, enhanced, text }) => reply.includes(code) && (replySays?.test(`${enhanced ?? ''} ${text}`) ?? true),
  )

/** Whether a row is found in a text, and where. */
export const matchRow = (facts: TextFacts, candidate: TextRow): TextMatch | undefined => {
  const { status, ports, anywhere, nowhere, inOrder } = candidate
  if (status !== undefined && !status.some((code) => facts.statuses.includes(code))) return undefined
  if (ports !== undefined && !ports.some((port) => facts.ports.includes(port))) return undefined
  if (!replyFits(candidate, facts.replies)) return undefined
  const position = saidAt(facts, candidate)
  if (position === undefined) return undefined
  if (anywhere?.test(facts.flat) === false || nowhere?.test(facts.flat) === true) return undefined
  if (inOrder !== undefined && !isInOrder(facts.flat, inOrder)) return undefined
  return { row: candidate, position }
}
