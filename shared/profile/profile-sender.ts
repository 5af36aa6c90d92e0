import { parseMailbox } from './mailbox'
import type { SessionProfile } from './session-profile'

/** The sender that a profile stands for: its default sender, else its user name when that is an address, else none. */
export const profileSender = (profile: Pick<SessionProfile, 'defaultSender' | 'name'>): string => {
  if (profile.defaultSender.trim() !== '') return profile.defaultSender.trim()
  return parseMailbox(profile.name) === undefined ? '' : profile.name
}
