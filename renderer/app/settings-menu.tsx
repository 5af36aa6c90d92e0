import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/settings'
import { copyText } from '../ui/copy-text'
import { Icon } from '../ui/icon'
import { announce, announceFailure } from './announce'
import { useServices } from './services-context'
import classes from './settings-menu.module.css'
import { useStore } from './store'
import strip from './strip.module.css'

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]

/** Appearance, where secrets go, and what this copy of the application is made of. */
export const SettingsMenu = () => {
  const { t } = useTranslation()
  const { bridge, settings, vault, info } = useServices()
  const current = useStore(settings, (state) => state)
  const about = useStore(info, (state) => state)
  const keeper = useStore(vault, (state) => (state?.status === 'session' ? 'session' : 'keychain'))
  const save = async (change: Partial<Settings>) => {
    settings.set({ ...current, ...change })
    const answer = await bridge.call('settings:save', { ...current, ...change })
    settings.set(answer.ok ? answer.value : current)
    if (!answer.ok) announceFailure(t('interface.settings.notSaved'), answer.error, t)
  }
  const choose = async (kept: 'keychain' | 'session') => {
    const answer = await bridge.call('vault:choose', { keeper: kept })
    if (!answer.ok) return announceFailure(t('interface.settings.notSaved'), answer.error, t)
    vault.set(answer.value)
    settings.set({ ...settings.get(), secretKeeper: kept === 'session' ? 'session' : 'auto' })
  }
  const copyVersions = async () => {
    if (about === undefined) return
    const versions = Object.entries(about.versions).map(([name, version]) => `${name} ${version}`)
    const first = `${t('interface.productName')} ${about.version} (${about.host}, ${about.platform})`
    if (await copyText([first, ...versions].join('\n'))) announce(t('interface.copy.copied'))
  }
  return (
    <Menu width={280} closeOnItemClick={false}>
      <Menu.Target>
        <button
          type="button"
          className={strip.item}
          aria-label={t('interface.settings.open')}
          title={t('interface.settings.open')}
        >
          <Icon name="gear" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('interface.settings.theme')}</Menu.Label>
        {THEMES.map((theme) => (
          <Choice key={theme} chosen={current.theme === theme} onChoose={() => void save({ theme })}>
            {t(`interface.settings.themes.${theme}`)}
          </Choice>
        ))}
        <Menu.Label>{t('interface.settings.secrets')}</Menu.Label>
        <Choice chosen={keeper === 'keychain'} onChoose={() => void choose('keychain')}>
          {t('interface.vault.chooseKeychain')}
        </Choice>
        <Choice chosen={keeper === 'session'} onChoose={() => void choose('session')}>
          {t('interface.vault.chooseSession')}
        </Choice>
        <Menu.Label>{t('interface.settings.about')}</Menu.Label>
        <Menu.Item leftSection={<Icon name="copy" size={14} />} closeMenuOnClick onClick={() => void copyVersions()}>
          {t('interface.settings.copyVersions')}
        </Menu.Item>
        {about === undefined ? null : (
          <div className={classes.about}>
            <p>{t('interface.settings.version', { version: about.version })}</p>
            <p>{t('interface.settings.dataFolder', { folder: about.dataFolder })}</p>
            <p>{t('interface.settings.privacy')}</p>
          </div>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ChoiceProps {
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: string
}

const Choice = ({ chosen, onChoose, children }: ChoiceProps) => (
  <Menu.Item
    role="menuitemradio"
    aria-checked={chosen}
    leftSection={chosen ? <Icon name="check" size={14} /> : <span className={classes.noMark} />}
    onClick={onChoose}
  >
    {children}
  </Menu.Item>
)
