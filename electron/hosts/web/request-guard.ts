import type { RefusalWord } from './refusal-text'

/** Why a request goes no further: HTTP status and what is said about it to a person. */
export interface Refusal {
  readonly status: number
  readonly word: RefusalWord
}

/** What the checks read of a request; header values as received. */
export interface RequestFacts {
  readonly method: string
  /** Request target as received, e.g. `/api/app:info?x`. */
  readonly target: string
  readonly hosts: readonly string[]
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
}

/** What a request asks for, told by its path alone. */
export type Destination =
  | { readonly kind: 'open'; readonly token: string }
  | { readonly kind: 'page' }
  | { readonly kind: 'asset'; readonly path: string }
  | { readonly kind: 'operation'; readonly name: string }
  | { readonly kind: 'events' }
  | { readonly kind: 'attachments' }

const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i

/**
 * Whether a Host header names this machine's loopback. Any port: people come through `ssh -L`. Any other name is a DNS name
 * that was made to point here (rebinding).
 */
export const isLoopbackHost = (host: string): boolean => LOOPBACK_HOST.test(host)

/** @param target request target as received; undefined when it is not a plain absolute path (RFC 9112 §3.2.1) */
export const destinationOf = (target: string): Destination | undefined => {
  const path = target.split('?', 1)[0] ?? ''
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(path)) return undefined
  if (path === '/' || path === '/index.html') return { kind: 'page' }
  if (path === '/events') return { kind: 'events' }
  if (path === '/attachments') return { kind: 'attachments' }
  if (path.startsWith('/open/')) return { kind: 'open', token: path.slice('/open/'.length) }
  if (path.startsWith('/api/')) return { kind: 'operation', name: path.slice('/api/'.length) }
  return { kind: 'asset', path }
}

const METHODS: Readonly<Record<Destination['kind'], 'GET' | 'POST'>> = {
  open: 'GET',
  page: 'GET',
  asset: 'GET',
  events: 'GET',
  operation: 'POST',
  attachments: 'POST',
}

const isService = (kind: Destination['kind']): boolean =>
  kind === 'operation' || kind === 'attachments' || kind === 'events'

/** Browsers leave Origin out of a same-origin GET, but never out of a POST. */
const originRefusal = (request: RequestFacts, host: string): Refusal | undefined => {
  if (request.origin === undefined) {
    return request.method === 'POST' ? { status: 403, word: 'noOrigin' } : undefined
  }
  if (request.origin.toLowerCase() === `http://${host.toLowerCase()}`) return undefined
  return { status: 403, word: 'otherSite' }
}

/**
 * The printed address may be followed from anywhere (a terminal in another page, a mail): its token is the proof. The page may be
 * typed or reloaded; everything else is asked for by the page itself. Old browsers do not send the header.
 */
const fetchSiteRefusal = (kind: Destination['kind'], site: string | undefined): Refusal | undefined => {
  const allowed = isService(kind) ? ['same-origin'] : ['same-origin', 'none']
  if (kind === 'open' || site === undefined || allowed.includes(site)) return undefined
  return { status: 403, word: 'otherSite' }
}

/**
 * All checks that need no knowledge of who asks: Host, path, method, Origin, Sec-Fetch-Site, in this order.
 * @returns the destination, or why the request is refused
 */
export const guardRequest = (request: RequestFacts): Destination | Refusal => {
  const [host, ...otherHosts] = request.hosts
  if (host === undefined || otherHosts.length > 0 || !isLoopbackHost(host)) {
    return { status: 403, word: 'notLoopback' }
  }
  const destination = destinationOf(request.target)
  if (destination === undefined) return { status: 400, word: 'malformedAddress' }
  if (request.method !== METHODS[destination.kind]) return { status: 405, word: 'wrongMethod' }
  const origin = isService(destination.kind) ? originRefusal(request, host) : undefined
  return origin ?? fetchSiteRefusal(destination.kind, request.fetchSite) ?? destination
}
