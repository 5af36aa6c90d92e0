/** Where a control stands, in the order in which the Tab key came to it. */
export interface Place {
  readonly name: string
  /** The part of the page that scrolls as one. */
  readonly region: string
  /** px, from the beginning of what scrolls */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Runs inside the page: where the control with the focus stands; null when nothing of the page has it. */
export const placeOfFocus = (): Place | null => {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const isDrawnByLabel = element instanceof HTMLInputElement && element.offsetWidth <= 2
  const box = (isDrawnByLabel ? (element.labels?.[0] ?? element) : element).getBoundingClientRect()
  const region = element.closest('[role="dialog"], header, [role="tabpanel"], nav, aside, main')
  const scrolled = region?.scrollTop ?? 0
  const words =
    element.ariaLabel ?? (element.textContent?.trim() || (element as HTMLInputElement).labels?.[0]?.textContent)
  return {
    name: `${element.tagName.toLowerCase()} ${(words ?? element.id).trim().slice(0, 40)}`,
    region: `${region?.tagName} ${region?.id}`,
    left: box.left,
    right: box.right,
    top: box.top + scrolled,
    bottom: box.bottom + scrolled,
  }
}

/**
 * The steps of the Tab key against the order of reading (WCAG 2.2, 2.4.3): up, within a column.
 * @returns e.g. "button Save, then above it input Port"
 */
export const backwardJumps = (places: readonly Place[]): string[] =>
  places.flatMap((place, index) => {
    const former = places[index - 1]
    if (former === undefined || former.region !== place.region) return []
    const isAbove = place.bottom <= former.top
    const isInColumn = place.left < former.right && former.left < place.right
    return isAbove && isInColumn ? [`${former.name}, then above it ${place.name}`] : []
  })
