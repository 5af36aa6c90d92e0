import { type Ending, endingOf } from '../../../shared/outbox/ending-of'
import type { OutboxEntry } from '../../../shared/outbox/outbox-entry'
import type { Application } from '../../ipc/application'

/** A mail of the outbox that ended. */
export interface EndedMail {
  readonly entry: OutboxEntry
  readonly ending: Ending
}

/** Mail that ends within this time, in ms, is told together: a thousand notices are none. */
export const GATHER_MS = 1_000

/**
 * Tells which mail ended while nobody looked at the window; the page itself tells the others.
 * @param isInSight whether a window of ours has the focus
 * @param told hears of at least one mail, and at most once in {@link GATHER_MS}
 * @returns a function that ends it
 */
export const gatherEndedMail = (
  { subscribe }: Pick<Application, 'subscribe'>,
  isInSight: () => boolean,
  told: (ended: readonly EndedMail[]) => void,
): (() => void) => {
  const underWay = new Map<string, OutboxEntry>()
  let gathered: EndedMail[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    const ended = gathered
    gathered = []
    timer = undefined
    if (!isInSight()) told(ended)
  }
  const hear = (entry: OutboxEntry): void => {
    const ending = endingOf(underWay.get(entry.id), entry)
    if (entry.state === 'pending' || entry.state === 'sending') underWay.set(entry.id, entry)
    else underWay.delete(entry.id)
    if (ending === undefined || isInSight()) return
    gathered.push({ entry, ending })
    timer ??= setTimeout(tell, GATHER_MS)
  }
  const unsubscribe = subscribe((event) => {
    if (event.name === 'outbox:entry-changed') hear(event.payload)
    if (event.name === 'outbox:entry-removed') underWay.delete(event.payload.id)
  })
  return () => {
    clearTimeout(timer)
    unsubscribe()
  }
}
