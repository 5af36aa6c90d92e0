import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ScriptedApplication, scriptedApplication } from '../../../e2e/application/scripted-application'
import { serve, type WebHost } from './serve'

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

let folder: string
let application: ScriptedApplication
let host: WebHost

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
  const page = join(folder, 'renderer')
  await mkdir(join(page, 'assets'), { recursive: true })
  await writeFile(join(page, 'index.html'), '<!doctype html><html><head></head><body>the page</body></html>')
  await writeFile(join(page, 'assets', 'index-abc.js'), 'export {}')
  await writeFile(join(folder, 'outside.js'), 'not for anyone')
  application = scriptedApplication()
  host = await serve({ application, rendererFolder: page, bodyIdleMs: 300 })
})

afterEach(async () => {
  await host.close()
  await rm(folder, { recursive: true })
})

const open = (method: string, path: string, headers: OutgoingHttpHeaders = {}) =>
  request({ host: '127.0.0.1', port: host.port, method, path, headers, agent: false })

const ask = async (method: string, path: string, headers: OutgoingHttpHeaders = {}, body = ''): Promise<Answer> => {
  const sending = open(method, path, headers)
  sending.on('error', () => {})
  sending.end(body)
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) }
}

const pathOf = (url: string) => new URL(url).pathname
const cookieIn = (answer: Answer) => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''

/** Goes in as a browser does: the printed address, then the page. */
const enter = async () => {
  const opened = await ask('GET', pathOf(host.newUrl()))
  const cookie = cookieIn(opened)
  const page = await ask('GET', '/', { cookie })
  const secret = /name="page-secret" content="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const origin = `http://127.0.0.1:${host.port}`
  const headers = { cookie, origin, 'x-page-secret': secret, 'content-type': 'application/json' }
  return { cookie, page, headers }
}

describe('the printed address', () => {
  it('lets one browser in, once, and lands the same browser on the page again', async () => {
    const path = pathOf(host.url)
    const first = await ask('GET', path)
    expect([first.status, first.headers.location]).toEqual([303, '/'])
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^mail-session-manager-${host.port}-[0-9a-f]{8}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    )
    const stranger = await ask('GET', path)
    expect([stranger.status, stranger.headers['set-cookie']]).toEqual([401, undefined])
    const again = await ask('GET', path, { cookie: cookieIn(first) })
    expect([again.status, again.headers.location, again.headers['set-cookie']]).toEqual([303, '/', undefined])
  })

  it('can be had again for another browser', async () => {
    const first = await ask('GET', pathOf(host.newUrl()))
    const second = await ask('GET', pathOf(host.newUrl()))
    expect(cookieIn(first)).not.toBe(cookieIn(second))
    expect((await ask('GET', '/', { cookie: cookieIn(first) })).status).toBe(200)
  })

  it('goes on by itself when a link on another site was followed, where the strict cookie would not be sent', async () => {
    const answer = await ask('GET', pathOf(host.url), { 'sec-fetch-site': 'cross-site' })
    expect([answer.status, answer.headers.refresh]).toEqual([200, '0; url=/'])
    expect(cookieIn(answer)).not.toBe('')
  })

  it.each(['/open/', '/open/x', '/open/%00', `/open/${'a'.repeat(43)}`])('is not %s', async (path) => {
    expect((await ask('GET', path)).status).toBe(401)
  })
})

describe('the page', () => {
  it('needs the cookie, like every file', async () => {
    for (const path of ['/', '/index.html', '/assets/index-abc.js', '/nowhere.js']) {
      const answer = await ask('GET', path, { cookie: `mail-session-manager-${host.port}=guess; a=b` })
      expect(answer.status).toBe(401)
      expect(answer.body).not.toContain('the page')
    }
  })

  it('has a nonce, a policy and a secret of its own at each load', async () => {
    const { cookie, page } = await enter()
    const nonce = /meta property="csp-nonce" nonce="([^"]+)"/.exec(page.body)?.[1]
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'")
    expect(page.headers['cache-control']).toBe('no-store')
    expect((await ask('GET', '/', { cookie })).body).not.toBe(page.body)
  })

  it('serves files of its folder and nothing beside it', async () => {
    const { cookie } = await enter()
    const asset = await ask('GET', '/assets/index-abc.js', { cookie })
    expect([asset.status, asset.body, asset.headers['content-type']]).toEqual([
      200,
      'export {}',
      'text/javascript; charset=utf-8',
    ])
    for (const path of [
      '/../outside.js',
      '/assets/../../outside.js',
      '/..%2foutside.js',
      '/%2e%2e/outside.js',
      '/assets/..%5c..%5coutside.js',
      '/a%00.js',
      '/assets',
      '/assets/',
    ]) {
      const answer = await ask('GET', path, { cookie })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.body).not.toContain('not for anyone')
    }
  })
})

describe('an operation', () => {
  it('is answered to the page', async () => {
    const { headers } = await enter()
    const answer = await ask('POST', '/api/settings:read', headers, '{}')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { theme: 'system', secretKeeper: 'auto' } })
    const unknown = await ask('POST', '/api/__proto__', headers, '{}')
    expect(JSON.parse(unknown.body)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it.each([
    ['no cookie', { cookie: '' }, 401],
    ['another cookie', { cookie: 'mail-session-manager=x' }, 401],
    ['no secret', { 'x-page-secret': undefined }, 403],
    ['a wrong secret', { 'x-page-secret': 'a'.repeat(43) }, 403],
    ['no origin', { origin: undefined }, 403],
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['a rebound host', { host: 'evil.example' }, 403],
    ['a rebound host and its origin', { host: 'evil.example', origin: 'http://evil.example' }, 403],
    ['a request of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('with %s never reaches a service', async (_, change, status) => {
    const { headers } = await enter()
    const changed = Object.fromEntries(
      Object.entries({ ...headers, ...change }).filter(([, value]) => value !== undefined),
    )
    const answer = await ask('POST', '/api/settings:read', changed, '{}')
    expect(answer.status).toBe(status)
    expect(answer.body.length).toBeLessThan(200)
    expect(application.recorded.calls).toEqual([])
  })

  it('does not take the page secret of another browser', async () => {
    const one = await enter()
    const other = await enter()
    const answer = await ask('POST', '/api/settings:read', { ...one.headers, cookie: other.cookie }, '{}')
    expect(answer.status).toBe(403)
  })

  it.each(['', '{', 'nul', '\u0000'])('with the body %j is refused', async (body) => {
    const { headers } = await enter()
    expect((await ask('POST', '/api/settings:read', headers, body)).status).toBe(400)
    expect(application.recorded.calls).toEqual([])
  })

  it('larger than 64 MB is refused, announced or not', async () => {
    const { headers } = await enter()
    const announced = await ask('POST', '/api/settings:read', { ...headers, 'content-length': 64 * 1024 * 1024 + 1 })
    expect(announced.status).toBe(413)
    const sending = open('POST', '/api/settings:read', { ...headers, 'transfer-encoding': 'chunked' })
    sending.on('error', () => {})
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>
    const piece = Buffer.alloc(1024 * 1024, ' ')
    for (let count = 0; count < 65; count += 1)
      if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), answered])
    expect((await answered)[0].statusCode).toBe(413)
    sending.destroy()
    expect(application.recorded.calls).toEqual([])
  })

  it('whose body stalls is ended', async () => {
    const { headers } = await enter()
    const sending = open('POST', '/api/settings:read', { ...headers, 'content-length': 10 })
    sending.write('{')
    const [error] = (await once(sending, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNRESET')
  })

  it('may take longer than a body may stall', async () => {
    let release = () => {}
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    const patient = scriptedApplication({
      'operation:cancel': async () => {
        await slow
        return { ok: true, value: { cancelled: true } }
      },
    })
    await host.close()
    host = await serve({ application: patient, rendererFolder: join(folder, 'renderer'), bodyIdleMs: 20 })
    const { headers } = await enter()
    const answer = ask('POST', '/api/operation:cancel', headers, '{"operationId":"a"}')
    setTimeout(release, 200)
    expect((await answer).status).toBe(200)
  })
})

describe('events', () => {
  const listen = async (headers: OutgoingHttpHeaders) => {
    const sending = open('GET', '/events', headers)
    sending.end()
    const [response] = (await once(sending, 'response')) as [IncomingMessage]
    const pieces = response.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>
    return { sending, response, next: async () => String((await pieces.next()).value) }
  }

  it('reach every page that may listen, and again what it missed', async () => {
    const { headers } = await enter()
    const stream = await listen(headers)
    expect(stream.response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    const started = await stream.next()
    expect(started).toContain('event: start')
    application.emit({ name: 'profiles:changed', payload: {} })
    expect(await stream.next()).toContain('data: {"name":"profiles:changed","payload":{}}')
    stream.sending.destroy()
    const lastEventId = /id: (\S+)/.exec(started)?.[1] ?? ''
    const again = await listen({ ...headers, 'last-event-id': lastEventId })
    expect(await again.next()).toContain('"profiles:changed"')
    again.sending.destroy()
  })

  it('outside their schema stay inside', async () => {
    const { headers } = await enter()
    const stream = await listen(headers)
    await stream.next()
    const leaking = { name: 'profiles:changed', payload: { password: 'canary' } } as never
    application.emit(leaking)
    application.emit({ name: 'profiles:changed', payload: {} })
    expect(await stream.next()).not.toContain('canary')
    stream.sending.destroy()
  })

  it('need cookie and secret', async () => {
    const { headers, cookie } = await enter()
    expect((await ask('GET', '/events', { cookie })).status).toBe(403)
    expect((await ask('GET', '/events', { ...headers, cookie: '' })).status).toBe(401)
  })
})

describe('an upload', () => {
  it('is streamed to the application under its decoded name', async () => {
    const { headers } = await enter()
    const sending = open('POST', '/attachments', {
      ...headers,
      'content-type': 'text/plain',
      'x-file-name': encodeURIComponent('dossier/Été 2025 €.txt'),
    })
    for (let count = 0; count < 20; count += 1) sending.write(Buffer.alloc(100_000, count))
    sending.end()
    const [response] = (await once(sending, 'response')) as [IncomingMessage]
    expect(JSON.parse(await text(response))).toMatchObject({
      ok: true,
      value: { name: 'Été 2025 €.txt', size: 2_000_000 },
    })
    expect(application.recorded.uploads[0]?.bytes).toHaveLength(2_000_000)
  })

  it('without a usable name is refused while it arrives', async () => {
    const { headers } = await enter()
    for (const name of ['', '%ff', '%00', 'a%0d%0ab']) {
      const answer = await ask('POST', '/attachments', { ...headers, 'x-file-name': name }, 'x'.repeat(100_000))
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
    }
    expect(application.recorded.uploads).toEqual([])
  })

  it('needs origin, cookie and secret', async () => {
    const { headers } = await enter()
    const named = { ...headers, 'x-file-name': 'a.txt' }
    expect((await ask('POST', '/attachments', { ...named, origin: 'http://evil.example' }, 'x')).status).toBe(403)
    expect((await ask('POST', '/attachments', { ...named, cookie: '' }, 'x')).status).toBe(401)
    expect((await ask('POST', '/attachments', { ...named, 'x-page-secret': 'no' }, 'x')).status).toBe(403)
    expect(application.recorded.uploads).toEqual([])
  })
})

describe('the host', () => {
  it('listens on 127.0.0.1 only', async () => {
    const refused = connect({ host: '127.0.0.2', port: host.port })
    const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
  })

  it('says that a port is in use, and that the page is not built', async () => {
    const rendererFolder = join(folder, 'renderer')
    await expect(serve({ application, rendererFolder, port: host.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await expect(serve({ application, rendererFolder: folder })).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('refuses two Host headers and a target that names another host', async () => {
    const raw = async (lines: readonly string[]) => {
      const socket = connect({ host: '127.0.0.1', port: host.port })
      socket.end(`${lines.join('\r\n')}\r\n\r\n`)
      return (await text(socket)).split('\r\n', 1)[0]
    }
    expect(await raw(['GET / HTTP/1.1', 'Host: 127.0.0.1', 'Host: evil.example'])).toMatch(/ 40[03] /)
    expect(await raw(['GET http://evil.example/ HTTP/1.1', 'Host: 127.0.0.1'])).toMatch(/ 400 /)
    expect(await raw(['GET / HTTP/1.0'])).toMatch(/ 403 /)
  })

  it('closes at once although pages listen and connections idle', async () => {
    const { headers } = await enter()
    const stream = open('GET', '/events', headers)
    stream.end()
    stream.on('error', () => {})
    const [response] = (await once(stream, 'response')) as [IncomingMessage]
    response.on('error', () => {})
    response.resume()
    const idle = connect({ host: '127.0.0.1', port: host.port })
    idle.on('error', () => {})
    await once(idle, 'connect')
    const ended = Promise.all([once(response, 'close'), once(idle, 'close')])
    idle.resume()
    const started = performance.now()
    await host.close()
    await ended
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(application.listeners()).toBe(0)
    host = await serve({ application, rendererFolder: join(folder, 'renderer') })
  })
})
