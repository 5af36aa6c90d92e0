import type { App } from 'electron'
import type { Application } from '../../ipc/application'

/** Sockets and files get so long to be closed, in ms, and no more. */
const CLOSING_DEADLINE_MS = 3_000
/** What the page asked with its last breath, such as saving what was typed, gets so long of it, in ms. */
const LAST_ANSWERS_MS = 500

const after = (delayMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, delayMs))

/** What quitting works with. */
export interface ClosingContext {
  readonly app: Pick<App, 'on' | 'quit'>
  readonly application: Promise<Pick<Application, 'close'>>
  /** Tells when everything was answered that the page had asked. */
  readonly answered: () => Promise<unknown>
  /** Whether the machine is going down: who holds that up is asked about by macOS, and outbox and files stand any end. */
  readonly isShuttingDown: () => boolean
}

/** Holds quitting up for a moment: the services hang on sockets and files, which they close first. */
export const closeBeforeQuitting = ({ app, application, answered, isShuttingDown }: ClosingContext): void => {
  let closing = false
  app.on('will-quit', (event) => {
    if (closing) return
    closing = true
    const close = async (): Promise<void> => {
      await Promise.race([answered(), after(LAST_ANSWERS_MS)])
      await (await application).close()
    }
    const closed = close().catch(() => {})
    if (isShuttingDown()) return
    event.preventDefault()
    // Quitting again in the same turn of the event loop is lost (electron#33643).
    void Promise.race([closed, after(CLOSING_DEADLINE_MS)]).then(() => setImmediate(() => app.quit()))
  })
}
