import { Suspense } from 'react'
import { laterView } from './later-view'
import { useServices } from './services-context'
import { useStore } from './store'
import { closeDialog } from './view'

const CommandPalette = laterView((views) => views.CommandPalette)
const GroupDialog = laterView((views) => views.GroupDialog)
const ImportDialog = laterView((views) => views.ImportDialog)
const PresetDialog = laterView((views) => views.PresetDialog)
const ExplainDialog = laterView((views) => views.ExplainDialog)

/** The dialogs that can be opened from anywhere in the window. */
export const WindowDialogs = () => {
  const { view } = useServices()
  const dialog = useStore(view, (state) => state.dialog)
  const close = () => closeDialog(view)
  return (
    <Suspense fallback={null}>
      <CommandPalette />
      <ImportDialog />
      <GroupDialog />
      <PresetDialog opened={dialog === 'presets'} onClose={close} />
      <ExplainDialog opened={dialog === 'explain'} onClose={close} />
    </Suspense>
  )
}
