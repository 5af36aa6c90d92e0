import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import type { StoredProfile } from '../../../shared/profile/stored-profile'

const GROUPS = 40
const SAVED_AT = '2026-11-22T08:00:00.000Z'
const NO_SECRETS = { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null } as const

const storedProfile = (index: number): StoredProfile => ({
  profile: {
    ...newSessionProfile(`bench-${index}`, `Customer ${String(index).padStart(5, '0')}`),
    group: index % 5 === 0 ? '' : `Region ${index % GROUPS}`,
    serverAddress: `smtp.customer-${index}.example`,
    port: 587,
    option: 'starttls',
    notes: `Customer number ${index}, without a sign-in`,
  },
  secrets: NO_SECRETS,
  acknowledgements: [],
  savedAt: SAVED_AT,
  lastTest: null,
  practice: false,
})

/** Label of the first profile that {@link writeManyProfiles} writes. */
export const FIRST_LABEL = 'Customer 00000'

/**
 * Writes a profile file into a data folder that has none.
 * @param count how many profiles
 */
export const writeManyProfiles = async (folder: string, count: number): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const profiles = Array.from({ length: count }, (_, index) => storedProfile(index))
  await writeFile(join(folder, 'profiles.json'), JSON.stringify({ fileVersion: 1, profiles }), { mode: 0o600 })
}
