import type { TFunction } from 'i18next'
import type { SessionProfile } from '../../shared/profile/session-profile'
import { announce, announceFailure } from '../app/announce'
import type { PageServices } from '../app/page-services'
import { saveText } from '../ui/save-text'

/** A name that every file system takes. */
const fileNameOf = (label: string): string => `${label.replace(/[^\p{L}\p{N} ._-]+/gu, '_').trim() || 'profile'}.json`

/**
 * Saves profiles as a file, without their secrets.
 * @param chosen which ones; every one when empty
 */
export const exportProfiles = async (
  { bridge, drafts }: PageServices,
  t: TFunction,
  chosen: readonly SessionProfile[],
): Promise<void> => {
  await Promise.all([...drafts.state.get().keys()].map((id) => drafts.flush(id)))
  const answer = await bridge.call('profiles:export', { ids: chosen.map(({ id }) => id) })
  if (!answer.ok) return announceFailure(t('interface.exchange.notExported'), answer.error, t)
  const [only] = chosen
  const name = chosen.length === 1 && only !== undefined ? fileNameOf(only.label) : 'mail-session-profiles.json'
  saveText(answer.value.text, name, 'application/json')
  announce(t('interface.exchange.exported', { count: answer.value.count }))
}
