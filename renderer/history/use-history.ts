import { useCallback, useEffect, useState } from 'react'
import { failed } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import type { HistoryEntry } from '../../shared/history/history-entry'
import { useServices } from '../app/services-context'

/** The history of a profile as it is known here. `entries` stay while they are asked for anew. */
export interface ProfileHistory {
  readonly entries: readonly HistoryEntry[] | undefined
  readonly failure: Failure | null
  readonly reload: () => void
}

interface Known {
  readonly profileId: string
  readonly entries: readonly HistoryEntry[] | undefined
  readonly failure: Failure | null
}

/**
 * Asks for the history of a profile, and again whenever a run was added. Nothing is asked while no view shows it.
 * @param version another value asks anew, e.g. the beginning of the run that is looked at
 */
export const useHistory = (profileId: string, version = ''): ProfileHistory => {
  const { bridge } = useServices()
  const [known, setKnown] = useState<Known>()
  const [asked, setAsked] = useState(0)
  const reload = useCallback(() => setAsked((count) => count + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: version and asked say when to ask anew
  useEffect(() => {
    let current = true
    const ask = async () => {
      const answer = await bridge.call('history:list', { profileId }).catch(() => failed(failure('internal')))
      if (!current) return
      setKnown((before) =>
        answer.ok
          ? { profileId, entries: answer.value.entries, failure: null }
          : {
              profileId,
              entries: before?.profileId === profileId ? before.entries : undefined,
              failure: answer.error,
            },
      )
    }
    const stop = bridge.on('history:changed', (changed) => {
      if (changed.profileId === profileId) void ask()
    })
    void ask()
    return () => {
      current = false
      stop()
    }
  }, [bridge, profileId, version, asked])

  return known?.profileId === profileId
    ? { entries: known.entries, failure: known.failure, reload }
    : { entries: undefined, failure: null, reload }
}
