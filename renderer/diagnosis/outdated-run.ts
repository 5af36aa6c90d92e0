import type { SessionProfile } from '../../shared/profile/session-profile'

/** Properties that leave the connection as it is. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'schemaVersion',
  'id',
  'label',
  'group',
  'colour',
  'notes',
  'asynchronous',
  'defaultSender',
])

/**
 * Whether a result still speaks of the settings on the page.
 * @param tested the profile as it was tested
 * @param current the profile as it stands in the form
 */
export const isOutdated = (tested: SessionProfile, current: SessionProfile): boolean => {
  const now: Readonly<Record<string, unknown>> = current
  return Object.entries(tested).some(
    ([field, value]) => !WITHOUT_EFFECT.has(field) && JSON.stringify(value) !== JSON.stringify(now[field]),
  )
}
