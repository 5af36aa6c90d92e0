/**
 * Moves the focus to the first control of the page that fits and that can take it, and scrolls it into view.
 * @returns whether there was one
 */
export const focusFirst = (selector: string): boolean => {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    element.focus({ preventScroll: true })
    if (document.activeElement !== element) continue
    element.scrollIntoView({ block: 'nearest' })
    return true
  }
  return false
}
