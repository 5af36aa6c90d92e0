import type { IncomingMessage, ServerResponse } from 'node:http'
import { COMMON_HEADERS } from '../../ipc/page-document'
import { refusalText } from './refusal-text'
import type { Refusal } from './request-guard'

/** Headers of everything that is not a file of the page. */
export const HEADERS_NOT_KEPT = { ...COMMON_HEADERS, 'cache-control': 'no-store' } as const

/** Silence after which nothing more is expected from a sender whose request was refused half-way. */
const LINGER_MS = 1_000
/** However long it goes on sending. */
const LONGEST_LINGER_MS = 10_000

const hasUnreadBody = (request: IncomingMessage): boolean => {
  const announced = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0
  return announced && !request.complete
}

const endWhenQuiet = (request: IncomingMessage, response: ServerResponse): void => {
  const end = (): void => {
    clearTimeout(limit)
    clearTimeout(pause)
    response.end()
  }
  const limit = setTimeout(end, LONGEST_LINGER_MS)
  const pause = setTimeout(end, LINGER_MS)
  request.once('close', end)
  // Reads on, and counts the silence from the last piece on: a timer that is late must not end what is still arriving.
  request.on('data', () => pause.refresh())
}

/**
 * Sends a whole answer. When the request is still arriving its rest is read into the void until it pauses, and then the
 * connection closes: a reset while data is under way could take the answer away from a sender that is still busy sending.
 */
const sendWhole = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void => {
  if (response.headersSent || response.destroyed) {
    request.destroy()
    return
  }
  const length = { 'content-length': Buffer.byteLength(text) }
  if (!hasUnreadBody(request)) {
    response.writeHead(status, { ...HEADERS_NOT_KEPT, ...headers, ...length })
    response.end(text)
    return
  }
  response.writeHead(status, { ...HEADERS_NOT_KEPT, ...headers, ...length, connection: 'close' })
  response.write(text)
  endWhenQuiet(request, response)
}

/** Refuses with a short text in the language of the browser; nothing of the request has reached a service. */
export const refuse = (request: IncomingMessage, response: ServerResponse, { status, word }: Refusal): void =>
  sendWhole(
    request,
    response,
    status,
    { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'" },
    `${refusalText(word, request.headers['accept-language'])}\n`,
  )

/** Answers with a JSON document. */
export const answerJson = (request: IncomingMessage, response: ServerResponse, document: unknown): void =>
  sendWhole(request, response, 200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(document))
