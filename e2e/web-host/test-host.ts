import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { serve, type WebHost } from '../../electron/hosts/web/serve'
import { type ScriptedApplication, scriptedApplication } from '../application/scripted-application'

/** A whole answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A web host over a small page and a scripted application, and a way to speak HTTP to it without a browser's manners. */
export interface TestHost {
  readonly host: WebHost
  readonly application: ScriptedApplication
  /** Holds the page below `renderer/`, and `outside.js` beside it. */
  readonly folder: string
  readonly rendererFolder: string
  /** Starts a request; the caller ends it. */
  open(method: string, path: string, headers?: OutgoingHttpHeaders): ClientRequest
  ask(method: string, path: string, headers?: OutgoingHttpHeaders, body?: string): Promise<Answer>
  /** Goes in as a browser does: the printed address, then the page. */
  enter(): Promise<{ cookie: string; page: Answer; headers: Readonly<Record<string, string>> }>
  stop(): Promise<void>
}

export const pathOf = (url: string): string => new URL(url).pathname
export const cookieIn = (answer: Answer): string => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''

const writePage = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'page-'))
  const page = join(folder, 'renderer')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(page, 'index.html'), '<!doctype html><html><head></head><body>the page</body></html>')
  await writeFile(join(page, 'assets', 'index-abc.js'), 'export {}')
  await writeFile(join(folder, 'outside.js'), 'not for anyone')
  return folder
}

/** @param options `bodyIdleMs`: see serve */
export const startTestHost = async (
  options: { readonly application?: ScriptedApplication; readonly bodyIdleMs?: number } = {},
): Promise<TestHost> => {
  const folder = await writePage()
  const rendererFolder = join(folder, 'renderer')
  const application = options.application ?? scriptedApplication()
  const host = await serve({
    openApplication: async () => application,
    rendererFolder,
    bodyIdleMs: options.bodyIdleMs ?? 300,
  })
  const open: TestHost['open'] = (method, path, headers = {}) =>
    request({ host: '127.0.0.1', port: host.port, method, path, headers, agent: false })
  const ask: TestHost['ask'] = async (method, path, headers = {}, body = '') => {
    const sending = open(method, path, headers)
    sending.on('error', () => {})
    sending.end(body)
    const [response] = (await once(sending, 'response')) as [IncomingMessage]
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
  }
  const enter: TestHost['enter'] = async () => {
    const cookie = cookieIn(await ask('GET', pathOf(host.newUrl())))
    const page = await ask('GET', '/', { cookie })
    const secret = /name="page-secret" content="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const origin = `http://127.0.0.1:${host.port}`
    return { cookie, page, headers: { cookie, origin, 'x-page-secret': secret, 'content-type': 'application/json' } }
  }
  const stop = async () => {
    await host.close()
    await rm(folder, { recursive: true })
  }
  return { host, application, folder, rendererFolder, open, ask, enter, stop }
}
