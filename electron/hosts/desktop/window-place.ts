import { z } from 'zod'

/** Where a window stands, in screen coordinates independent of scale. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const MINIMUM_SIZE = { width: 720, height: 520 } as const
export const FIRST_SIZE = { width: 1280, height: 860 } as const

const savedSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })

const overlap = (one: Rectangle, other: Rectangle) => ({
  width: Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x),
  height: Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y),
})

/**
 * Where to open the window: where it stood last, unless that screen is gone or the file holds nonsense.
 * @param saved as read from the file
 * @param workAreas usable parts of the screens there are now
 */
export const windowPlace = (saved: unknown, workAreas: readonly Rectangle[]): Partial<Rectangle> => {
  const place = savedSchema.safeParse(saved)
  if (!place.success) return FIRST_SIZE
  const size = {
    width: Math.max(place.data.width, MINIMUM_SIZE.width),
    height: Math.max(place.data.height, MINIMUM_SIZE.height),
  }
  const grabbable = workAreas.some((area) => {
    const shared = overlap(place.data, area)
    return shared.width >= 100 && shared.height >= 100
  })
  return grabbable ? { x: place.data.x, y: place.data.y, ...size } : FIRST_SIZE
}
