import { z } from 'zod'
import { failureSchema } from '../failures/failure-schema'
import { securityOptionSchema } from '../profile/session-profile'
import { stageIdSchema } from '../submission/stage'
import { tlsReportSchema } from '../trust/tls-report'

/**
 * How far a diagnosis goes on its main session. `verify`: up to a proven channel, no credential. `authenticate`: one login
 * attempt. `envelope`: MAIL and RCPT, then RSET, so that nothing is delivered. `content`: a small test message is sent.
 */
export const diagnosisReachSchema = z.enum(['verify', 'authenticate', 'envelope', 'content'])
export type DiagnosisReach = z.infer<typeof diagnosisReachSchema>

/** When the usual ports are probed: `after-failure` leaves a healthy server alone. */
export const portProbingSchema = z.enum(['after-failure', 'always', 'never'])
export type PortProbing = z.infer<typeof portProbingSchema>

/** How one connection attempt ended. */
export const reachabilitySchema = z.enum([
  'connected',
  'refused',
  'timeout',
  'unreachable',
  'not-permitted',
  'reset',
  'failed',
])
export type Reachability = z.infer<typeof reachabilitySchema>

/** What one address of the host did, asked on a connection of its own and without a credential. */
export const addressResultSchema = z.strictObject({
  address: z.string().max(64),
  family: z.union([z.literal(4), z.literal(6)]),
  reachability: reachabilitySchema,
  /** ms until it was connected, or until that failed */
  connectMs: z.number().nonnegative(),
  /** Where the session on it failed; null when it came up to a proven channel. */
  error: failureSchema.nullable(),
  /** First line of the greeting. */
  greeting: z.string().max(4096).nullable(),
  /** SHA-256 of the leaf, hex; null without TLS. */
  certificate: z.string().nullable(),
  /** Ids of the certificate's problems, e.g. `CRT-07`. */
  problems: z.array(z.string()),
})
export type AddressResult = z.infer<typeof addressResultSchema>

/**
 * What a port did in one mode. `works`: a channel as the profile demands it · `flawed`: TLS stands, and its certificate is
 * refused · `answers`: SMTP without encryption · `silent`: it waits for TLS and says nothing · `wrong-mode`: it speaks
 * plain text first · `not-offered`: no STARTTLS · `refused`: an SMTP refusal · `not-smtp` · `closed`: nothing listens ·
 * `no-route`: no connection within the deadline · `failed`: anything else, its error says what · `not-probed`: cancelled.
 */
export const modeStatusSchema = z.enum([
  'works',
  'flawed',
  'answers',
  'silent',
  'wrong-mode',
  'not-offered',
  'refused',
  'not-smtp',
  'closed',
  'no-route',
  'failed',
  'not-probed',
])
export type ModeStatus = z.infer<typeof modeStatusSchema>

export const modeResultSchema = z.strictObject({
  option: securityOptionSchema,
  status: modeStatusSchema,
  durationMs: z.number().nonnegative(),
  error: failureSchema.nullable(),
  /** Sign-in methods offered on the channel at its end; empty when none was, null when it was not asked. */
  signInMethods: z.array(z.string()).nullable(),
  tls: tlsReportSchema.optional(),
})
export type ModeResult = z.infer<typeof modeResultSchema>

export const portProbeSchema = z.strictObject({
  port: z.number().int().min(1).max(65_535),
  reachability: reachabilitySchema,
  /** ms */
  connectMs: z.number().nonnegative(),
  greeting: z.string().max(4096).nullable(),
  /** One for each option, in the order none, starttls, implicit-tls; in an event only those that are known already. */
  modes: z.array(modeResultSchema),
})
export type PortProbe = z.infer<typeof portProbeSchema>

/** The port and mode that serve this profile best, of those that were probed. */
export const recommendationSchema = z.strictObject({
  port: z.number().int().min(1).max(65_535),
  option: securityOptionSchema,
  /** Whether the profile has exactly these. */
  inUse: z.boolean(),
  /** `works`; when nothing does, `flawed`; `answers` where there is no TLS and nobody signs in, or on this machine. */
  status: modeStatusSchema,
})
export type Recommendation = z.infer<typeof recommendationSchema>

/**
 * Whether the server holds clients to STARTTLS, asked on a connection of its own that is never secured: MAIL with an empty
 * sender and, where it is offered there, AUTH without a response, which is called off at once (RFC 4954 §4). No credential
 * goes out.
 */
export const enforcementSchema = z.strictObject({
  /** `enforced`: both refused before TLS. `not-enforced`: at least one was taken. `unknown`: it could not be asked. */
  status: z.enum(['enforced', 'not-enforced', 'unknown']),
  takesMailBeforeTls: z.boolean().nullable(),
  takesAuthBeforeTls: z.boolean().nullable(),
})
export type Enforcement = z.infer<typeof enforcementSchema>

/** What a diagnosis learns beside its main session. */
export const diagnosisSchema = z.strictObject({
  reach: diagnosisReachSchema,
  /** Canonical names that the address leads to (CNAME), in order. */
  aliases: z.array(z.string().max(255)),
  addresses: z.array(addressResultSchema),
  /** Null when they were not probed. */
  ports: z
    .strictObject({ probes: z.array(portProbeSchema), recommendation: recommendationSchema.nullable() })
    .nullable(),
  /** Null without STARTTLS. */
  enforcement: enforcementSchema.nullable(),
  /** Id of the provider preset that this host belongs to. */
  preset: z.string().nullable(),
  /** SHA-256 of the leaf that is shown to a client that names no server; null when it was not asked. */
  certificateWithoutServerName: z.string().nullable(),
  /**
   * How far the server's clock is ahead of this machine's, in ms, by the date in its greeting; absent when it names none.
   * The date was not authenticated: it may speak for a wrong clock here, never for a certificate.
   */
  serverClockAheadMs: z.number().int().optional(),
  /** Whether the operating system's trust store could be read; told when the chain reached no trusted root. */
  systemTrustStore: z.enum(['read', 'unavailable']).optional(),
  /** Where it stopped early because the user cancelled; null when it went to its end. */
  cancelledAt: stageIdSchema.nullable(),
})
export type Diagnosis = z.infer<typeof diagnosisSchema>
