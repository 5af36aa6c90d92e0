import { useCallback } from 'react'
import type { SessionSnapshot } from '../../shared/submission/session-snapshot'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { sessionOfProfile } from './session-life'

/** The kept session of the selected profile, live: open, or ended last; undefined when there was none. */
export const useSession = (): SessionSnapshot | undefined => {
  const { sessions, view } = useServices()
  const profileId = useStore(view, ({ selectedId }) => selectedId)
  const own = useCallback(
    (known: ReadonlyMap<string, SessionSnapshot>) =>
      profileId === undefined ? undefined : sessionOfProfile(known.values(), profileId),
    [profileId],
  )
  return useStore(sessions.state, own)
}
