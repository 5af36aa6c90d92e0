/** Shown wherever a secret stood. */
export const REDACTED = '<redacted>'

/** Shorter secrets are not looked for: replacing one letter everywhere would spell it out. */
const SHORTEST_SECRET = 4
const SHORTEST_ENCODED = 8
/** Runs as base64 has them; servers like to quote the beginning of a line that they did not understand. */
const ENCODED_RUN = /[A-Za-z0-9+/=_-]{4,}/g
/** C1 controls and marks of direction, which are made inert in a server's text before anyone looks for secrets in it. */
const INERT = /[\u0080-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

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

/** How many characters at the end of `text` are the beginning of `secret`. */
const overlap = (text: string, secret: string): number => {
  for (let length = Math.min(text.length, secret.length); length > 0; length -= 1) {
    if (text.endsWith(secret.slice(0, length))) return length
  }
  return 0
}

/**
 * Takes the session's secrets out of what a server says, in clear and in every form in which they go out.
 * Some servers quote the line they refuse, and that line may be a password.
 */
export class SecretScrubber {
  readonly #secrets = new Set<string>()
  /** Encoded secrets too short to be looked for inside other words. */
  readonly #words = new Set<string>()

  /** Remembers a secret: in clear, as UTF-8 that is read as Latin-1, and in base64. */
  addSecret(secret: string): void {
    if (secret.length >= SHORTEST_SECRET) {
      this.#secrets.add(secret)
      this.#secrets.add(secret.replace(INERT, '\ufffd'))
      this.#secrets.add(Buffer.from(secret, 'utf8').toString('latin1').replace(INERT, '\ufffd'))
    }
    for (const form of encodedForms(secret)) if (form.length >= SHORTEST_ENCODED) this.#secrets.add(form)
    this.addPayload(Buffer.from(secret, 'utf8').toString('base64'))
  }

  /** Remembers a line, or a part of one, that holds a secret in some encoding. */
  addPayload(payload: string): void {
    const bare = payload.replace(/=+$/, '')
    if (payload.length >= SHORTEST_ENCODED) this.#secrets.add(payload)
    for (const word of [payload, bare]) if (word.length >= SHORTEST_SECRET) this.#words.add(word)
  }

  /** Whether there is nothing to look for. */
  get empty(): boolean {
    return this.#secrets.size === 0 && this.#words.size === 0
  }

  scrub(text: string): string {
    if (this.empty) return text
    let clean = text
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, REDACTED)
    return clean.replace(ENCODED_RUN, (run) => (this.#holds(run) ? REDACTED : run))
  }

  /** As `scrub`, for text that was cut off and may end in the middle of a secret. */
  scrubCutOff(text: string): string {
    const clean = this.scrub(text)
    const begun = Math.max(0, ...[...this.#secrets].map((secret) => overlap(clean, secret)))
    return begun < SHORTEST_SECRET ? clean : `${clean.slice(0, -begun)}${REDACTED}`
  }

  #holds(run: string): boolean {
    if (this.#words.has(run)) return true
    if (run.length < SHORTEST_ENCODED) return false
    for (const secret of this.#secrets) if (secret.includes(run)) return true
    return false
  }
}
