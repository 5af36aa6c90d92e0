import type { ConnectionState, HostConnection } from './host-connection'
import { serverSentEvents } from './server-sent-events'

const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 5_000
/** The host says something every 15 s; silence for this long is a broken connection that nobody closed. */
const SILENCE_MS = 40_000

/** What the stream needs of its surroundings. */
export interface EventStreamOptions {
  /** Asks for the stream; `lastEventId` names what was seen last. */
  readonly open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>
  /** Called with the data of each event. */
  readonly onEvent: (text: string) => void
  /** Events were lost: whatever the page knows may be out of date. */
  readonly onGap: () => void
  readonly wait?: (ms: number) => Promise<void>
}

const waitMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Keeps the stream of events open, with growing pauses between attempts. EventSource cannot send the page's secret, so this
 * reads the stream through fetch.
 */
export class WebEventStream implements HostConnection {
  private current: ConnectionState = 'connecting'
  private lastEventId: string | undefined
  private readonly listeners = new Set<() => void>()
  private readonly closing = new AbortController()

  constructor(private readonly options: EventStreamOptions) {}

  // React calls both without their object.
  readonly state = (): ConnectionState => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Runs until the page is closed or the host does not know this page any more. */
  async run(): Promise<void> {
    const wait = this.options.wait ?? waitMs
    let delayMs = FIRST_DELAY_MS
    while (!this.closing.signal.aborted && this.current !== 'ended') {
      const heard = await this.listenOnce()
      if (this.closing.signal.aborted || heard === 'refused') break
      delayMs = heard === 'nothing' ? Math.min(delayMs * 2, LONGEST_DELAY_MS) : FIRST_DELAY_MS
      this.become('reconnecting')
      await wait(delayMs)
    }
  }

  close(): void {
    this.closing.abort()
  }

  /** An answer to another request showed that the host does not know this page. */
  end(): void {
    this.become('ended')
    this.close()
  }

  private async listenOnce(): Promise<'something' | 'nothing' | 'refused'> {
    const attempt = new AbortController()
    const stop = () => attempt.abort()
    this.closing.signal.addEventListener('abort', stop, { once: true })
    let silence = setTimeout(stop, SILENCE_MS)
    let heard: 'something' | 'nothing' = 'nothing'
    try {
      const response = await this.options.open(this.lastEventId, attempt.signal)
      if (response.status === 401 || response.status === 403) {
        this.end()
        return 'refused'
      }
      if (!response.ok || response.body === null) return 'nothing'
      this.become('connected')
      const parse = serverSentEvents((event) => this.take(event.id, event.kind, event.text))
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        heard = 'something'
        clearTimeout(silence)
        silence = setTimeout(stop, SILENCE_MS)
        parse(piece.value)
      }
    } catch {
      // Refused, reset, aborted: all of them mean trying again.
    } finally {
      clearTimeout(silence)
      this.closing.signal.removeEventListener('abort', stop)
    }
    return heard
  }

  private take(id: string, kind: string, text: string): void {
    if (id !== '') this.lastEventId = id
    if (kind === 'message') this.options.onEvent(text)
    else if (kind === 'gap') this.options.onGap()
  }

  private become(state: ConnectionState): void {
    if (state === this.current || this.current === 'ended') return
    this.current = state
    for (const listener of this.listeners) listener()
  }
}
