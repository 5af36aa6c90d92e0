/**
 * Runs inside the page: what does not fit. A page wider than its window, things that stand beyond its edges, and text that
 * is cut without an ellipsis. Text that is meant for screen readers only is left out.
 */
export const cutText = (): string[] => {
  const found = new Set<string>()
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) found.add(`the page is ${root.scrollWidth} wide`)
  const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)
  /** A box of its own that can be scrolled sideways, such as that of a wide table or of a raw message. */
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    if (box.width <= 2 || box.height <= 2 || style.visibility === 'hidden' || style.clipPath !== 'none') continue
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    )
    const isControl = ['BUTTON', 'INPUT', 'A', 'SELECT'].includes(element.tagName)
    if (!ownText && !isControl) continue
    const beyond = box.right > root.clientWidth + 1 || box.left < -1
    if (beyond && !scrolls(element)) found.add(`beyond the edge: ${wordsOf(element)}`)
    const hides = ['hidden', 'clip'].includes(style.overflowX)
    const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && hides
    if (cut && ownText) found.add(`${style.textOverflow === 'ellipsis' ? 'shortened' : 'cut'}: ${wordsOf(element)}`)
    const spills = ownText && !hides && style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1
    if (spills && element.clientWidth > 0 && !scrolls(element)) found.add(`spills: ${wordsOf(element)}`)
  }
  return [...found]
}
