import { randomBytes } from 'node:crypto'
import type { CheckedEvent } from '../../ipc/checked-event'

const MAXIMUM_EVENTS = 2_000
const MAXIMUM_CHARACTERS = 4_000_000

/** An event in the form of server-sent events (WHATWG HTML §9.2): the id lets a page ask for what it missed. */
export interface LoggedEvent {
  readonly number: number
  readonly frame: string
}

/**
 * The latest events, so that a page whose stream broke for a moment (a suspended laptop, a restarted tunnel) misses none.
 * Bounded by count and by size.
 */
export class EventLog {
  private readonly run = randomBytes(6).toString('hex')
  private entries: LoggedEvent[] = []
  private characters = 0
  private last = 0

  append(event: CheckedEvent): LoggedEvent {
    this.last += 1
    const entry = { number: this.last, frame: `id: ${this.run}-${this.last}\ndata: ${JSON.stringify(event)}\n\n` }
    this.entries.push(entry)
    this.characters += entry.frame.length
    while (this.entries.length > MAXIMUM_EVENTS || this.characters > MAXIMUM_CHARACTERS) {
      const oldest = this.entries.shift()
      if (oldest === undefined) break
      this.characters -= oldest.frame.length
    }
    return entry
  }

  /**
   * @param lastEventId what the page saw last, as it says; undefined for a page that has just been loaded
   * @returns frames to send first. When events were lost in between, one `gap` event stands for all of them.
   */
  since(lastEventId: string | undefined): string {
    if (lastEventId === undefined) return `id: ${this.run}-${this.last}\nevent: start\ndata: {}\n\n`
    const [run, number] = lastEventId.split('-')
    const seen = run === this.run && /^\d{1,15}$/.test(number ?? '') ? Number(number) : -1
    const missed = this.entries.filter((entry) => entry.number > seen)
    const first = missed[0]?.number ?? this.last + 1
    const gap = seen < 0 || seen + 1 < first ? `id: ${this.run}-${this.last}\nevent: gap\ndata: {}\n\n` : ''
    // After a gap the old order means nothing any more: the page asks for everything again.
    return gap === '' ? missed.map((entry) => entry.frame).join('') : gap
  }
}
