/** Shown wherever a secret stood. */
export const REDACTED = '<redacted>'

/** Shorter secrets are not looked for: replacing one letter everywhere would spell it out. */
const SHORTEST_SECRET = 4
/** Runs as base64 has them; servers like to quote the beginning of a line that they did not understand. */
const ENCODED_RUN = /[A-Za-z0-9+/=_-]{8,}/g

/**
 * Takes the session's secrets out of what a server says, in clear and in every form in which they went out.
 * Some servers quote the line they refuse, and that line may be a password.
 */
export class SecretScrubber {
  readonly #secrets = new Set<string>()

  /** Remembers a secret, or a line that holds one in some encoding. */
  add(secret: string): void {
    if (secret.length >= SHORTEST_SECRET) this.#secrets.add(secret)
  }

  scrub(text: string): string {
    if (this.#secrets.size === 0) return text
    let clean = text
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, REDACTED)
    return clean.replace(ENCODED_RUN, (run) => (this.#holds(run) ? REDACTED : run))
  }

  #holds(run: string): boolean {
    for (const secret of this.#secrets) if (secret.includes(run)) return true
    return false
  }
}
