import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  authenticationMethodSchema,
  minimumTlsVersionSchema,
  type ProfileField,
} from '../../shared/profile/session-profile'
import { useServices } from '../app/services-context'
import { useStore } from '../app/store'
import { profileGroups } from '../profiles/profile-groups'
import { Panel } from '../ui/panel'
import { PropertyRow } from '../ui/property-row'
import { Section } from '../ui/section'
import { TextArea } from '../ui/text-area'
import { advancedSummaries } from './advanced-summaries'
import { CertificateTextRow } from './certificate-text-row'
import { ChoicePropertyRow } from './choice-property'
import { ClientKeyRows } from './client-key-rows'
import { ColourRow } from './colour-row'
import { DeadlineRows } from './deadline-rows'
import { DistrustedCertificatesRow } from './distrusted-certificates-row'
import { Fold } from './fold'
import { PinnedCertificateRow } from './pinned-certificate-row'
import { useSessionForm } from './session-form-context'
import { TextPropertyRow } from './text-property'
import { TrustAnchorsRow } from './trust-anchors-row'

const ADDRESS_FAMILIES = ['any', 'ipv4', 'ipv6'] as const

/** What practice needs beside the eight properties, folded away; a fold with an error opens itself. */
export const AdvancedSection = () => {
  const { t } = useTranslation()
  const { values, errorOf } = useSessionForm()
  const { profiles } = useServices()
  const list = useStore(profiles.state, (state) => state.profiles)
  const groups = useMemo(() => profileGroups(list), [list])
  const sums = advancedSummaries(values, t)
  const wrong = (...fields: ProfileField[]): boolean => fields.some((field) => errorOf(field) !== undefined)
  return (
    <Section title={t('interface.form.advanced')}>
      <Panel>
        <Fold title={t('interface.form.names')} summary={sums.names} wanted={wrong('ehloName', 'tlsServerName')}>
          <TextPropertyRow field="ehloName" mono />
          <TextPropertyRow field="tlsServerName" mono placeholder={values.serverAddress} />
        </Fold>
        <Fold
          title={t('interface.form.certificates')}
          summary={sums.certificates}
          wanted={wrong('customCa', 'clientCertificate')}
        >
          <TrustAnchorsRow />
          <CertificateTextRow field="customCa" />
          <PinnedCertificateRow />
          <DistrustedCertificatesRow />
          <CertificateTextRow field="clientCertificate" />
          <ClientKeyRows />
          <ChoicePropertyRow field="minimumTlsVersion" options={minimumTlsVersionSchema.options} />
        </Fold>
        <Fold title={t('interface.form.signInMethod')} summary={sums.signInMethod} wanted={false}>
          <ChoicePropertyRow field="authenticationMethod" options={authenticationMethodSchema.options} />
        </Fold>
        <Fold title={t('interface.form.network')} summary={sums.network} wanted={false}>
          <ChoicePropertyRow field="addressFamily" options={ADDRESS_FAMILIES} />
        </Fold>
        <Fold title={t('interface.form.deadlines')} summary={sums.deadlines} wanted={wrong('deadlines')}>
          <DeadlineRows />
        </Fold>
        <Fold
          title={t('interface.form.labels')}
          summary={sums.labels}
          wanted={wrong('label', 'group', 'notes', 'defaultSender')}
        >
          <TextPropertyRow field="label" />
          <TextPropertyRow field="group" suggestions={groups} />
          <ColourRow />
          <TextPropertyRow field="defaultSender" mono inputMode="email" />
          <NotesRow />
        </Fold>
      </Panel>
    </Section>
  )
}

const NotesRow = () => {
  const { t } = useTranslation()
  const { values, change, leave, errorText } = useSessionForm()
  return (
    <PropertyRow label={t('properties.notes.label')} help={t('properties.notes.help')} error={errorText('notes')}>
      {(aria) => (
        <TextArea {...aria} rows={4} value={values.notes} onText={(notes) => change({ notes })} onBlur={leave} />
      )}
    </PropertyRow>
  )
}
