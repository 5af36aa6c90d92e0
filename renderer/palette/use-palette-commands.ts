import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../shared/contract/command'
import { copyVersions } from '../app/copy-versions'
import { useServices } from '../app/services-context'
import { useSessionCommands } from '../app/session-commands'
import { useStore } from '../app/store'
import { openDialog } from '../app/view'
import { deleteProfile } from '../profiles/delete-profile'
import { exportProfiles } from '../profiles/export-profiles'
import { createProfile, duplicateProfile } from '../profiles/profile-actions'
import type { PaletteCommand } from './palette-entries'

const TABS = ['session', 'test', 'compose', 'outbox', 'transcript', 'history'] as const
const THEMES = ['light', 'dark', 'system'] as const

/** What the palette can do now: with the selected profile first, then with the application. */
export const usePaletteCommands = (): readonly PaletteCommand[] => {
  const { t } = useTranslation()
  const services = useServices()
  const commands = useSessionCommands()
  const { view, profiles, settings, bridge } = services
  const selectedId = useStore(view, (state) => state.selectedId)
  const list = useStore(profiles.state, (state) => state.profiles)
  return useMemo(() => {
    const command = (
      id: CommandId,
      run: () => void,
      keys = '',
      label = t(`palette.command.${id}`),
    ): PaletteCommand => ({
      id,
      label,
      keywords: t(`palette.keywords.${id}`, { defaultValue: '' }),
      keys,
      run,
    })
    const selected = list.find(({ profile }) => profile.id === selectedId)
    const ofProfile =
      selected === undefined
        ? []
        : [
            command('test', commands.test, t('interface.head.testKeys')),
            command('testMail', commands.writeTestMail),
            ...TABS.map((tab) =>
              command(
                `open-${tab}`,
                () => commands.openTab(tab),
                '',
                t('palette.openTab', { tab: t(`interface.tabs.${tab}`) }),
              ),
            ),
            command('duplicate', () => void duplicateProfile(services, t, selected)),
            ...(selected.practice
              ? []
              : [
                  command('export', () => void exportProfiles(services, t, [selected.profile])),
                  command('delete', () => void deleteProfile(services, t, selected)),
                ]),
          ]
    const setTheme = (theme: (typeof THEMES)[number]) => {
      const wanted = { ...settings.get(), theme }
      settings.set(wanted)
      void bridge.call('settings:save', wanted)
    }
    return [
      ...ofProfile,
      command('newProfile', () => void createProfile(services, t, { label: t('interface.profiles.newLabel') })),
      command('fromProvider', () => openDialog(view, 'presets')),
      command('import', () => openDialog(view, 'import')),
      command('exportAll', () => void exportProfiles(services, t, [])),
      command('explain', () => openDialog(view, 'explain')),
      command('settings', () => openDialog(view, 'settings')),
      command('copyVersions', () => void copyVersions(services, t)),
      ...THEMES.map((theme) => {
        const label = t('palette.theme', { theme: t(`interface.settings.themes.${theme}`) })
        return command(`theme-${theme}`, () => setTheme(theme), '', label)
      }),
    ]
  }, [t, services, commands, view, list, settings, bridge, selectedId])
}
