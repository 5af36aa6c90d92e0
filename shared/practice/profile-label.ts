import type { SessionProfile } from '../profile/session-profile'
import type { Translate } from '../words/translate'
import { PRACTICE_LABEL, PRACTICE_PROFILE_ID } from './practice-label'

/** The name of a profile for reading. The practice profile has one in every language, until somebody gives it another. */
export const profileLabel = ({ id, label }: Pick<SessionProfile, 'id' | 'label'>, translate: Translate): string =>
  id === PRACTICE_PROFILE_ID && label === PRACTICE_LABEL ? translate('practice.heading') : label
