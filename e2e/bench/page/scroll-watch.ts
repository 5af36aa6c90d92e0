/** What scrolling cost in the page. */
export interface Scrolling {
  /** Main thread per frame: moving, rendering, style, layout and paint; ms. */
  readonly frames: readonly number[]
  /** Tasks over 50 ms, as the browser reports them; ms. */
  readonly longTasks: readonly number[]
  /** The most elements that the page had at any frame. */
  readonly mostElements: number
}

/** How a region is scrolled: `small` steps of `stepPx`, then `jumps` to places all over it. */
export interface ScrollPlan {
  /** CSS selector of what scrolls. */
  readonly selector: string
  readonly small: number
  readonly stepPx: number
  readonly jumps: number
}

/** Runs in the page: scrolls a region, one step for each frame. */
export const scrollThrough = async ({ selector, small, stepPx, jumps }: ScrollPlan): Promise<Scrolling> => {
  const region = document.querySelector(selector)
  if (region === null) throw new Error(`the page has no ${selector}`)
  const frames: number[] = []
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration))
  })
  observer.observe({ type: 'longtask' })
  const elements = document.getElementsByTagName('*')
  let mostElements = 0
  const frameAfter = (move: () => void): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const startedAt = performance.now()
        move()
        const { port1, port2 } = new MessageChannel()
        // A message that is sent before a frame is made arrives right after it.
        port1.onmessage = () => {
          frames.push(performance.now() - startedAt)
          mostElements = Math.max(mostElements, elements.length)
          port1.close()
          resolve()
        }
        port2.postMessage(null)
      })
    })
  region.scrollTop = 0
  for (let step = 1; step <= small; step += 1) await frameAfter(() => region.scrollBy(0, stepPx))
  for (let jump = 1; jump <= jumps; jump += 1) {
    // Multiples of the golden ratio fall evenly, and never near the last one.
    const place = (jump * 0.618_034) % 1
    await frameAfter(() => region.scrollTo(0, place * region.scrollHeight))
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()
  return { frames, longTasks, mostElements }
}
