import { useTranslation } from 'react-i18next'
import { holdSecrets } from '../profiles/holds-secrets'
import { Icon } from '../ui/icon'
import { VaultItem } from '../vault/vault-item'
import { BypassedChecks } from './bypassed-checks'
import { useServices } from './services-context'
import { SettingsMenu } from './settings-menu'
import { useStore } from './store'
import classes from './strip.module.css'
import { openDialog } from './view'

/** The top of the window: what holds for secrets and for the certificate checks of the selected profile. */
export const Strip = () => {
  const { t } = useTranslation()
  const { profiles, view } = useServices()
  const used = useStore(profiles.state, (state) => holdSecrets(state.profiles))
  return (
    <header className={classes.strip}>
      <div className={classes.brand}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <rect x="1" y="3" width="18" height="14" rx="3.5" fill="var(--acc)" />
          <path
            d="M4.5 7.5l5.5 4 5.5-4"
            fill="none"
            stroke="#fff"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span className="roomy-only">{t('interface.productName')}</span>
      </div>
      <button
        type="button"
        className={classes.find}
        aria-keyshortcuts="Control+K"
        onClick={() => openDialog(view, 'palette')}
      >
        <Icon name="search" size={14} />
        <span className={classes.words}>{t('palette.placeholder')}</span>
        <kbd aria-hidden>{t('palette.keys')}</kbd>
      </button>
      <span className={classes.spacer} />
      <VaultItem used={used} />
      <span className={classes.separator} />
      <BypassedChecks />
      <SettingsMenu />
    </header>
  )
}
