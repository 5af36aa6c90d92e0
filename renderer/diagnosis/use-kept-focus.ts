import { type RefObject, useCallback, useEffect, useRef } from 'react'

interface KeptFocus {
  /** Put it on an element that can take the focus and that stays. */
  readonly ref: RefObject<HTMLDivElement | null>
  /** To be called when a button is pressed that may go away by it. */
  keep(): void
}

/**
 * Keeps the keyboard's place when the button that was pressed is replaced: the focus moves to the element that stays.
 * @param change something else each time buttons may have been replaced
 */
export const useKeptFocus = (change: string): KeptFocus => {
  const ref = useRef<HTMLDivElement>(null)
  const kept = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is the reason to look
  useEffect(() => {
    if (!kept.current || document.activeElement !== document.body) return
    ref.current?.focus({ preventScroll: true })
  }, [change])
  return {
    ref,
    keep: useCallback(() => {
      kept.current = true
    }, []),
  }
}
