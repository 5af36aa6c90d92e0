import type { PracticeFaultName } from '../../shared/practice/practice-faults'
import { type FailureRow, ROW_DEADLINES } from './failure-row'

const finalReplyRunsOut = { ...ROW_DEADLINES, finalReplyMs: 500 }
const contentRunsOut = { ...ROW_DEADLINES, commandMs: 1_500 }

const envelope = (id: FailureRow['id'], fault: PracticeFaultName, more: Partial<FailureRow> = {}): FailureRow => ({
  id,
  faults: [fault],
  stage: 'envelope',
  reach: 'envelope',
  ...more,
})

const content = (id: FailureRow['id'], fault: PracticeFaultName, more: Partial<FailureRow> = {}): FailureRow => ({
  id,
  faults: [fault],
  stage: 'content',
  reach: 'content',
  ...more,
})

const LONG_TEXT = 'A line that is long enough to make a message of it.\n'.repeat(100)

export const DELIVERY_ROWS: readonly FailureRow[] = [
  envelope('ENV-01', 'sender-not-owned'),
  envelope('ENV-02', 'relaying-denied'),
  envelope('ENV-03', 'greylisting'),
  envelope('ENV-04', 'recipient-unknown'),
  envelope('ENV-05', 'too-many-recipients', { to: ['a@example.test', 'b@example.test', 'c@example.test'] }),
  envelope('ENV-06', 'quota-reached'),
  content('ENV-07', 'final-sandbox'),
  envelope('ENV-08', 'sender-syntax'),
  envelope('ENV-09', 'no-smtputf8', { to: ['grün@example.test'] }),
  envelope('ENV-10', 'sender-domain-policy'),
  envelope('ENV-11', 'sender-no-reverse-name'),
  envelope('ENV-12', 'address-block-listed'),
  envelope('ENV-13', 'second-recipient-refused', { to: ['a@example.test', 'b@example.test'] }),
  content('ENV-13', 'second-recipient-refused', {
    stage: 'envelope',
    message: { to: ['a@example.test', 'b@example.test'] },
  }),
  envelope('ENV-14', 'recipient-not-verified', { passes: true }),
  content('DAT-01', 'size-limit', { stage: 'envelope', message: { text: LONG_TEXT } }),
  content('DAT-01', 'too-large-at-end'),
  content('DAT-02', 'final-bare-line-feed'),
  content('DAT-03', 'final-line-too-long'),
  content('DAT-05', 'final-attachment-blocked'),
  content('DAT-08', 'final-silent', { change: { deadlines: finalReplyRunsOut } }),
  content('DAT-08', 'final-slow', { change: { deadlines: finalReplyRunsOut } }),
  content('DAT-08', 'final-drop'),
  content('DAT-09', 'final-header-refused'),
  content('DAT-10', 'size-limit', { passes: true }),
  content('DAT-12', 'stall-in-content', {
    change: { deadlines: contentRunsOut },
    message: { text: LONG_TEXT.repeat(2_000) },
  }),
  content('DAT-11', 'final-later'),
  content('DAT-12', 'drop-in-content', { message: { text: LONG_TEXT.repeat(2_000) } }),
]
