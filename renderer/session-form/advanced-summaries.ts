import type { TFunction } from 'i18next'
import type { ProfileFormValues } from '../../shared/profile/profile-form'
import { formatDuration } from '../format/duration'
import { valueKey } from './choice-property'

type Summaries = Readonly<
  Record<'names' | 'certificates' | 'signInMethod' | 'network' | 'deadlines' | 'labels', string>
>

/** What the folded parts of the form hold, each in one line. */
export const advancedSummaries = (values: ProfileFormValues, t: TFunction): Summaries => {
  const sum = (key: string, params: Record<string, string> = {}) => t(`interface.form.sum.${key}`, params)
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(t('interface.separator'))
  const valueLabel = (field: string, value: string) => t(`properties.${field}.values.${valueKey(value)}.label`)
  const wait = (seconds: string): string => {
    const number = Number(seconds.replace(',', '.'))
    return Number.isFinite(number) ? formatDuration(number * 1000) : seconds
  }
  return {
    names: joined(
      values.ehloName === '' ? sum('ehloAutomatic') : sum('ehlo', { name: values.ehloName }),
      values.tlsServerName === '' ? sum('serverNameSame') : sum('serverName', { name: values.tlsServerName }),
    ),
    certificates: joined(
      sum('systemStore'),
      sum(values.customCa === '' ? 'noOwnCa' : 'ownCa'),
      sum(values.pinnedCertificate === null ? 'noPin' : 'pin'),
      values.clientCertificate === '' ? '' : sum('clientCertificate'),
      values.distrustedCertificates.length === 0
        ? ''
        : t('interface.form.sum.distrusted', { count: values.distrustedCertificates.length }),
      sum('minimumTls', { version: valueLabel('minimumTlsVersion', values.minimumTlsVersion) }),
    ),
    signInMethod: valueLabel('authenticationMethod', values.authenticationMethod),
    network: valueLabel('addressFamily', values.addressFamily),
    deadlines: sum('deadlines', {
      connect: wait(values.deadlines.connectMs),
      greeting: wait(values.deadlines.greetingMs),
      command: wait(values.deadlines.commandMs),
      finalReply: wait(values.deadlines.finalReplyMs),
    }),
    labels: joined(
      values.group === '' ? sum('noGroup') : values.group,
      values.colour === 'none' ? '' : valueLabel('colour', values.colour).toLowerCase(),
      values.defaultSender === '' ? '' : sum('sender', { sender: values.defaultSender }),
    ),
  }
}
