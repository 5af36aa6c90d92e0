import type { Session } from 'electron'
import { isLoadable, isOwnPage, PAGE_URL } from './own-page'

/**
 * Whether the page gets a permission (Electron security item 5). It needs one: to put a text that the user copies with a
 * button into the clipboard. It never reads the clipboard.
 * @param permission Electron's name of it
 * @param url of the page that asks
 */
export const isPermitted = (permission: string, url: string): boolean =>
  permission === 'clipboard-sanitized-write' && isOwnPage(url)

/**
 * Switches the spell checker off for good. The window asks for none, and yet Electron would fetch a dictionary for the
 * system's language when it has none (electron#22995): it is given no language, and an address that leads nowhere.
 */
const checkNoSpelling = (session: Session): void => {
  session.setSpellCheckerDictionaryDownloadURL(`${PAGE_URL}no-dictionaries/`)
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
}

/** Denies everything that a page could ask of the machine, and every load from elsewhere. */
export const lockSession = (session: Session, inspecting: boolean): void => {
  checkNoSpelling(session)
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, `${origin}/`))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLoadable(details.url, inspecting) }))
}
