import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { access } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Application } from '../../ipc/application'
import { type LogLine, noLog } from '../../ipc/log-line'
import { refuse } from './answer'
import { EventStream } from './event-stream'
import { createLateServices } from './late-services'
import { guardRequest } from './request-guard'
import { type RouteContext, route } from './routes'
import { Visitors } from './visitors'

const LOOPBACK = '127.0.0.1'
const MAXIMUM_CONNECTIONS = 256
const ONE_HOUR_MS = 3_600_000
const BODY_IDLE_MS = 30_000

/** The running web host. */
export interface WebHost {
  /** Address that lets one browser in, once. */
  readonly url: string
  readonly port: number
  /** @returns another such address, for another browser or after the first was used */
  newUrl(): string
  /** Resolves once the services are there, which is after the address can be opened; rejects when they cannot be had. */
  services(): Promise<Application>
  /** Ends every connection at once. */
  close(): Promise<void>
}

export interface ServeOptions {
  /** Builds the services; called once, when the page needs them or soon. Not called again, and not at all after `close`. */
  readonly openApplication: () => Promise<Application>
  /** Folder of the built page. */
  readonly rendererFolder: string
  /** 0 or absent: a free port. */
  readonly port?: number
  readonly log?: LogLine
  /** Longest silence inside a request's body, in ms; 30 s unless a test says otherwise. */
  readonly bodyIdleMs?: number
}

const factsOf = (request: IncomingMessage) => ({
  method: request.method ?? '',
  target: request.url ?? '',
  // Node keeps the first of several Host headers only; two of them are an attempt to make two readers disagree.
  hosts: request.rawHeaders.filter((_, index, raw) => index % 2 === 1 && raw[index - 1]?.toLowerCase() === 'host'),
  origin: request.headers.origin,
  fetchSite: request.headers['sec-fetch-site']?.toString(),
})

const respond = async (context: RouteContext, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  request.on('error', () => response.destroy())
  const destination = guardRequest(factsOf(request))
  if ('status' in destination) {
    refuse(request, response, destination)
    return
  }
  try {
    await route(context, destination, request, response)
  } catch (thrown) {
    context.log(
      `web host: ${destination.kind} threw ${thrown instanceof Error ? thrown.constructor.name : typeof thrown}`,
    )
    refuse(request, response, { status: 500, word: 'failed' })
  }
}

const newServer = (): Server => {
  const server = createServer({
    headersTimeout: 10_000,
    // Generous for large attachments over a slow tunnel; a body that stalls is ended much earlier.
    requestTimeout: ONE_HOUR_MS,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16_384,
  })
  server.maxConnections = MAXIMUM_CONNECTIONS
  return server
}

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen({ host: LOOPBACK, port, exclusive: true })
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/**
 * Serves the page and the services on 127.0.0.1, to browsers that open the returned address.
 * @returns the running host
 * @throws the system's error when it cannot listen (`code` is `EADDRINUSE` for a port in use, `EACCES` for one below 1024), or
 * `ENOENT` when the page is not built
 */
export const serve = async (options: ServeOptions): Promise<WebHost> => {
  await access(join(options.rendererFolder, 'index.html'))
  const server = newServer()
  const port = await listen(server, options.port ?? 0)
  const log = options.log ?? noLog
  const visitors = new Visitors()
  const events = new EventStream()
  let unsubscribe: () => void = () => undefined
  const services = createLateServices(async () => {
    const [application, { subscribeChecked }] = await Promise.all([
      options.openApplication(),
      import('../../ipc/checked-event'),
    ])
    unsubscribe = subscribeChecked(application, (event) => events.tell(event), log)
    return application
  })
  const context: RouteContext = {
    services,
    rendererFolder: options.rendererFolder,
    visitors,
    events,
    // The random part keeps two tunnels to the same remote port apart.
    cookieName: `mail-session-manager-${port}-${randomBytes(4).toString('hex')}`,
    bodyIdleMs: options.bodyIdleMs ?? BODY_IDLE_MS,
    log,
  }
  server.on('request', (request, response) => void respond(context, request, response))
  const newUrl = () => `http://${LOOPBACK}:${port}/open/${visitors.newToken()}`
  const close = async (): Promise<void> => {
    services.stop()
    unsubscribe()
    events.close()
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { url: newUrl(), port, newUrl, services: services.opened, close }
}
