import { useMemo } from 'react'
import type { OutboxEntry } from '../../shared/outbox/outbox-entry'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { entriesOfProfile } from './outbox-list'

/** The mail of the selected profile, the newest first, live. */
export const useProfileEntries = (): readonly OutboxEntry[] => {
  const { outbox, view } = useServices()
  const profileId = useStore(view, ({ selectedId }) => selectedId)
  const entries = useStore(outbox.state, (state) => state.entries)
  return useMemo(
    () => (profileId === undefined ? [] : entriesOfProfile(entries.values(), profileId)),
    [entries, profileId],
  )
}
