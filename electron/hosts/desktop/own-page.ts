/** The page's own scheme: neither file: nor http:, so that nothing else shares its origin (Electron security item 18). */
export const PAGE_SCHEME = 'app'
export const PAGE_HOST = 'mail-session-manager'
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/`

/** What Chromium grants to the scheme: an origin of its own, secure contexts, fetch; no service workers, no streaming. */
export const SCHEME_PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true } as const

/**
 * Whether a URL belongs to the page, by its parsed parts: text comparison would take `app://mail-session-manager.evil/` for ours.
 * The origin says nothing here, `URL` gives `null` for schemes that it does not know.
 */
export const isOwnPage = (url: string): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && username === '' && password === ''
}

/**
 * Whether the window may load this at all (Electron security item 1): its own files, pictures written into the page, texts
 * that the page offers for saving.
 * @param inspecting the developer tools may be open, which load their own pages
 */
export const isLoadable = (url: string, inspecting: boolean): boolean => {
  if (url.startsWith('data:image/')) return true
  if (url.startsWith('blob:')) return isOwnPage(url.slice('blob:'.length))
  return isOwnPage(url) || (inspecting && url.startsWith('devtools://'))
}
