import type { WebContents } from 'electron'
import { isExternalLink } from './external-links'
import { isOwnPage } from './own-page'

/** The preview of an HTML message: a frame whose document is an attribute of our own page, sandboxed there. */
const isWrittenIntoPage = ({ url, isMainFrame }: { readonly url: string; readonly isMainFrame: boolean }): boolean =>
  !isMainFrame && url === 'about:srcdoc'

/**
 * Keeps a web contents on its own page (Electron security items 11 to 15): no other page, no new window, no webview. A link to
 * a known address goes to the user's browser instead.
 * @param openExternal hands an address to the system; it only ever gets addresses of the table
 */
export const guardContents = (contents: WebContents, openExternal: (url: string) => unknown): void => {
  const stayHere = (details: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnPage(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', stayHere)
  contents.on('will-redirect', stayHere)
  contents.on('will-frame-navigate', (details) => {
    if (!isWrittenIntoPage(details)) stayHere(details)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) openExternal(url)
    return { action: 'deny' }
  })
}
