import type { Evidence } from '../../shared/failures/explain'
import { traitsOfSecret } from '../../shared/profile/traits-of-secret'
import { secretOf } from './authenticate'
import type { SessionPlan } from './session-plan'

/**
 * What an explanation may know about the secret of a session: its shape, never a part of it. The fingerprint is left out.
 * @param now ms since 1970
 */
export const secretFacts = ({ credentials }: SessionPlan, now: number): Pick<Evidence, 'now' | 'secretTraits'> => ({
  now,
  ...(credentials === null ? {} : { secretTraits: traitsOfSecret(secretOf(credentials), '') }),
})
