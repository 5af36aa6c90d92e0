let isPressed = false
const follow = ({ type }: Event): void => {
  isPressed = type === 'pointerdown'
}
if (typeof window !== 'undefined')
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) window.addEventListener(type, follow, true)

/**
 * Runs at once, or, while a pointer is pressed, after it was released and its click was given to what lies below it.
 * What a field does when it is left may move the page; a button that moves away between press and release gets no click.
 */
export const onceReleased = (run: () => void): void => {
  if (!isPressed) {
    run()
    return
  }
  const released = () => {
    window.removeEventListener('pointerup', released)
    window.removeEventListener('pointercancel', released)
    // The click follows the release in the same task.
    setTimeout(run)
  }
  window.addEventListener('pointerup', released)
  window.addEventListener('pointercancel', released)
}
