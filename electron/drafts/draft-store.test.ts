import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import { describe, expect, it } from 'vitest'
import { succeeded } from '../../shared/contract/result'
import type { UnsentMessage } from '../../shared/submission/unsent-message'
import type { ConfConstructor } from '../storage/conf-constructor'
import { createJsonFile } from '../storage/json-file'
import { temporaryFolder } from '../storage/temporary-folder'
import { createDraftStore } from './draft-store'

const none = { to: [], cc: [], bcc: [], replyTo: [] }
const message: UnsentMessage = {
  from: null,
  addresses: { ...none, to: ['ada@example.test', 'not an address'] },
  typing: { to: 'gra', cc: '', bcc: '', replyTo: '' },
  subject: 'Grüße 🌍',
  text: 'line one\nline two',
  html: '',
  body: 'text',
  priority: 'normal',
  readReceipt: false,
  deliveryReceipt: false,
  delivery: 'accepted',
  headers: [],
  attachmentNames: ['plan.pdf'],
}

const storeIn = (folder: string) =>
  createDraftStore(folder, (name) => createJsonFile({ folder, name, Conf: Conf as ConfConstructor }))

describe('a half-written message', () => {
  it('is there for the next start, per profile, valid or not', async () => {
    const folder = temporaryFolder()
    expect(await storeIn(folder).save('relay', message)).toEqual(succeeded(null))
    expect(await storeIn(folder).read('relay')).toEqual(succeeded(message))
    expect(await storeIn(folder).read('other')).toEqual(succeeded(null))
  })

  it('is replaced by later words, also from another process', async () => {
    const folder = temporaryFolder()
    const [one, other] = [storeIn(folder), storeIn(folder)]
    await one.save('relay', message)
    expect(await other.save('relay', { ...message, subject: 'Second' })).toEqual(succeeded(null))
    expect(await one.save('relay', { ...message, subject: 'Third' })).toEqual(succeeded(null))
    expect(await other.read('relay')).toMatchObject({ value: { subject: 'Third' } })
  })

  it('is gone once it is deleted, and deleting nothing is no error', async () => {
    const folder = temporaryFolder()
    const store = storeIn(folder)
    await store.save('relay', message)
    expect(await store.delete('relay')).toEqual(succeeded(null))
    expect(await store.delete('relay')).toEqual(succeeded(null))
    expect(await store.read('relay')).toEqual(succeeded(null))
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toEqual([])
  })

  it('is gone with those of all profiles, and what others put there stays', async () => {
    const folder = join(temporaryFolder(), 'drafts')
    const store = storeIn(folder)
    await store.save('relay', message)
    await store.save('other', message)
    expect(await store.deleteAll()).toEqual(succeeded(null))
    expect(existsSync(folder)).toBe(false)
    await store.save('relay', message)
    writeFileSync(join(folder, 'notes.txt'), 'not ours')
    expect(await store.deleteAll()).toEqual(succeeded(null))
    expect(readdirSync(folder)).toEqual(['notes.txt'])
  })

  it.each([
    '{"fileVersion":1,"mess',
    JSON.stringify({ fileVersion: 2, message }),
    '{"fileVersion":1,"message":{"subject":7}}',
  ])('that cannot be read, %s, is nothing, and its file stays', async (text) => {
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'relay.json'), text)
    expect(await storeIn(folder).read('relay')).toEqual(succeeded(null))
    expect(readFileSync(join(folder, 'relay.json'), 'utf8')).toBe(text)
  })
})
