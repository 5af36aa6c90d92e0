import { useEffect } from 'react'
import { listRows } from '../profiles/list-rows'
import { useServices } from './services-context'
import { useStore } from './store'
import { selectProfile } from './view'

/** Keeps a profile selected that exists, and its draft open. */
export const useOpenSelection = (): void => {
  const { view, profiles, drafts } = useServices()
  const selectedId = useStore(view, (state) => state.selectedId)
  const list = useStore(profiles.state, (state) => state.profiles)
  useEffect(() => {
    const selected = list.find(({ profile }) => profile.id === selectedId)
    if (selected !== undefined) {
      drafts.open(selected)
      return
    }
    const first = listRows(list, new Set()).find((row) => row.kind === 'profile')
    selectProfile(view, first?.key)
  }, [list, selectedId, view, drafts])
}
