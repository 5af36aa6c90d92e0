// Stand-in of the `electron` module for the main process. See README.md: this is not Electron.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { BrowserWindow } from './browser-window.mjs'
import { ipcMain } from './ipc.mjs'
import { Menu } from './menu.mjs'
import { tell } from './messages.mjs'
import { defaultSession, protocol } from './session.mjs'

const chosenFiles = JSON.parse(process.env.STAND_IN_CHOSEN_FILES ?? '[]')

const dialog = {
  showOpenDialog: async () => ({ canceled: chosenFiles.length === 0, filePaths: chosenFiles }),
  showMessageBox: async (...args) => {
    const { type, message, buttons } = args.at(-1)
    tell({ kind: 'message-box', type, message, buttons })
    return { response: Number(process.env.STAND_IN_ANSWER ?? '1') }
  },
  showErrorBox: (title, content) => tell({ kind: 'error-box', title, content }),
}
const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' })
class Notification extends EventEmitter {
  static isSupported = () => true

  constructor(options) {
    super()
    this.options = options
  }

  show() {
    tell({ kind: 'notification', ...this.options })
    // Whoever reads it comes at once.
    this.emit('click', {})
  }

  close() {}
}
const powerMonitor = new EventEmitter()
const display = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } }
const screen = { getAllDisplays: () => [display], getPrimaryDisplay: () => display }
const session = { defaultSession }
const shell = {
  openExternal: async (url) => tell({ kind: 'open-external', url }),
}

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
}
// electron-store imports the module as a whole.
export default {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
}
