import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { operationNames } from '../../../shared/contract/operations'
import { failed, type Result } from '../../../shared/contract/result'
import { failure } from '../../../shared/failures/failure'
import type { Application } from '../../ipc/application'
import { operationChannel, STAGE_PATH_CHANNEL } from '../../ipc/channels'
import { dispatch } from '../../ipc/dispatch'
import type { LogLine } from '../../ipc/log-line'
import { stagePath } from '../../ipc/stage-attachment'
import { senderFacts, type TrustedSenders } from './trusted-senders'

/** What the handlers work with. `application` may still be starting: questions wait for it. */
export interface IpcContext {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly application: Promise<Application>
  readonly senders: TrustedSenders
  readonly log: LogLine
}

const refused = failed(failure('invalid-request', { params: { reason: 'sender' } }))

/**
 * Listens on one channel for each operation of the contract, and on the one on which the preload hands over dropped files.
 * Each of them answers trusted senders only.
 * @returns tells when everything was answered that had been asked until then
 */
export const registerIpcHandlers = ({ ipcMain, application, senders, log }: IpcContext): (() => Promise<unknown>) => {
  const unanswered = new Set<Promise<unknown>>()
  const noted = async (answering: Promise<Result<unknown>>): Promise<Result<unknown>> => {
    unanswered.add(answering)
    try {
      return await answering
    } catch {
      return failed(failure('internal'))
    } finally {
      unanswered.delete(answering)
    }
  }
  const listen = (
    channel: string,
    answer: (application: Application, argument: unknown) => Promise<Result<unknown>>,
  ) => {
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, argument: unknown) => {
      if (!senders.has(senderFacts(event))) {
        log(`refused a sender on ${channel}`)
        return refused
      }
      return noted(application.then((services) => answer(services, argument)))
    })
  }
  for (const name of operationNames) {
    listen(operationChannel(name), (services, request) => dispatch(services, name, request, log))
  }
  listen(STAGE_PATH_CHANNEL, (services, path) => stagePath(services, path, log))
  return () => Promise.allSettled([...unanswered])
}
