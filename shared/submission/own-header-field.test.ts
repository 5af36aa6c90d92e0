import { expect, it } from 'vitest'
import { isOwnHeaderField } from './own-header-field'

it.each([
  'From',
  'SENDER',
  'to',
  'cc',
  'bcc',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Return-Path',
  'Received',
  'Disposition-Notification-To',
  'Content-Type',
  'Resent-From',
])('%s belongs to the message or to servers', (name) => expect(isOwnHeaderField(name)).toBe(true))

it.each(['X-Campaign', 'List-Unsubscribe', 'Contents', 'Subjects', 'In-Reply-To'])('%s is free', (name) =>
  expect(isOwnHeaderField(name)).toBe(false),
)
