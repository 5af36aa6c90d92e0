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
  readonly packaged: boolean
  readonly dark: boolean
  readonly place: Partial<Rectangle>
}

/** Options of the window; it stays hidden until it has something to show, on the page's own background. */
export const windowOptions = ({ preload, packaged, dark, place }: WindowFacts): BrowserWindowConstructorOptions => ({
  ...place,
  minWidth: MINIMUM_SIZE.width,
  minHeight: MINIMUM_SIZE.height,
  show: false,
  title: desktop.title,
  backgroundColor: dark ? '#1b1c1e' : '#ffffff',
  autoHideMenuBar: true,
  webPreferences: webPreferences(preload, packaged),
})

/**
 * Shows the page in a window made with {@link windowOptions}.
 * @param words what menus are spoken with when they open
 */
export const showPage = async (
  window: BrowserWindow,
  menu: typeof Menu,
  words: () => Words['desktop'],
): Promise<void> => {
  window.once('ready-to-show', () => window.show())
  window.webContents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate(clicked, words().menu)
    if (template.length > 0) menu.buildFromTemplate(template).popup({ window })
  })
  await window.loadURL(PAGE_URL)
}
