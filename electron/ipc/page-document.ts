import { randomBytes } from 'node:crypto'
import { type ConnectSource, contentSecurityPolicy } from './content-security-policy'

/** What one HTML response carries for the page that it becomes. */
export interface PageFacts {
  /** base64: allows the styles that the page makes at run time */
  readonly nonce: string
  /** Web host only: the page proves with it that it is the page and not another site that borrows its cookie. */
  readonly secret?: string
}

/** A nonce for one HTML response: 128 random bits in base64. */
export const newNonce = (): string => randomBytes(16).toString('base64')

const HEAD = /<head(?:\s[^>]*)?>/i
const SAFE_IN_ATTRIBUTE = /^[A-Za-z0-9+/=_-]+$/

/**
 * Writes the facts into the built page: `<meta property="csp-nonce" nonce>` and, in the web host, `<meta name="page-secret">`.
 * @param template the built index.html
 * @throws when the template has no head or a fact is not base64: both are bugs of the caller
 */
export const renderPage = (template: string, facts: PageFacts): string => {
  const head = HEAD.exec(template)
  const unsafe = [facts.nonce, facts.secret ?? 'none'].some((fact) => !SAFE_IN_ATTRIBUTE.test(fact))
  if (head === null || unsafe) throw new Error('page template or facts cannot be rendered')
  const secret = facts.secret === undefined ? '' : `<meta name="page-secret" content="${facts.secret}">`
  const end = head.index + head[0].length
  return `${template.slice(0, end)}<meta property="csp-nonce" nonce="${facts.nonce}">${secret}${template.slice(end)}`
}

/** Headers of every answer of both hosts, whatever it holds. */
export const COMMON_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Headers of the page itself. */
export const pageHeaders = (nonce: string, connect: ConnectSource): Readonly<Record<string, string>> => ({
  ...COMMON_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': contentSecurityPolicy(nonce, connect),
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
})
