import { type ReactNode, useMemo } from 'react'
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
import { FOLD_FIELDS, type FoldName, foldSummaries } from './advanced-summaries'
import { CertificateTextRow } from './certificate-text-row'
import { ChoicePropertyRow } from './choice-property'
import { ClientKeyRows } from './client-key-rows'
import { ColourRow } from './colour-row'
import { DeadlineRows } from './deadline-rows'
import { DistrustedCertificatesRow } from './distrusted-certificates-row'
import { Fold } from './fold'
import { PinnedCertificateRow } from './pinned-certificate-row'
import { TextPropertyRow } from './text-property'
import { TrustAnchorsRow } from './trust-anchors-row'
import { useAnyWrong, useFieldText, useFormActions, useFormValue, useFormValues } from './use-session-form'

const ADDRESS_FAMILIES = ['any', 'ipv4', 'ipv6'] as const

/** What practice needs beside the eight properties, folded away; a fold with an error opens itself. */
export const AdvancedSection = () => {
  const { t } = useTranslation()
  return (
    <Section title={t('interface.form.advanced')}>
      <Panel>
        <SummedFold name="names" errorsIn={NAME_FIELDS}>
          <TextPropertyRow field="ehloName" mono />
          <TlsServerNameRow />
        </SummedFold>
        <SummedFold name="certificates" errorsIn={CERTIFICATE_FIELDS}>
          <TrustAnchorsRow />
          <CertificateTextRow field="customCa" />
          <PinnedCertificateRow />
          <DistrustedCertificatesRow />
          <CertificateTextRow field="clientCertificate" />
          <ClientKeyRows />
          <ChoicePropertyRow field="minimumTlsVersion" options={minimumTlsVersionSchema.options} />
        </SummedFold>
        <SummedFold name="signInMethod" errorsIn={NO_FIELDS}>
          <ChoicePropertyRow field="authenticationMethod" options={authenticationMethodSchema.options} />
        </SummedFold>
        <SummedFold name="network" errorsIn={NO_FIELDS}>
          <ChoicePropertyRow field="addressFamily" options={ADDRESS_FAMILIES} />
        </SummedFold>
        <SummedFold name="deadlines" errorsIn={DEADLINE_FIELDS}>
          <DeadlineRows />
        </SummedFold>
        <SummedFold name="labels" errorsIn={LABEL_FIELDS}>
          <TextPropertyRow field="label" />
          <GroupRow />
          <ColourRow />
          <TextPropertyRow field="defaultSender" mono inputMode="email" />
          <NotesRow />
        </SummedFold>
      </Panel>
    </Section>
  )
}

const NO_FIELDS: readonly ProfileField[] = []
const NAME_FIELDS: readonly ProfileField[] = ['ehloName', 'tlsServerName']
const CERTIFICATE_FIELDS: readonly ProfileField[] = ['customCa', 'clientCertificate']
const DEADLINE_FIELDS: readonly ProfileField[] = ['deadlines']
const LABEL_FIELDS: readonly ProfileField[] = ['label', 'group', 'notes', 'defaultSender']

interface SummedFoldProps<Name extends FoldName> {
  readonly name: Name
  /** Fields inside whose errors open the fold. */
  readonly errorsIn: readonly ProfileField[]
  readonly children: ReactNode
}

/** One folded part with its line, rendered again only when a field changes that the line tells of. */
const SummedFold = <Name extends FoldName>({ name, errorsIn, children }: SummedFoldProps<Name>) => {
  const { t } = useTranslation()
  const values = useFormValues<(typeof FOLD_FIELDS)[Name][number]>(FOLD_FIELDS[name])
  const wanted = useAnyWrong(errorsIn)
  return (
    <Fold title={t(`interface.form.${name}`)} summary={foldSummaries[name](values, t)} wanted={wanted}>
      {children}
    </Fold>
  )
}

const TlsServerNameRow = () => (
  <TextPropertyRow field="tlsServerName" mono placeholder={useFormValue('serverAddress')} />
)

const GroupRow = () => {
  const { profiles } = useServices()
  const list = useStore(profiles.state, (state) => state.profiles)
  const groups = useMemo(() => profileGroups(list), [list])
  return <TextPropertyRow field="group" suggestions={groups} />
}

const NotesRow = () => {
  const { t } = useTranslation()
  const { change, leave } = useFormActions()
  const { error } = useFieldText('notes')
  const notes = useFormValue('notes')
  return (
    <PropertyRow label={t('properties.notes.label')} help={t('properties.notes.help')} error={error}>
      {(aria) => (
        <TextArea {...aria} rows={4} value={notes} onText={(text) => change({ notes: text })} onBlur={leave} />
      )}
    </PropertyRow>
  )
}
