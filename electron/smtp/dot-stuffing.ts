import { Transform, type TransformCallback } from 'node:stream'

const CR = 0x0d
const LF = 0x0a
const DOT = 0x2e
const CRLF = Buffer.from('\r\n')
const ONE_DOT = Buffer.from('.')

/**
 * Makes any bytes fit between DATA and the final dot: every line ends with CRLF, also where a lone CR or LF stood
 * (RFC 5321 §2.3.8), a line that begins with a dot gets one more (§4.5.2), and the last line is ended. State survives
 * chunk borders. The final dot itself is not written.
 */
export class DotStuffing extends Transform {
  #atLineStart = true
  #afterCr = false

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const stuffed = this.#stuff(chunk)
    if (stuffed.length > 0) this.push(stuffed)
    done()
  }

  override _flush(done: TransformCallback): void {
    if (this.#afterCr || !this.#atLineStart) this.push(CRLF)
    done()
  }

  #stuff(chunk: Buffer): Buffer {
    const copy = new PatchedCopy(chunk)
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if (this.#afterCr) {
        // The CR that waited is written now, as a whole line end.
        this.#afterCr = false
        this.#atLineStart = true
        copy.replace(at, byte === LF ? 1 : 0, CRLF)
        if (byte === LF) continue
      }
      if (byte === CR) {
        if (chunk[at + 1] === LF) {
          at += 1
          this.#atLineStart = true
        } else {
          // Lone, or the chunk ends here and its LF is in the next one.
          copy.replace(at, 1)
          this.#afterCr = true
        }
      } else if (byte === LF) {
        copy.replace(at, 1, CRLF)
        this.#atLineStart = true
      } else {
        if (this.#atLineStart && byte === DOT) copy.replace(at, 0, ONE_DOT)
        this.#atLineStart = false
      }
    }
    return copy.result()
  }
}

/** A copy with a few replacements, made only when there are any: most content passes through as it is. */
class PatchedCopy {
  #copy: Buffer | undefined
  #length = 0
  #from = 0

  constructor(readonly source: Buffer) {}

  /** Leaves `removed` bytes at `at` out and puts `inserted` in their place; calls come in ascending order. */
  replace(at: number, removed: number, inserted?: Buffer): void {
    this.#copy ??= Buffer.allocUnsafe(this.source.length * 2 + CRLF.length)
    this.#length += this.source.copy(this.#copy, this.#length, this.#from, at)
    if (inserted !== undefined) this.#length += inserted.copy(this.#copy, this.#length)
    this.#from = at + removed
  }

  result(): Buffer {
    if (this.#copy === undefined) return this.source
    this.#length += this.source.copy(this.#copy, this.#length, this.#from)
    return this.#copy.subarray(0, this.#length)
  }
}
