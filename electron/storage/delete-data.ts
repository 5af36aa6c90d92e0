import type { DataPart } from '../../shared/contract/data-part'
import type { OperationResponse } from '../../shared/contract/operations'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import type { DraftStore } from '../drafts/draft-store'
import type { HistoryStore } from '../history/history-store'
import type { ApplicationLog } from '../log/application-log'
import type { Outbox } from '../outbox/outbox'
import { AUTHORITY_KEY } from '../practice/authority-keeper'
import type { PracticeDesk } from '../practice/practice-desk'
import type { ProfileService } from '../profiles/profile-service'
import type { SettingsStore } from '../settings/settings-store'
import type { KeptSessions } from '../submission/kept-sessions'
import { CHECK_ACCOUNT } from '../vault/keytar-vault'
import { FINGERPRINT_KEY } from '../vault/secret-fingerprint'

/** Who keeps what is to be deleted. */
export interface DataKeepers {
  /** Whether something connects, tests or sends at this moment. */
  readonly isBusy: () => boolean
  readonly keptSessions: Pick<KeptSessions, 'list' | 'close'>
  readonly outbox: Pick<Outbox, 'deleteAll'>
  readonly history: Pick<HistoryStore, 'clearAll'>
  readonly drafts: Pick<DraftStore, 'deleteAll'>
  readonly profiles: Pick<ProfileService, 'deleteAll'>
  readonly practiceDesk: Pick<PracticeDesk, 'forget'>
  readonly settings: Pick<SettingsStore, 'reset'>
  readonly log: Pick<ApplicationLog, 'erase'>
}

type Deleted = OperationResponse<'app:delete-data'>

/** Secrets of the application itself. */
const OWN_SECRETS = [AUTHORITY_KEY, FINGERPRINT_KEY, CHECK_ACCOUNT]

/**
 * Deletes everything that the application keeps. The outbox comes first, for it alone can refuse, and then nothing was
 * deleted; whatever fails after it is told, and the rest goes all the same.
 * @returns `busy`, `outbox-entry-busy`, `outbox-owned-elsewhere`, the outbox's storage failures
 */
export const deleteData = async (keepers: DataKeepers): Promise<Result<Deleted>> => {
  const { keptSessions } = keepers
  const sessions = keptSessions.list()
  if (keepers.isBusy() || sessions.some(({ state }) => state === 'sending' || state === 'opening')) {
    return failed(failure('busy', { retryable: true }))
  }
  const emptied = await keepers.outbox.deleteAll()
  if (!emptied.ok) return emptied
  for (const { id } of sessions) await keptSessions.close(id)

  const left: Deleted['left'] = []
  const note = (part: DataPart, outcome: Result<unknown>): void => {
    if (!outcome.ok) left.push({ part, failure: outcome.error })
  }
  note('practice', await keepers.practiceDesk.forget())
  note('history', await keepers.history.clearAll())
  note('drafts', await keepers.drafts.deleteAll())
  const profiles = await keepers.profiles.deleteAll(OWN_SECRETS)
  note('profiles', profiles)
  if (profiles.ok && profiles.value.secretsLeft !== null) note('secrets', failed(profiles.value.secretsLeft))
  note('settings', await keepers.settings.reset())
  note('log', await keepers.log.erase())
  return succeeded({ left })
}
