import { useServices } from './services-context'
import { useStore } from './store'

/** Whether nothing was done yet: the practice profile is alone, untested, and its server never ran in this window. */
export const useFirstRun = (): boolean => {
  const { profiles, practice, view } = useServices()
  const isAlone = useStore(
    profiles.state,
    (state) =>
      state.status === 'ready' &&
      state.profiles.length > 0 &&
      state.profiles.every((stored) => stored.practice && stored.lastTest === null),
  )
  const hasRun = useStore(practice, (state) => state?.running === true || (state?.received ?? 0) > 0)
  const done = useStore(view, (state) => state.firstRunDone)
  return isAlone && !hasRun && !done
}
