import type { OutboxState } from '../../shared/outbox/outbox-entry'
import type { Tone } from '../ui/badge'
import type { IconName } from '../ui/icon-paths'

/** How each state of a mail looks: shape first, colour second; violet is for unknown alone. */
export const stateLook: Readonly<Record<OutboxState, { readonly tone: Tone; readonly icon: IconName }>> = {
  pending: { tone: 'neutral', icon: 'clock' },
  sending: { tone: 'acc', icon: 'send' },
  sent: { tone: 'ok', icon: 'passed' },
  error: { tone: 'err', icon: 'failed' },
  unknown: { tone: 'unk', icon: 'question' },
}
