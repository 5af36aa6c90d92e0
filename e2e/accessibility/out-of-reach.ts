/**
 * Runs inside the page: the controls that cannot be brought into the window, or that something else covers when they are
 * (WCAG 2.2, 1.4.10 and 2.4.11), and whether the page itself has to be scrolled sideways.
 */
export const outOfReach = (): string[] => {
  const found: string[] = []
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`)
  const dialogs = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"]')].filter((dialog) =>
    dialog.checkVisibility({ visibilityProperty: true }),
  )
  const scope = dialogs.at(-1) ?? document.body
  for (const control of scope.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, [tabindex="0"]',
  )) {
    const isOff = control.matches(':disabled, [type="file"], [tabindex="-1"]') || control.closest('[inert]') !== null
    if (isOff || !control.checkVisibility({ visibilityProperty: true })) continue
    // A choice that is drawn by its label has an input of no size.
    const drawn =
      control instanceof HTMLInputElement && control.offsetWidth <= 2 ? (control.labels?.[0] ?? control) : control
    drawn.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
    const { left, right, top, bottom } = drawn.getBoundingClientRect()
    const name = `${control.tagName.toLowerCase()} ${(control.ariaLabel ?? control.textContent ?? control.id).trim().slice(0, 50)}`
    // What is larger than the window is looked at where it shows.
    const x = (Math.max(left, 0) + Math.min(right, root.clientWidth)) / 2
    const y = (Math.max(top, 0) + Math.min(bottom, root.clientHeight)) / 2
    const sticksOut = Math.max(-left, right - root.clientWidth) > 1 && right - left <= root.clientWidth
    const isOutside = sticksOut || bottom <= 0 || top >= root.clientHeight
    if (isOutside) {
      found.push(`outside: ${name}`)
      continue
    }
    const hit = document.elementFromPoint(x, y)
    // A notice goes by itself, and can be closed.
    const isNotice = hit?.closest('.mantine-Notifications-root') != null
    const isHit =
      isNotice ||
      (hit !== null && (drawn.contains(hit) || hit.contains(control) || hit.closest('label')?.control === control))
    if (!isHit) found.push(`covered by ${hit?.tagName.toLowerCase()}.${hit?.className}: ${name}`)
  }
  return found
}
