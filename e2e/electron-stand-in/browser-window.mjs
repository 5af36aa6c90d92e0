import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fromChromium, toChromium } from './addresses.mjs'
import { app } from './app.mjs'
import { browser, windows } from './browser.mjs'
import { tell } from './messages.mjs'
import { grantedPermissions } from './session.mjs'

const pageSide = new URL('./page-side.js', import.meta.url)
let nextId = 1
let focused = true
const hasFocus = () => focused
/** Another application comes to the front. */
export const loseFocus = () => {
  focused = false
}

class WebContents extends EventEmitter {
  id = nextId++
  windowOpenHandler = undefined

  constructor(window) {
    super()
    this.window = window
  }

  getURL() {
    return this.window.page === undefined ? '' : fromChromium(this.window.page.url())
  }

  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler
  }

  send(channel, ...args) {
    const message = structuredClone(args)
    this.window.page
      ?.evaluate(([name, values]) => window.standInReceive(name, values), [channel, message])
      .then(() => tell({ kind: 'received', channel, args: JSON.stringify(message) }))
      // The page may be between two documents; Electron drops the message then, too.
      .catch(() => {})
  }
}

const initScript = async (preload) => {
  const glue = await readFile(pageSide, 'utf8')
  const bundle = await readFile(preload, 'utf8')
  return glue
    .replace('= __FILE_PATHS__', () => `= ${process.env.STAND_IN_FILE_PATHS ?? '{}'}`)
    .replace('= __PRELOAD__', () => `= (require, module, exports) => {${bundle}\n}`)
}

export class BrowserWindow extends EventEmitter {
  page = undefined
  loading = undefined
  #destroyed = false

  static getAllWindows() {
    return [...windows]
  }

  static getFocusedWindow() {
    return hasFocus() ? ([...windows][0] ?? null) : null
  }

  constructor(options) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { preload, sandbox, contextIsolation, nodeIntegration } = options.webPreferences
    if (!existsSync(preload)) throw new Error(`there is no preload at ${preload}`)
    if (!app.sandboxed || !sandbox || !contextIsolation || nodeIntegration)
      throw new Error('the window is not sandboxed')
    this.options = options
    this.webContents = new WebContents(this)
    windows.add(this)
    tell({ kind: 'window', webPreferences: options.webPreferences, show: options.show })
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url) {
    const context = await browser()
    await context.grantPermissions(grantedPermissions(url), { origin: new URL(toChromium(url)).origin })
    await context.addInitScript({ content: await initScript(this.options.webPreferences.preload) })
    this.page = context.pages()[0] ?? (await context.newPage())
    this.page.once('close', () => this.#close())
    this.loading = url
    await this.page.goto(toChromium(url))
    this.loading = undefined
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show', {})
  }

  show() {
    tell({ kind: 'shown' })
  }

  focus() {
    focused = true
    tell({ kind: 'focused' })
  }

  restore() {}

  maximize() {
    tell({ kind: 'shown' })
  }

  isMaximized() {
    return false
  }

  isVisible() {
    return true
  }

  setBackgroundColor() {}

  isMinimized() {
    return false
  }

  isDestroyed() {
    return this.#destroyed
  }

  getNormalBounds() {
    return { x: 10, y: 20, width: 1000, height: 700 }
  }

  #close() {
    this.emit('close', {})
    this.#destroyed = true
    windows.delete(this)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
}
