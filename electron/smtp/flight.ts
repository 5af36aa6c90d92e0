import type { Writable } from 'node:stream'

type Words = string | Buffer

/** The parts as one buffer; text is UTF-8. */
const joined = (parts: readonly Words[]): Buffer => {
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  const whole = Buffer.allocUnsafe(size)
  let at = 0
  for (const part of parts) at += typeof part === 'string' ? whole.write(part, at) : part.copy(whole, at)
  return whole
}

/**
 * What is said to a server: at once, or together with what belongs into the same flight (RFC 2920 §3.1). A flight is one
 * write of one buffer, which costs less than a gathering write of its parts.
 */
export class Flight {
  #parts: Words[] | undefined

  /** Writes `words` to `target`, or keeps them for the end of the flight that is being made. */
  say(target: Writable, words: Words): void {
    if (this.#parts === undefined) target.write(words)
    else this.#parts.push(words)
  }

  /** Makes one flight of all that `speak` says; one within another is a part of it. */
  together<Value>(target: Writable | null, speak: () => Value): Value {
    if (this.#parts !== undefined) return speak()
    const parts: Words[] = []
    this.#parts = parts
    try {
      return speak()
    } finally {
      this.#parts = undefined
      if (parts.length > 0) target?.write(joined(parts))
    }
  }
}
