import type { OperationResponse } from '../../shared/contract/operations'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { failure } from '../../shared/failures/failure'
import { freeLabel, labelsOf } from '../../shared/profile/free-label'
import { type ExportedProfile, exportDocument, readExport } from '../../shared/profile/profile-export'
import type { SessionProfile } from '../../shared/profile/session-profile'
import type { ProfileService } from './profile-service'

export interface ExchangeDependencies {
  readonly profiles: Pick<ProfileService, 'list' | 'save'>
  /** Yields unique ids of letters, digits and hyphens. */
  readonly newId: () => string
}

/** Profiles as a text to keep or to hand on, and back. Secrets take no part. */
export interface ProfileExchange {
  /** @param ids which profiles; every one but the practice profile when empty. `not-found` names an unknown id */
  exported(ids: readonly string[]): Promise<Result<OperationResponse<'profiles:export'>>>
  /**
   * Takes every entry that can be used. One whose id is taken becomes a copy: it gets a new id, and another label where
   * two profiles of the same name could not be told apart. `invalid-value` when it is no export
   */
  imported(text: string): Promise<Result<OperationResponse<'profiles:import'>>>
}

type ImportResult = OperationResponse<'profiles:import'>['results'][number]

const unusable = (entry: Exclude<ExportedProfile, { kind: 'profile' }>): ImportResult =>
  entry.kind === 'newer'
    ? {
        label: entry.label,
        status: 'refused',
        failure: failure('newer-version', { params: { version: entry.version } }),
      }
    : {
        label: entry.label,
        status: 'refused',
        failure: failure('invalid-value', { field: entry.error.field, params: { reason: entry.error.code } }),
      }

/** What the profiles that are there have already. */
interface Taken {
  readonly ids: Set<string>
  readonly labels: Set<string>
}

/** Builds the exchange over the profile service. */
export const createProfileExchange = ({ profiles, newId }: ExchangeDependencies): ProfileExchange => {
  const save = async (profile: SessionProfile, taken: Taken): Promise<ImportResult> => {
    const isCopy = taken.ids.has(profile.id)
    const id = isCopy ? newId() : profile.id
    const label = isCopy ? freeLabel(profile.label, taken.labels) : profile.label
    const saved = await profiles.save({
      profile: { ...profile, id, label },
      secrets: { password: { action: 'keep' }, authToken: { action: 'keep' } },
      acknowledgements: [],
    })
    if (!saved.ok) return { label: profile.label, status: 'refused', failure: saved.error }
    taken.ids.add(id)
    taken.labels.add(label)
    return { label, status: isCopy ? 'imported-as-copy' : 'imported', id }
  }

  return {
    exported: async (ids) => {
      const listed = await profiles.list()
      if (!listed.ok) return listed
      const stored = listed.value.profiles.filter(({ practice }) => !practice)
      const missing = ids.find((id) => !stored.some(({ profile }) => profile.id === id))
      if (missing !== undefined) return failed(failure('not-found', { params: { id: missing } }))
      const chosen = ids.length === 0 ? stored : stored.filter(({ profile }) => ids.includes(profile.id))
      const text = `${JSON.stringify(exportDocument(chosen.map(({ profile }) => profile)), undefined, 2)}\n`
      return succeeded({ text, count: chosen.length })
    },
    imported: async (text) => {
      const reading = readExport(text)
      if (reading.kind !== 'read')
        return failed(failure('invalid-value', { field: 'file', params: { reason: reading.kind } }))
      const listed = await profiles.list()
      if (!listed.ok) return listed
      const taken = {
        ids: new Set(listed.value.profiles.map(({ profile }) => profile.id)),
        labels: labelsOf(listed.value.profiles),
      }
      const results: ImportResult[] = []
      // One after the other: each save is a turn at the file's lock, and the order of the file is kept.
      for (const entry of reading.entries)
        results.push(entry.kind === 'profile' ? await save(entry.profile, taken) : unusable(entry))
      return succeeded({ results })
    },
  }
}
