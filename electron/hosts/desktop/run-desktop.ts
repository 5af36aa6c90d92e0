import type * as Electron from 'electron'
import type { CommandId } from '../../../shared/contract/command'
import type { Words } from '../../../shared/words'
import type { Application, HostEnvironment } from '../../ipc/application'
import type { LogLine } from '../../ipc/log-line'
import { sendCommand } from './command-sender'
import { guardContents } from './contents-guard'
import { desktopLanguage } from './desktop-language'
import { sendEvents } from './event-sender'
import { registerIpcHandlers } from './ipc-handlers'
import { showPage, windowOptions } from './main-window'
import { menuTemplate } from './menus'
import { PAGE_SCHEME, SCHEME_PRIVILEGES } from './own-page'
import { answerPageRequest } from './page-protocol'
import { lockSession } from './permissions'
import { TrustedSenders } from './trusted-senders'
import { windowPlace } from './window-place'

const CLOSING_DEADLINE_MS = 3_000

/** The parts of Electron that this host uses; main.ts is the only file that imports them as values. */
export type ElectronParts = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'protocol' | 'screen' | 'session' | 'shell'
>

/** What main.ts knows that this host does not. */
export interface DesktopOptions {
  readonly dataFolder: string
  readonly rendererFolder: string
  /** Absolute path of the preload bundle. */
  readonly preload: string
  /** Builds the services; called once, after the window has begun to load. */
  readonly compose: (environment: HostEnvironment) => Promise<Application>
  /** Remembers where the window stood. */
  readonly place: { read(): unknown; write(place: Electron.Rectangle): void }
  readonly log: LogLine
}

const openWindow = (
  electron: ElectronParts,
  options: DesktopOptions,
  senders: TrustedSenders,
  words: () => Words,
): Electron.BrowserWindow => {
  const window = new electron.BrowserWindow(
    windowOptions({
      preload: options.preload,
      packaged: electron.app.isPackaged,
      dark: electron.nativeTheme.shouldUseDarkColors,
      place: windowPlace(
        options.place.read(),
        electron.screen.getAllDisplays().map((display) => display.workArea),
      ),
    }),
  )
  senders.add(window.webContents)
  window.on('close', () => options.place.write(window.getNormalBounds()))
  showPage(window, electron.Menu, () => words().desktop).catch(() => options.log('the page did not load'))
  return window
}

const chooseFiles = async (
  { BrowserWindow, dialog }: ElectronParts,
  { chooseFiles: { title, confirm } }: Words['desktop'],
): Promise<readonly string[]> => {
  const settings: Electron.OpenDialogOptions = {
    title,
    buttonLabel: confirm,
    properties: ['openFile', 'multiSelections'],
  }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const chosen = await (window === undefined
    ? dialog.showOpenDialog(settings)
    : dialog.showOpenDialog(window, settings))
  return chosen.canceled ? [] : chosen.filePaths
}

/** The application menu in the language that is spoken. */
const nameMenu = (electron: ElectronParts, words: Words, open: () => void): void => {
  const { BrowserWindow, Menu } = electron
  const choose = (command: CommandId): void => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    // macOS keeps the menu without any window.
    if (window === undefined) open()
    else sendCommand(window, command)
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ platform: process.platform, words, choose })))
}

/** The services hang on sockets and files: they get a moment to close them, and no more. */
const closeBeforeQuitting = (app: Electron.App, application: Promise<Application>): void => {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closed = true
    const deadline = new Promise((resolve) => setTimeout(resolve, CLOSING_DEADLINE_MS))
    const closing = application.then((services) => services.close())
    void Promise.race([closing, deadline])
      .catch(() => {})
      .then(() => app.quit())
  })
}

const tellEventsOrGiveUp = async (
  { app, BrowserWindow, dialog }: ElectronParts,
  application: Promise<Application>,
  words: () => Words,
  log: LogLine,
): Promise<void> => {
  try {
    sendEvents(await application, () => BrowserWindow.getAllWindows(), log)
  } catch (thrown) {
    log(`the services did not start: ${thrown instanceof Error ? thrown.constructor.name : typeof thrown}`)
    const { title, explanation } = words().desktop.startFailed
    dialog.showErrorBox(title, explanation)
    app.exit(1)
  }
}

const keepOneWindow = (electron: ElectronParts, open: () => void): void => {
  const { app, BrowserWindow } = electron
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/**
 * Runs the desktop host. Everything up to the first `await` happens before Electron is ready, as sandbox and scheme ask for;
 * the window comes before the services, whose first answers it waits for.
 */
export const runDesktop = async (electron: ElectronParts, options: DesktopOptions): Promise<void> => {
  const { app, protocol } = electron
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { ...SCHEME_PRIVILEGES } }])
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // Electron's own menu, with its reload, is never there.
  electron.Menu.setApplicationMenu(null)
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, (url) => electron.shell.openExternal(url)),
  )

  await app.whenReady()
  lockSession(electron.session.defaultSession, !app.isPackaged)
  protocol.handle(PAGE_SCHEME, (request) => answerPageRequest(options.rendererFolder, request))
  const senders = new TrustedSenders()
  const open = () => openWindow(electron, options, senders, language.words)
  const language = desktopLanguage(app.getPreferredSystemLanguages(), () => nameMenu(electron, language.words(), open))
  nameMenu(electron, language.words(), open)
  app.setAboutPanelOptions({ applicationName: language.words().desktop.title })

  // One turn of the event loop: no question of the page can arrive before its handler is there.
  open()
  const composed = options.compose({
    host: 'desktop',
    dataFolder: options.dataFolder,
    chooseFiles: () => chooseFiles(electron, language.words().desktop),
  })
  const application = composed.then(language.follow)
  registerIpcHandlers({ ipcMain: electron.ipcMain, application, senders, log: options.log })
  keepOneWindow(electron, open)
  closeBeforeQuitting(app, application)
  void application.then((services) => services.stay()).catch(() => options.log('the outbox did not start'))
  await tellEventsOrGiveUp(electron, application, language.words, options.log)
}
