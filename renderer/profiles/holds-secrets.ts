import type { StoredProfile } from '../../shared/profile/stored-profile'

const holdsSecret = ({ practice, secrets }: StoredProfile): boolean =>
  !practice &&
  (secrets.password !== null ||
    secrets.authToken !== null ||
    secrets.clientKey !== null ||
    secrets.clientKeyPassphrase !== null)

const known = new WeakMap<readonly StoredProfile[], boolean>()

/** Whether a secret is stored for any profile of a list; looked up once for each list, which may hold thousands. */
export const holdSecrets = (profiles: readonly StoredProfile[]): boolean => {
  const before = known.get(profiles)
  if (before !== undefined) return before
  const holds = profiles.some(holdsSecret)
  known.set(profiles, holds)
  return holds
}
