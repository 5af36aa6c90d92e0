import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failed } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { temporaryFolder } from '../storage/temporary-folder'
import { acceptAll, outboxUnderTest, startedOutbox } from './outbox-under-test'

describe('poison', () => {
  const poisoned = async (spoil: (folder: string, id: string) => void) => {
    const folder = temporaryFolder()
    const before = outboxUnderTest(folder, acceptAll)
    const [bad, good] = [await before.add(), await before.add()]
    await before.outbox.close()
    spoil(folder, bad.id)
    const after = await startedOutbox(acceptAll, {}, folder)
    await after.until(good.id, 'sent')
    return { ...after, bad }
  }

  it.each<[string, (path: string) => void]>([
    ['cut off', (path) => writeFileSync(path, readFileSync(path).subarray(0, 200))],
    ['empty', (path) => writeFileSync(path, '')],
    ['grown', (path) => appendFileSync(path, 'x')],
    ['changed in its text', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('A text', 'A tezt'))],
    ['changed in its address', (path) => writeFileSync(path, readFileSync(path, 'latin1').replace('a@x', 'b@x'))],
  ])('a mail whose file is %s is set aside, shown, never sent, and holds nothing up', async (_name, spoil) => {
    const { bad, until, outbox, folder } = await poisoned((within, id) => spoil(join(within, 'mail', `${id}.mail`)))
    const shown = await until(bad.id, 'error')
    expect(shown.attempts.at(-1)?.error).toMatchObject({
      code: 'storage-unreadable',
      params: { file: `outbox/quarantine/${bad.id}.mail` },
    })
    expect(shown.recipients.every(({ status }) => status === 'pending')).toBe(true)
    expect(await outbox.delete(bad.id)).toEqual({ ok: true, value: {} })
    expect(readdirSync(join(folder, 'quarantine'))).toEqual([])
  })

  it('a mail whose journal makes no sense is unknown: it may have been sent', async () => {
    const { bad, entry, folder } = await poisoned((within, id) =>
      writeFileSync(join(within, 'states', `${id}.log`), '{"kind":"attempt-started"\n{}\n'),
    )
    expect(await entry(bad.id)).toMatchObject({ state: 'unknown', recipients: [{ status: 'unknown' }] })
    expect(readdirSync(join(folder, 'quarantine'))).toEqual([`${bad.id}.log`])
  })

  it('a mail of a newer version is left as it is', async () => {
    const { bad, entry, folder } = await poisoned((within, id) => {
      const path = join(within, 'mail', `${id}.mail`)
      writeFileSync(path, readFileSync(path, 'latin1').replace('outbox 0001', 'outbox 0002'))
    })
    expect(await entry(bad.id)).toMatchObject({ state: 'error', attempts: [{ error: { code: 'newer-version' } }] })
    expect(readdirSync(join(folder, 'mail')).includes(`${bad.id}.mail`)).toBe(true)
  })

  it('a delivery that breaks unforeseen ends in an error, and the next one goes on', async () => {
    let calls = 0
    const { add, until } = await startedOutbox(async (...words) => {
      calls += 1
      if (calls === 1) throw new Error('a defect')
      return acceptAll(...words)
    })
    const bad = await add()
    expect((await until(bad.id, 'error')).attempts[0]?.error?.code).toBe('internal')
    const good = await add()
    await until(good.id, 'sent')
  })

  it('a mail that is refused outright is not tried again', async () => {
    const { add, until } = await startedOutbox(async () => failed(failure('secret-missing')))
    const { id } = await add()
    expect(await until(id, 'error')).toMatchObject({ nextAttemptAt: null, recipients: [{ status: 'pending' }] })
  })
})
