import { useTranslation } from 'react-i18next'
import { announceFailure } from '../app/announce'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { formatDay } from '../test/calendar'
import field from '../ui/field.module.css'
import { Icon } from '../ui/icon'
import { Panel } from '../ui/panel'
import { PropertyRow } from '../ui/property-row'
import { SecretField } from '../ui/secret-field'
import { Section } from '../ui/section'
import { type SecretName, typeSecret } from './profile-draft'
import { useSessionForm } from './session-form-context'
import { TextPropertyRow } from './text-property'

/** Who signs in, and with what. */
export const SignInSection = () => {
  const { t } = useTranslation()
  return (
    <Section title={t('interface.form.signIn')} hint={t('interface.form.signInHint')}>
      <Panel>
        <TextPropertyRow field="name" mono />
        <SecretRow name="password" />
        <SecretRow name="authToken" />
      </Panel>
    </Section>
  )
}

const SecretRow = ({ name }: { readonly name: SecretName }) => {
  const { t, i18n } = useTranslation()
  const { drafts, vault } = useServices()
  const { draft, errorText, warningText } = useSessionForm()
  const sessionOnly = useStore(vault, (state) => state?.status === 'session' || state?.status === 'missing')
  const id = draft.base.profile.id
  const summary = draft.base.secrets[name]
  const typed = draft.secrets[name]
  const finished = async (work: ReturnType<typeof drafts.saveSecret>): Promise<boolean> => {
    const answer = await work
    if (!answer.ok) announceFailure(t('interface.secret.notSaved'), answer.error, t)
    return answer.ok
  }
  const typedHelp = t(sessionOnly ? 'interface.secret.typedSession' : 'interface.secret.typed')
  return (
    <PropertyRow
      labels="group"
      label={t(`properties.${name}.label`)}
      wlanguageName={t(`properties.${name}.wlanguage`)}
      help={typed === '' ? t(`properties.${name}.help`) : typedHelp}
      warning={warningText(name)}
      error={errorText(name)}
    >
      {(aria) =>
        draft.base.practice && summary !== null ? (
          <div className={field.readOnly}>
            <Icon name="key" size={14} />
            <span>{t('interface.secret.practice')}</span>
          </div>
        ) : (
          <SecretField
            aria={aria}
            stored={summary === null ? undefined : t(`interface.secret.storedIn.${summary.keeper}`)}
            storedAt={summary === null ? undefined : formatDay(summary.savedAt, i18n.language)}
            enterLabel={t(name === 'password' ? 'interface.secret.enter' : 'interface.secret.paste')}
            typed={typed}
            onType={(text) => drafts.edit(id, (before) => typeSecret(before, name, text))}
            onSave={() => finished(drafts.saveSecret(id, name))}
            onRemove={() => finished(drafts.removeSecret(id, name))}
          />
        )
      }
    </PropertyRow>
  )
}
