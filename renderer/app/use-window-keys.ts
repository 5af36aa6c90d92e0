import { useEffect } from 'react'
import { undoEdit } from '../session-form/profile-draft'
import { isDialogOpen } from './is-dialog-open'
import { useServices } from './services-context'
import { useSessionCommands } from './session-commands'
import { openDialog } from './view'

/** Texts have an undo of their own. */
const isInText = (): boolean =>
  document.activeElement instanceof HTMLTextAreaElement ||
  (document.activeElement instanceof HTMLInputElement && document.activeElement.type !== 'radio')

/**
 * Keys that work wherever the focus is: Ctrl+K opens the palette, Ctrl+Enter tests, Ctrl+Z takes back the latest edit of the profile unless a text
 * has the focus. A view that uses one of them itself prevents its default.
 */
export const useWindowKeys = (): void => {
  const { drafts, view } = useServices()
  const { test } = useSessionCommands()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      const { selectedId, tab } = view.get()
      if (!isCommand || event.defaultPrevented || event.repeat || isDialogOpen()) return
      if (event.key === 'k') openDialog(view, 'palette')
      else if (event.key === 'Enter') test()
      else if (event.key === 'z' && tab === 'session' && selectedId !== undefined && !isInText())
        drafts.edit(selectedId, undoEdit)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [test, drafts, view])
}
