import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { LogLine } from '../../ipc/log-line'
import { pageAsset, readPageAsset } from '../../ipc/page-asset'
import { newNonce, pageHeaders, renderPage } from '../../ipc/page-document'
import { answerJson, HEADERS_NOT_KEPT, refuse } from './answer'
import { endWhenBodyStalls } from './body-patience'
import type { EventStream } from './event-stream'
import type { LateServices } from './late-services'
import { readJson } from './read-json'
import type { Destination, Refusal } from './request-guard'
import type { Visitors } from './visitors'

/** What the routes work with. */
export interface RouteContext {
  readonly services: LateServices
  readonly rendererFolder: string
  readonly visitors: Visitors
  readonly events: EventStream
  /** Name of the cookie that marks a known browser. */
  readonly cookieName: string
  readonly bodyIdleMs: number
  readonly log: LogLine
}

export const PAGE_SECRET_HEADER = 'x-page-secret'
export const FILE_NAME_HEADER = 'x-file-name'

const UNKNOWN_VISITOR: Refusal = { status: 401, word: 'unknownVisitor' }

const cookieOf = (request: IncomingMessage, name: string): string | undefined =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** Decodes a header that the page wrote with encodeURIComponent; undefined when it is none. */
const decoded = (value: string | undefined): string | undefined => {
  try {
    return value === undefined ? undefined : decodeURIComponent(value)
  } catch {
    return undefined
  }
}

const openPage = (context: RouteContext, token: string, request: IncomingMessage, response: ServerResponse): void => {
  const known = context.visitors.knows(cookieOf(request, context.cookieName))
  const cookie = known ? undefined : context.visitors.exchange(token)
  if (!known && cookie === undefined) {
    refuse(request, response, UNKNOWN_VISITOR)
    return
  }
  if (cookie !== undefined) {
    response.setHeader('set-cookie', `${context.cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`)
  }
  // A redirect of a click on another site would not carry the strict cookie: there the page itself has to go on.
  const direct = ['none', 'same-origin', undefined].includes(headerOf(request, 'sec-fetch-site'))
  response.writeHead(direct ? 303 : 200, {
    ...pageHeaders(newNonce(), "'none'"),
    ...(direct ? { location: '/' } : { refresh: '0; url=/' }),
  })
  response.end()
}

const sendPage = async (context: RouteContext, secret: string, response: ServerResponse): Promise<void> => {
  const nonce = newNonce()
  const template = await readFile(join(context.rendererFolder, 'index.html'), 'utf8')
  response.writeHead(200, pageHeaders(nonce, "'self'"))
  response.end(renderPage(template, { nonce, secret }))
}

const sendAsset = async (
  context: RouteContext,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (path === '/favicon.ico') {
    // Browsers ask for it unasked; a page that names its own icon is not asked.
    response.writeHead(204, HEADERS_NOT_KEPT)
    response.end()
    return
  }
  const asset = pageAsset(path)
  const bytes = asset === undefined ? undefined : await readPageAsset(context.rendererFolder, asset)
  if (asset === undefined || bytes === undefined) {
    refuse(request, response, { status: 404, word: 'noSuchFile' })
    return
  }
  response.once('close', context.services.fileSent)
  response.writeHead(200, { ...asset.headers, 'content-length': bytes.byteLength })
  response.end(bytes)
}

const runOperation = async (
  context: RouteContext,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  endWhenBodyStalls(request, context.bodyIdleMs)
  const body = await readJson(request)
  if (body === undefined) return
  if ('status' in body) {
    refuse(request, response, body)
    return
  }
  const application = await context.services.open()
  // With the schemas of every operation: no part of what listens.
  const { dispatch } = await import('../../ipc/dispatch')
  answerJson(request, response, await dispatch(application, name, body.json, context.log))
}

const takeUpload = async (context: RouteContext, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  endWhenBodyStalls(request, context.bodyIdleMs)
  const upload = {
    name: decoded(headerOf(request, FILE_NAME_HEADER)) ?? '',
    contentType: headerOf(request, 'content-type') ?? '',
    body: request,
  }
  const application = await context.services.open()
  const { stageUpload } = await import('../../ipc/stage-attachment')
  answerJson(request, response, await stageUpload(application, upload, context.log))
}

/** Carries out a request that has passed the guard. Everything but the printed address needs the cookie, services the page's secret too. */
export const route = async (
  context: RouteContext,
  destination: Destination,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (destination.kind === 'open') {
    openPage(context, destination.token, request, response)
    return
  }
  const cookie = cookieOf(request, context.cookieName)
  if (!context.visitors.knows(cookie)) {
    refuse(request, response, UNKNOWN_VISITOR)
    return
  }
  if (destination.kind === 'page') return sendPage(context, context.visitors.newPage(cookie) ?? '', response)
  if (destination.kind === 'asset') return sendAsset(context, destination.path, request, response)
  if (!context.visitors.hasPage(cookie, headerOf(request, PAGE_SECRET_HEADER))) {
    refuse(request, response, { status: 403, word: 'pageOutOfDate' })
    return
  }
  if (destination.kind === 'events') {
    // Whoever is told that it listens must miss nothing: the services have to be heard by then.
    await context.services.open()
    context.events.open(request, response)
    return
  }
  if (destination.kind === 'attachments') return takeUpload(context, request, response)
  return runOperation(context, destination.name, request, response)
}
