import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPageRequest } from './page-protocol'

let folder: string
const page = () => join(folder, 'renderer')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'))
  await mkdir(join(page(), 'assets'), { recursive: true })
  await writeFile(join(page(), 'index.html'), '<html><head></head><body>the page</body></html>')
  await writeFile(join(page(), 'assets', 'a-1.js'), 'export {}')
  await writeFile(join(folder, 'outside.js'), 'not for the page')
})
afterAll(() => rm(folder, { recursive: true }))

const get = (path: string, method = 'GET') =>
  answerPageRequest(page(), { method, url: `app://mail-session-manager${path}` })

describe('the page protocol', () => {
  it('answers the page with a policy whose nonce is the page\u2019s own', async () => {
    for (const path of ['/', '/index.html', '/?x#y', '']) {
      const answer = await get(path)
      const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1]
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      expect(answer.headers.get('content-security-policy')).toContain("connect-src 'none'")
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    }
    expect((await get('/')).headers.get('content-security-policy')).not.toBe(
      (await get('/')).headers.get('content-security-policy'),
    )
  })

  it('answers files of the page', async () => {
    const answer = await get('/assets/a-1.js')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await answer.text()).toBe('export {}')
  })

  it.each([
    '/../outside.js',
    '/assets/../../outside.js',
    '/..%2foutside.js',
    '/%2e%2e/outside.js',
    '/assets/..%5c..%5coutside.js',
    '/..\\outside.js',
    '/a%00.js',
    '/assets/',
    '/missing.js',
    '//evil/a.js',
  ])('has nothing at %s', async (path) => {
    const answer = await get(path)
    expect([answer.status, await answer.text()]).toEqual([404, ''])
  })

  it('answers its own host, and GET only', async () => {
    const foreign = await answerPageRequest(page(), { method: 'GET', url: 'app://evil.example/' })
    expect(foreign.status).toBe(404)
    for (const method of ['POST', 'HEAD', 'PUT']) expect((await get('/', method)).status).toBe(405)
  })
})
