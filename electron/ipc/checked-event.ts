import { type EventName, events } from '../../shared/contract/events'
import type { Application } from './application'
import type { LogLine } from './log-line'

/** An event as a host passes it on: its payload has gone through its schema. */
export interface CheckedEvent {
  readonly name: EventName
  readonly payload: unknown
}

/**
 * Listens to the services for a host. An event that does not match its schema stays inside and is logged by name.
 * @returns a function that ends the subscription
 */
export const subscribeChecked = (
  application: Application,
  listener: (event: CheckedEvent) => void,
  log: LogLine,
): (() => void) =>
  application.subscribe((event) => {
    const payload = events[event.name].safeParse(event.payload)
    if (payload.success) listener({ name: event.name, payload: payload.data })
    else log(`event ${event.name} is outside its schema`)
  })
