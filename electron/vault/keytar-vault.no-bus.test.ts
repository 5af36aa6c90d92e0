import { describe, expect, it } from 'vitest'
import { failed } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { createKeytarVault, systemKeychain } from './keytar-vault'
import { missingForSecretService } from './secret-service-under-test'

const missing = await missingForSecretService()

describe.skipIf(missing.length > 0)(`keytar where there is no message bus ${missing.join(', ')}`, () => {
  it('is missing, with the reason, and answers nothing else', async () => {
    process.env.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nonexistent/bus'
    const vault = createKeytarVault({ ...systemKeychain(), condition: async () => 'unknown' })
    const noBus = failed(failure('vault-missing', { params: { reason: 'no-bus' } }))
    expect(await vault.write('k', 'canary')).toEqual(noBus)
    expect(await vault.read('k')).toEqual(noBus)
    expect(vault.state()).toMatchObject({ status: 'missing', reason: 'no-bus' })
    expect(await createKeytarVault(systemKeychain()).probe()).toMatchObject({ status: 'missing', reason: 'no-bus' })
  })
})
