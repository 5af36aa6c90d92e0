// Stand-in of the `electron` module for the main process. See README.md: this is not Electron.
import { app } from './app.mjs'
import { BrowserWindow } from './browser-window.mjs'
import { ipcMain } from './ipc.mjs'
import { Menu } from './menu.mjs'
import { tell } from './messages.mjs'
import { defaultSession, protocol } from './session.mjs'

const chosenFiles = JSON.parse(process.env.STAND_IN_CHOSEN_FILES ?? '[]')

const dialog = {
  showOpenDialog: async () => ({ canceled: chosenFiles.length === 0, filePaths: chosenFiles }),
  showErrorBox: (title, content) => tell({ kind: 'error-box', title, content }),
}
const nativeTheme = { shouldUseDarkColors: false }
const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }] }
const session = { defaultSession }
const shell = {
  openExternal: async (url) => tell({ kind: 'open-external', url }),
}

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell }
// electron-store imports the module as a whole.
export default { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell }
