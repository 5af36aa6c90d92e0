import { expect, it, onTestFinished } from 'vitest'
import type { EventPayload } from '../../shared/contract/events'
import type { OperationName, OperationRequest, OperationResponse } from '../../shared/contract/operations'
import { composeApplication } from '../compose'
import { dispatch } from '../ipc/dispatch'
import { temporaryFolder } from '../storage/temporary-folder'

it('tells a change of the practice profile as the list has it: with what the running server provides', async () => {
  const application = await composeApplication({ host: 'web', dataFolder: temporaryFolder() })
  onTestFinished(() => application.close())
  const changes: EventPayload<'profiles:changed'>[] = []
  application.subscribe((event) => {
    if (event.name === 'profiles:changed') changes.push(event.payload)
  })
  const ask = async <Name extends OperationName>(name: Name, request: OperationRequest<Name>) => {
    const answer = await dispatch(application, name, request)
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
    return answer.value as OperationResponse<Name>
  }
  const listed = async () => {
    const { profiles } = await ask('profiles:list', {})
    const practice = profiles.find(({ practice }) => practice)
    if (practice === undefined) throw new Error('no practice profile')
    return practice
  }
  await ask('practice:start', {})
  const { profile } = await listed()
  await ask('session:test', { operationId: 'one', draft: { profile, secrets: {}, acknowledgements: [] } })

  const now = await listed()
  expect(now.lastTest?.outcome).toBe('passed')
  expect(now.profile.customCa).toContain('BEGIN CERTIFICATE')
  await expect.poll(() => changes.at(-1)).toEqual({ kind: 'some', saved: [now], removedIds: [] })
})
