/** Buffers beyond this many are left to the garbage collector. */
const MOST_SPARE = 16

/**
 * Buffers of one size that are used again. Whoever holds one last may give it back; one that nobody gives back is
 * garbage like any other, so forgetting costs memory and never content. Without this, large content leaves its buffers
 * to a collector that counts them late: tens of MiB for one attachment.
 */
export class RecycledBuffers {
  readonly #spare: Buffer[] = []
  readonly #given = new WeakSet<Buffer>()

  /** @param size of each, in bytes */
  constructor(readonly size: number) {}

  /** A buffer whose content is arbitrary. */
  take(): Buffer {
    const buffer = this.#spare.pop() ?? Buffer.allocUnsafeSlow(this.size)
    this.#given.add(buffer)
    return buffer
  }

  /**
   * Takes a buffer back, which nobody may read any more. Anything else than a buffer from here that is in use, also a
   * part of one, is left alone.
   */
  giveBack(buffer: Buffer): void {
    if (this.#given.delete(buffer) && this.#spare.length < MOST_SPARE) this.#spare.push(buffer)
  }
}

/** What is read of a file at a time. */
export const fileChunks = new RecycledBuffers(65_536)

/** 800 lines of base64 with their ends, for whoever has written them to give back. */
export const encodedBlocks = new RecycledBuffers(800 * 78)
