/** What was seen of the focus when it came to a control. */
export interface FocusStop {
  /** e.g. "button Save"; empty when nothing of the page has the focus */
  readonly name: string
  readonly problems: readonly string[]
}

interface Remembered {
  readonly element: HTMLElement
  readonly look: string
  readonly name: string
}

/**
 * Runs inside the page, after each press of Tab: whether the focus is where a reader of the screen can see it (WCAG 2.2, 2.4.3,
 * 2.4.7 and 2.4.11). That it shows is known at the next stop: a control has to look another way without it.
 */
export const focusStop = (): FocusStop => {
  const holder = window as typeof window & { formerStop?: Remembered | undefined }
  /** A choice that is drawn by its label has an input of no size. */
  const drawnBy = (element: HTMLElement): HTMLElement =>
    element instanceof HTMLInputElement && element.offsetWidth <= 2 ? (element.labels?.[0] ?? element) : element
  const lookOf = (element: HTMLElement): string => {
    const drawn = drawnBy(element)
    const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const around: (Element | null)[] = [element, drawn, active, element.nextElementSibling]
    // A row may stand for the field in it.
    for (let outer = drawn.parentElement; outer !== null && around.length < 8; outer = outer.parentElement)
      around.push(outer)
    return around
      .map((each) => {
        if (each === null) return ''
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(each)
        return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor].join(' ')
      })
      .join('; ')
  }
  const problems: string[] = []
  const element = document.activeElement
  const former = holder.formerStop
  if (former?.element.checkVisibility() && former.element !== element && lookOf(former.element) === former.look)
    problems.push(`the focus does not show on ${former.name}`)
  holder.formerStop = undefined
  if (!(element instanceof HTMLElement) || element === document.body) return { name: '', problems }
  const words =
    element.ariaLabel ?? (element.textContent?.trim() || (element as HTMLInputElement).labels?.[0]?.textContent)
  const name = `${element.tagName.toLowerCase()} ${(words ?? element.id).trim().slice(0, 50)}`
  if (!element.matches(':focus-visible')) problems.push(`${name} is not :focus-visible`)
  const drawn = drawnBy(element)
  const box = drawn.getBoundingClientRect()
  const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2
  const hit = document.elementFromPoint(x, y)
  const shows =
    hit !== null && (drawn.contains(hit) || hit.contains(element) || hit.closest('label')?.control === element)
  if (!shows) problems.push(`${name} has the focus and cannot be seen, at ${Math.round(x)} ${Math.round(y)}`)
  holder.formerStop = { element, look: lookOf(element), name }
  return { name, problems }
}
