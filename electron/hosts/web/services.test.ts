import { once } from 'node:events'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedApplication } from '../../../e2e/application/scripted-application'
import { startTestHost, type TestHost } from '../../../e2e/web-host/test-host'

let test: TestHost

beforeEach(async () => {
  test = await startTestHost()
})

afterEach(() => test.stop())

describe('an operation', () => {
  it('is answered to the page', async () => {
    const { headers } = await test.enter()
    const answer = await test.ask('POST', '/api/settings:read', headers, '{}')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({
      ok: true,
      value: { theme: 'system', secretKeeper: 'auto', language: 'system' },
    })
    const unknown = await test.ask('POST', '/api/__proto__', headers, '{}')
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
    const { headers } = await test.enter()
    const changed = Object.fromEntries(
      Object.entries({ ...headers, ...change }).filter(([, value]) => value !== undefined),
    )
    const answer = await test.ask('POST', '/api/settings:read', changed, '{}')
    expect(answer.status).toBe(status)
    expect(answer.body.length).toBeLessThan(200)
    expect(test.application.recorded.calls).toEqual([])
  })

  it('does not take the page secret of another browser', async () => {
    const one = await test.enter()
    const other = await test.enter()
    const answer = await test.ask('POST', '/api/settings:read', { ...one.headers, cookie: other.cookie }, '{}')
    expect(answer.status).toBe(403)
  })

  it.each(['', '{', 'nul', '\u0000'])('with the body %j is refused', async (body) => {
    const { headers } = await test.enter()
    expect((await test.ask('POST', '/api/settings:read', headers, body)).status).toBe(400)
    expect(test.application.recorded.calls).toEqual([])
  })

  it('larger than 64 MB is refused, announced or not', async () => {
    const { headers } = await test.enter()
    const announced = await test.ask('POST', '/api/settings:read', {
      ...headers,
      'content-length': 64 * 1024 * 1024 + 1,
    })
    expect(announced.status).toBe(413)
    const sending = test.open('POST', '/api/settings:read', { ...headers, 'transfer-encoding': 'chunked' })
    sending.on('error', () => {})
    const answered = once(sending, 'response').then(([response]: IncomingMessage[]) => response?.statusCode)
    const piece = Buffer.alloc(1024 * 1024, ' ')
    for (let count = 0; count < 65 && !sending.destroyed; count += 1)
      if (!sending.write(piece)) await Promise.race([once(sending, 'drain').catch(() => undefined), answered])
    expect(await answered).toBe(413)
    sending.destroy()
    expect(test.application.recorded.calls).toEqual([])
  })

  it('whose body stalls is ended', async () => {
    const { headers } = await test.enter()
    const sending = test.open('POST', '/api/settings:read', { ...headers, 'content-length': 10 })
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
    await test.stop()
    test = await startTestHost({ application: patient, bodyIdleMs: 20 })
    const { headers } = await test.enter()
    const answer = test.ask('POST', '/api/operation:cancel', headers, '{"operationId":"a"}')
    setTimeout(release, 200)
    expect((await answer).status).toBe(200)
  })
})

describe('events', () => {
  const listen = async (headers: OutgoingHttpHeaders) => {
    const sending = test.open('GET', '/events', headers)
    sending.end()
    const [response] = (await once(sending, 'response')) as [IncomingMessage]
    const pieces = response.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>
    return { sending, response, next: async () => String((await pieces.next()).value) }
  }

  it('reach every page that may listen, and again what it missed', async () => {
    const { headers } = await test.enter()
    const stream = await listen(headers)
    expect(stream.response.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    const started = await stream.next()
    expect(started).toContain('event: start')
    test.application.emit({ name: 'profiles:changed', payload: { kind: 'unknown' } })
    expect(await stream.next()).toContain('data: {"name":"profiles:changed","payload":{"kind":"unknown"}}')
    stream.sending.destroy()
    const lastEventId = /id: (\S+)/.exec(started)?.[1] ?? ''
    const again = await listen({ ...headers, 'last-event-id': lastEventId })
    expect(await again.next()).toContain('"profiles:changed"')
    again.sending.destroy()
  })

  it('outside their schema stay inside', async () => {
    const { headers } = await test.enter()
    const stream = await listen(headers)
    await stream.next()
    const leaking = { name: 'profiles:changed', payload: { password: 'canary' } } as never
    test.application.emit(leaking)
    test.application.emit({ name: 'profiles:changed', payload: { kind: 'unknown' } })
    expect(await stream.next()).not.toContain('canary')
    stream.sending.destroy()
  })

  it('need cookie and secret', async () => {
    const { headers, cookie } = await test.enter()
    expect((await test.ask('GET', '/events', { cookie })).status).toBe(403)
    expect((await test.ask('GET', '/events', { ...headers, cookie: '' })).status).toBe(401)
  })
})

describe('an upload', () => {
  it('is streamed to the application under its decoded name', async () => {
    const { headers } = await test.enter()
    const sending = test.open('POST', '/attachments', {
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
    expect(test.application.recorded.uploads[0]?.bytes).toHaveLength(2_000_000)
  })

  it('without a usable name is refused while it arrives', async () => {
    const { headers } = await test.enter()
    for (const name of ['', '%ff', '%00', 'a%0d%0ab']) {
      const answer = await test.ask('POST', '/attachments', { ...headers, 'x-file-name': name }, 'x'.repeat(100_000))
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
    }
    expect(test.application.recorded.uploads).toEqual([])
  })

  it('needs origin, cookie and secret', async () => {
    const { headers } = await test.enter()
    const named = { ...headers, 'x-file-name': 'a.txt' }
    expect((await test.ask('POST', '/attachments', { ...named, origin: 'http://evil.example' }, 'x')).status).toBe(403)
    expect((await test.ask('POST', '/attachments', { ...named, cookie: '' }, 'x')).status).toBe(401)
    expect((await test.ask('POST', '/attachments', { ...named, 'x-page-secret': 'no' }, 'x')).status).toBe(403)
    expect(test.application.recorded.uploads).toEqual([])
  })
})
