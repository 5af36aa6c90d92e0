import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../app/announce'
import { isDialogOpen } from '../app/is-dialog-open'
import { useServices } from '../app/services-context'
import { openDialog } from '../app/view'
import { usePaletteCommands } from './use-palette-commands'

/** Carries out what was chosen in the menus of the desktop window, as the palette would. A dialog is answered first. */
export const MenuCommands = () => {
  const { t } = useTranslation()
  const { bridge, view } = useServices()
  const commands = usePaletteCommands()
  useEffect(
    () =>
      bridge.on('app:command-chosen', ({ command }) => {
        if (isDialogOpen()) return
        const known = commands.find(({ id }) => id === command)
        if (command === 'palette') openDialog(view, 'palette')
        else if (known === undefined) announce(t('palette.unavailable'))
        else known.run()
      }),
    [bridge, commands, view, t],
  )
  return null
}
