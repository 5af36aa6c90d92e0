import { useCallback, useSyncExternalStore } from 'react'
import type { SessionRun } from '../diagnosis/session-run'
import type { RunKind } from '../diagnosis/session-runs'
import { useServices } from './services-context'
import { useStore } from './store'

/** The latest test or sending of the selected profile, live; undefined when there was none in this window. */
export const useSessionRun = (kind: RunKind): SessionRun | undefined => {
  const { runs, view } = useServices()
  const profileId = useStore(view, ({ selectedId }) => selectedId)
  const find = useCallback(
    () => (profileId === undefined ? undefined : runs.find(kind, profileId)),
    [runs, kind, profileId],
  )
  return useSyncExternalStore(runs.subscribe, find)
}
