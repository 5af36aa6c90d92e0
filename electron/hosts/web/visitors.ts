import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const MAXIMUM_TOKENS = 16
const MAXIMUM_BROWSERS = 32
const MAXIMUM_PAGES = 64

/** 256 random bits as base64url: 43 characters that need no quoting anywhere. */
const newSecret = (): string => randomBytes(32).toString('base64url')
const digest = (value: string): Buffer => createHash('sha256').update(value).digest()

/** Bounded list of secrets, kept as digests so that comparing takes the same time wherever two secrets differ. */
class SecretList {
  private digests: Buffer[] = []

  constructor(private readonly maximum: number) {}

  /** Adds a new secret; the oldest goes when the list is full. */
  issue(): string {
    const secret = newSecret()
    this.digests = [...this.digests.slice(-(this.maximum - 1)), digest(secret)]
    return secret
  }

  has(candidate: string): boolean {
    const sought = digest(candidate)
    return this.digests.filter((known) => timingSafeEqual(known, sought)).length > 0
  }

  /** @returns whether it was there */
  take(candidate: string): boolean {
    const sought = digest(candidate)
    const rest = this.digests.filter((known) => !timingSafeEqual(known, sought))
    const found = rest.length < this.digests.length
    this.digests = rest
    return found
  }
}

interface Browser {
  readonly key: Buffer
  readonly pages: SecretList
}

/**
 * Who may use the web host: whoever opened a printed address once holds a cookie, and each page that this browser loads
 * holds a secret of its own. Cookies are shared by all ports of a host name and sent by any page of the same site, so a
 * cookie alone never reaches a service.
 */
export class Visitors {
  private readonly tokens = new SecretList(MAXIMUM_TOKENS)
  private browsers: Browser[] = []

  /** @returns a token for one new address */
  newToken(): string {
    return this.tokens.issue()
  }

  /** @returns the cookie value for the browser that brought the token, or undefined when the token is unknown or used */
  exchange(token: string): string | undefined {
    if (!this.tokens.take(token)) return undefined
    const cookie = newSecret()
    const browser = { key: digest(cookie), pages: new SecretList(MAXIMUM_PAGES) }
    this.browsers = [...this.browsers.slice(-(MAXIMUM_BROWSERS - 1)), browser]
    return cookie
  }

  knows(cookie: string | undefined): boolean {
    return this.find(cookie) !== undefined
  }

  /** @returns the secret for one page load of a known browser */
  newPage(cookie: string | undefined): string | undefined {
    return this.find(cookie)?.pages.issue()
  }

  /** Whether this browser loaded the page that holds this secret. */
  hasPage(cookie: string | undefined, secret: string | undefined): boolean {
    return secret !== undefined && this.find(cookie)?.pages.has(secret) === true
  }

  private find(cookie: string | undefined): Browser | undefined {
    if (cookie === undefined) return undefined
    const sought = digest(cookie)
    return this.browsers.filter((browser) => timingSafeEqual(browser.key, sought))[0]
  }
}
