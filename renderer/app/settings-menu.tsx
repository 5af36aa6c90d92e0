import { Button, Popover, SegmentedControl } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/settings'
import type { VaultState } from '../../shared/contract/vault-state'
import { LANGUAGE_NAMES, LANGUAGES } from '../../shared/words/language'
import { ExplainDialog } from '../explain/explain-dialog'
import { Icon } from '../ui/icon'
import { announceFailure } from './announce'
import { copyVersions } from './copy-versions'
import { DeleteDataDialog } from './delete-data-dialog'
import { useServices } from './services-context'
import classes from './settings-menu.module.css'
import { useStore } from './store'
import strip from './strip.module.css'
import { closeDialog, openDialog } from './view'

/** Appearance, where secrets go, what this copy of the application is made of, an error text to explain, and the way to delete it all. */
export const SettingsMenu = () => {
  const { t } = useTranslation()
  const { view } = useServices()
  const opened = useStore(view, (state) => state.dialog === 'settings')
  const setOpened = (wanted: boolean) => (wanted ? openDialog(view, 'settings') : closeDialog(view))
  const [dialog, setDialog] = useState<'explain' | 'delete-data' | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const ask = (wanted: 'explain' | 'delete-data') => {
    // The dialog gives the focus back to where it was, and the pressed button is gone by then.
    button.current?.focus()
    setOpened(false)
    setDialog(wanted)
  }
  return (
    <>
      <Popover position="bottom-end" width={340} trapFocus returnFocus opened={opened} onChange={setOpened}>
        <Popover.Target>
          <button
            ref={button}
            type="button"
            className={strip.item}
            aria-label={t('interface.settings.open')}
            title={t('interface.settings.open')}
            onClick={() => setOpened(!opened)}
          >
            <Icon name="gear" />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={classes.settings}>
            <Button fullWidth onClick={() => ask('explain')}>
              <Icon name="lines" size={14} />
              {t('explain.open')}
            </Button>
            <ThemeChoice />
            <LanguageChoice />
            <KeeperChoice />
            <About />
            <Button fullWidth variant="danger" onClick={() => ask('delete-data')}>
              {t('deleteData.open')}
            </Button>
          </div>
        </Popover.Dropdown>
      </Popover>
      <ExplainDialog opened={dialog === 'explain'} onClose={() => setDialog(null)} />
      <DeleteDataDialog opened={dialog === 'delete-data'} onClose={() => setDialog(null)} />
    </>
  )
}

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]

const ThemeChoice = () => {
  const { t } = useTranslation()
  const { bridge, settings } = useServices()
  const current = useStore(settings, (state) => state)
  const choose = async (wanted: string) => {
    const theme = THEMES.find((known) => known === wanted) ?? current.theme
    settings.set({ ...current, theme })
    const answer = await bridge.call('settings:save', { ...current, theme })
    settings.set(answer.ok ? answer.value : current)
    if (!answer.ok) announceFailure(t('interface.settings.notSaved'), answer.error, t)
  }
  return (
    <Choice
      label={t('interface.settings.theme')}
      value={current.theme}
      options={THEMES.map((theme) => ({ value: theme, label: t(`interface.settings.themes.${theme}`) }))}
      onChoose={(wanted) => void choose(wanted)}
    />
  )
}

const LanguageChoice = () => {
  const { t } = useTranslation()
  const { bridge, settings } = useServices()
  const current = useStore(settings, (state) => state)
  const choose = async (wanted: string) => {
    const language = (['system', ...LANGUAGES] as const).find((known) => known === wanted) ?? current.language
    // The page follows the settings at once; the answer only says whether they were kept.
    settings.set({ ...current, language })
    const answer = await bridge.call('settings:save', { ...current, language })
    settings.set(answer.ok ? answer.value : current)
    if (!answer.ok) announceFailure(t('interface.settings.notSaved'), answer.error, t)
  }
  return (
    <Choice
      label={t('interface.settings.language')}
      value={current.language}
      options={[
        { value: 'system', label: t('interface.settings.languageSystem') },
        ...LANGUAGES.map((language) => ({
          value: language,
          label: <span lang={language}>{LANGUAGE_NAMES[language]}</span>,
        })),
      ]}
      onChoose={(wanted) => void choose(wanted)}
    />
  )
}

const KEEPERS = ['keychain', 'session'] as const

/** What the choice means as things stand. */
const keeperHelp: Readonly<Record<VaultState['status'], string>> = {
  keychain: 'keychain',
  session: 'session',
  missing: 'missing',
  locked: 'blocked',
  waiting: 'blocked',
  refused: 'blocked',
}

const KeeperChoice = () => {
  const { t } = useTranslation()
  const { bridge, vault, settings } = useServices()
  const status = useStore(vault, (state) => state?.status ?? 'keychain')
  const keeper = status === 'session' ? 'session' : 'keychain'
  const choose = async (wanted: string) => {
    const kept = KEEPERS.find((known) => known === wanted) ?? keeper
    const answer = await bridge.call('vault:choose', { keeper: kept })
    if (!answer.ok) return announceFailure(t('interface.settings.notSaved'), answer.error, t)
    vault.set(answer.value)
    settings.set({ ...settings.get(), secretKeeper: kept === 'session' ? 'session' : 'auto' })
  }
  return (
    <Choice
      label={t('interface.settings.secrets')}
      value={keeper}
      options={KEEPERS.map((value) => ({ value, label: t(`interface.settings.keepers.${value}`) }))}
      onChoose={(wanted) => void choose(wanted)}
    >
      {t(`interface.settings.keeperHelp.${keeperHelp[status]}`)}
    </Choice>
  )
}

const About = () => {
  const { t } = useTranslation()
  const services = useServices()
  const about = useStore(services.info, (state) => state)
  if (about === undefined) return null
  return (
    <div className={classes.about}>
      <div className={classes.version}>
        <h2>{t('interface.settings.version', { version: about.version })}</h2>
        <Button size="xs" onClick={() => void copyVersions(services, t)}>
          <Icon name="copy" size={14} />
          {t('interface.settings.copyVersions')}
        </Button>
      </div>
      <p>{t('interface.settings.dataFolder')}</p>
      <p className="mono">{about.dataFolder}</p>
      <p>{t('interface.settings.privacy')}</p>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[]
  readonly onChoose: (value: string) => void
  readonly children?: ReactNode
}

const Choice = ({ label, value, options, onChoose, children }: ChoiceProps) => {
  const id = useId()
  return (
    <div>
      <h2 id={id} className={classes.label}>
        {label}
      </h2>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={id}
        value={value}
        data={[...options]}
        onChange={onChoose}
      />
      {children === undefined ? null : <p className={classes.help}>{children}</p>}
    </div>
  )
}
