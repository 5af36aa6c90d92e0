import { z } from 'zod'
import { secretTraitsSchema } from './secret-traits'
import { sessionProfileSchema } from './session-profile'

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

/** How the last test of a profile ended. */
export const lastTestSchema = z.strictObject({
  at: z.iso.datetime(),
  outcome: z.enum(['passed', 'failed', 'cancelled']),
  bypassed: z.boolean(),
  stage: z.string().max(20).nullable(),
  code: z.string().max(64).nullable(),
  durationMs: z.number().nonnegative(),
})
export type LastTest = z.infer<typeof lastTestSchema>

/** A profile as the store knows it: the settings, and what is known around them. Never a secret. */
export const storedProfileSchema = z.strictObject({
  profile: sessionProfileSchema,
  secrets: z.strictObject({ password: secretSummarySchema.nullable(), authToken: secretSummarySchema.nullable() }),
  acknowledgements: z.array(acknowledgementSchema).max(50),
  savedAt: z.iso.datetime(),
  lastTest: lastTestSchema.nullable(),
  /** True for the one profile whose address, port and secret the practice server provides. */
  practice: z.boolean(),
})
export type StoredProfile = z.infer<typeof storedProfileSchema>
