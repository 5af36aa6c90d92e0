import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isPublicHost } from '../../../shared/profile/server-address'
import type { NotCheckedReason } from '../../../shared/trust/revocation'

/** What is asked for; nothing else is sent: no credentials, no cookies, no name of this program. */
export interface UrlRequest {
  readonly url: string
  /** Sent by POST; a GET without it. */
  readonly body?: { readonly type: string; readonly octets: Uint8Array }
  /** A longer answer is given up as soon as that is seen. */
  readonly maximumOctets: number
  /** Ends the request at once when it aborts. */
  readonly signal: AbortSignal
}

export type FetchFailure = Extract<
  NotCheckedReason,
  | 'url-refused'
  | 'redirect-refused'
  | 'responder-unreachable'
  | 'responder-silent'
  | 'responder-refused'
  | 'too-large'
  | 'time-out'
>

export type UrlResult =
  | { readonly ok: true; readonly octets: Uint8Array }
  | { readonly ok: false; readonly reason: FetchFailure }

/** Fetches what a certificate names. It always settles, and soon after its signal aborts. */
export type FetchUrl = (request: UrlRequest) => Promise<UrlResult>

const MAXIMUM_REDIRECTS = 3
const MAXIMUM_URL_LENGTH = 2_048
const REDIRECTS = new Set([301, 302, 303, 307, 308])

const refused = (reason: FetchFailure): UrlResult => ({ ok: false, reason })

/** An address that is followed: http or https, without credentials. */
const followed = (text: string, base?: URL): URL | null => {
  const url = text.length <= MAXIMUM_URL_LENGTH && URL.canParse(text, base) ? new URL(text, base) : null
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

type Turn = UrlResult | { readonly location: string }

const optionsFor = ({ body }: UrlRequest): RequestOptions => ({
  method: body === undefined ? 'GET' : 'POST',
  agent: false,
  headers: {
    'accept-encoding': 'identity',
    ...(body === undefined ? {} : { 'content-type': body.type, 'content-length': body.octets.length }),
  },
})

const isEncoded = ({ headers }: IncomingMessage): boolean =>
  !['', 'identity'].includes(headers['content-encoding'] ?? '')

/** One request and its answer. */
const ask = (url: URL, request: UrlRequest): Promise<Turn> =>
  new Promise((resolve) => {
    const { signal, maximumOctets, body } = request
    let waitingFor: FetchFailure = 'responder-unreachable'
    const outgoing = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, optionsFor(request))
    const settle = (turn: Turn) => {
      signal.removeEventListener('abort', abort)
      resolve(turn)
      outgoing.destroy()
    }
    const abort = () => settle(refused(waitingFor))
    const collect = (response: IncomingMessage) => {
      const parts: Buffer[] = []
      let length = 0
      response.on('data', (part: Buffer) => {
        length += part.length
        if (length > maximumOctets) return settle(refused('too-large'))
        parts.push(part)
      })
      response.once('end', () => settle({ ok: true, octets: Buffer.concat(parts) }))
    }
    const answered = (response: IncomingMessage) => {
      waitingFor = 'time-out'
      response.on('error', () => settle(refused('responder-unreachable')))
      const { statusCode = 0, headers } = response
      if (REDIRECTS.has(statusCode)) return settle({ location: headers.location ?? '' })
      if (statusCode !== 200 || isEncoded(response)) return settle(refused('responder-refused'))
      if (Number(headers['content-length'] ?? 0) > maximumOctets) return settle(refused('too-large'))
      collect(response)
    }
    outgoing.once('response', answered)
    outgoing.once('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        waitingFor = 'responder-silent'
      })
    })
    outgoing.on('error', () => settle(refused('responder-unreachable')))
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    outgoing.end(body?.octets)
  })

/**
 * Whether one address may send on to another: with the same scheme, and never from the Internet to a place that only this
 * network knows, which a stranger could otherwise have asked from inside.
 */
export const mayRedirect = (from: URL, to: URL): boolean =>
  to.protocol === from.protocol && (isPublicHost(to.hostname) || !isPublicHost(from.hostname))

const follow = async (url: URL, request: UrlRequest, visited: Set<string>): Promise<UrlResult> => {
  visited.add(url.href)
  const turn = await ask(url, request)
  if ('ok' in turn) return turn
  const next = turn.location === '' ? null : followed(turn.location, url)
  return next === null || !mayRedirect(url, next) || visited.has(next.href) || visited.size > MAXIMUM_REDIRECTS
    ? refused('redirect-refused')
    : follow(next, request, visited)
}

/**
 * Fetches over HTTP or HTTPS (RFC 6960 appendix A.1, RFC 5280 §4.2.1.13), each time over a connection of its own. At most three redirects are
 * followed, the question going with them, and none to another scheme, into a private network or to where it has been.
 * @returns the answer, or why there is none: `time-out` when it had begun to arrive, `responder-silent` when it had not,
 *   `responder-unreachable` when there was no connection yet
 */
export const fetchUrl: FetchUrl = async (request) => {
  const start = followed(request.url)
  return start === null ? refused('url-refused') : follow(start, request, new Set())
}
