import type { Result } from '../../shared/contract/result'
import type { PracticeFaultId } from '../../shared/practice/practice-fault'
import type { PracticeState } from '../../shared/practice/practice-state'
import { useServices } from './services-context'
import { useStore } from './store'

interface Practice {
  /** undefined until the first answer */
  readonly state: PracticeState | undefined
  start(): Promise<Result<PracticeState>>
  stop(): Promise<Result<PracticeState>>
  /** What it is to get wrong on purpose; none makes it friendly. */
  setFaults(faults: readonly PracticeFaultId[]): Promise<Result<PracticeState>>
  /** Forgets every received message. */
  clear(): Promise<Result<PracticeState>>
}

/** The practice server, live. */
export const usePractice = (): Practice => {
  const { bridge, practice } = useServices()
  const state = useStore(practice, (current) => current)
  const into = async (answer: Promise<Result<PracticeState>>): Promise<Result<PracticeState>> => {
    const result = await answer
    if (result.ok) practice.set(result.value)
    return result
  }
  return {
    state,
    start: () => into(bridge.call('practice:start', {})),
    stop: () => into(bridge.call('practice:stop', {})),
    setFaults: (faults) => into(bridge.call('practice:set-faults', { faults: [...faults] })),
    clear: () => into(bridge.call('practice:clear', {})),
  }
}
