import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OutboxEntry } from '../../../shared/outbox/outbox-entry'
import { outboxEntry } from '../../../shared/outbox/outbox-entry-fixture'
import type { ApplicationEvent } from '../../ipc/application'
import { type EndedMail, GATHER_MS, gatherEndedMail } from './gather-ended-mail'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const following = (looks: { inSight: boolean }) => {
  let listener: (event: ApplicationEvent) => void = () => undefined
  const told: string[][] = []
  const end = gatherEndedMail(
    {
      subscribe: (given) => {
        listener = given
        return () => {
          listener = () => undefined
        }
      },
    },
    () => looks.inSight,
    (ended: readonly EndedMail[]) => told.push(ended.map(({ entry, ending }) => `${entry.id} ${ending}`)),
  )
  const hear = (id: string, ...states: OutboxEntry['state'][]) => {
    for (const state of states) listener({ name: 'outbox:entry-changed', payload: outboxEntry({ id, state }) })
  }
  return { told, hear, end }
}

it('tells together what ended while nobody looked', () => {
  const { told, hear } = following({ inSight: false })
  hear('a', 'pending', 'sending', 'unknown')
  hear('b', 'pending', 'error')
  expect(told).toEqual([])
  vi.advanceTimersByTime(GATHER_MS)
  hear('c', 'sending', 'error')
  vi.advanceTimersByTime(GATHER_MS)
  expect(told).toEqual([['a unknown', 'b error'], ['c error']])
})

it('tells nothing that the page shows, nothing that has not ended, and nothing that had ended before', () => {
  const looks = { inSight: true }
  const { told, hear } = following(looks)
  hear('seen', 'pending', 'error')
  looks.inSight = false
  hear('waits', 'pending', 'sending', 'pending')
  hear('old', 'error')
  hear('comes-back', 'sending', 'error')
  looks.inSight = true
  vi.advanceTimersByTime(GATHER_MS)
  expect(told).toEqual([])
})

it('tells nothing after its end', () => {
  const { told, hear, end } = following({ inSight: false })
  hear('a', 'sending', 'error')
  end()
  hear('b', 'sending', 'error')
  vi.advanceTimersByTime(GATHER_MS)
  expect(told).toEqual([])
})
