import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cookieIn, pathOf, startTestHost, type TestHost } from '../../../e2e/web-host/test-host'
import { serve } from './serve'

let test: TestHost

beforeEach(async () => {
  test = await startTestHost()
})

afterEach(() => test.stop())

describe('the printed address', () => {
  it('lets one browser in, once, and lands the same browser on the page again', async () => {
    const path = pathOf(test.host.url)
    const first = await test.ask('GET', path)
    expect([first.status, first.headers.location]).toEqual([303, '/'])
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^mail-session-manager-${test.host.port}-[0-9a-f]{8}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    )
    const stranger = await test.ask('GET', path)
    expect([stranger.status, stranger.headers['set-cookie']]).toEqual([401, undefined])
    const again = await test.ask('GET', path, { cookie: cookieIn(first) })
    expect([again.status, again.headers.location, again.headers['set-cookie']]).toEqual([303, '/', undefined])
  })

  it('can be had again for another browser', async () => {
    const first = await test.ask('GET', pathOf(test.host.newUrl()))
    const second = await test.ask('GET', pathOf(test.host.newUrl()))
    expect(cookieIn(first)).not.toBe(cookieIn(second))
    expect((await test.ask('GET', '/', { cookie: cookieIn(first) })).status).toBe(200)
  })

  it('goes on by itself when a link on another site was followed, where the strict cookie would not be sent', async () => {
    const answer = await test.ask('GET', pathOf(test.host.url), { 'sec-fetch-site': 'cross-site' })
    expect([answer.status, answer.headers.refresh]).toEqual([200, '0; url=/'])
    expect(cookieIn(answer)).not.toBe('')
  })

  it.each(['/open/', '/open/x', '/open/%00', `/open/${'a'.repeat(43)}`])('is not %s', async (path) => {
    expect((await test.ask('GET', path)).status).toBe(401)
  })
})

describe('the page', () => {
  it('needs the cookie, like every file', async () => {
    for (const path of ['/', '/index.html', '/assets/index-abc.js', '/nowhere.js']) {
      const answer = await test.ask('GET', path, { cookie: `mail-session-manager-${test.host.port}=guess; a=b` })
      expect(answer.status).toBe(401)
      expect(answer.body).not.toContain('the page')
    }
  })

  it('has a nonce, a policy and a secret of its own at each load', async () => {
    const { cookie, page } = await test.enter()
    const nonce = /meta property="csp-nonce" nonce="([^"]+)"/.exec(page.body)?.[1]
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'")
    expect(page.headers['cache-control']).toBe('no-store')
    expect((await test.ask('GET', '/', { cookie })).body).not.toBe(page.body)
  })

  it('serves files of its folder and nothing beside it', async () => {
    const { cookie } = await test.enter()
    const asset = await test.ask('GET', '/assets/index-abc.js', { cookie })
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
      const answer = await test.ask('GET', path, { cookie })
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.body).not.toContain('not for anyone')
    }
  })
})

describe('the host', () => {
  it('listens on 127.0.0.1 only', async () => {
    const refused = connect({ host: '127.0.0.2', port: test.host.port })
    const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).toBe('ECONNREFUSED')
  })

  it('says that a port is in use, and that the page is not built', async () => {
    const { application, rendererFolder, folder } = test
    const openApplication = async () => application
    await expect(serve({ openApplication, rendererFolder, port: test.host.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    await expect(serve({ openApplication, rendererFolder: folder })).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('refuses two Host headers and a target that names another host', async () => {
    const raw = async (lines: readonly string[]) => {
      const socket = connect({ host: '127.0.0.1', port: test.host.port })
      socket.end(`${lines.join('\r\n')}\r\n\r\n`)
      return (await text(socket)).split('\r\n', 1)[0]
    }
    expect(await raw(['GET / HTTP/1.1', 'Host: 127.0.0.1', 'Host: evil.example'])).toMatch(/ 40[03] /)
    expect(await raw(['GET http://evil.example/ HTTP/1.1', 'Host: 127.0.0.1'])).toMatch(/ 400 /)
    expect(await raw(['GET / HTTP/1.0'])).toMatch(/ 403 /)
  })

  it('closes at once although pages listen and connections idle', async () => {
    const { headers } = await test.enter()
    const stream = test.open('GET', '/events', headers)
    stream.end()
    stream.on('error', () => {})
    const [response] = (await once(stream, 'response')) as [IncomingMessage]
    response.on('error', () => {})
    response.resume()
    const idle = connect({ host: '127.0.0.1', port: test.host.port })
    idle.on('error', () => {})
    await once(idle, 'connect')
    const ended = Promise.all([once(response, 'close'), once(idle, 'close')])
    idle.resume()
    const started = performance.now()
    await test.host.close()
    await ended
    expect(performance.now() - started).toBeLessThan(4_000)
    expect(test.application.listeners()).toBe(0)
    test = await startTestHost()
  })
})
