import { PRACTICE_LABEL, PRACTICE_PROFILE_ID } from '../../shared/practice/practice-label'
import type { PracticeState } from '../../shared/practice/practice-state'
import { newSessionProfile, type SecurityOption, type SessionProfile } from '../../shared/profile/session-profile'
import type { StoredProfile } from '../../shared/profile/stored-profile'

export { PRACTICE_PROFILE_ID }

const PORT_OF: Readonly<Record<SecurityOption, keyof PracticeState['ports']>> = {
  none: 'none',
  starttls: 'starttls',
  'implicit-tls': 'implicitTls',
}

/** The practice profile as a new user finds it, before the server ever ran. */
export const initialPracticeProfile = (state: PracticeState): SessionProfile => ({
  ...newSessionProfile(PRACTICE_PROFILE_ID, PRACTICE_LABEL),
  serverAddress: state.host,
  port: state.ports.starttls,
  option: 'starttls',
  name: state.userName,
  defaultSender: state.userName,
})

/**
 * The profile with what the running server provides filled in. A port that the server listens on is left as it is, so
 * that a wrong pair of port and option can be tried; any other becomes the one of the option.
 * @param authorityCertificate PEM of the practice server's own authority
 */
export const withRunningServer = (
  profile: SessionProfile,
  state: PracticeState,
  authorityCertificate: string,
): SessionProfile => ({
  ...profile,
  serverAddress: state.host,
  port: Object.values(state.ports).includes(profile.port) ? profile.port : state.ports[PORT_OF[profile.option]],
  name: profile.name === '' ? '' : state.userName,
  customCa: authorityCertificate,
})

/** The entry of the list for a practice profile that was never saved. */
export const unsavedPractice = (profile: SessionProfile, at: Date): StoredProfile => ({
  profile,
  secrets: { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null },
  acknowledgements: [],
  savedAt: at.toISOString(),
  lastTest: null,
  practice: true,
})
