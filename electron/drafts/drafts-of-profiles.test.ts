import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newSessionProfile } from '../../shared/profile/session-profile'
import type { UnsentMessage } from '../../shared/submission/unsent-message'
import { applicationUnderTest } from '../application-under-test'
import { temporaryFolder } from '../storage/temporary-folder'

const none = { to: [], cc: [], bcc: [], replyTo: [] }
const message: UnsentMessage = {
  from: null,
  addresses: none,
  typing: { to: '', cc: '', bcc: '', replyTo: '' },
  subject: 'Half-written',
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

it('an unsent message goes with its profile: kept by an undo, gone when the undo is over', async () => {
  const folder = temporaryFolder()
  const { ask, close } = await applicationUnderTest(folder)
  const keep = { action: 'keep' } as const
  for (const id of ['p', 'other']) {
    const secrets = { password: keep, authToken: keep }
    await ask('profiles:save', { profile: newSessionProfile(id, id), secrets, acknowledgements: [] })
    await ask('drafts:save', { profileId: id, message })
  }
  const { undoId } = await ask('profiles:delete', { id: 'p' })
  await ask('profiles:restore', { undoId })
  expect(await ask('drafts:read', { profileId: 'p' })).toEqual({ message })
  await ask('profiles:delete', { id: 'p' })
  await close()
  const kept = (id: string) => existsSync(join(folder, 'drafts', `${id}.json`))
  expect([kept('p'), kept('other')]).toEqual([false, true])
})
