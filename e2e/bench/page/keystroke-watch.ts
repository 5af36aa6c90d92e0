/** What one key press cost in the page; ms. */
export interface Keystroke {
  /** From the keydown until its input event was handled, rendering of React included. */
  readonly scriptMs: number
  /** From there to the beginning of the next frame: the browser waits for the screen. */
  readonly waitMs: number
  /** Style, layout and paint of that frame, up to its hand-over to the compositor. */
  readonly frameMs: number
  /** Whether the warnings had changed when the frame was done. */
  readonly changed: boolean
}

declare global {
  interface Window {
    benchKeystrokes?: Keystroke[]
    benchLongTasks?: number[]
  }
}

/**
 * Runs in the page: collects every key press in `window.benchKeystrokes`, and the length of every task over 50 ms in `window.benchLongTasks`.
 * @param watched label of the region whose changes are waited for
 */
export const watchKeystrokes = (watched: string): void => {
  const strokes: Keystroke[] = []
  const longTasks: number[] = []
  window.benchKeystrokes = strokes
  window.benchLongTasks = longTasks
  const region = document.querySelector(`[aria-label="${watched}"]`)
  if (region === null) throw new Error(`the page has no region ${watched}`)
  const mutations = new MutationObserver(() => {
    changed = true
  })
  mutations.observe(region, { subtree: true, childList: true, characterData: true, attributes: true })
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
  let pressedAt = 0
  let changed = false
  window.addEventListener(
    'keydown',
    () => {
      pressedAt = performance.now()
      changed = false
    },
    true,
  )
  // React renders in a microtask after its own listener, which lies deeper: by now that is over.
  window.addEventListener('input', () => {
    const handledAt = performance.now()
    requestAnimationFrame(() => {
      const frameAt = performance.now()
      const { port1, port2 } = new MessageChannel()
      // A message that is sent before a frame is made arrives right after it.
      port1.onmessage = () => {
        const doneAt = performance.now()
        strokes.push({
          scriptMs: handledAt - pressedAt,
          waitMs: frameAt - handledAt,
          frameMs: doneAt - frameAt,
          changed,
        })
        port1.close()
      }
      port2.postMessage(null)
    })
  })
}
