import { describe, expect, it } from 'vitest'
import { guardRequest, type RequestFacts } from './request-guard'

const page: RequestFacts = {
  method: 'GET',
  target: '/',
  hosts: ['127.0.0.1:8025'],
  origin: undefined,
  fetchSite: undefined,
}
const call: RequestFacts = { ...page, method: 'POST', target: '/api/app:info', origin: 'http://127.0.0.1:8025' }

describe('guardRequest', () => {
  it.each(['127.0.0.1', '127.0.0.1:1', 'localhost', 'LOCALHOST:9000', '[::1]', '[::1]:8025'])(
    'serves Host %s',
    (host) => {
      expect(guardRequest({ ...page, hosts: [host] })).toEqual({ kind: 'page' })
    },
  )

  it.each([
    [],
    [''],
    ['evil.example'],
    ['localhost.evil.example'],
    ['127.0.0.1.evil.example:8025'],
    ['evil.example:8025'],
    ['localhost:'],
    ['localhost:123456'],
    ['127.0.0.1@evil.example'],
    ['0.0.0.0'],
    ['[::]'],
    ['127.1'],
    ['2130706433'],
    ['localhost', 'localhost'],
  ])('refuses Host %j', (...hosts) => {
    expect(guardRequest({ ...page, hosts })).toMatchObject({ status: 403 })
  })

  it.each(['http://evil.example', 'https://127.0.0.1:8025', 'http://127.0.0.1', 'http://localhost:8025', 'null', ''])(
    'refuses Origin %j on a service',
    (origin) => {
      expect(guardRequest({ ...call, origin })).toMatchObject({ status: 403 })
      expect(guardRequest({ ...page, target: '/events', origin })).toMatchObject({ status: 403 })
    },
  )

  it('wants an Origin on every POST, and takes none on a GET', () => {
    expect(guardRequest(call)).toEqual({ kind: 'operation', name: 'app:info' })
    expect(guardRequest({ ...call, origin: undefined })).toMatchObject({ status: 403 })
    expect(guardRequest({ ...page, target: '/events' })).toEqual({ kind: 'events' })
  })

  it('compares the Origin with the Host that a tunnel shows', () => {
    const tunnelled = { ...call, hosts: ['localhost:9000'], origin: 'http://localhost:9000' }
    expect(guardRequest(tunnelled)).toEqual({ kind: 'operation', name: 'app:info' })
  })

  it.each([
    ['/', 'none', true],
    ['/', 'same-origin', true],
    ['/', 'cross-site', false],
    ['/', 'same-site', false],
    ['/open/abc', 'cross-site', true],
    ['/assets/a.js', 'same-origin', true],
    ['/assets/a.js', 'cross-site', false],
    ['/events', 'same-origin', true],
    ['/events', 'none', false],
    ['/events', 'same-site', false],
  ])('GET %s with Sec-Fetch-Site %s: allowed %s', (target, fetchSite, allowed) => {
    expect('kind' in guardRequest({ ...page, target, fetchSite })).toBe(allowed)
  })

  it.each([
    ['HEAD', '/'],
    ['POST', '/'],
    ['PUT', '/assets/a.js'],
    ['GET', '/api/app:info'],
    ['OPTIONS', '/api/app:info'],
    ['DELETE', '/attachments'],
    ['POST', '/events'],
    ['POST', '/open/abc'],
  ])('does not take %s %s', (method, target) => {
    expect(guardRequest({ ...call, method, target })).toMatchObject({ status: 405 })
  })

  it.each(['', '*', 'http://evil.example/', '//evil.example/', '/a b', '/é', '/a\0', 'evil.example:443'])(
    'does not take the target %j',
    (target) => {
      expect(guardRequest({ ...page, target })).toMatchObject({ status: 400 })
    },
  )
})
