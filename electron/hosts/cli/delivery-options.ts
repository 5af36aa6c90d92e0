import type { Command } from 'commander'
import { hasControlCharacter } from '../../../shared/profile/single-line'
import { DEFAULT_SEND_OPTIONS, type SendOptions } from '../../../shared/submission/send-options'
import { choiceOption } from './choice-option'
import { UsageFailure } from './usage-failure'

/** Options of `send` about the delivery itself. */
export interface DeliveryOptionValues {
  readonly allOrNothing?: boolean
  readonly notify?: string
  readonly return?: 'full' | 'headers'
  readonly envelopeId?: string
}

const MAXIMUM_ENVELOPE_ID = 100
const EVENTS = ['success', 'failure', 'delay'] as const

/** Adds the options about the delivery. */
export const withDeliveryOptions = (command: Command): Command =>
  command
    .option('--all-or-nothing')
    .option('--notify <list>')
    .addOption(choiceOption('--return <part>', ['full', 'headers']))
    .option('--envelope-id <text>')

const notifyOf = (list: string): NonNullable<SendOptions['notification']>['notify'] => {
  const words = [...new Set(list.split(',').map((word) => word.trim().toLowerCase()))]
  if (words.length === 1 && words[0] === 'never') return 'never'
  const events = EVENTS.filter((event) => words.includes(event))
  if (events.length > 0 && events.length === words.length) return events
  throw new UsageFailure('notify', { code: 'invalid-value', field: 'notify' })
}

const envelopeIdOf = (text: string): string => {
  if (text.length <= MAXIMUM_ENVELOPE_ID && !hasControlCharacter(text)) return text
  throw new UsageFailure('envelope-id', { code: 'invalid-value', field: 'envelopeId' }, { most: MAXIMUM_ENVELOPE_ID })
}

/**
 * What is asked of the delivery. A report is asked for as soon as one of its options is given: on failure, with the
 * headers, unless said otherwise.
 * @throws UsageFailure when a value cannot be used
 */
export const deliveryFromOptions = (options: DeliveryOptionValues): SendOptions => {
  const { notify, envelopeId } = options
  const asked = notify !== undefined || envelopeId !== undefined || options.return !== undefined
  return {
    delivery: options.allOrNothing === true ? 'all-or-nothing' : DEFAULT_SEND_OPTIONS.delivery,
    notification: asked
      ? {
          notify: notifyOf(notify ?? 'failure'),
          returned: options.return ?? 'headers',
          envelopeId: envelopeIdOf(envelopeId ?? ''),
        }
      : null,
  }
}
