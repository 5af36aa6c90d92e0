import { useEffect, useLayoutEffect, useRef } from 'react'
import { followFocus, returnFocus } from '../ui/focus-place'
import { useServices } from './services-context'
import { useStore } from './store'
import { useFirstRun } from './use-first-run'

/**
 * Keeps the keyboard's place in the window: when what had the focus goes away with its profile, its view or the first-run
 * page, the new view takes it. Renders nothing; a component of its own, so that the window is not rendered again with each view.
 */
export const KeptPlace = (): null => {
  const { view, profiles } = useServices()
  const firstRun = useFirstRun()
  const isLoaded = useStore(profiles.state, ({ status }) => status !== 'loading')
  const shown = useStore(view, ({ selectedId, tab }) => `${selectedId} ${tab}`)
  const place = isLoaded ? (firstRun ? 'first run' : shown) : undefined
  const former = useRef(place)
  useEffect(followFocus, [])
  useLayoutEffect(() => {
    const isNew = former.current !== undefined && former.current !== place
    former.current = place
    if (isNew) returnFocus()
  }, [place])
  return null
}
