import i18next from 'i18next'
import { profileLabel } from '../../shared/practice/profile-label'
import type { SessionProfile } from '../../shared/profile/session-profile'

/**
 * The name of a profile for reading. A component that shows it asks for the translation itself, so that it follows the
 * language.
 */
export const shownLabel = (profile: Pick<SessionProfile, 'id' | 'label'>): string =>
  i18next.isInitialized ? profileLabel(profile, (key) => i18next.t(key)) : profile.label
