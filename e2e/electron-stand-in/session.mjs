import { app } from './app.mjs'

const schemes = new Map()
const handlers = new Map()

export const protocol = {
  registerSchemesAsPrivileged: (list) => {
    app.mustNotBeReady('protocol.registerSchemesAsPrivileged')
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges)
  },
  handle: (scheme, handler) => {
    if (!app.isReady()) throw new Error('protocol.handle needs a ready app')
    const { standard, secure } = schemes.get(scheme) ?? {}
    // The stand-in shows the scheme as https; without these privileges Electron would not.
    if (!standard || !secure) throw new Error(`scheme ${scheme} is not registered as standard and secure`)
    handlers.set(scheme, handler)
  },
}

/** @returns the handler of the URL's scheme, if there is one */
export const handlerFor = (url) => handlers.get(new URL(url).protocol.slice(0, -1))

const session = {
  permissionRequest: undefined,
  permissionCheck: undefined,
  beforeRequest: undefined,
}

/** Whether the application lets this URL be loaded. */
export const isLoadable = (url) =>
  new Promise((resolve) => {
    if (session.beforeRequest === undefined) resolve(true)
    else session.beforeRequest({ url }, ({ cancel }) => resolve(cancel !== true))
  })

export const defaultSession = {
  // Chromium's own downloads; the stand-in asks nobody about them.
  on: () => {},
  setPermissionRequestHandler: (handler) => {
    session.permissionRequest = handler
  },
  setPermissionCheckHandler: (handler) => {
    session.permissionCheck = handler
  },
  setDevicePermissionHandler: () => {},
  setSpellCheckerDictionaryDownloadURL: () => {},
  setSpellCheckerLanguages: () => {},
  setSpellCheckerEnabled: () => {},
  webRequest: {
    onBeforeRequest: (listener) => {
      session.beforeRequest = listener
    },
  },
}

const isGranted = (permission, url) => {
  let granted = true
  session.permissionRequest?.(null, permission, (answer) => (granted = answer), { requestingUrl: url })
  return granted && (session.permissionCheck?.(null, permission, url.replace(/\/$/, '')) ?? true)
}

/** What Chromium is granted for the page's origin, in Playwright's names: what both handlers allow. */
export const grantedPermissions = (url) => {
  const names = {
    'clipboard-sanitized-write': 'clipboard-write',
    'clipboard-read': 'clipboard-read',
    geolocation: 'geolocation',
    notifications: 'notifications',
  }
  return Object.entries(names).flatMap(([permission, name]) => (isGranted(permission, url) ? [name] : []))
}
