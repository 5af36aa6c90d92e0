import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const BETWEEN_LOOKS_MS = 20

/** A message as a delivery agent stored it. */
export interface DeliveredMessage {
  /** Envelope sender, from Return-Path. */
  readonly sender: string
  /** Envelope recipient, from Delivered-To. */
  readonly recipient: string
  /** The message as it was sent, with CRLF: without the trace fields that were put on top of it. */
  readonly content: Buffer
}

export interface Maildir {
  /** Takes one message out, in the order of delivery; waits until there is one. */
  next(deadlineMs?: number): Promise<DeliveredMessage>
}

const TRACE_FIELD = /^(?:return-path|x-original-to|delivered-to|received):.*\n(?:[ \t].*\n)*/i

const parse = (stored: string): DeliveredMessage => {
  const fields: string[] = []
  let rest = stored
  for (let match = TRACE_FIELD.exec(rest); match !== null; match = TRACE_FIELD.exec(rest)) {
    fields.push(match[0])
    rest = rest.slice(match[0].length)
  }
  const addressIn = (name: string): string => {
    const field = fields.find((text) => text.toLowerCase().startsWith(`${name}:`)) ?? ''
    return field.slice(name.length + 1).replace(/[<>\s]/g, '')
  }
  return {
    sender: addressIn('return-path'),
    recipient: addressIn('delivered-to'),
    content: Buffer.from(rest.replaceAll('\n', '\r\n'), 'latin1'),
  }
}

/** Reads the maildir at `path`, which need not exist yet. */
export const openMaildir = (path: string): Maildir => {
  const inbox = join(path, 'new')
  return {
    next: async (deadlineMs = 15_000) => {
      const end = performance.now() + deadlineMs
      for (;;) {
        const [name] = (await readdir(inbox).catch(() => [])).sort()
        if (name !== undefined) {
          const stored = await readFile(join(inbox, name), 'latin1')
          await rm(join(inbox, name))
          return parse(stored)
        }
        if (performance.now() > end) throw new Error('Nothing was delivered')
        await delay(BETWEEN_LOOKS_MS)
      }
    },
  }
}
