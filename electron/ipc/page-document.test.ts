import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'
import { newNonce, pageHeaders, renderPage } from './page-document'

const template = '<!doctype html><html><HEAD lang="en"><title>t</title></HEAD><body></body></html>'

describe('the page document', () => {
  it('carries nonce and secret at the start of its head', () => {
    const html = renderPage(template, { nonce: 'bm9uY2U=', secret: 'c2Vj-_' })
    expect(html).toContain(
      '<HEAD lang="en"><meta property="csp-nonce" nonce="bm9uY2U="><meta name="page-secret" content="c2Vj-_"><title>',
    )
    expect(renderPage(template, { nonce: 'bm9uY2U=' })).not.toContain('page-secret')
  })

  it('is not rendered with facts that could break out, or without a head', () => {
    expect(() => renderPage(template, { nonce: 'a"b' })).toThrow()
    expect(() => renderPage(template, { nonce: 'ok', secret: '"><script>' })).toThrow()
    expect(() => renderPage('<body>', { nonce: 'ok' })).toThrow()
  })

  it('has a policy without unsafe sources, with this nonce, and where to connect', () => {
    const policy = contentSecurityPolicy('abc=', "'none'")
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc='; /)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toMatch(/unsafe|\*|http:|https:/)
    for (const directive of ['frame-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy).toContain(`${directive} 'none'`)
    }
    expect(pageHeaders('abc=', "'self'")).toMatchObject({
      'content-security-policy': contentSecurityPolicy('abc=', "'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  it('has a fresh nonce of 128 bits each time', () => {
    expect(Buffer.from(newNonce(), 'base64')).toHaveLength(16)
    expect(newNonce()).not.toBe(newNonce())
  })
})
