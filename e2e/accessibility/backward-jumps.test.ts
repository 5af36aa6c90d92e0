import { describe, expect, it } from 'vitest'
import { backwardJumps, type Place } from './backward-jumps'

const at = (name: string, left: number, top: number, region = 'MAIN'): Place => ({
  name,
  region,
  left,
  right: left + 100,
  top,
  bottom: top + 20,
})

describe('backwardJumps', () => {
  it.each([
    ['down a column', [at('a', 0, 0), at('b', 0, 40)], []],
    ['along a row', [at('a', 0, 0), at('b', 200, 0)], []],
    ['to the top of the next column', [at('a', 0, 400), at('b', 200, 0)], []],
    ['from one region to another', [at('a', 0, 400), at('b', 0, 0, 'ASIDE')], []],
    ['up the same column', [at('a', 0, 400), at('b', 0, 0)], ['a, then above it b']],
  ])('%s', (_, places, jumps) => {
    expect(backwardJumps(places)).toEqual(jumps)
  })
})
