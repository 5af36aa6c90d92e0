import { useEffect } from 'react'
import { useSessionCommands } from './session-commands'

const isOpenDialog = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** Keys that work wherever the focus is: Ctrl+Enter tests. Compose keeps Ctrl+Enter to itself where it handles it. */
export const useWindowKeys = (): void => {
  const { test } = useSessionCommands()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTest = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (!isTest || event.defaultPrevented || event.repeat || isOpenDialog()) return
      event.preventDefault()
      test()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [test])
}
