import { EventEmitter } from 'node:events'

const handlers = new Map()

class IpcMain extends EventEmitter {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }

  removeHandler(channel) {
    handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()

/** Channels that the application listens on. */
export const channels = () => [...handlers.keys()]

/** Runs the handler as Electron does: arguments and result cross as structured clones. */
export const invoke = async (event, channel, args) => {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await handler(event, ...structuredClone(args)))
}
