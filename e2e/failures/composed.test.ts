import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { composeApplication } from '../../electron/compose'
import { dispatch } from '../../electron/ipc/dispatch'
import { temporaryFolder } from '../../electron/storage/temporary-folder'
import type { OperationName, OperationRequest, OperationResponse } from '../../shared/contract/operations'

const opened = async () => {
  const dataFolder = temporaryFolder()
  const application = await composeApplication({ host: 'web', dataFolder })
  onTestFinished(() => application.close())
  const ask = async <Name extends OperationName>(
    name: Name,
    request: OperationRequest<Name>,
  ): Promise<OperationResponse<Name>> => {
    const answer = await dispatch(application, name, request)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
    return answer.value as OperationResponse<Name>
  }
  return { application, ask, dataFolder }
}

/** The whole product as the page has it: the practice profile from the list, the contract's checks, the vault's password. */
it('finds in the practice profile what the page switched on, and nothing after it was switched off', async () => {
  const { application, ask, dataFolder } = await opened()
  await ask('practice:start', {})
  const diagnosed = async (operationId: string) => {
    const { profiles } = await ask('profiles:list', {})
    const practice = profiles.find((stored) => stored.practice)
    if (practice === undefined) throw new Error('no practice profile')
    const draft = { profile: practice.profile, secrets: {}, acknowledgements: [] }
    const report = await ask('session:diagnose', { operationId, draft, reach: 'authenticate', ports: 'never' })
    return report.findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)
  }
  expect(await diagnosed('friendly')).toEqual([])

  const state = await ask('practice:set-faults', { faults: ['certificate-expired', 'certificate-no-address'] })
  expect(state.faults).toEqual(['certificate-expired', 'certificate-no-address'])
  expect(await diagnosed('flawed')).toEqual(expect.arrayContaining(['CRT-07', 'CRT-12']))
  const authorities = (await readFile(join(dataFolder, 'practice-ca.pem'), 'utf8')).match(/BEGIN CERTIFICATE/g)
  expect(authorities).toHaveLength(2)

  await ask('practice:set-faults', { faults: ['sign-in-application-password'] })
  expect((await diagnosed('refused'))[0]).toBe('AUT-02')

  const refused = await dispatch(application, 'practice:set-faults', { faults: ['no-such-fault'] })
  expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-value' } })

  await ask('practice:set-faults', { faults: [] })
  expect(await diagnosed('friendly-again')).toEqual([])
}, 60_000)
