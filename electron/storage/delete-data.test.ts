import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_SETTINGS } from '../../shared/contract/settings'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { UnsentMessage } from '../../shared/submission/unsent-message'
import { applicationUnderTest } from '../application-under-test'
import { temporaryFolder } from './temporary-folder'

const CANARY = 'canary-7b21'
const keep = { action: 'keep' } as const
const profile = { ...newSessionProfile('relay', `Relay ${CANARY}`), serverAddress: '127.0.0.1', port: 9, name: 'user' }
const saving = { profile, secrets: { password: keep, authToken: keep }, acknowledgements: [] }
const none = { to: [], cc: [], bcc: [], replyTo: [] }
const message = {
  from: 'me@example.test',
  ...none,
  to: [`${CANARY}@example.test`],
  subject: CANARY,
  text: CANARY,
  html: '',
  attachments: [],
}
const unsent: UnsentMessage = {
  from: null,
  addresses: none,
  typing: { to: CANARY, cc: '', bcc: '', replyTo: '' },
  subject: CANARY,
  text: '',
  html: '',
  body: 'text',
  priority: 'normal',
  readReceipt: false,
  deliveryReceipt: false,
  delivery: 'accepted',
  headers: [],
  attachmentNames: [],
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
const everythingIn = (folder: string): string =>
  filesBelow(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

describe('deleting all data', () => {
  it('leaves what a first start finds, and everything that is not ours', async () => {
    const folder = temporaryFolder()
    const first = await applicationUnderTest(folder)
    const secrets = { password: { action: 'set', value: `secret ${CANARY}` }, authToken: keep } as const
    await first.ask('profiles:save', { ...saving, secrets })
    await first.ask('profiles:save', { ...saving, profile: { ...profile, id: 'gone' } })
    await first.ask('profiles:delete', { id: 'gone' })
    await first.ask('session:test', { operationId: 'one', draft: { profile, secrets: {}, acknowledgements: [] } })
    expect((await first.ask('history:list', { profileId: 'relay' })).entries).toHaveLength(1)
    await first.ask('drafts:save', { profileId: 'relay', message: unsent })
    await first.ask('outbox:add', { profileId: 'relay', message })
    await first.ask('settings:save', { ...DEFAULT_SETTINGS, theme: 'dark' })
    await first.ask('practice:start', {})
    writeFileSync(join(folder, 'profiles.2026-05-06T07-08-09-010Z.quarantined.json'), CANARY)
    expect(everythingIn(folder)).toContain(CANARY)

    const foreign = ['letter.txt', 'profiles.backup.json', 'history/plan.txt', 'outbox/mail/notes.txt', 'own/a.json']
    mkdirSync(join(folder, 'own'))
    for (const name of foreign) writeFileSync(join(folder, name), 'not ours')

    expect(await first.ask('app:delete-data', {})).toEqual({ left: [] })
    const { profiles, quarantined } = await first.ask('profiles:list', {})
    expect(profiles.map(({ practice, lastTest }) => ({ practice, lastTest }))).toEqual([
      { practice: true, lastTest: null },
    ])
    expect(quarantined).toEqual([])
    expect(await first.ask('settings:read', {})).toEqual(DEFAULT_SETTINGS)
    expect(await first.ask('drafts:read', { profileId: 'relay' })).toEqual({ message: null })
    expect((await first.ask('outbox:list', {})).entries).toEqual([])
    expect(await first.ask('practice:state', {})).toMatchObject({ running: false, received: 0 })
    expect(await first.ask('vault:state', {})).toMatchObject({ status: 'missing' })
    await first.close()

    expect(filesBelow(folder).filter((name) => !name.startsWith('log'))).toEqual([...foreign].sort())
    expect(everythingIn(folder)).not.toContain('canary')
  })

  it('goes on with an application that works: profiles, mail and settings can be kept again', async () => {
    const { ask } = await applicationUnderTest(temporaryFolder())
    await ask('outbox:list', {})
    expect(await ask('app:delete-data', {})).toEqual({ left: [] })
    expect(await ask('app:delete-data', {})).toEqual({ left: [] })
    await ask('profiles:save', saving)
    await ask('settings:save', { ...DEFAULT_SETTINGS, theme: 'dark' })
    await ask('outbox:add', { profileId: 'relay', message })
    await ask('drafts:save', { profileId: 'relay', message: unsent })
    expect((await ask('profiles:list', {})).profiles).toHaveLength(2)
    expect((await ask('outbox:list', {})).entries).toHaveLength(1)
  })

  it('deletes nothing while something is under way', async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void silent.close())
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { ask, answer } = await applicationUnderTest(temporaryFolder())
    await ask('profiles:save', saving)
    const draft = { profile: { ...profile, name: '', port }, secrets: {}, acknowledgements: [] }
    const connected = new Promise((resolve) => silent.once('connection', resolve))
    const running = answer('session:test', { operationId: 'one', draft })
    await connected
    expect(await answer('app:delete-data', {})).toMatchObject({ error: { code: 'busy' } })
    expect((await ask('profiles:list', {})).profiles).toHaveLength(2)
    await ask('operation:cancel', { operationId: 'one' })
    await running
    expect(await ask('app:delete-data', {})).toEqual({ left: [] })
  })

  it('deletes nothing while another process works off the outbox', async () => {
    const folder = temporaryFolder()
    const owner = await applicationUnderTest(folder)
    await owner.application.stay()
    const { ask, answer } = await applicationUnderTest(folder)
    await ask('profiles:save', saving)
    expect(await answer('app:delete-data', {})).toMatchObject({ error: { code: 'outbox-owned-elsewhere' } })
    expect((await ask('profiles:list', {})).profiles).toHaveLength(2)
    expect(await owner.ask('app:delete-data', {})).toEqual({ left: [] })
    expect((await ask('profiles:list', {})).profiles).toHaveLength(1)
  })
})
