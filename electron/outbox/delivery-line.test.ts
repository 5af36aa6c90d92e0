import { describe, expect, it } from 'vitest'
import { createDeliveryLine } from './delivery-line'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** A line whose attempts end when they are told to. */
const lineUnderTest = () => {
  const running: string[] = []
  const ends: ((dueAt: number | null) => void)[] = []
  const line = createDeliveryLine({
    now: () => 1_000,
    schedule: () => () => undefined,
    attempt: async (id) => {
      running.push(id)
      const dueAt = await new Promise<number | null>((resolve) => ends.push(resolve))
      running.splice(running.indexOf(id), 1)
      return dueAt
    },
  })
  line.start()
  return { line, running, ends }
}

describe('the line of mails that are due', () => {
  it('never tries a mail twice at once, however often it is planned', async () => {
    const { line, running, ends } = lineUnderTest()
    line.plan('a', 'profile', 0)
    line.plan('a', 'profile', 0)
    line.plan('b', 'profile', 0)
    expect(running).toEqual(['a', 'b'])
    ends[0]?.(null)
    await turn()
    expect(running).toEqual(['b', 'a'])
    expect(ends).toHaveLength(3)
  })

  it('forgets what was planned for a mail when its attempt says when it is due', async () => {
    const { line, running, ends } = lineUnderTest()
    line.plan('a', 'profile', 0)
    line.plan('a', 'profile', 0)
    ends[0]?.(9_000)
    await turn()
    expect(running).toEqual([])
  })
})
