import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/panel'
import { Section } from '../ui/section'
import { SecretRow } from './secret-row'
import { TextPropertyRow } from './text-property'

/** Who signs in, and with what. */
export const SignInSection = () => {
  const { t } = useTranslation()
  return (
    <Section title={t('interface.form.signIn')} hint={t('interface.form.signInHint')}>
      <Panel>
        <TextPropertyRow field="name" mono />
        <SecretRow name="password" enterLabel={t('interface.secret.enter')} />
        <SecretRow name="authToken" enterLabel={t('interface.secret.paste')} />
      </Panel>
    </Section>
  )
}
