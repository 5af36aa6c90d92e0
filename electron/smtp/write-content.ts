import type { Socket } from 'node:net'
import { addAbortSignal, pipeline, type Readable } from 'node:stream'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import { contentFailureOf } from '../attachments/content-error'
import { encodedBlocks } from '../attachments/recycled-buffers'
import { withinDeadline } from '../network/within-deadline'
import { DotStuffing } from './dot-stuffing'
import type { ReplyChannel } from './reply-channel'
import { socketFailure } from './socket-failure'

/** Where content goes. */
export interface ContentTarget {
  readonly socket: Socket
  /** Hears of the server's objections and of the end of the connection. */
  readonly channel: ReplyChannel
  /** ms for which the peer may take nothing. */
  readonly stallMs: number
}

/** Content up to this size goes out at once, together with the final dot: it fits into the buffers of any system. */
export const LARGEST_AT_ONCE = 65_536

/** Why the message cannot go on: the server's untimely answer counts as its answer to the message. */
export const contentObjection = (channel: ReplyChannel): Failure | undefined => {
  const objection = channel.objection()
  const early = channel.unaskedReply()
  if (objection === undefined || early === undefined || early.code < 400) return objection
  const passing = early.code < 500
  return { ...objection, code: passing ? 'message-deferred' : 'message-refused', retryable: passing }
}

/**
 * Writes the message, dot-stuffed, no faster than the peer reads: memory stays flat whatever the size. Stops as soon as
 * the server objects, the connection ends or the session is cancelled, and then ends `source` too.
 * @returns bytes written, or a failure: that of a `ContentError` (`attachment-changed` …) or `composition-failed` when
 *   `source` broke, an untimely refusal as
 *   `message-refused` or `message-deferred`, `reply-timeout` when the peer takes nothing, or that of the connection
 */
export const writeContent = async (
  source: Readable,
  target: ContentTarget,
  progressed: (bytes: number) => void,
): Promise<Result<number>> => {
  const interruption = new AbortController()
  const unwatch = target.channel.watch(() => interruption.abort())
  const stuffed = addAbortSignal(
    interruption.signal,
    pipeline(source, new DotStuffing(), () => undefined),
  )
  let bytes = 0
  let lastWrite: Written = Promise.resolve(undefined)
  try {
    for await (const chunk of stuffed) {
      const objection = contentObjection(target.channel)
      if (objection !== undefined) return failed(objection)
      const { mayGoOn, written } = write(target.socket, chunk)
      // One chunk stays on its way while the next is made: reading and sending overlap, and memory stays flat.
      const stalled = mayGoOn ? undefined : await flushed(target, lastWrite)
      lastWrite = written
      if (stalled !== undefined) return failed(stalled)
      bytes += chunk.length
      progressed(bytes)
    }
    const objection = await flushed(target, lastWrite)
    return objection === undefined ? succeeded(bytes) : failed(objection)
  } catch (error) {
    return failed(contentObjection(target.channel) ?? contentFailureOf(error))
  } finally {
    unwatch()
    source.destroy()
  }
}

/** Resolves when the system took the bytes, with an error when it did not. */
type Written = Promise<Error | undefined>

const write = (socket: Socket, chunk: Buffer): { readonly mayGoOn: boolean; readonly written: Written } => {
  let mayGoOn = true
  const written: Written = new Promise((resolve) => {
    mayGoOn = socket.write(chunk, (error) => {
      if (error === undefined || error === null) encodedBlocks.giveBack(chunk)
      resolve(error ?? undefined)
    })
  })
  return { mayGoOn, written }
}

/** Waits until the system took in all that was written; a peer that takes nothing for too long is given up. */
const flushed = async ({ channel, stallMs }: ContentTarget, written: Written): Promise<Failure | undefined> => {
  const stop = new AbortController()
  const unwatch = channel.watch(() => stop.abort())
  const wait = await withinDeadline(written, stallMs, stop.signal)
  unwatch()
  const objection = contentObjection(channel)
  if (objection !== undefined) return objection
  if (wait.end !== 'done') return failure('reply-timeout', { retryable: true, params: { reason: 'stalled' } })
  return wait.value === undefined ? undefined : socketFailure(wait.value)
}
