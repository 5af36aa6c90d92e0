import { describe, expect, it } from 'vitest'
import { nextPosition } from './list-position'

describe('nextPosition', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 5, 4],
    ['ArrowUp', 0, 0],
    ['Home', 7, 0],
    ['End', 2, 9],
    ['PageDown', 2, 6],
    ['PageDown', 8, 9],
    ['PageUp', 6, 2],
    ['PageUp', 1, 0],
  ])('%s from %i leads to %i', (key, from, expected) => {
    expect(nextPosition(key, from, 10, 4)).toBe(expected)
  })

  it('leaves other keys alone, and an empty list', () => {
    expect(nextPosition('Enter', 3, 10, 4)).toBeUndefined()
    expect(nextPosition('a', 3, 10, 4)).toBeUndefined()
    expect(nextPosition('End', -1, 0, 4)).toBeUndefined()
  })
})
