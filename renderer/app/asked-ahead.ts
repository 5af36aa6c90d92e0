import type { Bridge } from '../../shared/contract/bridge'
import type { EventName } from '../../shared/contract/events'
import type { OperationName, OperationResponse } from '../../shared/contract/operations'
import type { Result } from '../../shared/contract/result'

/** What the page asks before it shows anything; none of these questions says more than its name. */
const FIRST_QUESTIONS = [
  'settings:read',
  'profiles:list',
  'practice:state',
  'vault:state',
  'outbox:list',
  'session:list',
  'app:info',
] as const satisfies readonly OperationName[]

/** What tells that an answer to one of them is out of date. */
const CHANGES = [
  'profiles:changed',
  'practice:changed',
  'vault:changed',
  'outbox:entry-changed',
  'outbox:entry-removed',
  'session:changed',
] as const satisfies readonly EventName[]

/**
 * Asks the first questions at once, so that the services answer while the page's own code is still being read.
 * @returns the bridge with these answers: each is handed out once, to the first who asks. None is handed out after the services
 * told of a change that nobody listened to yet; the question is then asked anew.
 */
export const askedAhead = (bridge: Bridge): Bridge => {
  const answers = new Map<OperationName, Promise<Result<unknown>>>(
    FIRST_QUESTIONS.map((name) => [name, bridge.call(name, {})]),
  )
  const subscriptions = CHANGES.map((name) => bridge.on(name, () => answers.clear()))
  return {
    host: bridge.host,
    on: bridge.on,
    stageFile: bridge.stageFile,
    call: (name, request) => {
      const answer = answers.get(name)
      answers.delete(name)
      if (answers.size === 0) for (const end of subscriptions.splice(0)) end()
      // Kept under its name, and asked for with the only request that the name has.
      return answer === undefined
        ? bridge.call(name, request)
        : (answer as Promise<Result<OperationResponse<typeof name>>>)
    },
  }
}
