import type { BrowserWindow, Dialog, MessageBoxOptions, RenderProcessGoneDetails } from 'electron'
import type { Words } from '../../../shared/words'
import type { LogLine } from '../../ipc/log-line'

type DesktopWords = Words['desktop']
/** What can happen to a page that its own code cannot tell any more. */
export type PageTrouble = 'gone' | 'frozen' | 'notLoaded'

/** Whether the process of a page ended by itself: Electron ends it in good order when a window closes. */
export const endedUnexpectedly = (reason: RenderProcessGoneDetails['reason']): boolean => reason !== 'clean-exit'

/** The question about a page in trouble; the first button helps, the second is the careful answer. */
export const troubleQuestion = (trouble: PageTrouble, { page, menu }: DesktopWords): MessageBoxOptions => ({
  type: trouble === 'frozen' ? 'warning' : 'error',
  message: page[trouble].title,
  detail: page[trouble].explanation,
  buttons: [page.loadAgain, trouble === 'frozen' ? page.wait : menu.exit],
  defaultId: trouble === 'frozen' ? 1 : 0,
  cancelId: 1,
  noLink: true,
})

/** What the recovery needs from outside. */
export interface RecoveryContext {
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  /** Loads the page anew. */
  readonly load: () => void
  readonly quit: () => void
  readonly words: () => DesktopWords
  readonly log: LogLine
}

/**
 * Asks the user what to do when the page of a window crashes, hangs or does not load; without this the window stays white
 * and silent. The services live in the main process and go on.
 * @returns tells that the page did not load
 */
export const recoverPage = (window: BrowserWindow, context: RecoveryContext): (() => void) => {
  const { dialog, load, quit, words, log } = context
  const contents = window.webContents
  let asking: AbortController | undefined
  let endedByUs = false
  const ask = async (trouble: PageTrouble): Promise<void> => {
    if (asking !== undefined || window.isDestroyed()) return
    log(`the page is ${trouble}`)
    const question = new AbortController()
    asking = question
    const options = { ...troubleQuestion(trouble, words()), signal: question.signal }
    // macOS hangs a sheet onto its window, where nobody sees it while the window is hidden.
    const answer = await (window.isVisible() ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
    const answered = !question.signal.aborted
    if (answered && answer.response === 0 && !window.isDestroyed()) {
      endedByUs = trouble === 'frozen'
      // Nothing else gets a hanging process to let go of its page.
      if (endedByUs) contents.forcefullyCrashRenderer()
      load()
    } else if (answered && trouble !== 'frozen') quit()
    asking = undefined
  }
  contents.on('render-process-gone', (_event, { reason }) => {
    if (endedUnexpectedly(reason) && !endedByUs) void ask('gone')
    endedByUs = false
  })
  contents.on('unresponsive', () => void ask('frozen'))
  contents.on('responsive', () => asking?.abort())
  return () => void ask('notLoaded')
}
