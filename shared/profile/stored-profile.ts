import { z } from 'zod'
import { secretTraitsSchema } from './secret-traits'
import { ignoreErrorFlagSchema, securityOptionSchema, sessionProfileSchema } from './session-profile'

/** Where a secret is kept: the operating system's keychain, or memory until the application ends. */
export const secretKeeperSchema = z.enum(['keychain', 'session'])
export type SecretKeeper = z.infer<typeof secretKeeperSchema>

/** All that is ever told about a stored secret. */
export const secretSummarySchema = z.strictObject({
  savedAt: z.iso.datetime(),
  keeper: secretKeeperSchema,
  traits: secretTraitsSchema,
})
export type SecretSummary = z.infer<typeof secretSummarySchema>

/** A blocking warning that the user accepted; `digest` covers the values its rule read, so that a change voids it. */
export const acknowledgementSchema = z.strictObject({
  ruleId: z.string().regex(/^W\d{1,3}$/),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Acknowledgement = z.infer<typeof acknowledgementSchema>

/** What the last test saw of the server, tied to the settings that it saw it with. Rules and badges read it. */
export const testEvidenceSchema = z.strictObject({
  serverAddress: z.string().max(255),
  port: z.number().int(),
  option: securityOptionSchema,
  tlsServerName: z.string().max(255),
  /** Addresses that the host resolved to. */
  addresses: z.array(z.string().max(64)).max(100),
  /** Null without TLS, and when the test did not come that far. */
  certificate: z
    .strictObject({
      sha256: z.string().max(64),
      issuer: z.string().max(1000),
      /** The earliest end of validity in the chain as sent. */
      notAfter: z.iso.datetime(),
      revocation: z.enum(['good', 'revoked', 'not-checked']),
      /** Flags that cover a problem that was really there, ignored or not. */
      neededFlags: z.array(ignoreErrorFlagSchema).max(4),
    })
    .nullable(),
})
export type TestEvidence = z.infer<typeof testEvidenceSchema>

/** How the last test of a profile ended. */
export const lastTestSchema = z.strictObject({
  at: z.iso.datetime(),
  outcome: z.enum(['passed', 'failed', 'cancelled']),
  bypassed: z.boolean(),
  stage: z.string().max(20).nullable(),
  code: z.string().max(64).nullable(),
  durationMs: z.number().nonnegative(),
  /** Absent in what earlier versions stored. */
  evidence: testEvidenceSchema.optional(),
})
export type LastTest = z.infer<typeof lastTestSchema>

/** A profile as the store knows it: the settings, and what is known around them. Never a secret. */
export const storedProfileSchema = z.strictObject({
  profile: sessionProfileSchema,
  secrets: z.strictObject({
    password: secretSummarySchema.nullable(),
    authToken: secretSummarySchema.nullable(),
    /** Private key of `clientCertificate`, and what opens it. */
    clientKey: secretSummarySchema.nullable(),
    clientKeyPassphrase: secretSummarySchema.nullable(),
  }),
  acknowledgements: z.array(acknowledgementSchema).max(50),
  savedAt: z.iso.datetime(),
  lastTest: lastTestSchema.nullable(),
  /** True for the one profile whose address, port and secret the practice server provides. */
  practice: z.boolean(),
})
export type StoredProfile = z.infer<typeof storedProfileSchema>
