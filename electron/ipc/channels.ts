import type { EventName } from '../../shared/contract/events'
import type { OperationName } from '../../shared/contract/operations'

/**
 * Names of all operations and events as plain values, for the preload: it must stay small, and the contract brings zod with it.
 * The types make a missing or a superfluous name an error, and the parity test holds the values to the contract.
 */
export const OPERATIONS: Readonly<Record<OperationName, true>> = {
  'app:info': true,
  'app:delete-data': true,
  'settings:read': true,
  'settings:save': true,
  'vault:state': true,
  'vault:retry': true,
  'vault:choose': true,
  'profiles:list': true,
  'profiles:save': true,
  'profiles:duplicate': true,
  'profiles:delete': true,
  'profiles:restore': true,
  'profiles:import-client-certificate': true,
  'profiles:export': true,
  'profiles:import': true,
  'drafts:read': true,
  'drafts:save': true,
  'drafts:delete': true,
  'message:source': true,
  'message:open-file': true,
  'session:test': true,
  'session:diagnose': true,
  'session:send': true,
  'session:open': true,
  'session:submit': true,
  'session:close': true,
  'session:list': true,
  'outbox:add': true,
  'outbox:list': true,
  'outbox:cancel': true,
  'outbox:send-now': true,
  'outbox:mark-delivered': true,
  'outbox:delete': true,
  'outbox:source': true,
  'history:list': true,
  'history:report': true,
  'history:clear': true,
  'operation:cancel': true,
  'attachments:choose': true,
  'attachments:discard': true,
  'practice:state': true,
  'practice:start': true,
  'practice:stop': true,
  'practice:set-faults': true,
  'practice:messages': true,
  'practice:message': true,
  'practice:clear': true,
}

/** See {@link OPERATIONS}. */
export const EVENTS: Readonly<Record<EventName, true>> = {
  'session:stage-changed': true,
  'session:line-spoken': true,
  'session:content-progressed': true,
  'diagnosis:address-tried': true,
  'diagnosis:port-probed': true,
  'history:changed': true,
  'session:changed': true,
  'outbox:entry-changed': true,
  'outbox:entry-removed': true,
  'profiles:changed': true,
  'vault:changed': true,
  'app:command-chosen': true,
  'practice:changed': true,
}

/** IPC channel on which an operation is asked. */
export const operationChannel = (name: OperationName): string => `mail-sessions:call:${name}`

/** IPC channel on which an event is told. */
export const eventChannel = (name: EventName): string => `mail-sessions:event:${name}`

/** Internal: the preload hands over the path of a file that the user dropped or picked. The page never sees it. */
export const STAGE_PATH_CHANNEL = 'mail-sessions:stage-path'
