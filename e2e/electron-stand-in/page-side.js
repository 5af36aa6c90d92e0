// The renderer half of the stand-in, run in the page before its own scripts. Two names are replaced by literals:
// __PRELOAD__ by a function that holds the preload bundle, __FILE_PATHS__ by the paths of files by name.
;(() => {
  // Electron runs no preload in sub-frames (nodeIntegrationInSubFrames is off).
  if (window.top !== window) return
  const ask = window.standInAsk
  const filePaths = __FILE_PATHS__
  const runPreload = __PRELOAD__
  const listeners = new Map()
  Object.defineProperty(window, 'standInReceive', {
    value: (channel, args) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: 'not for the page' }, ...args)
    },
  })

  const ipcRenderer = {
    invoke: (channel, ...args) => ask('invoke', { channel, args: structuredClone(args) }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((known) => known !== listener),
      )
      return ipcRenderer
    },
  }

  const crossing = (value) => {
    if (typeof value === 'function') return (...args) => crossing(value(...args.map(crossing)))
    if (value instanceof Promise) return value.then(crossing)
    if (value instanceof File) return value
    if (typeof value !== 'object' || value === null) return structuredClone(value)
    if (Array.isArray(value)) return value.map(crossing)
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, crossing(inner)])))
  }

  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window object`)
      Object.defineProperty(window, key, { value: crossing(api), enumerable: true })
    },
  }

  const webUtils = {
    getPathForFile: (file) => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected to receive a File object')
      return filePaths[file.name] ?? ''
    },
  }

  window.open = (url = 'about:blank') => {
    void ask('window-open', { url: new URL(url, window.location.href).href })
    return null
  }

  const require = (name) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return { contextBridge, ipcRenderer, webUtils }
  }
  const module = { exports: {} }
  runPreload(require, module, module.exports)
})()
