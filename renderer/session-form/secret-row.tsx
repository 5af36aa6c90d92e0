import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { announceFailure } from '../app/announce'
import { useDraftPart } from '../app/profile-state'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { formatDay } from '../format/calendar'
import field from '../ui/field.module.css'
import { Icon } from '../ui/icon'
import { PropertyRow } from '../ui/property-row'
import { SecretField } from '../ui/secret-field'
import { type SecretName, typeSecret } from './profile-draft'
import { useFieldText } from './use-session-form'
import { useUnusableText } from './use-unusable-text'

interface SecretRowProps {
  readonly name: SecretName
  /** Of the button that begins an entry when nothing is stored. */
  readonly enterLabel: string
  readonly multiline?: boolean
  /** Takes the place of the usual help. */
  readonly help?: string | undefined
  readonly error?: string | undefined
  /** Stands below the field. */
  readonly below?: ReactNode
}

/** One secret of the profile: what is known of it, and how to replace or remove it. */
export const SecretRow = (props: SecretRowProps) => {
  const { name, enterLabel, multiline = false, help, error, below } = props
  const { t, i18n } = useTranslation()
  const { drafts, vault } = useServices()
  const { error: wrong, warning } = useFieldText(name)
  const unusable = useUnusableText(name)
  const sessionOnly = useStore(vault, (state) => state?.status === 'session' || state?.status === 'missing')
  const id = useDraftPart(({ base }) => base.profile.id) ?? ''
  const isPractice = useDraftPart(({ base }) => base.practice) === true
  const summary = useDraftPart(({ base }) => base.secrets[name]) ?? null
  const typed = useDraftPart(({ secrets }) => secrets[name]) ?? ''
  const finished = async (work: ReturnType<typeof drafts.saveSecret>): Promise<boolean> => {
    const answer = await work
    if (!answer.ok) announceFailure(t('interface.secret.notSaved'), answer.error, t)
    return answer.ok
  }
  const typedHelp = t(sessionOnly ? 'interface.secret.typedSession' : 'interface.secret.typed')
  const wlanguage = `properties.${name}.wlanguage`
  return (
    <PropertyRow
      labels="group"
      label={t(`properties.${name}.label`)}
      wlanguageName={i18n.exists(wlanguage) ? t(wlanguage) : undefined}
      help={typed === '' ? (help ?? t(`properties.${name}.help`)) : typedHelp}
      warning={warning}
      error={error ?? unusable ?? wrong}
    >
      {(aria) =>
        isPractice && summary !== null ? (
          <div className={field.readOnly}>
            <Icon name="key" size={14} />
            <span>{t('interface.secret.practice')}</span>
          </div>
        ) : (
          <>
            <SecretField
              aria={aria}
              multiline={multiline}
              stored={summary === null ? undefined : t(`interface.secret.storedIn.${summary.keeper}`)}
              storedAt={summary === null ? undefined : formatDay(summary.savedAt, i18n.language)}
              enterLabel={enterLabel}
              typed={typed}
              onType={(text) => drafts.edit(id, (before) => typeSecret(before, name, text))}
              onSave={() => finished(drafts.saveSecret(id, name))}
              onRemove={() => finished(drafts.removeSecret(id, name))}
            />
            {below}
          </>
        )
      }
    </PropertyRow>
  )
}
