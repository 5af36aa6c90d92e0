import type * as Electron from 'electron'
import type { CommandId } from '../../../shared/contract/command'
import { english, type Words } from '../../../shared/words'
import type { Application, HostEnvironment } from '../../ipc/application'
import type { LogLine } from '../../ipc/log-line'
import { closeBeforeQuitting } from './closing'
import { sendCommand } from './command-sender'
import { guardContents } from './contents-guard'
import { type DesktopLanguage, desktopLanguage } from './desktop-language'
import { guardDownloads } from './downloads'
import { endedMailNotice } from './ended-mail-notice'
import { sendEvents } from './event-sender'
import { followSettings } from './follow-settings'
import { gatherEndedMail } from './gather-ended-mail'
import { registerIpcHandlers } from './ipc-handlers'
import { backgroundOf, offerContextMenu, showPage, windowOptions } from './main-window'
import { menuTemplate } from './menus'
import { PAGE_SCHEME, SCHEME_PRIVILEGES } from './own-page'
import { answerPageRequest } from './page-protocol'
import { recoverPage } from './page-recovery'
import { lockSession } from './permissions'
import { revealWindow } from './reveal-window'
import { TrustedSenders } from './trusted-senders'
import { catchUnexpected } from './unexpected-errors'
import { type SavedPlace, wasMaximized, windowPlace } from './window-place'

/** The parts of Electron that this host uses; main.ts is the only file that imports them as values. */
export type ElectronParts = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeTheme'
  | 'Notification'
  | 'powerMonitor'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>

/** What main.ts knows that this host does not. */
export interface DesktopOptions {
  readonly dataFolder: string
  readonly rendererFolder: string
  /** Absolute path of the preload bundle. */
  readonly preload: string
  /** Absolute path of the application's picture, a PNG. */
  readonly icon: string
  /** Builds the services; called once, after the window has begun to load. */
  readonly compose: (environment: HostEnvironment) => Promise<Application>
  /** Remembers where the window stood; what cannot be kept is forgotten. */
  readonly place: { read(): unknown; write(place: SavedPlace): void }
  readonly log: LogLine
}

/** What every window is made with. */
interface WindowSurroundings {
  readonly electron: ElectronParts
  readonly options: DesktopOptions
  readonly senders: TrustedSenders
  readonly words: () => Words
}

/** The primary screen first, where a window opens that has no place yet. */
const workAreas = (screen: Electron.Screen): Electron.Rectangle[] => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

const openWindow = ({ electron, options, senders, words }: WindowSurroundings): Electron.BrowserWindow => {
  const { app, dialog, Menu, nativeTheme } = electron
  const { place, log } = options
  const saved = place.read()
  const window = new electron.BrowserWindow(
    windowOptions({
      preload: options.preload,
      icon: options.icon,
      packaged: app.isPackaged,
      dark: nativeTheme.shouldUseDarkColors,
      place: windowPlace(saved, workAreas(electron.screen)),
    }),
  )
  senders.add(window.webContents)
  // Filling the screen shows a hidden window, too.
  revealWindow(window, process.platform, () => (wasMaximized(saved) ? window.maximize() : window.show()))
  window.on('close', () => place.write({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  const load = (): void => {
    showPage(window).catch(() => notLoaded())
  }
  const desktopWords = (): Words['desktop'] => words().desktop
  const notLoaded = recoverPage(window, { dialog, load, quit: () => app.quit(), words: desktopWords, log })
  offerContextMenu(window, Menu, desktopWords)
  load()
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

const giveUp = ({ app, dialog }: ElectronParts, words: Words, log: LogLine, thrown: unknown): void => {
  log(`the services did not start: ${thrown instanceof Error ? thrown.constructor.name : typeof thrown}`)
  const { title, explanation } = words.desktop.startFailed
  dialog.showErrorBox(title, explanation)
  app.exit(1)
}

/** The window in front of everything, opened anew where macOS kept the application without one. */
const comeForward = ({ BrowserWindow }: ElectronParts, open: () => void): void => {
  const window = BrowserWindow.getAllWindows()[0]
  if (window === undefined) {
    open()
    return
  }
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** The operating system tells which mail ended while another application was in front. */
const tellEndedMail = (
  { BrowserWindow, Notification }: ElectronParts,
  services: Application,
  language: DesktopLanguage,
  chosen: () => void,
): void => {
  // The latest alone: what it says covers what is open.
  let shown: Electron.Notification | undefined
  gatherEndedMail(
    services,
    () => BrowserWindow.getFocusedWindow() !== null,
    async (ended) => {
      const { createTranslator } = await import('../../../shared/words/translate')
      const translate = createTranslator(language.spoken(), language.words())
      shown?.close()
      shown = new Notification(endedMailNotice(ended, translate))
      shown.once('click', chosen)
      shown.show()
    },
  )
}

const keepOneWindow = (electron: ElectronParts, open: () => void): void => {
  const { app, BrowserWindow } = electron
  app.on('second-instance', () => comeForward(electron, open))
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** Title bar, menus and dialogs of the system look as the page does. */
const followTheme = ({ BrowserWindow, nativeTheme }: ElectronParts, application: Application): Promise<Application> => {
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows())
      window.setBackgroundColor(backgroundOf(nativeTheme.shouldUseDarkColors))
  })
  return followSettings(application, ({ theme }) => {
    nativeTheme.themeSource = theme
  })
}

/** What has to happen before Electron is ready. @returns whether this process is the one that runs */
const prepare = (electron: ElectronParts): boolean => {
  const { app, protocol } = electron
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { ...SCHEME_PRIVILEGES } }])
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  // Electron's own menu, with its reload, is never there.
  electron.Menu.setApplicationMenu(null)
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, (url) => electron.shell.openExternal(url)),
  )
  return true
}

const startServices = async (
  electron: ElectronParts,
  options: DesktopOptions,
  language: DesktopLanguage,
): Promise<Application> => {
  const composed = await options.compose({
    host: 'desktop',
    dataFolder: options.dataFolder,
    chooseFiles: () => chooseFiles(electron, language.words().desktop),
  })
  return followTheme(electron, await language.follow(composed))
}

/**
 * Runs the desktop host. Everything up to the first `await` happens before Electron is ready, as sandbox and scheme ask for;
 * the window comes before the services, whose first answers it waits for. Never rejects: who cannot start says so and ends.
 */
export const runDesktop = async (electron: ElectronParts, options: DesktopOptions): Promise<void> => {
  const { app, BrowserWindow, dialog, ipcMain, Notification, powerMonitor, protocol, session } = electron
  const { log } = options
  let language: DesktopLanguage | undefined
  const words = (): Words => language?.words() ?? english
  try {
    if (!prepare(electron)) return
    await app.whenReady()
    const tellError = (which: 'unexpected' | 'saveFailed'): void => {
      const { title, explanation } = words().desktop[which]
      dialog.showErrorBox(title, explanation)
    }
    catchUnexpected(process, log, () => tellError('unexpected'))
    app.on('child-process-gone', (_event, { type, reason }) => log(`a process of kind ${type} is gone: ${reason}`))
    lockSession(session.defaultSession, !app.isPackaged)
    guardDownloads(session.defaultSession, {
      title: () => words().desktop.saveFile,
      failed: () => tellError('saveFailed'),
    })
    protocol.handle(PAGE_SCHEME, (request) => answerPageRequest(options.rendererFolder, request))
    const senders = new TrustedSenders()
    const open = (): void => void openWindow({ electron, options, senders, words })
    const spoken = desktopLanguage(app.getPreferredSystemLanguages(), () => nameMenu(electron, words(), open))
    language = spoken
    nameMenu(electron, words(), open)
    app.setAboutPanelOptions({
      applicationName: words().desktop.title,
      applicationVersion: app.getVersion(),
      iconPath: options.icon,
    })
    // Windows shows notices only of an application that it knows: the program that runs, where nothing was installed.
    if (process.platform === 'win32' && !app.isPackaged) app.setAppUserModelId(process.execPath)
    // On macOS the picture is that of the package, which `npm start` does not have.
    if (!app.isPackaged) app.dock?.setIcon(options.icon)

    // One turn of the event loop: no question of the page can arrive before its handler is there.
    open()
    const application = startServices(electron, options, spoken)
    const answered = registerIpcHandlers({ ipcMain, application, senders, log })
    keepOneWindow(electron, open)
    let shuttingDown = false
    powerMonitor.on('shutdown', () => {
      shuttingDown = true
    })
    closeBeforeQuitting({ app, application, answered, isShuttingDown: () => shuttingDown })
    const services = await application
    void services.stay().catch(() => log('the outbox did not start'))
    sendEvents(services, () => BrowserWindow.getAllWindows(), log)
    if (Notification.isSupported()) tellEndedMail(electron, services, spoken, () => comeForward(electron, open))
  } catch (thrown) {
    giveUp(electron, words(), log, thrown)
  }
}
