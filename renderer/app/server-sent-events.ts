/** One event of a text/event-stream; `kind` is `message` unless the stream says otherwise. */
export interface ServerSentEvent {
  readonly id: string
  readonly kind: string
  readonly text: string
}

/**
 * Cuts a text/event-stream into events (WHATWG HTML §9.2, as far as our own host uses it: LF line ends, no retry field).
 * @param onEvent called for each complete event; comments and events without data are passed over
 * @returns a function that takes the next piece of decoded text, cut anywhere
 */
export const serverSentEvents = (onEvent: (event: ServerSentEvent) => void): ((text: string) => void) => {
  let pending = ''
  return (text) => {
    const frames = (pending + text).split('\n\n')
    pending = frames.pop() ?? ''
    for (const frame of frames) {
      const fields = new Map<string, string>()
      for (const line of frame.split('\n')) {
        const colon = line.indexOf(': ')
        if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2))
      }
      const data = fields.get('data')
      if (data !== undefined)
        onEvent({ id: fields.get('id') ?? '', kind: fields.get('event') ?? 'message', text: data })
    }
  }
}
