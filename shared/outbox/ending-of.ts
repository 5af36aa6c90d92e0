import type { OutboxEntry } from './outbox-entry'

/** How a mail ended, for whoever left it to the outbox. */
export type Ending = 'sent' | 'partial' | 'error' | 'unknown'

/** Whether nothing more happens to a mail by itself. */
export const isSettled = ({ state }: Pick<OutboxEntry, 'state'>): boolean => state !== 'pending' && state !== 'sending'

/** How a mail ended just now; undefined when it had ended before, or has not, or was not seen before. */
export const endingOf = (before: OutboxEntry | undefined, after: OutboxEntry): Ending | undefined => {
  if (before === undefined || isSettled(before) || !isSettled(after)) return undefined
  if (after.state === 'sent') return after.recipients.every(({ status }) => status === 'accepted') ? 'sent' : 'partial'
  return after.state === 'unknown' ? 'unknown' : 'error'
}
