/**
 * Asks for one message to be taken back. An AbortSignal would say the same, at a cost that shows in the profile of many
 * small messages.
 */
export class Withdrawal {
  #asked = false
  #listener: (() => void) | undefined

  get asked(): boolean {
    return this.#asked
  }

  ask(): void {
    if (this.#asked) return
    this.#asked = true
    this.#listener?.()
  }

  /** Calls `listener` when it is asked for, at once when it already is. One at a time listens; undefined ends that. */
  listen(listener: (() => void) | undefined): void {
    this.#listener = listener
    if (this.#asked) listener?.()
  }
}
