import type { Readable } from 'node:stream'

/** A message as it came in: envelope and bytes, nothing interpreted. */
export interface ReceivedMessage {
  readonly id: string
  readonly receivedAt: Date
  readonly envelopeFrom: string
  readonly envelopeTo: readonly string[]
  readonly raw: Buffer
}

export interface ReceivedMailLimits {
  readonly messages: number
  /** bytes, of what is kept and of what is coming in at a time */
  readonly bytes: number
}

/** The latest messages, held in memory alone. */
export interface ReceivedMail {
  /** Latest first. */
  list(): readonly ReceivedMessage[]
  find(id: string): ReceivedMessage | undefined
  /** Keeps the message and drops the oldest ones beyond the limits. */
  add(message: ReceivedMessage): void
  clear(): void
  /**
   * Reads an incoming message to its end.
   * @param isTooLarge asked while it grows; once true, the rest is read and dropped
   * @returns undefined when it grew too large, or when all that is coming in at a time does
   */
  read(stream: Readable, isTooLarge: () => boolean): Promise<Buffer | undefined>
}

/** Builds an empty mailbox. */
export const createReceivedMail = (limits: ReceivedMailLimits): ReceivedMail => {
  let messages: ReceivedMessage[] = []
  let keptBytes = 0
  let incomingBytes = 0

  const dropOldest = (): void => {
    const oldest = messages.pop()
    keptBytes -= oldest?.raw.length ?? 0
  }

  return {
    list: () => messages,
    find: (id) => messages.find((message) => message.id === id),
    add: (message) => {
      messages = [message, ...messages]
      keptBytes += message.raw.length
      while (messages.length > limits.messages || (keptBytes > limits.bytes && messages.length > 1)) dropOldest()
    },
    clear: () => {
      messages = []
      keptBytes = 0
    },
    read: async (stream, isTooLarge) => {
      let chunks: Buffer[] = []
      let held = 0
      let dropped = false
      try {
        for await (const chunk of stream) {
          dropped ||= isTooLarge() || incomingBytes + chunk.length > limits.bytes
          if (dropped) {
            incomingBytes -= held
            held = 0
            chunks = []
            continue
          }
          held += chunk.length
          incomingBytes += chunk.length
          chunks.push(chunk)
        }
        return dropped || isTooLarge() ? undefined : Buffer.concat(chunks)
      } finally {
        incomingBytes -= held
      }
    },
  }
}
