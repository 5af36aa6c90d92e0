/** Shown wherever a secret stood. */
export const REDACTED = '<redacted>'

/** Shorter secrets are not looked for: replacing one letter everywhere would spell it out. */
const SHORTEST_SECRET = 4
const SHORTEST_ENCODED = 8
/** Runs as base64 has them; servers like to quote the beginning of a line that they did not understand. */
const ENCODED_RUN = /[A-Za-z0-9+/=_-]{8,}/g

/** What base64 of a text that holds `secret` contains for certain, at each of the three alignments. */
const encodedForms = (secret: string): readonly string[] => {
  const bytes = Buffer.from(secret, 'utf8')
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const certainEnd = (shift + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1
    return encoded.slice(shift === 0 ? 0 : shift + 1, certainEnd)
  })
}

/**
 * Takes the session's secrets out of what a server says, in clear and in every form in which they go out.
 * Some servers quote the line they refuse, and that line may be a password.
 */
export class SecretScrubber {
  readonly #secrets = new Set<string>()

  /** Remembers a secret, in clear and in base64. */
  addSecret(secret: string): void {
    if (secret.length >= SHORTEST_SECRET) this.#secrets.add(secret)
    for (const form of encodedForms(secret)) this.addPayload(form)
  }

  /** Remembers a line, or a part of one, that holds a secret in some encoding. */
  addPayload(payload: string): void {
    if (payload.length >= SHORTEST_ENCODED) this.#secrets.add(payload)
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
