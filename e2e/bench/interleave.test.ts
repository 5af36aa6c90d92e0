import { expect, it } from 'vitest'
import { figureOf, interleave } from './interleave'
import { median } from './median'

it.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (figures, expected) => {
  expect(median(figures)).toBe(expected)
})

it('lets contenders take turns, keeps the first round apart, and stops them whatever happens', async () => {
  const order: string[] = []
  const contender = (name: string, times: number[]) => ({
    name,
    round: async () => {
      order.push(name)
      return { milliseconds: times.shift() ?? Number.NaN, memoryGrowth: 1 }
    },
    figure: ({ milliseconds }: { milliseconds: number }) => 100 / milliseconds,
    stop: async () => void order.push(`${name} stopped`),
  })
  const figures = await interleave(
    [contender('one', [50, 1, 2, 4]), contender('other', [5, 5, 5, 5])],
    3,
    () => undefined,
  )
  expect(order).toEqual([...Array(4).fill(['one', 'other']).flat(), 'one stopped', 'other stopped'])
  expect(figures[0]).toMatchObject({ contender: 'one', value: 50, rounds: [100, 50, 25], first: 2, memoryGrowth: 1 })
  expect(figureOf(figures, 'other')).toBe(20)

  const broken = { ...contender('broken', []), round: () => Promise.reject(new Error('refused')) }
  await expect(interleave([broken], 1, () => undefined)).rejects.toThrow('refused')
  expect(order.at(-1)).toBe('broken stopped')
})
