import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newSessionProfile } from '../../shared/profile/session-profile'
import { applicationUnderTest } from '../application-under-test'
import { secretServiceCondition } from '../vault/secret-service-condition'
import { missingForSecretService, startSecretService } from '../vault/secret-service-under-test'
import { temporaryFolder } from './temporary-folder'

const missing = await missingForSecretService()
const CANARY = 'canary-in-the-keyring'
const OWN = ['profile/relay/password', 'profile/gone/password', 'practice/ca-key', 'fingerprint-key']

describe.skipIf(missing.length > 0)(`deleting all data with a real Secret Service ${missing.join(', ')}`, () => {
  let service: Awaited<ReturnType<typeof startSecretService>>

  beforeAll(async () => {
    service = await startSecretService()
    await vi.waitFor(async () => expect(await secretServiceCondition(3_000)).toBe('unlocked'), 10_000)
  })
  afterAll(() => service?.stop())

  it('leaves nothing of ours in it', async () => {
    const { ask } = await applicationUnderTest(temporaryFolder())
    const password = { action: 'set', value: CANARY } as const
    for (const id of ['relay', 'gone']) {
      const secrets = { password, authToken: { action: 'keep' } as const }
      await ask('profiles:save', { profile: newSessionProfile(id, id), secrets, acknowledgements: [] })
    }
    await ask('profiles:delete', { id: 'gone' })
    await ask('practice:start', {})
    for (const account of OWN) expect([account, service.readElsewhere(account)]).not.toEqual([account, 'null'])
    expect(await ask('app:delete-data', {})).toEqual({ left: [] })
    for (const account of OWN) expect([account, service.readElsewhere(account)]).toEqual([account, 'null'])
  })
})
