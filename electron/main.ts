import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  type Rectangle,
  screen,
  session,
  shell,
} from 'electron'
import ElectronStore from 'electron-store'
import { runDesktop } from './hosts/desktop/run-desktop'
import { platformDataFolder } from './storage/data-folder'

const fileBeside = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// The same folder as the command line's, whatever Electron would choose: Chromium's own files stay in Electron's folder.
const givenFolder = app.commandLine.getSwitchValue('data-dir')
const dataFolder =
  givenFolder === ''
    ? platformDataFolder({ platform: process.platform, home: homedir(), environment: process.env })
    : resolve(givenFolder)

const openPlaceStore = () =>
  new ElectronStore<{ place?: Rectangle }>({ name: 'window', cwd: app.getPath('userData'), clearInvalidConfig: true })
let placeStore: ReturnType<typeof openPlaceStore> | undefined
const place = () => {
  placeStore ??= openPlaceStore()
  return placeStore
}

// Not awaited: Electron becomes ready only after this module has been evaluated.
void runDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell },
  {
    dataFolder,
    rendererFolder: fileBeside('../renderer/'),
    preload: fileBeside('./preload.cjs'),
    compose: async (environment) => {
      const { composeApplication } = await import('./compose')
      return composeApplication(environment, { Store: ElectronStore })
    },
    place: { read: () => place().get('place'), write: (rectangle) => place().set('place', rectangle) },
    log: (line) => process.stderr.write(`${line}\n`),
  },
)
