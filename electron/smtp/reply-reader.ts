import { parseEnhancedStatus, type Reply } from './reply'

/** Longest line in bytes, generous beside the 512 of RFC 5321 §4.5.3.1.5. */
export const MAXIMUM_LINE_BYTES = 4_096
export const MAXIMUM_REPLY_BYTES = 65_536
export const MAXIMUM_REPLY_LINES = 128

/** Why what came is not a reply, with the text that shows it. */
export interface ReplyProblem {
  readonly code: 'reply-malformed' | 'reply-too-long'
  readonly text: string
}

const LF = 0x0a
const REPLY_LINE = /^([2-5]\d\d)(?:([ -])(.*))?$/s
const CONTROL_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: server text is made inert before anyone sees it
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** Server text for people: UTF-8 when it is, else Latin-1 (both occur in practice); control characters replaced. */
export const decodeServerText = (bytes: Uint8Array): string => {
  const text = decodeBytes(bytes)
  return text.replace(CONTROL_CHARACTERS, '\ufffd')
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const decodeBytes = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}

/**
 * Turns the bytes of a connection into replies (RFC 5321 §4.2). It may be split anywhere, takes bare LF for a line end,
 * and is bounded in every direction. After the first problem it takes nothing more in.
 */
export class ReplyReader {
  #rest: Buffer = Buffer.alloc(0)
  #lines: string[] = []
  #code: number | undefined
  #replyBytes = 0
  #problem: ReplyProblem | undefined

  /** @returns the replies that `chunk` completed, in order */
  feed(chunk: Buffer): readonly Reply[] {
    const replies: Reply[] = []
    if (this.#problem !== undefined) return replies
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
      const reply = this.#takeLine(bytes.subarray(start, end))
      start = end + 1
      if (reply !== undefined) replies.push(reply)
      if (this.#problem !== undefined) return replies
    }
    // A copy, so that a small rest does not keep a large chunk alive.
    this.#rest = Buffer.from(bytes.subarray(start))
    if (this.#rest.length > MAXIMUM_LINE_BYTES) this.#fail('reply-too-long', this.#rest)
    return replies
  }

  /** Set once the bytes cannot be replies. */
  get problem(): ReplyProblem | undefined {
    return this.#problem
  }

  /** Whether something came that is not a whole reply. */
  get unfinished(): boolean {
    return this.#rest.length > 0 || this.#lines.length > 0
  }

  /** What came of an unfinished reply, for a report about a connection that ended in its middle. */
  get unfinishedText(): string {
    const lines = this.#lines.map((line) => `${this.#code}-${line}`)
    return [...lines, ...(this.#rest.length === 0 ? [] : [decodeServerText(this.#rest)])].join('\n')
  }

  #takeLine(raw: Buffer): Reply | undefined {
    const line = raw.at(-1) === 0x0d ? raw.subarray(0, -1) : raw
    this.#replyBytes += raw.length + 1
    if (line.length > MAXIMUM_LINE_BYTES) return this.#fail('reply-too-long', line)
    if (this.#replyBytes > MAXIMUM_REPLY_BYTES || this.#lines.length >= MAXIMUM_REPLY_LINES) {
      return this.#fail('reply-too-long', line)
    }
    const match = REPLY_LINE.exec(decodeServerText(line))
    const code = Number(match?.[1])
    // RFC 5321 §4.2.1: every line of a reply carries the same code.
    if (match === null || (this.#code !== undefined && this.#code !== code)) return this.#fail('reply-malformed', line)
    this.#code = code
    this.#lines.push(match[3] ?? '')
    return match[2] === '-' ? undefined : this.#complete(code)
  }

  #complete(code: number): Reply {
    const lines = this.#lines
    this.#lines = []
    this.#code = undefined
    this.#replyBytes = 0
    return { code, enhancedStatus: parseEnhancedStatus(code, lines[0] ?? ''), lines }
  }

  #fail(code: ReplyProblem['code'], line: Uint8Array): undefined {
    const text = decodeServerText(line.subarray(0, MAXIMUM_LINE_BYTES))
    this.#problem = { code, text: [...this.#lines, text].join('\n').slice(0, MAXIMUM_LINE_BYTES) }
    return undefined
  }
}
