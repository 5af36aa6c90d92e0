/** What the page shares with the bench after {@link stubConversation} ran in it. */
export interface StubbedConversation {
  /** Id of the test that was asked for, as soon as it was. */
  operationId?: string
  say?: (text: string) => void
}

declare global {
  interface Window {
    benchConversation?: StubbedConversation
  }
}

/**
 * Runs in the page before its own scripts: events come from the bench and not from the host, and a test that is asked for
 * never ends. So a conversation of any length is heard exactly as the page hears any.
 */
export const stubConversation = (): void => {
  const stubbed: StubbedConversation = {}
  window.benchConversation = stubbed
  const ask = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const path = new URL(String(input), window.location.origin).pathname
    if (path === '/events') {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          const encoder = new TextEncoder()
          stubbed.say = (text) => controller.enqueue(encoder.encode(text))
        },
      })
      return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }))
    }
    if (path.startsWith('/api/session:')) {
      const request: { readonly operationId?: string } = JSON.parse(String(init?.body))
      if (request.operationId === undefined) return ask(input, init)
      stubbed.operationId = request.operationId
      return new Promise<Response>(() => undefined)
    }
    return ask(input, init)
  }
}

/** How many lines are spoken, and how many of them arrive in one piece. */
export interface Speech {
  readonly lines: number
  readonly piece: number
}

/** Runs in the page: speaks the lines of a long reply in the conversation that {@link stubConversation} waits with. */
export const speakLines = async ({ lines, piece }: Speech): Promise<void> => {
  const { operationId, say } = window.benchConversation ?? {}
  if (operationId === undefined || say === undefined) throw new Error('no test was asked for')
  const frameOf = (index: number): string => {
    const line = {
      atMs: index,
      direction: index % 10 === 0 ? 'client' : 'server',
      stage: 'greeting',
      secure: false,
      text: index % 10 === 0 ? `NOOP ${index}` : `250-line ${index} of a server that has much to say`,
    }
    return `data: ${JSON.stringify({ name: 'session:line-spoken', payload: { operationId, line } })}\n\n`
  }
  for (let from = 0; from < lines; from += piece) {
    let text = ''
    for (let index = from; index < Math.min(lines, from + piece); index += 1) text += frameOf(index)
    say(text)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
