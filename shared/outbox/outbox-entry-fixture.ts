import type { OutboxEntry } from './outbox-entry'

/** A pending mail of the profile `relay`, for tests. */
export const outboxEntry = (parts: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: 'mail-1',
  profileId: 'relay',
  profileLabel: 'Relay',
  state: 'pending',
  from: 'me@b.example',
  recipients: [{ address: 'a@b.example', status: 'pending' }],
  subject: 'Hello',
  messageId: '<1@b.example>',
  size: 812,
  createdAt: '2026-11-22T10:00:00.000Z',
  attempts: [],
  nextAttemptAt: '2026-11-22T10:00:00.000Z',
  ...parts,
})
