import type { IncomingMessage, ServerResponse } from 'node:http'
import { COMMON_HEADERS } from '../../ipc/page-document'
import type { Refusal } from './request-guard'

/** Headers of everything that is not a file of the page. */
export const HEADERS_NOT_KEPT = { ...COMMON_HEADERS, 'cache-control': 'no-store' } as const

const LINGER_MS = 1_000

const hasUnreadBody = (request: IncomingMessage): boolean => {
  const announced = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0
  return announced && !request.complete
}

/**
 * Sends a whole answer. When the request is still arriving its rest is read into the void for a moment before the connection
 * closes: a reset at once could take the answer away from a sender that is still busy sending.
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
  const patience = setTimeout(() => response.end(), LINGER_MS)
  request.once('close', () => {
    clearTimeout(patience)
    response.end()
  })
  request.resume()
}

/** Refuses with a short text; nothing of the request has reached a service. */
export const refuse = (request: IncomingMessage, response: ServerResponse, { status, text }: Refusal): void =>
  sendWhole(
    request,
    response,
    status,
    { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'" },
    `${text}\n`,
  )

/** Answers with a JSON document. */
export const answerJson = (request: IncomingMessage, response: ServerResponse, document: unknown): void =>
  sendWhole(request, response, 200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(document))
