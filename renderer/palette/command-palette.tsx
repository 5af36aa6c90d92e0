import { Combobox, Modal, useCombobox } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredProfile } from '../../shared/profile/stored-profile'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { closeDialog, selectProfile } from '../app/view'
import { listRows } from '../profiles/list-rows'
import { profileDotState } from '../profiles/profile-state-dot'
import { shownLabel } from '../profiles/shown-label'
import { Icon } from '../ui/icon'
import { StateDot } from '../ui/state-dot'
import { useBorrowedFocus } from '../ui/use-borrowed-focus'
import classes from './command-palette.module.css'
import { type PaletteCommand, paletteEntries } from './palette-entries'
import { usePaletteCommands } from './use-palette-commands'

const WIDTH = 600

/** Every profile and every action, found by typing: Ctrl K, or the field in the strip. */
export const CommandPalette = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const opened = useStore(view, ({ dialog }) => dialog === 'palette')
  return (
    <Modal.Root
      opened={opened}
      onClose={() => closeDialog(view)}
      size={WIDTH}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      // The palette does it, and at once.
      returnFocus={false}
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay />
      <Modal.Content radius={8} aria-label={t('palette.title')}>
        <Palette />
      </Modal.Content>
    </Modal.Root>
  )
}

const PROFILE = 'profile '
const COMMAND = 'command '

const Palette = () => {
  const { t } = useTranslation()
  const { profiles, view } = useServices()
  const list = useStore(profiles.state, (state) => state.profiles)
  const commands = usePaletteCommands()
  const listId = useId()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useBorrowedFocus(input)
  const combobox = useCombobox({ opened: true })
  const { selectFirstOption } = combobox
  // Mantine knows the list's id once it is there, and tells it to the field at the next look.
  const [, lookAgain] = useState(false)
  useEffect(() => lookAgain(true), [])
  const ordered = useMemo(
    () => listRows(list, new Set()).flatMap((row) => (row.kind === 'profile' ? [row.stored] : [])),
    [list],
  )
  const entries = useMemo(() => paletteEntries(query, commands, ordered), [query, commands, ordered])
  // The first row is what Enter takes, whatever was typed last: nothing here may come later than the key.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what the choice depends on
  useEffect(() => void selectFirstOption(), [entries, selectFirstOption])
  const submit = (value: string): void => {
    closeDialog(view)
    if (value.startsWith(PROFILE)) selectProfile(view, value.slice(PROFILE.length))
    else commands.find(({ id }) => id === value.slice(COMMAND.length))?.run()
  }
  const nothing = entries.commands.length + entries.profiles.length === 0
  const profilesFirst = query.trim() !== '' && entries.profiles.length > 0 && entries.commands.length === 0
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal={false}>
      <div className={classes.search}>
        <Icon name="search" />
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            ref={input}
            className={classes.input}
            data-autofocus
            value={query}
            placeholder={t('palette.placeholder')}
            aria-label={t('palette.placeholder')}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setQuery(event.currentTarget.value)}
            // The list is always open here, and would keep Escape for itself.
            onKeyDown={(event) => event.key === 'Escape' && closeDialog(view)}
          />
        </Combobox.EventsTarget>
      </div>
      <Combobox.Options id={listId} className={classes.options} aria-label={t('palette.title')}>
        {profilesFirst ? <ProfileGroup profiles={entries.profiles} /> : null}
        <CommandGroup commands={entries.commands} />
        {profilesFirst ? null : <ProfileGroup profiles={entries.profiles} />}
      </Combobox.Options>
      <p role="status" className={classes.foot}>
        {nothing
          ? t('palette.nothing', { query: query.trim() })
          : entries.moreProfiles > 0
            ? t('palette.more', { count: entries.moreProfiles })
            : t('palette.help')}
      </p>
    </Combobox>
  )
}

const CommandGroup = ({ commands }: { readonly commands: readonly PaletteCommand[] }) => {
  const { t } = useTranslation()
  if (commands.length === 0) return null
  return (
    <Combobox.Group label={t('palette.commands')} classNames={{ groupLabel: classes.heading }}>
      {commands.map(({ id, label, keys }) => (
        <Combobox.Option key={id} value={`${COMMAND}${id}`} className={classes.option}>
          <span className={classes.label}>{label}</span>
          {keys === '' ? null : <kbd>{keys}</kbd>}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  )
}

const ProfileGroup = ({ profiles }: { readonly profiles: readonly StoredProfile[] }) => {
  const { t } = useTranslation()
  const { practice } = useServices()
  const practiceRunning = useStore(practice, (state) => state?.running === true)
  if (profiles.length === 0) return null
  return (
    <Combobox.Group label={t('palette.profiles')} classNames={{ groupLabel: classes.heading }}>
      {profiles.map((stored) => {
        const { id, serverAddress, port } = stored.profile
        const state = profileDotState(stored, practiceRunning)
        return (
          <Combobox.Option key={id} value={`${PROFILE}${id}`} className={classes.option}>
            <StateDot state={state} label={t(`interface.profiles.state.${state}`)} />
            <span className={classes.label}>{shownLabel(stored.profile)}</span>
            <span className={classes.address}>{serverAddress === '' ? '' : `${serverAddress}:${port}`}</span>
          </Combobox.Option>
        )
      })}
    </Combobox.Group>
  )
}
