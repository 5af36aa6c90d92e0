import { newSessionProfile } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'

/** A stored profile without secrets, as tests need many. */
export const storedProfile = (id: string, changes: Partial<StoredProfile['profile']> = {}): StoredProfile => ({
  profile: { ...newSessionProfile(id, `Profile ${id}`), serverAddress: 'mail.example', ...changes },
  secrets: { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null },
  acknowledgements: [],
  savedAt: '2026-01-02T03:04:05.000Z',
  lastTest: null,
  practice: false,
})
