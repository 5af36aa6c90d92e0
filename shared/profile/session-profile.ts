import { z } from 'zod'
import { certificateTextProblem } from './certificate-text'
import { LABEL_LENGTH } from './free-label'
import { isEhloName, isTlsServerName } from './host-names'
import { mailboxProblem } from './mailbox'
import { serverAddressProblem } from './server-address'
import { singleLine } from './single-line'

/** Version written into every stored profile; a change of shape raises it and adds a migration with a frozen fixture. */
export const PROFILE_SCHEMA_VERSION = 2

/** How the channel is secured (WLanguage Option). `starttls` means required: there is no fallback to clear text. */
export const securityOptionSchema = z.enum(['none', 'starttls', 'implicit-tls'])
export type SecurityOption = z.infer<typeof securityOptionSchema>

/** The four certificate checks that a profile may switch off (WLanguage IgnoreError). */
export const ignoreErrorFlagSchema = z.enum([
  'certificate-invalid',
  'name-invalid',
  'certificate-expired',
  'revocation',
])
export type IgnoreErrorFlag = z.infer<typeof ignoreErrorFlagSchema>

export const authenticationMethodSchema = z.enum(['auto', 'plain', 'login', 'cram-md5', 'xoauth2', 'oauthbearer'])
export type AuthenticationMethod = z.infer<typeof authenticationMethodSchema>

export const minimumTlsVersionSchema = z.enum(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'])
export type MinimumTlsVersion = z.infer<typeof minimumTlsVersionSchema>

export const profileColourSchema = z.enum(['none', 'clay', 'sage', 'ocean', 'plum', 'amber', 'slate'])
export type ProfileColour = z.infer<typeof profileColourSchema>

const milliseconds = (maximum: number) => z.number().int().min(100).max(maximum)
const ONE_HOUR_MS = 3_600_000

/** Longest wait, in ms, for each kind of answer (RFC 5321 §4.5.3.2 asks for generous ones, above all after the final dot). */
export const deadlinesSchema = z.strictObject({
  connectMs: milliseconds(ONE_HOUR_MS),
  greetingMs: milliseconds(ONE_HOUR_MS),
  commandMs: milliseconds(ONE_HOUR_MS),
  finalReplyMs: milliseconds(ONE_HOUR_MS),
})
export type Deadlines = z.infer<typeof deadlinesSchema>

/** Adds the problem that `problemOf` finds, if any, as an issue whose message is its code. The empty text is always allowed. */
const emptyOr = (schema: z.ZodType<string, string>, problemOf: (value: string) => string | undefined) =>
  schema.superRefine((value, context) => {
    const problem = value === '' ? undefined : problemOf(value)
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
  })

const pemText = emptyOr(z.string().max(262_144), certificateTextProblem)

/** One certificate, known by its fingerprint, at one host and port: what a pin accepts, and what distrust refuses. */
export const pinnedCertificateSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  host: singleLine(255),
  port: z.number().int().min(1).max(65_535),
})
export type PinnedCertificate = z.infer<typeof pinnedCertificateSchema>

/** So many refused certificates are remembered; the oldest give way. */
export const MAXIMUM_DISTRUSTED = 20

const proxySchema = z.strictObject({
  kind: z.enum(['socks5', 'http-connect']),
  host: singleLine(255),
  port: z.number().int().min(1).max(65_535),
  name: singleLine(320),
})

/**
 * One session profile: the eight properties of WLanguage's emailSMTPSession, less the two secrets (which live in the
 * vault, as do the key and passphrase of the client certificate), and what practice needs beside them. Strict: an unknown key is refused, never dropped.
 */
export const sessionProfileSchema = z.strictObject({
  schemaVersion: z.literal(PROFILE_SCHEMA_VERSION),
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  label: singleLine(LABEL_LENGTH).refine((value) => value.trim() !== '', { message: 'empty' }),
  group: singleLine(120),
  colour: profileColourSchema,
  notes: z.string().max(20_000),

  serverAddress: emptyOr(singleLine(255), serverAddressProblem),
  port: z.number().int().min(1).max(65_535),
  option: securityOptionSchema,
  name: singleLine(320),
  asynchronous: z.boolean(),
  ignoreError: z.array(ignoreErrorFlagSchema).max(4),

  ehloName: emptyOr(singleLine(255), (value) => (isEhloName(value) ? undefined : 'ehlo-name-malformed')),
  tlsServerName: emptyOr(singleLine(255), (value) =>
    isTlsServerName(value) ? undefined : 'tls-server-name-malformed',
  ),
  customCa: pemText,
  clientCertificate: pemText,
  pinnedCertificate: pinnedCertificateSchema.nullable(),
  /** Refused at their host and port, whatever the checks and the flags say; oldest first. */
  distrustedCertificates: z.array(pinnedCertificateSchema).max(MAXIMUM_DISTRUSTED),
  minimumTlsVersion: minimumTlsVersionSchema,
  addressFamily: z.enum(['any', 'ipv4', 'ipv6']),
  deadlines: deadlinesSchema,
  authenticationMethod: authenticationMethodSchema,
  proxy: proxySchema.nullable(),
  defaultSender: emptyOr(singleLine(320), mailboxProblem),
})

export type SessionProfile = z.infer<typeof sessionProfileSchema>

/** A name of a property of the profile, or of one of its two secrets: where an error or a warning belongs. */
export type ProfileField = keyof SessionProfile | 'password' | 'authToken'

/** Properties that a one-click suggestion sets. */
export type ProfilePatch = Partial<Omit<SessionProfile, 'id' | 'schemaVersion'>>

export const DEFAULT_DEADLINES: Deadlines = {
  connectMs: 10_000,
  greetingMs: 30_000,
  commandMs: 60_000,
  finalReplyMs: 600_000,
}

/**
 * A new profile with WLanguage's own defaults (port 25, no encryption) and ours for the rest.
 * @param id unique, letters, digits and hyphens
 * @param label shown in the list
 */
export const newSessionProfile = (id: string, label: string): SessionProfile => ({
  schemaVersion: PROFILE_SCHEMA_VERSION,
  id,
  label,
  group: '',
  colour: 'none',
  notes: '',
  serverAddress: '',
  port: 25,
  option: 'none',
  name: '',
  asynchronous: false,
  ignoreError: [],
  ehloName: '',
  tlsServerName: '',
  customCa: '',
  clientCertificate: '',
  pinnedCertificate: null,
  distrustedCertificates: [],
  minimumTlsVersion: 'TLSv1.2',
  addressFamily: 'any',
  deadlines: DEFAULT_DEADLINES,
  authenticationMethod: 'auto',
  proxy: null,
  defaultSender: '',
})
