import { describe, expect, it } from 'vitest'
import { FIRST_SIZE, MINIMUM_SIZE, wasMaximized, windowPlace } from './window-place'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('windowPlace', () => {
  it('opens where it stood', () => {
    const place = { x: 100, y: 50, width: 1000, height: 700 }
    expect(windowPlace(place, [screen])).toEqual(place)
  })

  it('opens anew when its screen is gone or only an edge would show', () => {
    expect(windowPlace({ x: 2_500, y: 50, width: 1000, height: 700 }, [screen])).toEqual(FIRST_SIZE)
    expect(windowPlace({ x: 1_880, y: 50, width: 1000, height: 700 }, [screen])).toEqual(FIRST_SIZE)
    expect(windowPlace({ x: 2_500, y: 50, width: 1000, height: 700 }, [])).toEqual(FIRST_SIZE)
  })

  it('opens anew when the screen that showed its title bar is gone', () => {
    const spanning = { x: 100, y: -500, width: 1000, height: 900 }
    expect(windowPlace(spanning, [{ x: 0, y: -1080, width: 1920, height: 1080 }, screen])).toEqual(spanning)
    expect(windowPlace(spanning, [screen])).toEqual(FIRST_SIZE)
  })

  it('opens the first time no larger than a small screen', () => {
    const laptop = { x: 0, y: 25, width: 1366, height: 720 }
    expect(windowPlace(undefined, [laptop, screen])).toEqual({ width: FIRST_SIZE.width, height: 720 })
    expect(windowPlace({ x: 9_000, y: 0, width: 1000, height: 700 }, [laptop])).toMatchObject({ height: 720 })
  })

  it('fills its screen again when it did, and only then', () => {
    const place = { x: 100, y: 50, width: 1000, height: 700 }
    expect(windowPlace({ ...place, maximized: true }, [screen])).toEqual(place)
    expect(wasMaximized({ ...place, maximized: true })).toBe(true)
    for (const saved of [place, { ...place, maximized: false }, { maximized: 'yes' }, null, undefined])
      expect(wasMaximized(saved)).toBe(false)
  })

  it('fits a screen that has become smaller', () => {
    const place = { x: 10, y: 20, width: 3000, height: 1800 }
    expect(windowPlace(place, [screen])).toEqual({ x: 10, y: 20, width: 1920, height: 1080 })
  })

  it('is never too small to use', () => {
    expect(windowPlace({ x: 0, y: 0, width: 100, height: 100 }, [screen])).toMatchObject(MINIMUM_SIZE)
  })

  it.each([
    undefined,
    null,
    'x',
    {},
    { x: 1, y: 1, width: '9', height: 9 },
    { x: Number.NaN, y: 0, width: 9, height: 9 },
  ])('does not trust %j', (saved) => {
    expect(windowPlace(saved, [screen])).toEqual(FIRST_SIZE)
  })
})
