import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newSessionProfile, type SessionProfile } from '../../shared/profile/session-profile'
import type { LastTest, StoredProfile } from '../../shared/profile/stored-profile'

const DAY_MS = 86_400_000
const SAVED_AT = '2026-03-02T10:42:00.000Z'

const NO_SECRETS = { password: null, authToken: null, clientKey: null, clientKeyPassphrase: null } as const

const stored = (profile: SessionProfile, lastTest: LastTest | null = null): StoredProfile => ({
  profile,
  secrets: NO_SECRETS,
  acknowledgements: [],
  savedAt: SAVED_AT,
  lastTest,
  practice: false,
})

/** @param daysLeft until the certificate that was seen expires; null without one */
const tested = (
  { serverAddress, port, option, tlsServerName }: SessionProfile,
  outcome: LastTest['outcome'],
  { bypassed = false, daysLeft = null }: { readonly bypassed?: boolean; readonly daysLeft?: number | null } = {},
): LastTest => ({
  at: SAVED_AT,
  outcome,
  bypassed,
  stage: outcome === 'failed' ? 'authenticate' : null,
  code: outcome === 'failed' ? 'authentication-failed' : null,
  durationMs: 412,
  evidence: {
    serverAddress,
    port,
    option,
    tlsServerName,
    addresses: ['192.0.2.25'],
    certificate:
      daysLeft === null
        ? null
        : {
            sha256: '9a'.repeat(32),
            issuer: 'CN=Example Issuing CA',
            notAfter: new Date(Date.now() + daysLeft * DAY_MS).toISOString(),
            revocation: 'not-checked',
            neededFlags: [],
          },
  },
})

const profile = (id: string, label: string, changes: Partial<SessionProfile>): SessionProfile => ({
  ...newSessionProfile(id, label),
  option: 'starttls',
  port: 587,
  ...changes,
})

const relay = profile('northwind-relay', 'Northwind relay', {
  group: 'Northwind',
  colour: 'ocean',
  serverAddress: 'mail.northwind.example',
  name: 'billing@northwind.example',
})
const archive = profile('northwind-archive', 'Northwind archive', {
  group: 'Northwind',
  colour: 'sage',
  serverAddress: 'archive.northwind.example',
  port: 465,
  option: 'implicit-tls',
})
const printer = profile('office-printer', 'Office printer', {
  group: 'In the house',
  colour: 'amber',
  serverAddress: '192.168.4.20',
  port: 25,
  option: 'none',
})
const long = profile('long', 'Newsletter system of the marketing department', {
  group: 'In the house',
  colour: 'plum',
  serverAddress: 'outbound-relay-eu-central-1.newsletters.marketing.example',
  ignoreError: ['certificate-expired', 'name-invalid'],
})
const provider = profile('provider', 'Personal mailbox', {
  serverAddress: 'smtp.provider.example',
  port: 465,
  option: 'implicit-tls',
})

/** Profiles in groups, with colours and every state that the list shows. */
export const sampleProfiles: readonly StoredProfile[] = [
  stored(relay, tested(relay, 'failed')),
  stored(archive, tested(archive, 'passed', { daysLeft: 12 })),
  stored(printer, tested(printer, 'passed')),
  stored(long, tested(long, 'passed', { bypassed: true, daysLeft: -3 })),
  stored(provider),
]

/** Ten thousand profiles in twenty groups. */
export const manyProfiles = (): StoredProfile[] =>
  Array.from({ length: 10_000 }, (_, index) =>
    stored(
      profile(`many-${index}`, `Customer ${index + 1}`, {
        group: `Region ${(index % 20) + 1}`,
        serverAddress: `smtp${index + 1}.customers.example`,
      }),
    ),
  )

/** Puts profiles where a host will find them, with anything else that its list holds. */
export const writeProfiles = (dataFolder: string, profiles: readonly unknown[]): Promise<void> =>
  writeFile(
    join(dataFolder, 'profiles.json'),
    JSON.stringify({ fileVersion: 1, profiles, deletions: [], unclaimedSecrets: [] }),
  )
