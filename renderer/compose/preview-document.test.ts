import { describe, expect, it } from 'vitest'
import { previewDocument } from './preview-document'

const shown = (body: string) => previewDocument(body, 'n0nce')
/** What the frame's body holds. */
const bodyOf = (body: string) => /<body>(.*)<\/body>/s.exec(shown(body).html)?.[1]

describe('the preview of an HTML body', () => {
  it('shows text, structure and pictures that it brings itself', () => {
    const body = '<h1>Grüße</h1><table><tr><td>1 &lt; 2</td></tr></table><img src="data:image/gif;base64,R0" width="4">'
    expect(shown(body).remote).toBe(0)
    expect(bodyOf(body)).toContain('data:image/gif;base64,R0')
    expect(bodyOf(body)).toContain('1 &lt; 2')
  })

  it.each([
    ['a script', '<p>a</p><script>alert(1)</script>'],
    ['a handler', '<p onclick="alert(1)">a</p>'],
    ['a link', '<p>a</p><a href="javascript:alert(1)">go</a>'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=http://x.test"><p>a</p>'],
    ['a base', '<base href="http://x.test/"><p>a</p>'],
    ['a form', '<form action="http://x.test"><input></form><p>a</p>'],
    ['a drawing', '<svg onload="alert(1)"><script>alert(1)</script></svg><p>a</p>'],
  ])('runs and follows nothing: %s', (_name, body) => {
    const html = shown(body).html
    expect(html).toContain('>a</p>')
    expect(html).not.toMatch(/alert|x\.test|refresh|javascript/)
  })

  it.each([
    ['a picture', '<img src="http://x.test/a.gif">', 1],
    ['several sizes of it', '<img srcset="http://x.test/a.gif 2x" src="http://x.test/b.gif">', 2],
    ['a background', '<td background="https://x.test/a.gif">x</td>', 1],
    ['a style', '<p style="background:url(http://x.test/a.gif)">x</p>', 1],
    ['a sheet', '<style>@import "http://x.test/a.css"; p{background:url("http://x.test/b")}</style>', 2],
    ['a frame', '<iframe src="http://x.test"></iframe>', 1],
    ['a linked sheet', '<link rel="stylesheet" href="http://x.test/a.css">', 1],
    ['only links, which fetch nothing', '<a href="http://x.test">x</a>', 0],
  ])('fetches nothing, and counts it: %s', (_name, body, remote) => {
    expect(shown(body).remote).toBe(remote)
    expect(shown(body).html).not.toContain('x.test')
  })

  it('keeps the sender’s own styles in one sheet that the page allows', () => {
    const { html } = shown('<style>h1{color:red}</style><p style="color:green">a</p><p style="color:blue">b</p>')
    expect(html).toContain('h1{color:red}')
    expect(html).toContain('<p data-own-style="1">a</p><p data-own-style="2">b</p>')
    expect(html).toContain('[data-own-style="2"]{color:blue}')
    expect(html.match(/<style/g)).toEqual(['<style'])
    expect(html).toContain('<style nonce="n0nce">')
    expect(bodyOf('<p style="color:red">x</p>')).not.toContain('style="color')
  })

  it.each(['<p style="color:red}body{display:none">x</p>', '<p style="x</style><script>1</script>">x</p>'])(
    'lets no style out of its place: %s',
    (body) => {
      const { html } = shown(body)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
      expect(html).not.toContain('<script')
      expect(html).not.toContain('}body{display')
    },
  )

  it('takes a large body in its stride', () => {
    expect(shown('<p style="color:red">x</p>'.repeat(20_000)).html.length).toBeGreaterThan(1_000_000)
  })
})
