import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import { acceptAll, codeOf, gate, outboxUnderTest, startedOutbox } from './outbox-under-test'

const filesOf = (folder: string) =>
  ['mail', 'states', 'incoming', 'quarantine'].flatMap((name) => readdirSync(join(folder, name)))

it('deletes no mail while one is being sent, and all of it afterwards, whatever its state', async () => {
  const hold = gate()
  const { outbox, add, until, entries, events, folder } = await startedOutbox((...words) =>
    hold.opened.then(() => acceptAll(...words)),
  )
  const { id } = await add()
  await until(id, 'sending')
  expect(codeOf(await outbox.deleteAll())).toBe('outbox-entry-busy')
  expect(await entries()).toHaveLength(1)
  hold.open()
  await until(id, 'sent')
  writeFileSync(join(folder, 'mail', 'damaged.mail'), 'nonsense')
  writeFileSync(join(folder, 'incoming', 'unfinished.part'), 'half a mail')
  writeFileSync(join(folder, 'incoming', 'foreign file'), '')
  expect(await outbox.deleteAll()).toEqual(succeeded(null))
  expect(await entries()).toEqual([])
  expect(filesOf(folder)).toEqual(['foreign file'])
  expect(events).toContainEqual({ name: 'outbox:entry-removed', payload: { id } })
})

it('leaves the mail of another owner alone', async () => {
  const owner = await startedOutbox(acceptAll)
  const guest = outboxUnderTest(owner.folder, acceptAll)
  const { id } = await guest.add()
  expect(codeOf(await guest.outbox.deleteAll())).toBe('outbox-owned-elsewhere')
  await owner.until(id, 'sent')
  await guest.outbox.close()
})
