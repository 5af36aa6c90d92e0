import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { tell } from './messages.mjs'

const switchValue = (name) => {
  const prefix = `--${name}=`
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? ''
}

const userData = switchValue('user-data-dir') || join(tmpdir(), `stand-in-${process.pid}`)
const closers = []

class App extends EventEmitter {
  isPackaged = false
  commandLine = { getSwitchValue: switchValue, hasSwitch: (name) => switchValue(name) !== '' }
  #ready = false
  #sandboxed = false
  #whenReady = new Promise((resolve) => this.once('ready', () => resolve()))

  enableSandbox() {
    this.mustNotBeReady('app.enableSandbox')
    this.#sandboxed = true
  }

  get sandboxed() {
    return this.#sandboxed
  }

  mustNotBeReady(what) {
    if (this.#ready) throw new Error(`${what} must be called before app is ready`)
  }

  requestSingleInstanceLock() {
    return process.env.STAND_IN_OTHER_INSTANCE !== '1'
  }

  isReady() {
    return this.#ready
  }

  whenReady() {
    return this.#whenReady
  }

  getPath(name) {
    if (name === 'userData') return userData
    if (name === 'home') return homedir()
    throw new Error(`Failed to get '${name}' path`)
  }

  getVersion() {
    return '0.1.0'
  }

  getPreferredSystemLanguages() {
    return ['en-GB']
  }

  setAboutPanelOptions() {}

  getName() {
    return 'mail-session-manager'
  }

  quit() {
    let prevented = false
    const event = { preventDefault: () => (prevented = true) }
    this.emit('before-quit', event)
    if (!prevented) this.emit('will-quit', event)
    if (!prevented) this.exit(0)
  }

  exit(code = 0) {
    tell({ kind: 'exit', code })
    void Promise.allSettled(closers.map((close) => close())).then(() => process.exit(code))
  }

  becomeReady() {
    this.#ready = true
    this.emit('ready', {})
  }
}

export const app = new App()

/** Registers what has to be closed before the process ends. */
export const beforeExit = (close) => closers.push(close)
