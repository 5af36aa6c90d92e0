/** What comes over the page and goes again. */
const PASSING = '[role="dialog"], [role="menu"]'

/** Takes the focus when the control that had it is gone. */
const SHOWN_VIEW = '[role="tabpanel"]:not([hidden])'

/** The control of the page itself that had the focus last; a document has one focus. */
let place: HTMLElement | null = null

/**
 * Remembers, from now on, where in the page the focus is.
 * @returns ends it
 */
export const followFocus = (): (() => void) => {
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.closest(PASSING) === null) place = target
  }
  document.addEventListener('focusin', remember)
  return () => document.removeEventListener('focusin', remember)
}

/**
 * Gives the focus back when nothing that can be seen has it: to the control that had it last, else to the view that is shown.
 * Without this, the Tab key would begin at the top of the window again.
 */
export const returnFocus = (): void => {
  const { activeElement } = document
  if (activeElement !== null && activeElement !== document.body && activeElement.checkVisibility()) return
  const back = place?.isConnected && place.checkVisibility() ? place : document.querySelector<HTMLElement>(SHOWN_VIEW)
  back?.focus({ preventScroll: true })
}
