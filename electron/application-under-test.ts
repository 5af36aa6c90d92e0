import { onTestFinished } from 'vitest'
import type { OperationName, OperationRequest, OperationResponse } from '../shared/contract/operations'
import type { Result } from '../shared/contract/result'
import { composeApplication } from './compose'
import { dispatch } from './ipc/dispatch'

/** The whole application over a data folder, asked as a page asks it. It is closed when the test ends. */
export const applicationUnderTest = async (dataFolder: string) => {
  const application = await composeApplication({ host: 'web', dataFolder })
  let closed = false
  const close = async () => {
    if (!closed) await application.close()
    closed = true
  }
  onTestFinished(close)
  /** The answer, whatever it is. */
  const answer = async <Name extends OperationName>(name: Name, request: OperationRequest<Name>) =>
    (await dispatch(application, name, request)) as Result<OperationResponse<Name>>
  /** The value of an answer that has to be good. */
  const ask = async <Name extends OperationName>(name: Name, request: OperationRequest<Name>) => {
    const result = await answer(name, request)
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
    return result.value
  }
  return { application, answer, ask, close }
}
