import type { TFunction } from 'i18next'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import { formatDuration } from '../format/duration'
import { valueKey } from './choice-property'

type Fields = readonly (keyof ProfileFormValues)[]

/** The folded parts of the form, each with the fields that its line tells of. */
export const FOLD_FIELDS = {
  names: ['ehloName', 'tlsServerName'],
  certificates: ['customCa', 'pinnedCertificate', 'clientCertificate', 'distrustedCertificates', 'minimumTlsVersion'],
  signInMethod: ['authenticationMethod'],
  network: ['addressFamily'],
  deadlines: ['deadlines'],
  labels: ['group', 'colour', 'defaultSender'],
} as const satisfies Readonly<Record<string, Fields>>

export type FoldName = keyof typeof FOLD_FIELDS

type Summaries = {
  readonly [Name in FoldName]: (
    values: Pick<ProfileFormValues, (typeof FOLD_FIELDS)[Name][number]>,
    t: TFunction,
  ) => string
}

const joined = (t: TFunction, ...parts: readonly string[]): string =>
  parts.filter(Boolean).join(t('interface.separator'))

const valueLabel = (t: TFunction, field: string, value: string): string =>
  t(`properties.${field}.values.${valueKey(value)}.label`)

const wait = (seconds: string): string => {
  const number = Number(seconds.replace(',', '.'))
  return Number.isFinite(number) ? formatDuration(number * 1000) : seconds
}

/** What the folded parts of the form hold, each in one line. */
export const foldSummaries: Summaries = {
  names: ({ ehloName, tlsServerName }, t) =>
    joined(
      t,
      ehloName === '' ? t('interface.form.sum.ehloAutomatic') : t('interface.form.sum.ehlo', { name: ehloName }),
      tlsServerName === ''
        ? t('interface.form.sum.serverNameSame')
        : t('interface.form.sum.serverName', { name: tlsServerName }),
    ),
  certificates: (values, t) =>
    joined(
      t,
      t('interface.form.sum.systemStore'),
      t(`interface.form.sum.${values.customCa === '' ? 'noOwnCa' : 'ownCa'}`),
      t(`interface.form.sum.${values.pinnedCertificate === null ? 'noPin' : 'pin'}`),
      values.clientCertificate === '' ? '' : t('interface.form.sum.clientCertificate'),
      values.distrustedCertificates.length === 0
        ? ''
        : t('interface.form.sum.distrusted', { count: values.distrustedCertificates.length }),
      t('interface.form.sum.minimumTls', { version: valueLabel(t, 'minimumTlsVersion', values.minimumTlsVersion) }),
    ),
  signInMethod: ({ authenticationMethod }, t) => valueLabel(t, 'authenticationMethod', authenticationMethod),
  network: ({ addressFamily }, t) => valueLabel(t, 'addressFamily', addressFamily),
  deadlines: ({ deadlines }, t) =>
    t('interface.form.sum.deadlines', {
      connect: wait(deadlines.connectMs),
      greeting: wait(deadlines.greetingMs),
      command: wait(deadlines.commandMs),
      finalReply: wait(deadlines.finalReplyMs),
    }),
  labels: ({ group, colour, defaultSender }, t) =>
    joined(
      t,
      group === '' ? t('interface.form.sum.noGroup') : group,
      colour === 'none' ? '' : valueLabel(t, 'colour', colour).toLowerCase(),
      defaultSender === '' ? '' : t('interface.form.sum.sender', { sender: defaultSender }),
    ),
}
