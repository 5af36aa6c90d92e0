import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { VaultState } from '../../shared/contract/vault-state'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import strip from '../app/strip.module.css'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-paths'
import classes from './vault-item.module.css'

const toneOf: Record<VaultState['status'], 'plain' | 'warn' | 'err'> = {
  keychain: 'plain',
  session: 'warn',
  waiting: 'warn',
  missing: 'err',
  locked: 'err',
  refused: 'err',
}

const iconOf: Record<VaultState['status'], IconName> = {
  keychain: 'lock',
  session: 'clock',
  waiting: 'clock',
  missing: 'octagon',
  locked: 'lock',
  refused: 'octagon',
}

interface VaultItemProps {
  /** Whether any profile has a stored secret. */
  readonly used: boolean
}

/** The strip's answer to "where are my secrets?", with the remedy where there is something to remedy. */
export const VaultItem = ({ used }: VaultItemProps) => {
  const { t } = useTranslation()
  const { vault } = useServices()
  const state = useStore(vault, (current) => current)
  if (state === undefined) return null
  const keychain = t(`interface.vault.keychain.${state.keychain}`)
  const sentence = state.status === 'keychain' && !used ? 'keychainUnused' : state.status
  return (
    <Popover position="bottom-end" width={380} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={strip.item} data-tone={toneOf[state.status]} data-vault={state.status}>
          <Icon name={iconOf[state.status]} />
          <span className={strip.words}>
            <Trans
              t={t}
              i18nKey={`interface.vault.strip.${sentence}`}
              values={{ keychain }}
              components={{ lead: <span className="wide-only" />, tail: <span className="wide-only" />, b: <b /> }}
            />
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`interface.vault.title.${state.status}`)}>
        <VaultExplanation state={state} />
      </Popover.Dropdown>
    </Popover>
  )
}

const remedyOf = ({ status, reason }: VaultState): string | undefined => {
  if (status === 'locked' || status === 'waiting') return status
  if (status === 'missing' || status === 'refused') return reason ?? 'unknown'
  return undefined
}

const VaultExplanation = ({ state }: { readonly state: VaultState }) => {
  const { t } = useTranslation()
  const { bridge, vault } = useServices()
  const [looking, setLooking] = useState(false)
  const remedy = remedyOf(state)
  const ask = async (question: 'look' | 'session' | 'keychain') => {
    setLooking(true)
    const answer =
      question === 'look'
        ? await bridge.call('vault:retry', {})
        : await bridge.call('vault:choose', { keeper: question })
    setLooking(false)
    if (answer.ok) vault.set(answer.value)
  }
  const reason = state.reason === null ? undefined : t(`interface.vault.reason.${state.reason}`, { defaultValue: '' })
  return (
    <div className={classes.explanation}>
      <h2>{t(`interface.vault.title.${state.status}`)}</h2>
      {reason === undefined || reason === '' ? null : <p>{reason}</p>}
      <p>{t(`interface.vault.explanation.${state.status}`)}</p>
      {remedy === undefined ? null : (
        <p>
          <Trans
            t={t}
            i18nKey={[`interface.vault.remedy.${remedy}`, 'interface.vault.remedy.unknown']}
            components={{ code: <code className="mono" /> }}
          />
        </p>
      )}
      <div className={classes.actions}>
        {state.status === 'keychain' || state.status === 'session' ? null : (
          <Button size="xs" variant="soft" disabled={looking} onClick={() => void ask('look')}>
            {t(looking ? 'interface.vault.looking' : 'interface.vault.lookAgain')}
          </Button>
        )}
        {state.status === 'session' ? (
          <Button size="xs" disabled={looking} onClick={() => void ask('keychain')}>
            {t('interface.vault.chooseKeychain')}
          </Button>
        ) : (
          <Button size="xs" disabled={looking} onClick={() => void ask('session')}>
            {t('interface.vault.chooseSession')}
          </Button>
        )}
      </div>
      {state.status === 'session' ? null : <p className="faint">{t('interface.vault.chooseSessionHelp')}</p>}
    </div>
  )
}
