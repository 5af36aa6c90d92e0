import { DomUtils, parseDocument } from 'htmlparser2'

/** What of an HTML body can be shown, and what was left out. */
export interface PreviewDocument {
  /** A whole document for a frame without scripts, forms and network. */
  readonly html: string
  /** Pictures, style sheets, fonts and frames that would have been fetched from elsewhere. */
  readonly remote: number
}

type Parsed = ReturnType<typeof parseDocument>
type Element = ReturnType<typeof elementsOf>[number]

/** Elements that run, fetch, submit or take the frame somewhere else. */
const REMOVED: ReadonlySet<string> = new Set([
  ...['script', 'noscript', 'template', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base', 'link'],
  ...['meta', 'title', 'form', 'portal', 'style', 'math', 'svg', 'audio', 'video', 'source', 'track'],
])
/** Attributes whose value is fetched or followed. */
const FETCHED: ReadonlySet<string> = new Set([
  ...['src', 'srcset', 'poster', 'background', 'data', 'action', 'formaction', 'ping', 'href', 'xlink:href'],
])
const REMOTE_STYLE = /@import[^;]*;?|url\(\s*(?!['"]?data:image\/)[^)]*\)/gi

const elementsOf = (document: Parsed) => DomUtils.getElementsByTagName('*', document, true)

/** Takes out of a style whatever it would fetch, and whatever would end the sheet that it goes into. */
const inertStyle = (style: string, found: () => void): string =>
  style
    .replace(REMOTE_STYLE, () => {
      found()
      return 'none'
    })
    .replace(/</g, '')

/** Takes out of an element what runs or fetches. @returns its own style */
const cleaned = (element: Element, found: () => void): string => {
  const style = element.attribs.style ?? ''
  for (const [name, value] of Object.entries(element.attribs)) {
    const fetched = FETCHED.has(name) && !/^\s*data:image\//i.test(value)
    if (fetched && element.name !== 'a' && element.name !== 'area') found()
    if (fetched || name === 'style' || name.startsWith('on')) delete element.attribs[name]
  }
  return style.trim()
}

/**
 * Prepares an HTML body for a look at it. The frame inherits the page's content security policy, which allows no inline
 * style: every style of the body moves into one sheet that carries the page's nonce. Nothing is fetched, nothing runs,
 * no link leads anywhere.
 * @param body as typed
 * @param nonce allows styles in this page
 */
export const previewDocument = (body: string, nonce: string): PreviewDocument => {
  const document = parseDocument(body)
  let remote = 0
  const found = () => {
    remote += 1
  }
  const sheets: string[] = []
  for (const element of elementsOf(document)) {
    if (element.name === 'style') sheets.push(inertStyle(DomUtils.textContent(element), found))
    const own = cleaned(element, found)
    if (REMOVED.has(element.name)) DomUtils.removeElement(element)
    else if (own !== '') {
      const mark = String(sheets.length)
      element.attribs['data-own-style'] = mark
      sheets.push(`[data-own-style="${mark}"]{${inertStyle(own, found).replace(/[{}]/g, '')}}`)
    }
  }
  return { html: framed(DomUtils.getOuterHTML(document), sheets, nonce), remote }
}

const BASE_STYLE =
  ':root{color-scheme:light;background:#fff;color:#1b1e24}body{margin:16px;font:14px/22px system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%}'

const framed = (body: string, sheets: readonly string[], nonce: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><style nonce="${nonce}">${[BASE_STYLE, ...sheets].join('\n')}</style></head><body>${body}</body></html>`
