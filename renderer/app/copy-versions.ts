import type { TFunction } from 'i18next'
import { copyText } from '../ui/copy-text'
import { announce } from './announce'
import type { PageServices } from './page-services'

/** Puts onto the clipboard what somebody who is asked for help wants to know of this copy of the application. */
export const copyVersions = async ({ info }: Pick<PageServices, 'info'>, t: TFunction): Promise<void> => {
  const about = info.get()
  if (about === undefined) return
  const versions = Object.entries(about.versions).map(([name, version]) => `${name} ${version}`)
  const first = `${t('interface.productName')} ${about.version} (${about.host}, ${about.platform})`
  if (await copyText([first, ...versions].join('\n'))) announce(t('interface.copy.copied'))
}
