import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import {
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
} from 'electron'
import ElectronStore from 'electron-store'
import { runDesktop } from './hosts/desktop/run-desktop'
import { startFolders } from './hosts/desktop/start-folders'
import type { SavedPlace } from './hosts/desktop/window-place'
import { prepareDataFolder } from './storage/data-folder'

const fileBeside = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const folders = startFolders(process.argv, process.cwd(), {
  platform: process.platform,
  home: homedir(),
  environment: process.env,
})
// Before the lock on it is asked for. A folder that cannot be made is told by the services, which need the one above it.
if (!app.commandLine.hasSwitch('user-data-dir') && (await prepareDataFolder(folders.browser)).ok) {
  app.setPath('userData', folders.browser)
}

let placeStore: ElectronStore<{ place?: SavedPlace }> | undefined
const place = () => {
  placeStore ??= new ElectronStore({ name: 'window', cwd: app.getPath('userData'), clearInvalidConfig: true })
  return placeStore
}
/** A window that stands elsewhere is no reason to show an error. */
const ifPossible = <Value>(act: () => Value): Value | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}

// Not awaited: Electron becomes ready only after this module has been evaluated.
void runDesktop(
  {
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
  },
  {
    dataFolder: folders.data,
    rendererFolder: fileBeside('../renderer/'),
    preload: fileBeside('./preload.cjs'),
    icon: fileBeside('./icon.png'),
    compose: async (environment) => {
      const { composeApplication } = await import('./compose')
      return composeApplication(environment, { Store: ElectronStore })
    },
    place: {
      read: () => ifPossible(() => place().get('place')),
      write: (saved) => ifPossible(() => place().set('place', saved)),
    },
    log: (line) => process.stderr.write(`${line}\n`),
  },
)
