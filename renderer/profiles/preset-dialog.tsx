import { Button } from '@mantine/core'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderPreset } from '../../shared/presets/provider-preset'
import { PROVIDER_PRESETS, presetPatch } from '../../shared/presets/provider-presets'
import { useServices } from '../app/services-context'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import { nextPosition } from './list-position'
import classes from './preset-dialog.module.css'
import { searchPresets } from './preset-search'
import { createProfile } from './profile-actions'

interface PresetDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Finds a provider and begins a profile with its address, port and encryption. */
export const PresetDialog = ({ opened, onClose }: PresetDialogProps) => {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} width={560} title={t('interface.presets.title')}>
      <PresetChoice onClose={onClose} />
    </Dialog>
  )
}

const PAGE = 6
const BLANK = { serverAddress: '', name: '', defaultSender: '' }

const PresetChoice = ({ onClose }: Pick<PresetDialogProps, 'onClose'>) => {
  const { t } = useTranslation()
  const services = useServices()
  const id = useId()
  const [query, setQuery] = useState('')
  const [index, setIndex] = useState(0)
  const found = useMemo(() => searchPresets(PROVIDER_PRESETS, query), [query])
  const chosen = found[Math.min(index, found.length - 1)]

  const create = (preset: ProviderPreset | undefined) => {
    onClose()
    const isAddress = /^[^\s@]+@[^\s@]+$/.test(query.trim())
    const name = isAddress && preset?.userName === 'address' ? { name: query.trim() } : {}
    const patch = preset === undefined ? {} : { ...presetPatch(preset, { ...BLANK, ...name }), ...name }
    void createProfile(services, t, { label: preset?.label ?? t('interface.profiles.newLabel'), patch })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.key.startsWith('Arrow') || event.key.startsWith('Page')
    const next = isMove ? nextPosition(event.key, index, found.length, PAGE) : undefined
    if (next !== undefined) setIndex(next)
    else if (event.key === 'Enter' && chosen !== undefined) create(chosen)
    else return
    event.preventDefault()
    document.getElementById(`${id}-${next ?? index}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div className={classes.dialog}>
      <TextField
        data-autofocus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${index}`}
        aria-label={t('interface.presets.search')}
        placeholder={t('interface.presets.placeholder')}
        spellCheck={false}
        autoComplete="off"
        value={query}
        onText={(text) => {
          setQuery(text)
          setIndex(0)
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? (
        <p className={classes.none}>
          {t('interface.presets.none', { query: query.trim() })} {t('interface.presets.noneHelp')}
        </p>
      ) : (
        <div id={`${id}-list`} role="listbox" aria-label={t('interface.presets.title')} className={classes.list}>
          {found.map((preset, position) => (
            <PresetOption
              key={preset.id}
              id={`${id}-${position}`}
              preset={preset}
              active={preset === chosen}
              onPick={() => setIndex(position)}
              onCreate={() => create(preset)}
            />
          ))}
        </div>
      )}
      {chosen === undefined ? null : (
        <p className={classes.hint}>{t(`presets.${chosen.id}.hint`, { defaultValue: '' })}</p>
      )}
      <div className={classes.foot}>
        <span className="faint" role="status">
          {t('interface.presets.listed', { count: found.length })}
        </span>
        <Button onClick={() => create(undefined)}>{t('interface.presets.createEmpty')}</Button>
        <Button variant="filled" disabled={chosen === undefined} onClick={() => create(chosen)}>
          {t('interface.presets.create')}
        </Button>
      </div>
    </div>
  )
}

interface PresetOptionProps {
  readonly id: string
  readonly preset: ProviderPreset
  readonly active: boolean
  readonly onPick: () => void
  readonly onCreate: () => void
}

const PresetOption = ({ id, preset, active, onPick, onCreate }: PresetOptionProps) => {
  const { t } = useTranslation()
  const server = preset.servers[0]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the search field has focus and keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={classes.option}
      onClick={onPick}
      onDoubleClick={onCreate}
    >
      <span className={classes.label}>{preset.label}</span>
      {server === undefined ? null : (
        <span className={classes.server}>
          <span className={classes.address}>
            {server.serverAddress}:{server.port}
          </span>
          <span>{t(`interface.option.${server.option}`)}</span>
        </span>
      )}
    </div>
  )
}
