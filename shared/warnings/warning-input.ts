import type { SecretTraits } from '../profile/secret-traits'
import type { SessionProfile } from '../profile/session-profile'
import type { StoredProfile, TestEvidence } from '../profile/stored-profile'
import { isSameServer } from '../profile/test-evidence'
import { isSamePlace } from '../trust/certificate-decision'

/** All that rules may look at: the profile, what is known of its secrets, and the time. */
export interface WarningInput {
  readonly profile: SessionProfile
  /** Traits of the secrets that would be used, `null` where there is none. */
  readonly secrets: { readonly password: SecretTraits | null; readonly authToken: SecretTraits | null }
  /** Number of other profiles that hold the very same secret. */
  readonly reuse: { readonly password: number; readonly authToken: number }
  /** What the last test saw of the server; it counts as long as the profile means the same server. */
  readonly lastTest: TestEvidence | null
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * The input laid flat, as rules name what they read. Rules that only ask whether there is a secret read `hasPassword` or
 * `hasAuthToken`, so that an acknowledgement given while a secret is typed holds when it is saved.
 */
export type WarningFacts = SessionProfile & {
  readonly hasPassword: boolean
  readonly hasAuthToken: boolean
  readonly passwordTraits: SecretTraits | null
  readonly authTokenTraits: SecretTraits | null
  readonly passwordReuse: number
  readonly authTokenReuse: number
  /** Null as well when what was tested is another server than the profile's. */
  readonly lastTest: TestEvidence | null
  /** Whether a pin holds at the profile's own address and port: then no flag plays a part. */
  readonly isPinned: boolean
  readonly now: number
}
export type FactName = keyof WarningFacts

/** Lays an input flat. */
export const factsOf = ({ profile, secrets, reuse, lastTest, now }: WarningInput): WarningFacts => ({
  ...profile,
  hasPassword: secrets.password !== null,
  hasAuthToken: secrets.authToken !== null,
  passwordTraits: secrets.password,
  authTokenTraits: secrets.authToken,
  passwordReuse: reuse.password,
  authTokenReuse: reuse.authToken,
  lastTest: lastTest !== null && isSameServer(lastTest, profile) ? lastTest : null,
  isPinned:
    profile.pinnedCertificate !== null &&
    isSamePlace(profile.pinnedCertificate, { host: profile.serverAddress, port: profile.port }),
  now,
})

/**
 * How many other stored profiles hold the same secrets, by fingerprint and without seeing one.
 * @param id the profile that is looked at; it does not count itself
 */
export const secretReuse = (
  id: string,
  secrets: WarningInput['secrets'],
  stored: readonly StoredProfile[],
): WarningInput['reuse'] => {
  const countOf = (traits: SecretTraits | null): number => {
    if (traits === null || traits.fingerprint === '') return 0
    const holds = (other: StoredProfile): boolean =>
      other.secrets.password?.traits.fingerprint === traits.fingerprint ||
      other.secrets.authToken?.traits.fingerprint === traits.fingerprint
    return stored.filter((other) => other.profile.id !== id && holds(other)).length
  }
  return { password: countOf(secrets.password), authToken: countOf(secrets.authToken) }
}
