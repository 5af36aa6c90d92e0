import { z } from 'zod'

/** Where a window stands, in screen coordinates independent of scale. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window stood when it was closed: its place when it does not fill the screen, and whether it did. */
export interface SavedPlace extends Rectangle {
  readonly maximized: boolean
}

export const MINIMUM_SIZE = { width: 720, height: 520 } as const
export const FIRST_SIZE = { width: 1280, height: 860 } as const

const savedSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })

const overlap = (one: Rectangle, other: Rectangle) => ({
  width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
  height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
})

/** The window is moved by its title bar: whatever else of it shows is of no use without that. */
const TITLE_BAR_HEIGHT = 32
const isGrabbable = (place: Rectangle, area: Rectangle): boolean => {
  const bar = overlap({ ...place, height: TITLE_BAR_HEIGHT }, area)
  return bar.width >= 100 && bar.height >= TITLE_BAR_HEIGHT / 2
}

/** In the middle of the first screen, and not larger than it: a title bar above its edge could not be reached. */
const firstPlace = (area: Rectangle | undefined): Partial<Rectangle> => ({
  width: Math.min(FIRST_SIZE.width, area?.width ?? FIRST_SIZE.width),
  height: Math.min(FIRST_SIZE.height, area?.height ?? FIRST_SIZE.height),
})

/** Whether the window filled its screen when it was closed. */
export const wasMaximized = (saved: unknown): boolean =>
  z.object({ maximized: z.literal(true) }).safeParse(saved).success

/**
 * Where to open the window: where it stood last, unless that screen is gone or the file holds nonsense.
 * @param saved as read from the file
 * @param workAreas usable parts of the screens there are now, that of the primary one first
 */
export const windowPlace = (saved: unknown, workAreas: readonly Rectangle[]): Partial<Rectangle> => {
  const place = savedSchema.safeParse(saved)
  if (!place.success) return firstPlace(workAreas[0])
  const { x, y, width, height } = place.data
  const area = workAreas.find((candidate) => isGrabbable(place.data, candidate))
  if (area === undefined) return firstPlace(workAreas[0])
  return {
    x,
    y,
    width: Math.max(Math.min(width, area.width), MINIMUM_SIZE.width),
    height: Math.max(Math.min(height, area.height), MINIMUM_SIZE.height),
  }
}
