import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failure } from '../../shared/failures/failure'
import { DEFAULT_SEND_OPTIONS } from '../../shared/submission/send-options'
import { temporaryFolder } from '../storage/temporary-folder'
import {
  acceptAll,
  codeOf,
  createFakeClock,
  deferAll,
  draftTo,
  gate,
  outboxUnderTest,
  readMessage,
  reportOf,
  startedOutbox,
} from './outbox-under-test'

describe('mail that is left to the outbox', () => {
  it('is safe on disk, told at once, and sent', async () => {
    const { add, until, entries, outbox, events } = await startedOutbox(acceptAll)
    const added = await add(['a@x.test', 'b@x.test'])
    expect(added).toMatchObject({ state: 'pending', profileLabel: 'P', from: 'Ada <ada@x.test>', subject: 'Hello' })
    const sent = await until(added.id, 'sent')
    expect(sent.recipients.map(({ status }) => status)).toEqual(['accepted', 'accepted'])
    expect(sent.attempts).toMatchObject([{ outcome: 'accepted', error: null }])
    expect((await entries()).length).toBe(1)
    const states = events.flatMap((event) => (event.name === 'outbox:entry-changed' ? [event.payload.state] : []))
    expect(states).toEqual(['pending', 'sending', 'sent'])
    expect(await outbox.source(added.id)).toMatchObject({
      value: { source: 'Subject: Hello\r\n\r\nA text.\r\n', truncated: false },
    })
  })

  it('is refused for a profile that is not there, and when it would fill the disk', async () => {
    const { outbox, folder } = await startedOutbox(acceptAll, { freeDiskBytes: async () => 64 * 1024 * 1024 + 10 })
    expect(codeOf(await outbox.add('gone', draftTo(['a@x.test']), DEFAULT_SEND_OPTIONS))).toBe('profile-gone')
    expect(codeOf(await outbox.add('p', draftTo(['a@x.test']), DEFAULT_SEND_OPTIONS))).toBe('outbox-disk-full')
    expect(readdirSync(join(folder, 'mail'))).toEqual([])
    expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  })

  it('goes out at most twice at once with a profile, and four times in all', async () => {
    let now = 0
    let most = 0
    const byProfile = new Map<string, number>()
    let mostOfOne = 0
    const hold = gate()
    const { add, until } = await startedOutbox(async (profileId, message, ...rest) => {
      now += 1
      byProfile.set(profileId, (byProfile.get(profileId) ?? 0) + 1)
      most = Math.max(most, now)
      mostOfOne = Math.max(mostOfOne, byProfile.get(profileId) ?? 0)
      await hold.opened
      now -= 1
      byProfile.set(profileId, (byProfile.get(profileId) ?? 0) - 1)
      return acceptAll(profileId, message, ...rest)
    })
    const added = await Promise.all([...'pppppqqqqq'].map((profileId) => add(['a@x.test'], profileId)))
    await expect.poll(() => most).toBe(4)
    hold.open()
    await Promise.all(added.map(({ id }) => until(id, 'sent')))
    expect([most, mostOfOne]).toEqual([4, 2])
  })

  it('is tried again on schedule, and given up after three days', async () => {
    const clock = createFakeClock()
    const { add, until, entry, events } = await startedOutbox(deferAll, clock)
    const { id } = await add()
    const deferrals = () =>
      events.filter((event) => event.name === 'outbox:entry-changed' && event.payload.attempts.length > 0).length
    const waits: number[] = []
    await expect.poll(async () => (await entry(id))?.attempts.length).toBe(1)
    for (let attempts = 1; ; ) {
      const { nextAttemptAt } = (await entry(id)) ?? { nextAttemptAt: null }
      if (nextAttemptAt === null) break
      const wait = Date.parse(nextAttemptAt) - clock.now()
      waits.push(wait / 60_000)
      clock.advance(wait - 1)
      expect((await entry(id))?.attempts.length).toBe(attempts)
      clock.advance(1)
      attempts += 1
      await expect.poll(async () => (await entry(id))?.attempts.length).toBe(attempts)
    }
    expect(waits.slice(0, 7)).toEqual([1, 5, 15, 30, 60, 240, 240])
    expect(waits.length).toBe(5 + 18)
    expect((await until(id, 'error')).attempts.at(-1)?.error?.code).toBe('recipients-deferred')
    expect(deferrals()).toBeGreaterThan(20)
  })

  it('is sent again only to those who were put off', async () => {
    const clock = createFakeClock()
    const asked: (readonly string[])[] = []
    const messageIds = new Set<string>()
    const { add, until } = await startedOutbox(async (_profileId, message) => {
      asked.push(message.envelope.to)
      messageIds.add(message.messageId)
      await readMessage(message)
      return reportOf(
        asked.length === 1 ? 'partial' : 'passed',
        message.envelope.to.map((address) => ({
          address,
          status:
            asked.length > 1 || address === 'yes@x.test'
              ? 'accepted'
              : address === 'no@x.test'
                ? 'rejected'
                : 'deferred',
        })),
        ...(asked.length === 1 ? [failure('recipients-deferred', { retryable: true })] : []),
      )
    }, clock)
    const { id } = await add(['yes@x.test', 'no@x.test', 'later@x.test'])
    await until(id, 'pending').then(() => expect.poll(() => asked.length).toBe(1))
    await expect.poll(async () => (await until(id, 'pending')).attempts.length).toBe(1)
    clock.advance(60_000)
    const ended = await until(id, 'error')
    expect(asked).toEqual([['yes@x.test', 'no@x.test', 'later@x.test'], ['later@x.test']])
    expect(ended.recipients.map(({ status }) => status)).toEqual(['accepted', 'rejected', 'accepted'])
    expect(messageIds.size).toBe(1)
  })

  it('is unknown without an answer to its final dot, and sent again only on demand', async () => {
    const clock = createFakeClock()
    let attempts = 0
    const { add, until, outbox, entry } = await startedOutbox(async (profileId, message, ...rest) => {
      attempts += 1
      if (attempts > 1) return acceptAll(profileId, message, ...rest)
      await readMessage(message)
      return reportOf('unknown', [{ address: 'a@x.test', status: 'unknown' }], failure('delivery-unknown'))
    }, clock)
    const { id } = await add()
    await until(id, 'unknown')
    clock.advance(4 * 24 * 60 * 60_000)
    expect(await entry(id)).toMatchObject({ state: 'unknown', nextAttemptAt: null })
    expect(codeOf(await outbox.cancel(id))).toBe('invalid-request')
    expect(attempts).toBe(1)
    await outbox.sendNow(id)
    await until(id, 'sent')
    expect(codeOf(await outbox.sendNow(id))).toBe('invalid-request')
  })

  it('of unknown fate counts as sent once the user found that it arrived, and nothing else does', async () => {
    const folder = temporaryFolder()
    let attempts = 0
    const first = await startedOutbox(
      async (_profileId, message) => {
        attempts += 1
        await readMessage(message)
        return reportOf('unknown', [{ address: 'a@x.test', status: 'unknown' }], failure('delivery-unknown'))
      },
      {},
      folder,
    )
    const { id } = await first.add()
    await first.until(id, 'unknown')
    expect(await first.outbox.markDelivered(id)).toMatchObject({
      value: { state: 'sent', recipients: [{ status: 'accepted' }] },
    })
    expect(codeOf(await first.outbox.markDelivered(id))).toBe('invalid-request')
    await first.outbox.close()
    const second = await startedOutbox(acceptAll, {}, folder)
    expect(await second.entry(id)).toMatchObject({ state: 'sent' })
    expect(attempts).toBe(1)
  })

  it('goes from the disk a month after it was sent, at the next start; what was not sent stays', async () => {
    const folder = temporaryFolder()
    const first = await startedOutbox(
      async (profileId, ...rest) => {
        if (profileId === 'p') return acceptAll(profileId, ...rest)
        return reportOf('failed', [{ address: 'a@x.test', status: 'rejected' }], failure('recipients-refused'))
      },
      {},
      folder,
    )
    const sent = await first.add()
    const refused = await first.add(['a@x.test'], 'q')
    await first.until(sent.id, 'sent')
    await first.until(refused.id, 'error')
    await first.outbox.close()
    const { entries } = await startedOutbox(acceptAll, createFakeClock(Date.parse('2026-04-10T08:00:00.000Z')), folder)
    expect((await entries()).map(({ id }) => id)).toEqual([refused.id])
    expect(readdirSync(join(folder, 'mail'))).toHaveLength(1)
  })

  it('cannot be changed while it is sent, and can be cancelled, sent and deleted before and after', async () => {
    const hold = gate()
    const { add, until, outbox, entries } = await startedOutbox(async (...words) => {
      await hold.opened
      return acceptAll(...words)
    })
    const [first, second, third] = [await add(), await add(), await add()]
    await until(first.id, 'sending')
    for (const act of [outbox.cancel, outbox.sendNow, outbox.delete]) {
      expect(codeOf(await act(first.id))).toBe('outbox-entry-busy')
    }
    expect(await outbox.cancel(third.id)).toMatchObject({ value: { state: 'error', nextAttemptAt: null } })
    hold.open()
    await until(second.id, 'sent')
    expect((await entries()).find(({ id }) => id === third.id)?.state).toBe('error')
    await outbox.sendNow(third.id)
    await until(third.id, 'sent')
    expect(await outbox.delete(third.id)).toEqual({ ok: true, value: {} })
    expect((await entries()).map(({ id }) => id)).toEqual([first.id, second.id])
    expect(codeOf(await outbox.delete(third.id))).toBe('not-found')
    expect(codeOf(await outbox.source(third.id))).toBe('not-found')
  })
})

describe('the record of the final dot', () => {
  it('is on disk before the message’s stream ends', async () => {
    const folder = temporaryFolder()
    let journal = ''
    const { add, until } = await startedOutbox(
      async (_profileId, message) => {
        await readMessage(message)
        const name = readdirSync(join(folder, 'states'))[0] ?? ''
        journal = readFileSync(join(folder, 'states', name), 'utf8')
        return reportOf('passed', [{ address: 'a@x.test', status: 'accepted' }])
      },
      {},
      folder,
    )
    const { id } = await add()
    await until(id, 'sent')
    expect(journal.split('\n').map((line) => (line === '' ? '' : JSON.parse(line).kind))).toEqual([
      'attempt-started',
      'final-dot',
      '',
    ])
  })

  it.each([
    ['without it, is tried again', '', 'pending'],
    ['with it, is unknown', '{"kind":"final-dot","at":"2026-03-01T08:00:00.000Z"}\n', 'unknown'],
    ['with a part of it, is tried again', '{"kind":"final-d', 'pending'],
  ])('an interrupted attempt %s', async (_name, line, state) => {
    const folder = temporaryFolder()
    const before = outboxUnderTest(folder, acceptAll)
    const { id } = await before.add()
    await before.outbox.close()
    const log = join(folder, 'states', `${id}.log`)
    writeFileSync(log, `{"kind":"attempt-started","at":"2026-03-01T08:00:00.000Z"}\n${line}`)
    const hold = gate()
    const after = await startedOutbox(async (...words) => hold.opened.then(() => acceptAll(...words)), {}, folder)
    const found = (await after.entry(id)) ?? { attempts: [] }
    expect(found.attempts).toMatchObject([{ outcome: state === 'pending' ? 'interrupted' : 'unknown' }])
    hold.open()
    if (state === 'pending') await after.until(id, 'sent')
    expect((await after.entry(id))?.state).toBe(state === 'pending' ? 'sent' : 'unknown')
  })
})

describe('closing', () => {
  it('ends what cannot have been delivered, and sends it in the next life', async () => {
    const folder = temporaryFolder()
    const connecting = gate()
    const before = await startedOutbox(
      (_profileId, _message, _options, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(reportOf('cancelled', [], failure('cancelled'))))
          connecting.open()
        }),
      {},
      folder,
    )
    const { id } = await before.add()
    await connecting.opened
    await before.outbox.close()
    const after = await startedOutbox(acceptAll, {}, folder)
    const sent = await after.until(id, 'sent')
    expect(sent.attempts.map(({ outcome }) => outcome)).toEqual(['interrupted', 'accepted'])
  })

  it('waits for the answer to a final dot', async () => {
    const folder = temporaryFolder()
    const dotted = gate()
    const answer = gate()
    const before = await startedOutbox(
      async (profileId, message, options, signal) => {
        const report = await acceptAll(profileId, message, options, signal)
        dotted.open()
        await answer.opened
        return signal.aborted ? reportOf('unknown', [], failure('delivery-unknown')) : report
      },
      {},
      folder,
    )
    const { id } = await before.add()
    await dotted.opened
    const closing = before.outbox.close()
    answer.open()
    await closing
    expect((await outboxUnderTest(folder, acceptAll).entry(id))?.state).toBe('sent')
    expect(codeOf(await before.outbox.add('p', draftTo(['a@x.test']), DEFAULT_SEND_OPTIONS))).toBe('cancelled')
  })
})
