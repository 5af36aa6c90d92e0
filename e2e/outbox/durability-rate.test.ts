import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { outboxUnderTest } from '../../electron/outbox/outbox-under-test'
import { temporaryFolder } from '../../electron/storage/temporary-folder'

const LEAST_PER_SECOND = 200

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return Math.round(count / ((performance.now() - startedAt) / 1000))
}

it(`accepts at least ${LEAST_PER_SECOND} messages a second durably`, { timeout: 60_000 }, async () => {
  const trial = outboxUnderTest(temporaryFolder(), () => Promise.reject(new Error('only adds')), { newId: randomUUID })
  await trial.add()
  const together = await perSecond(1_000, () => Promise.all(Array.from({ length: 1_000 }, () => trial.add())))
  const single = await perSecond(200, async () => {
    for (let added = 0; added < 200; added += 1) await trial.add()
  })
  console.log(`durably accepted: ${together} messages/s together, ${single} messages/s one after the other`)
  expect((await trial.entries()).length).toBe(1_201)
  expect(together).toBeGreaterThanOrEqual(LEAST_PER_SECOND)
  await trial.outbox.close()
})
