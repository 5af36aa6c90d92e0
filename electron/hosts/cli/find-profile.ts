import type { StoredProfile } from '../../../shared/profile/stored-profile'
import type { Application } from '../../ipc/application'
import { UsageFailure } from './usage-failure'

/**
 * Finds a stored profile by id, else by its label (exactly, then without regard to case).
 * @throws UsageFailure when there is none, when several share the label, or when the profiles cannot be read
 */
export const findProfile = async (application: Application, name: string): Promise<StoredProfile> => {
  const listed = await application.handlers['profiles:list']({})
  if (!listed.ok) throw new UsageFailure('The stored profiles cannot be read.', listed.error)
  const { profiles } = listed.value
  const byId = profiles.find(({ profile }) => profile.id === name)
  if (byId !== undefined) return byId
  const exact = profiles.filter(({ profile }) => profile.label === name)
  const folded = profiles.filter(({ profile }) => profile.label.toLowerCase() === name.toLowerCase())
  const matches = exact.length > 0 ? exact : folded
  const [only, second] = matches
  if (only === undefined) {
    throw new UsageFailure(`There is no profile named “${name}”.`, { code: 'not-found', field: 'profile' })
  }
  if (second !== undefined) {
    const ids = matches.map(({ profile }) => profile.id).join(', ')
    throw new UsageFailure(`Several profiles are named “${name}”. Use an id: ${ids}.`, {
      code: 'invalid-value',
      field: 'profile',
    })
  }
  return only
}
