import type { BrowserWindow, BrowserWindowConstructorOptions, Menu } from 'electron'
import type { Words } from '../../../shared/words'
import { desktop } from '../../../shared/words/en/desktop'
import { contextMenuTemplate } from './menus'
import { PAGE_URL } from './own-page'
import { webPreferences } from './web-preferences'
import { MINIMUM_SIZE, type Rectangle } from './window-place'

/** What the options of the window depend on. */
export interface WindowFacts {
  readonly preload: string
  /** Absolute path of a PNG. */
  readonly icon: string
  readonly packaged: boolean
  readonly dark: boolean
  readonly place: Partial<Rectangle>
}

/** The page's own background, for what is seen before the page and beside it while the window grows. */
export const backgroundOf = (dark: boolean): string => (dark ? '#1b1c1e' : '#ffffff')

/** Options of the window; it stays hidden until it has something to show, on the page's own background. */
export const windowOptions = ({
  preload,
  icon,
  packaged,
  dark,
  place,
}: WindowFacts): BrowserWindowConstructorOptions => ({
  ...place,
  minWidth: MINIMUM_SIZE.width,
  minHeight: MINIMUM_SIZE.height,
  show: false,
  title: desktop.title,
  icon,
  backgroundColor: backgroundOf(dark),
  autoHideMenuBar: true,
  webPreferences: webPreferences(preload, packaged),
})

/** @param words what the menu is spoken with when it opens */
export const offerContextMenu = (window: BrowserWindow, menu: typeof Menu, words: () => Words['desktop']): void => {
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate(clicked, words().menu)
    if (template.length > 0) menu.buildFromTemplate(template).popup({ window })
  })
}

/** Electron's code for a load that another one took the place of. */
const ABORTED = 'ERR_ABORTED'

/**
 * Loads the page into a window made with {@link windowOptions}.
 * @throws Electron's error when it cannot be loaded
 */
export const showPage = async (window: BrowserWindow): Promise<void> => {
  try {
    await window.loadURL(PAGE_URL)
  } catch (error) {
    const isOvertaken = error instanceof Error && 'code' in error && error.code === ABORTED
    if (!isOvertaken && !window.isDestroyed()) throw error
  }
}
