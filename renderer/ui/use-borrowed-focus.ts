import { type RefObject, useLayoutEffect } from 'react'

/**
 * Gives an element the focus in the moment it appears, so that no key typed at once is lost, and hands the focus back when
 * it goes. Whoever closes it may move the focus on from there.
 */
export const useBorrowedFocus = (element: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const lender = document.activeElement
    element.current?.focus()
    return () => {
      if (lender instanceof HTMLElement && lender.isConnected) lender.focus()
    }
  }, [element])
}
