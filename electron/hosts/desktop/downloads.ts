import type { Event as ElectronEvent, Session } from 'electron'
import { isOwnPage } from './own-page'

/** Whether this is a text that our page offers for saving; it saves nothing else. */
export const isOffered = (url: string): boolean => url.startsWith('blob:') && isOwnPage(url.slice('blob:'.length))

/** What is downloaded, as far as it is handled. */
interface DownloadedItem {
  getURL(): string
  setSaveDialogOptions(options: { title: string }): void
  once(event: 'done', listener: (event: unknown, state: 'completed' | 'cancelled' | 'interrupted') => void): unknown
}

/**
 * Lets the page save what it offers, through the system's own dialog. Electron would name that dialog with the address of the
 * text, and would say nothing when the disk is full.
 * @param title of the dialog
 * @param failed told when a file could not be written
 */
export const guardDownloads = (
  session: Pick<Session, 'on'>,
  { title, failed }: { readonly title: () => string; readonly failed: () => void },
): void => {
  session.on('will-download', (event: ElectronEvent, item: DownloadedItem) => {
    if (!isOffered(item.getURL())) {
      event.preventDefault()
      return
    }
    item.setSaveDialogOptions({ title: title() })
    item.once('done', (_event, state) => {
      if (state === 'interrupted') failed()
    })
  })
}
