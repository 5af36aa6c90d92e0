import type { IncomingMessage } from 'node:http'
import type { Refusal } from './request-guard'

/** Largest request, in bytes: a message draft with text and HTML fits, attachments go their own way. */
export const MAXIMUM_JSON_BYTES = 64 * 1024 * 1024

const TOO_LARGE: Refusal = { status: 413, word: 'tooLarge' }
const NOT_JSON_TYPE: Refusal = { status: 415, word: 'notJson' }
const NOT_JSON: Refusal = { status: 400, word: 'notJson' }

const parse = (bytes: Buffer): { readonly json: unknown } | Refusal => {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return NOT_JSON
  }
}

/**
 * Reads a JSON body and stops as soon as it exceeds the limit.
 * @returns the parsed document, a refusal, or undefined when the sender went away
 */
export const readJson = async (request: IncomingMessage): Promise<{ readonly json: unknown } | Refusal | undefined> => {
  if (!/^application\/json(?:\s*;|$)/i.test(request.headers['content-type'] ?? '')) {
    return NOT_JSON_TYPE
  }
  if (Number(request.headers['content-length'] ?? 0) > MAXIMUM_JSON_BYTES) return TOO_LARGE
  const chunks: Buffer[] = []
  let size = 0
  try {
    // The caller still answers on this socket, so leaving the loop must not destroy the request.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MAXIMUM_JSON_BYTES) return TOO_LARGE
      chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return parse(Buffer.concat(chunks))
}
