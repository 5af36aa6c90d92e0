import type { BrowserWindow } from 'electron'
import type { Application } from '../../ipc/application'
import { eventChannel } from '../../ipc/channels'
import { subscribeChecked } from '../../ipc/checked-event'
import type { LogLine } from '../../ipc/log-line'
import { isOwnPage } from './own-page'

/**
 * Tells the services' events to every window that shows our page.
 * @param windows gives the windows that are open at the moment
 * @returns a function that ends it
 */
export const sendEvents = (
  application: Application,
  windows: () => readonly BrowserWindow[],
  log: LogLine,
): (() => void) =>
  subscribeChecked(
    application,
    (event) => {
      for (const window of windows()) {
        if (window.isDestroyed() || !isOwnPage(window.webContents.getURL())) continue
        window.webContents.send(eventChannel(event.name), event.payload)
      }
    },
    log,
  )
