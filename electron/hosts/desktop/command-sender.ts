import type { BrowserWindow } from 'electron'
import type { CommandId } from '../../../shared/contract/command'
import type { EventPayload } from '../../../shared/contract/events'
import { eventChannel } from '../../ipc/channels'
import { isOwnPage } from './own-page'

/** Tells the page of one window what was chosen in a menu; a page that is not ours hears nothing. */
export const sendCommand = (window: BrowserWindow, command: CommandId): void => {
  if (window.isDestroyed() || !isOwnPage(window.webContents.getURL())) return
  const payload: EventPayload<'app:command-chosen'> = { command }
  window.webContents.send(eventChannel('app:command-chosen'), payload)
}
