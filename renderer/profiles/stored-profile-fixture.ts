import { newSessionProfile, type ProfilePatch } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'

/** A stored profile for tests, told by its id and what differs from a new one. */
export const storedProfile = (
  id: string,
  patch: ProfilePatch = {},
  around: Partial<Omit<StoredProfile, 'profile'>> = {},
): StoredProfile => ({
  profile: { ...newSessionProfile(id, id), ...patch },
  secrets: { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null },
  acknowledgements: [],
  savedAt: '2026-11-22T10:42:00.000Z',
  lastTest: null,
  practice: false,
  ...around,
})
