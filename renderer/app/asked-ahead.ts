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

type FirstQuestion = (typeof FIRST_QUESTIONS)[number]

/** What tells that the answer to one of them is out of date. */
const CHANGES = {
  'profiles:changed': 'profiles:list',
  'practice:changed': 'practice:state',
  'vault:changed': 'vault:state',
  'outbox:entry-changed': 'outbox:list',
  'outbox:entry-removed': 'outbox:list',
  'session:changed': 'session:list',
} as const satisfies Partial<Record<EventName, FirstQuestion>>

const changeNames = Object.keys(CHANGES) as readonly (keyof typeof CHANGES)[]

/**
 * Asks the first questions at once, so that the services answer while the page's own code is still being read.
 * @returns the bridge with these answers: each is handed out once, to the first who asks. None is handed out after the services
 * told of a change to it that nobody listened to yet; the question is then asked anew.
 */
export const askedAhead = (bridge: Bridge): Bridge => {
  const answers = new Map<OperationName, Promise<Result<unknown>>>(
    FIRST_QUESTIONS.map((name) => [name, bridge.call(name, {})]),
  )
  const subscriptions = changeNames.map((name) => bridge.on(name, () => void answers.delete(CHANGES[name])))
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
