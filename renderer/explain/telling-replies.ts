import type { PastedReply } from '../../shared/failures/explain-text'

/** Replies that are worth showing, as one text each, and how many there are beyond them. */
export interface TellingReplies {
  readonly shown: readonly string[]
  readonly left: number
}

const MOST_SHOWN = 8

const isRefusal = ({ code }: PastedReply): boolean => code >= 400

/** What Nodemailer and its like print after the reply inside the same object. */
const NEXT_FIELD = /(?:^|['"])\s*,\s*['"]?(?:code|command|errno|response|responseCode|syscall)['"]?: .*$/

/** A program repeats a reply in its own fields: only the server's words count. */
const withoutFields = (reply: PastedReply): PastedReply => ({ ...reply, text: reply.text.replace(NEXT_FIELD, '') })

const isRepeated = (reply: PastedReply, index: number, all: readonly PastedReply[]): boolean =>
  all.some(
    (other, place) =>
      place !== index &&
      other.code === reply.code &&
      other.text.startsWith(reply.text) &&
      (other.text !== reply.text || place < index),
  )

const replyLine = ({ code, enhanced, text }: PastedReply): string =>
  [code, enhanced, text].filter((part) => part !== undefined && part !== '').join(' ')

/**
 * The replies that tell why something failed: the refusals (4xx and 5xx, RFC 5321 §4.2.1), or all when none refuses. A long
 * log has many that only say that things went well. What a program printed twice is one.
 * @param replies in the order of the text
 */
export const tellingReplies = (replies: readonly PastedReply[]): TellingReplies => {
  const refusals = replies.filter(isRefusal)
  const telling = (refusals.length > 0 ? refusals : replies)
    .map(withoutFields)
    .filter((reply, index, all) => !isRepeated(reply, index, all))
  return {
    shown: telling.slice(0, MOST_SHOWN).map(replyLine),
    left: Math.max(0, telling.length - MOST_SHOWN),
  }
}
