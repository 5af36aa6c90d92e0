import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CheckedEvent } from '../../ipc/checked-event'
import { HEADERS_NOT_KEPT } from './answer'
import { EventLog } from './event-log'

const HEARTBEAT_MS = 15_000
const MAXIMUM_UNSENT_BYTES = 8_000_000

/** Sends the services' events to every open page. A page that does not read is cut off; it comes back and asks for what it missed. */
export class EventStream {
  private readonly log = new EventLog()
  private readonly pages = new Set<ServerResponse>()
  private readonly heartbeat = setInterval(() => this.write(': alive\n\n'), HEARTBEAT_MS).unref()

  tell(event: CheckedEvent): void {
    this.write(this.log.append(event).frame)
  }

  open(request: IncomingMessage, response: ServerResponse): void {
    const lastSeen = request.headers['last-event-id']
    response.writeHead(200, { ...HEADERS_NOT_KEPT, 'content-type': 'text/event-stream; charset=utf-8' })
    response.write(this.log.since(typeof lastSeen === 'string' ? lastSeen : undefined) || ': open\n\n')
    this.pages.add(response)
    response.once('close', () => this.pages.delete(response))
  }

  close(): void {
    clearInterval(this.heartbeat)
    for (const page of this.pages) page.end()
  }

  private write(frame: string): void {
    for (const page of this.pages) {
      if (page.writableLength > MAXIMUM_UNSENT_BYTES) page.destroy()
      else page.write(frame)
    }
  }
}
