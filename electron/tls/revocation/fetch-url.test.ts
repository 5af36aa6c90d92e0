import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchUrl, mayRedirect, type UrlRequest } from './fetch-url'
import { type AuthorityScript, type AuthorityServer, answering, startAuthorityServer } from './revocation-under-test'

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const entry of open.splice(0)) await entry.close()
})

const serving = async (script: AuthorityScript): Promise<AuthorityServer> => {
  const server = await startAuthorityServer(script)
  open.push(server)
  return server
}

const ask = (url: string, change: Partial<UrlRequest> = {}) =>
  fetchUrl({ url, maximumOctets: 1_000, signal: AbortSignal.timeout(5_000), ...change })

const refused = (reason: string) => ({ ok: false, reason })

describe('fetching what a certificate names', () => {
  it('sends the question and nothing about the machine, the user or this program', async () => {
    const server = await serving(answering(Buffer.from('answer')))
    const body = { type: 'application/ocsp-request', octets: Buffer.from('question') }
    expect(await ask(`${server.url}/ocsp`, { body })).toEqual({ ok: true, octets: Buffer.from('answer') })
    expect(await ask(`${server.url}/list.crl`)).toMatchObject({ ok: true })
    const [posted, got] = server.requests
    expect([posted?.line, posted?.body.toString(), got?.line]).toEqual(['POST /ocsp', 'question', 'GET /list.crl'])
    expect(posted?.headers).toEqual(['accept-encoding', 'connection', 'content-length', 'content-type', 'host'])
    expect(got?.headers).toEqual(['accept-encoding', 'connection', 'host'])
  })

  it.each([
    'ftp://127.0.0.1/list',
    'file:///etc/passwd',
    'ldap://127.0.0.1/cn=x',
    'data:,x',
    '',
    'no address',
    `http://127.0.0.1/${'x'.repeat(3_000)}`,
    'http://user:word@127.0.0.1/',
  ])('does not follow %.40s', async (url) => {
    expect(await ask(url)).toEqual(refused('url-refused'))
  })

  it('follows three redirects with the question, and no fourth', async () => {
    const redirecting: AuthorityScript = (response, { url = '' }) => {
      const left = Number(url.slice(1))
      if (left === 0) response.end('answer')
      else response.writeHead(302, { location: `/${left - 1}`, 'set-cookie': 'a=b' }).end()
    }
    const server = await serving(redirecting)
    const body = { type: 'text/plain', octets: Buffer.from('question') }
    expect(await ask(`${server.url}/3`, { body })).toMatchObject({ ok: true })
    expect(server.requests.map(({ line, body: sent }) => `${line} ${sent}`)).toEqual(
      [3, 2, 1, 0].map((left) => `POST /${left} question`),
    )
    expect(server.requests.flatMap(({ headers }) => headers)).not.toContain('cookie')
    expect(await ask(`${server.url}/4`)).toEqual(refused('redirect-refused'))
  })

  it.each([
    ['in a circle', '/'],
    ['to another scheme', 'https://127.0.0.1/'],
    ['to a file', 'file:///etc/passwd'],
    ['to nowhere', ''],
    ['with credentials', 'http://user:word@127.0.0.1/'],
  ])('does not follow a redirect %s', async (_, location) => {
    const server = await serving((response) => response.writeHead(301, { location }).end())
    expect(await ask(`${server.url}/`)).toEqual(refused('redirect-refused'))
    expect(server.requests).toHaveLength(1)
  })

  const INSIDE = [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '10.1.2.3',
    '192.168.0.1',
    '172.16.0.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fd00::1]',
    'localhost',
    'printer',
    'pki.corp.internal',
  ]

  it.each(INSIDE)('sends nobody from the Internet on to %s', (host) => {
    const inside = new URL(`http://${host}/`)
    const outside = new URL('http://ocsp.example.com/')
    expect(mayRedirect(outside, inside)).toBe(false)
    expect(mayRedirect(inside, outside)).toBe(true)
    expect(mayRedirect(inside, inside)).toBe(true)
    expect(mayRedirect(outside, new URL('https://ocsp.example.com/'))).toBe(false)
  })

  it('gives up an answer that is too large, told or not, after little more than the limit', async () => {
    const told = await serving((response) => response.writeHead(200, { 'content-length': 2 ** 30 }).flushHeaders())
    expect(await ask(told.url)).toEqual(refused('too-large'))
    let sent = 0
    let gone = () => {}
    const closed = new Promise<void>((resolve) => {
      gone = resolve
    })
    const endless = await serving((response) => {
      const block = Buffer.alloc(65_536)
      const write = () => {
        while (sent < 2 ** 30) {
          sent += block.length
          if (!response.write(block)) return
        }
      }
      response.on('drain', write).on('close', gone)
      write()
    })
    expect(await ask(endless.url, { maximumOctets: 100_000 })).toEqual(refused('too-large'))
    await closed
    expect(sent).toBeLessThan(2 ** 25)
  })

  it.each([204, 404, 500])('takes status %i for a refusal', async (status) => {
    const server = await serving((response) => response.writeHead(status).end('x'))
    expect(await ask(server.url)).toEqual(refused('responder-refused'))
  })

  it('tells a dead address, a silent responder and one that stalls apart, and ends when told to', async () => {
    const dead = await serving(() => {})
    await dead.close()
    expect(await ask(dead.url)).toEqual(refused('responder-unreachable'))
    const silent = await serving(() => {})
    expect(await ask(silent.url, { signal: AbortSignal.timeout(500) })).toEqual(refused('responder-silent'))
    const stalling = await serving((response) => response.write('x'))
    expect(await ask(stalling.url, { signal: AbortSignal.timeout(500) })).toEqual(refused('time-out'))
    const rude = await serving((response) => response.socket?.destroy())
    expect(await ask(rude.url)).toEqual(refused('responder-unreachable'))
    const halfway = await serving((response) => {
      response.writeHead(200, { 'content-length': 100 }).write('x', () => response.socket?.destroy())
    })
    expect(await ask(halfway.url)).toEqual(refused('responder-unreachable'))
    expect(await ask(silent.url, { signal: AbortSignal.abort() })).toMatchObject({ ok: false })
  })

  it('survives what is not HTTP', async () => {
    const listener = createServer((socket) => {
      socket.on('error', () => {})
      socket.end('220 mail.example.test ESMTP\r\n')
    })
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', () => resolve()))
    open.push(listener)
    const address = listener.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await ask(`http://127.0.0.1:${port}`)).toEqual(refused('responder-unreachable'))
    expect(await ask(`https://127.0.0.1:${port}`)).toEqual(refused('responder-unreachable'))
  })
})
