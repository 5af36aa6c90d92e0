import type { SecretTraits } from '../profile/secret-traits'
import { newSessionProfile, type SessionProfile } from '../profile/session-profile'
import type { TestEvidence } from '../profile/stored-profile'
import { traitsOfSecret } from '../profile/traits-of-secret'
import type { WarningInput } from './warning-input'

/** 22 November 2026, 09:00 UTC. */
export const NOW = 1_795_338_000_000

/** One row of the tables that hold the rules to their description: what to change in a sound profile, and whether it fires. */
export interface RuleCase {
  readonly id: string
  readonly because: string
  readonly fires: boolean
  readonly profile: Partial<SessionProfile>
  readonly password: SecretTraits | null
  readonly token: SecretTraits | null
  readonly reuse: WarningInput['reuse']
  readonly lastTest: TestEvidence | null
}

type Situation = Partial<SessionProfile> & {
  readonly password?: string
  /** As text, or as its traits. */
  readonly token?: string | SecretTraits
  readonly reuse?: WarningInput['reuse']
  /** What the last test saw, of the server of the sound profile unless said otherwise. */
  readonly lastTest?: Partial<Omit<TestEvidence, 'certificate'>> & {
    readonly certificate?: Partial<NonNullable<TestEvidence['certificate']>> | null
  }
}

const SOUND_CERTIFICATE: NonNullable<TestEvidence['certificate']> = {
  sha256: '0'.repeat(64),
  issuer: 'CN=Example CA',
  notAfter: '2027-11-22T09:00:00.000Z',
  revocation: 'good',
  neededFlags: [],
}

/** What a test of the sound profile saw, with what is said to differ. */
export const soundEvidence = (seen: NonNullable<Situation['lastTest']> = {}): TestEvidence => ({
  serverAddress: 'mail.example.com',
  port: 587,
  option: 'starttls',
  tlsServerName: '',
  addresses: ['192.0.2.25'],
  ...seen,
  certificate: seen.certificate === null ? null : { ...SOUND_CERTIFICATE, ...seen.certificate },
})

const caseOf = (id: string, fires: boolean, because: string, situation: Situation): RuleCase => {
  const { password, token, reuse = { password: 0, authToken: 0 }, lastTest, ...profile } = situation
  const traits = (secret: string | SecretTraits | undefined): SecretTraits | null =>
    typeof secret === 'string' ? traitsOfSecret(secret, `fingerprint of ${secret.length}`) : (secret ?? null)
  return {
    id,
    because,
    fires,
    profile,
    password: traits(password),
    token: traits(token),
    reuse,
    lastTest: lastTest === undefined ? null : soundEvidence(lastTest),
  }
}

/** A situation in which the rule speaks. */
export const fires = (id: string, because: string, situation: Situation): RuleCase =>
  caseOf(id, true, because, situation)
/** A situation in which it has nothing to say. */
export const silent = (id: string, because: string, situation: Situation): RuleCase =>
  caseOf(id, false, because, situation)

/** A sound profile: nothing is said about it. Cases change it. */
export const soundProfile = (): SessionProfile => ({
  ...newSessionProfile('sound', 'Sound'),
  serverAddress: 'mail.example.com',
  port: 587,
  option: 'starttls',
})

/** The input of a case. */
export const inputOf = (
  rule: Pick<RuleCase, 'profile' | 'password' | 'token' | 'reuse'> & Partial<Pick<RuleCase, 'lastTest'>>,
): WarningInput => ({
  profile: { ...soundProfile(), ...rule.profile },
  secrets: { password: rule.password, authToken: rule.token },
  reuse: rule.reuse,
  lastTest: rule.lastTest ?? null,
  now: NOW,
})
