import { Transform, type TransformCallback } from 'node:stream'

const CR = 0x0d
const LF = 0x0a
const DOT = 0x2e
const CRLF = Buffer.from('\r\n')
const ONE_DOT = Buffer.from('.')

/**
 * The whole of a small message as `DotStuffing` would write it, and itself when nothing is to be changed.
 * @param content MIME bytes
 */
export const dotStuffed = (content: Buffer): Buffer => {
  const stuffing = new Stuffing()
  const stuffed = stuffing.take(content)
  return stuffing.lineIsOpen ? Buffer.concat([stuffed, CRLF]) : stuffed
}

/**
 * Makes any bytes fit between DATA and the final dot: every line ends with CRLF, also where a lone CR or LF stood
 * (RFC 5321 §2.3.8), a line that begins with a dot gets one more (§4.5.2), and the last line is ended. State survives
 * chunk borders. The final dot itself is not written.
 */
export class DotStuffing extends Transform {
  readonly #stuffing = new Stuffing()

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const stuffed = this.#stuffing.take(chunk)
    if (stuffed.length > 0) this.push(stuffed)
    done()
  }

  override _flush(done: TransformCallback): void {
    if (this.#stuffing.lineIsOpen) this.push(CRLF)
    done()
  }
}

/** The state between two chunks. */
class Stuffing {
  #atLineStart = true
  #afterCr = false

  get lineIsOpen(): boolean {
    return this.#afterCr || !this.#atLineStart
  }

  /** @returns what goes onto the wire for `chunk` */
  take(chunk: Buffer): Buffer {
    if (this.#passes(chunk)) return chunk
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

  /**
   * Whether nothing in `chunk` needs a change, found by the native search: every CR is followed by LF and not by a line
   * that begins with a dot, and there are as many LF as CR.
   */
  #passes(chunk: Buffer): boolean {
    if (this.#afterCr || chunk.length === 0 || (this.#atLineStart && chunk[0] === DOT)) return false
    let lines = 0
    for (let at = chunk.indexOf(CR); at !== -1; at = chunk.indexOf(CR, at + 2)) {
      if (chunk[at + 1] !== LF || chunk[at + 2] === DOT) return false
      lines += 1
    }
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, at + 1)) lines -= 1
    if (lines !== 0) return false
    this.#atLineStart = chunk[chunk.length - 1] === LF
    return true
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
