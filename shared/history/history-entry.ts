import { z } from 'zod'
import { ignoreErrorFlagSchema, type SessionProfile, sessionProfileSchema } from '../profile/session-profile'
import { outcomeSchema } from '../submission/session-report'
import { stageIdSchema } from '../submission/stage'

export const historyKindSchema = z.enum(['test', 'diagnosis', 'send'])
export type HistoryKind = z.infer<typeof historyKindSchema>

const profileShape = sessionProfileSchema.shape

/** The settings of a profile that decide how a session goes. Certificates stand as their SHA-256, `''` for none. */
export const runSettingsSchema = z.strictObject({
  serverAddress: z.string().max(255),
  port: profileShape.port,
  option: profileShape.option,
  name: z.string().max(320),
  authenticationMethod: profileShape.authenticationMethod,
  ignoreError: z.array(ignoreErrorFlagSchema).max(4),
  tlsServerName: z.string().max(255),
  minimumTlsVersion: profileShape.minimumTlsVersion,
  addressFamily: profileShape.addressFamily,
  ehloName: z.string().max(255),
  customCa: z.string().max(64),
  clientCertificate: z.string().max(64),
  pinnedCertificate: z.string().max(64),
})
export type RunSettings = z.infer<typeof runSettingsSchema>
export type RunSetting = keyof RunSettings & keyof SessionProfile

/** One test, diagnosis or sending of a profile, as the list and the chart show it. No secret, no message content. */
export const historyEntrySchema = z.strictObject({
  id: z.string().max(64),
  /** When it began, as its report says. */
  at: z.iso.datetime(),
  kind: historyKindSchema,
  outcome: outcomeSchema,
  durationMs: z.number().nonnegative(),
  /** Where it failed, and with which code; null after a success. */
  stage: stageIdSchema.nullable(),
  code: z.string().max(64).nullable(),
  /** The most likely finding: its id, and the values of its words; remarks on a run that passed are left out. */
  finding: z
    .strictObject({ id: z.string().max(16), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  settings: runSettingsSchema,
  /** Whether a certificate problem was there and ignored. */
  bypassed: z.boolean(),
  /** Whether its report is kept: only those of the latest runs are. */
  reported: z.boolean(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** What differs between two runs, as `history.changes.<kind>` says it. */
export const changeSchema = z.strictObject({
  kind: z.enum([
    'problem-appeared',
    'extension-removed',
    'issuer-changed',
    'certificate-replaced',
    'settings-changed',
    'addresses-changed',
    'key-changed',
    'certificate-renewed',
    'protocol-changed',
    'slower',
    'problem-gone',
    'extension-added',
    'cipher-changed',
    'greeting-changed',
    'faster',
  ]),
  /** `high`: it can break a session or hide an interception. */
  importance: z.enum(['high', 'medium', 'low']),
  stage: stageIdSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Change = z.infer<typeof changeSchema>
export type ChangeKind = Change['kind']
