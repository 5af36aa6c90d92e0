import { z } from 'zod'

/**
 * What rules may know about a secret without seeing it, computed once when it is saved or typed.
 * `fingerprint` is a keyed digest (its key lives in the vault), so that reuse is noticed and nothing can be guessed from it.
 */
export const secretTraitsSchema = z.strictObject({
  length: z.number().int().nonnegative(),
  hasSpaces: z.boolean(),
  hasControlCharacters: z.boolean(),
  startsWithBearer: z.boolean(),
  /** 16 lower-case letters or digits, whole or in groups of four: the shapes of Google, Yahoo, Apple (hyphens) and Fastmail. */
  appPasswordShape: z.boolean(),
  /** `1//…`, as Google's refresh tokens begin. */
  googleRefreshTokenShape: z.boolean(),
  /** 40 characters of base64: an AWS secret access key rather than an SES SMTP password. */
  awsSecretKeyShape: z.boolean(),
  jwt: z
    .strictObject({
      /** Seconds since 1970, or null when the token has no `exp`. */
      expiresAt: z.number().nullable(),
      audience: z.array(z.string().max(300)).max(10),
    })
    .nullable(),
  fingerprint: z.string().max(64),
})
export type SecretTraits = z.infer<typeof secretTraitsSchema>
