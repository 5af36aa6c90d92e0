import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../storage/temporary-folder'
import { acceptAll, codeOf, createFakeClock, gate, outboxUnderTest, startedOutbox } from './outbox-under-test'

describe('an outbox that another one owns', () => {
  it('takes mail in, which the owner sends, and changes nothing', async () => {
    const owner = await startedOutbox(acceptAll)
    const guest = outboxUnderTest(owner.folder, () => Promise.reject(new Error('not the owner')))
    const { id, state } = await guest.add()
    expect(state).toBe('pending')
    expect((await guest.outbox.list()).ok && (await guest.outbox.list())).toMatchObject({
      value: { owner: 'another-process' },
    })
    for (const act of [guest.outbox.cancel, guest.outbox.sendNow, guest.outbox.delete]) {
      expect(codeOf(await act(id))).toBe('outbox-owned-elsewhere')
    }
    await owner.until(id, 'sent')
    expect((await guest.entry(id))?.state).toBe('sent')
    expect(await guest.outbox.source(id)).toMatchObject({ ok: true })
    await guest.outbox.close()
  })

  it('is changed by a short visit when nobody owns it', async () => {
    const folder = temporaryFolder()
    const guest = outboxUnderTest(folder, () => Promise.reject(new Error('does not send')))
    const { id } = await guest.add()
    expect(await guest.outbox.cancel(id)).toMatchObject({ value: { state: 'error' } })
    expect(await guest.outbox.sendNow(id)).toMatchObject({ value: { state: 'pending' } })
    const owner = await startedOutbox(acceptAll, {}, folder)
    await owner.until(id, 'sent')
  })

  it('takes over when the owner goes', async () => {
    const clock = createFakeClock()
    const hold = gate()
    const first = await startedOutbox((...words) => hold.opened.then(() => acceptAll(...words)))
    const second = await startedOutbox(acceptAll, clock, first.folder)
    const { id } = await second.add()
    hold.open()
    await first.outbox.close()
    clock.advance(10_000)
    await second.until(id, 'sent')
    expect(await second.outbox.list()).toMatchObject({ value: { owner: 'this-process' } })
  })
})
