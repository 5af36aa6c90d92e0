import type { OutboxEntry } from './outbox-entry'

export const SENT_KEPT_DAYS = 30
const SENT_KEPT_COUNT = 1_000
const DAY_MS = 86_400_000

/**
 * Sent mail that is kept no longer: older than 30 days, or beyond the latest thousand. Nothing else ever goes by itself.
 * @param now ms since 1970
 * @returns ids
 */
export const outdatedEntries = (
  entries: readonly Pick<OutboxEntry, 'id' | 'state' | 'createdAt'>[],
  now: number,
): readonly string[] => {
  const sent = entries
    .filter(({ state }) => state === 'sent')
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
  return sent
    .filter(({ createdAt }, index) => index >= SENT_KEPT_COUNT || now - Date.parse(createdAt) > SENT_KEPT_DAYS * DAY_MS)
    .map(({ id }) => id)
}
