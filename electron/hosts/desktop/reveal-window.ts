import type { BrowserWindow } from 'electron'

/** A window that was not painted after so long, in ms, is shown as it is: an invisible application cannot even be closed. */
export const REVEAL_AFTER_MS = 4_000

/**
 * Shows a window that was made hidden as soon as there is something to see. On Wayland a hidden window is never painted and
 * `ready-to-show` never comes (electron#48859): on Linux the loaded page is enough, its background is the window's own.
 * @param show called once, never after the window was closed
 */
export const revealWindow = (
  window: Pick<BrowserWindow, 'once' | 'isDestroyed'> & { readonly webContents: { once: WebContentsOnce } },
  platform: NodeJS.Platform,
  show: () => void,
): void => {
  let shown = false
  const reveal = () => {
    clearTimeout(timer)
    if (shown || window.isDestroyed()) return
    shown = true
    show()
  }
  const timer = setTimeout(reveal, REVEAL_AFTER_MS)
  window.once('ready-to-show', reveal)
  window.once('closed', () => clearTimeout(timer))
  if (platform === 'linux') window.webContents.once('did-finish-load', reveal)
}

type WebContentsOnce = (event: 'did-finish-load', listener: () => void) => unknown
