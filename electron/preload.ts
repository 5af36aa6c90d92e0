import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/contract/bridge'
import type { EventName, EventPayload } from '../shared/contract/events'
import type { Result } from '../shared/contract/result'
import type { ErrorCode } from '../shared/failures/error-code'
import { EVENTS, eventChannel, OPERATIONS, operationChannel, STAGE_PATH_CHANNEL } from './ipc/channels'

// Runs sandboxed beside the page: no schema library, no word of the services, only what it takes to pass questions on.

const refused = (code: ErrorCode): Result<never> => ({ ok: false, error: { code, params: {}, retryable: false } })

const invoke = async <Value>(channel: string, argument: unknown): Promise<Result<Value>> => {
  try {
    // The main process answers every channel with a result that it has checked.
    return (await ipcRenderer.invoke(channel, argument)) as Result<Value>
  } catch {
    return refused('internal')
  }
}

const pathOf = (file: unknown): string | undefined => {
  try {
    // Throws for anything but a File; a page cannot make a File that has a path.
    return webUtils.getPathForFile(file as File)
  } catch {
    return undefined
  }
}

const bridge: Bridge = {
  host: 'desktop',
  call: async (name, request) =>
    Object.hasOwn(OPERATIONS, name) ? invoke(operationChannel(name), request) : refused('not-found'),
  on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => {
    if (!Object.hasOwn(EVENTS, name)) return () => {}
    // The event object stays here: its sender would give the page the whole of IPC (Electron security item 20).
    const heard = (_event: IpcRendererEvent, payload: EventPayload<Name>) => listener(payload)
    const channel = eventChannel(name)
    ipcRenderer.on(channel, heard)
    return () => {
      ipcRenderer.removeListener(channel, heard)
    }
  },
  stageFile: async (file) => {
    const path = pathOf(file)
    return path === undefined ? refused('attachment-not-a-file') : invoke(STAGE_PATH_CHANNEL, path)
  },
}

contextBridge.exposeInMainWorld('mailSessions', bridge)
