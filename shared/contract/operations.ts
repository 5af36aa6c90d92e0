import { z } from 'zod'
import { diagnosisReachSchema, portProbingSchema } from '../diagnosis/diagnosis'
import { failureSchema } from '../failures/failure-schema'
import { historyEntrySchema } from '../history/history-entry'
import { outboxEntrySchema, outboxOwnerSchema } from '../outbox/outbox-entry'
import { practiceFaultIdSchema } from '../practice/practice-fault'
import { practiceMessageSchema, practiceMessageSummarySchema, practiceStateSchema } from '../practice/practice-state'
import { LARGEST_CONTAINER_BYTES } from '../profile/client-container-problem'
import { sessionProfileSchema } from '../profile/session-profile'
import { singleLine } from '../profile/single-line'
import { acknowledgementSchema, storedProfileSchema } from '../profile/stored-profile'
import { messageDraftSchema, stagedAttachmentSchema } from '../submission/message-draft'
import { sendOptionsSchema } from '../submission/send-options'
import { sessionReportSchema } from '../submission/session-report'
import { sessionSnapshotSchema } from '../submission/session-snapshot'
import { unsentMessageSchema } from '../submission/unsent-message'
import { DATA_PARTS } from './data-part'
import { sessionDraftSchema } from './session-draft'
import { settingsSchema } from './settings'
import { vaultStateSchema } from './vault-state'

const idSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
const nothing = z.strictObject({})

/** A file that could not be read and was set aside unchanged. */
const quarantinedSchema = z.strictObject({
  /** Label when it could still be read, else the key it was stored under. */
  label: z.string(),
  /** File it was moved to, relative to the data folder. */
  file: z.string(),
  reason: z.enum(['not-json', 'not-a-profile', 'newer-version']),
  detail: z.string().max(500),
})
export type Quarantined = z.infer<typeof quarantinedSchema>

const profileListSchema = z.strictObject({
  profiles: z.array(storedProfileSchema),
  quarantined: z.array(quarantinedSchema),
})
export type ProfileList = z.infer<typeof profileListSchema>

/** `set` replaces, `remove` deletes, `keep` leaves the stored secret as it is. A secret only ever travels in this direction. */
const secretChangeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('keep') }),
  z.strictObject({ action: z.literal('remove') }),
  z.strictObject({ action: z.literal('set'), value: z.string().min(1).max(65_536) }),
])
export type SecretChange = z.infer<typeof secretChangeSchema>

const operation = <Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response) => ({
  request,
  response,
})

/**
 * Every question that the page may ask, with the schema of its request and of its answer. This object is the protocol:
 * hosts derive their routes and channels from it, and a parity test holds them to it.
 */
export const operations = {
  'app:info': operation(
    nothing,
    z.strictObject({
      version: z.string(),
      host: z.enum(['desktop', 'web']),
      platform: z.string(),
      dataFolder: z.string(),
      versions: z.record(z.string(), z.string()),
    }),
  ),
  /**
   * Deletes what this application keeps in its folder and in the keychain, and sets the settings to their defaults. Nothing
   * is deleted while something is being sent or tested (`busy`, `outbox-entry-busy`) or another process works off the outbox
   * (`outbox-owned-elsewhere`). What could not be deleted is told; secrets among it go when the keychain opens.
   */
  'app:delete-data': operation(
    nothing,
    z.strictObject({ left: z.array(z.strictObject({ part: z.enum(DATA_PARTS), failure: failureSchema })) }),
  ),
  'settings:read': operation(nothing, settingsSchema),
  'settings:save': operation(settingsSchema, settingsSchema),

  'vault:state': operation(nothing, vaultStateSchema),
  /** Looks again, e.g. after the user unlocked the keychain. */
  'vault:retry': operation(nothing, vaultStateSchema),
  /** The user's explicit choice; never made on their behalf. */
  'vault:choose': operation(z.strictObject({ keeper: z.enum(['keychain', 'session']) }), vaultStateSchema),

  'profiles:list': operation(nothing, profileListSchema),
  /** Creates or replaces by id. Errors name the field. */
  'profiles:save': operation(
    z.strictObject({
      profile: sessionProfileSchema,
      /** Left out is `keep`, for the two secrets of a client certificate. */
      secrets: z.strictObject({
        password: secretChangeSchema,
        authToken: secretChangeSchema,
        clientKey: secretChangeSchema.optional(),
        clientKeyPassphrase: secretChangeSchema.optional(),
      }),
      acknowledgements: z.array(acknowledgementSchema).max(50),
    }),
    storedProfileSchema,
  ),
  /** Copies settings and stored secrets under a new id; acknowledgements are not copied. */
  'profiles:duplicate': operation(
    z.strictObject({ id: idSchema, label: z.string().min(1).max(120) }),
    storedProfileSchema,
  ),
  /** Deletes the profile; its secrets go when the undo expires. */
  'profiles:delete': operation(
    z.strictObject({ id: idSchema }),
    z.strictObject({ undoId: idSchema, undoUntil: z.iso.datetime() }),
  ),
  /**
   * Takes a PKCS#12 file apart: certificate and chain go into the stored profile, the key to its secrets, the passphrase
   * nowhere. `client-certificate-unusable` with a reason when that cannot be done.
   */
  'profiles:import-client-certificate': operation(
    z.strictObject({
      id: idSchema,
      container: z.base64().max(Math.ceil(LARGEST_CONTAINER_BYTES / 3) * 4),
      /** Empty when it has none. */
      passphrase: z.string().max(1_000),
    }),
    storedProfileSchema,
  ),
  'profiles:restore': operation(z.strictObject({ undoId: idSchema }), storedProfileSchema),

  /** The chosen profiles as a document to keep or hand on, all of them when none is named. Secrets never leave with it. */
  'profiles:export': operation(
    z.strictObject({ ids: z.array(idSchema).max(20_000) }),
    z.strictObject({ text: z.string(), count: z.number().int().nonnegative() }),
  ),
  /** Takes what can be used of such a document, and tells of every entry what became of it. */
  'profiles:import': operation(
    z.strictObject({ text: z.string().max(50_000_000) }),
    z.strictObject({
      results: z.array(
        z.strictObject({
          label: z.string(),
          /** `imported-as-copy`: its id was taken, e.g. because it had been imported before. */
          status: z.enum(['imported', 'imported-as-copy', 'refused']),
          id: idSchema.optional(),
          failure: failureSchema.optional(),
        }),
      ),
    }),
  ),

  /** The half-written message of a profile, as it survived the last end of the application. */
  'drafts:read': operation(
    z.strictObject({ profileId: idSchema }),
    z.strictObject({ message: unsentMessageSchema.nullable() }),
  ),
  'drafts:save': operation(z.strictObject({ profileId: idSchema, message: unsentMessageSchema }), nothing),
  'drafts:delete': operation(z.strictObject({ profileId: idSchema }), nothing),

  /** The exact bytes of a message as it would go out now, cut at 1 MiB; nothing is sent. Date and Message-ID are of this look. */
  'message:source': operation(
    z.strictObject({ message: messageDraftSchema }),
    z.strictObject({ source: z.string(), size: z.number().int().nonnegative(), truncated: z.boolean() }),
  ),
  /** Makes a staged `.eml` file ready to go out as it is. Its envelope comes from its own headers unless it is given. */
  'message:open-file': operation(
    z.strictObject({
      attachmentId: idSchema,
      envelope: z.strictObject({ from: singleLine(998).optional(), to: z.array(singleLine(998)).max(1000).optional() }),
    }),
    z.strictObject({
      /** For `MessageDraft.rawMessage`. */
      id: idSchema,
      envelope: z.strictObject({ from: z.string(), to: z.array(z.string()) }),
      subject: z.string().max(2_000),
      /** Whether the file had Bcc fields, which do not go out. */
      bccRemoved: z.boolean(),
    }),
  ),

  /**
   * Connects, secures, authenticates when there is a user, and quits. Sends no mail, saves nothing. With a budget all
   * waits together, a probe after a failure aside, end within so many ms.
   */
  'session:test': operation(
    z.strictObject({
      operationId: idSchema,
      draft: sessionDraftSchema,
      budgetMs: z.number().int().min(100).max(3_600_000).optional(),
    }),
    sessionReportSchema,
  ),
  /**
   * Goes through every step, probes what a failure makes doubtful, and explains it all. Credentials go out once, and only
   * when `reach` asks for it.
   */
  'session:diagnose': operation(
    z.strictObject({
      operationId: idSchema,
      draft: sessionDraftSchema,
      reach: diagnosisReachSchema,
      ports: portProbingSchema,
      /** Needed from `envelope` on: bare addresses. */
      envelope: z.strictObject({ from: singleLine(998), to: z.array(singleLine(998)).min(1).max(100) }).optional(),
    }),
    sessionReportSchema,
  ),
  'session:send': operation(
    z.strictObject({
      operationId: idSchema,
      draft: sessionDraftSchema,
      message: messageDraftSchema,
      options: sendOptionsSchema.optional(),
    }),
    sessionReportSchema,
  ),

  /** EmailStartSession: opens a session that stays. The answer comes when it is ready or failed; events tell the way there. */
  'session:open': operation(z.strictObject({ sessionId: idSchema, draft: sessionDraftSchema }), sessionSnapshotSchema),
  /** EmailSendMessage over an open session; messages of one session go out one after the other, in order. */
  'session:submit': operation(
    z.strictObject({
      operationId: idSchema,
      sessionId: idSchema,
      message: messageDraftSchema,
      options: sendOptionsSchema.optional(),
    }),
    sessionReportSchema,
  ),
  /** EmailCloseSession: what is being sent ends first, then QUIT. */
  'session:close': operation(z.strictObject({ sessionId: idSchema }), sessionSnapshotSchema),
  'session:list': operation(nothing, z.strictObject({ sessions: z.array(sessionSnapshotSchema) })),

  /**
   * Leaves a mail to the outbox and answers once it is safe on disk. It is sent with the stored profile and its stored
   * secrets, never with unsaved edits.
   */
  'outbox:add': operation(
    z.strictObject({ profileId: idSchema, message: messageDraftSchema, options: sendOptionsSchema.optional() }),
    outboxEntrySchema,
  ),
  'outbox:list': operation(nothing, z.strictObject({ owner: outboxOwnerSchema, entries: z.array(outboxEntrySchema) })),
  /** Ends the planned attempts of a pending entry; it stays, in state `error`. */
  'outbox:cancel': operation(z.strictObject({ id: idSchema }), outboxEntrySchema),
  /** Sends at once instead of when it is due. For an `unknown` entry this is the user's decision that it may arrive twice. */
  'outbox:send-now': operation(z.strictObject({ id: idSchema }), outboxEntrySchema),
  /** The user found an `unknown` entry to have arrived: it counts as sent. */
  'outbox:mark-delivered': operation(z.strictObject({ id: idSchema }), outboxEntrySchema),
  'outbox:delete': operation(z.strictObject({ id: idSchema }), nothing),
  /** The composed message as it goes out, cut at 1 MiB. */
  'outbox:source': operation(
    z.strictObject({ id: idSchema }),
    z.strictObject({ source: z.string(), truncated: z.boolean() }),
  ),

  /** Tests, diagnoses and sendings of a profile, latest first; bounded. */
  'history:list': operation(
    z.strictObject({ profileId: idSchema }),
    z.strictObject({ entries: z.array(historyEntrySchema) }),
  ),
  /** The whole report of an entry; `not-found` when it was dropped. */
  'history:report': operation(z.strictObject({ profileId: idSchema, id: idSchema }), sessionReportSchema),
  'history:clear': operation(z.strictObject({ profileId: idSchema }), nothing),
  'operation:cancel': operation(z.strictObject({ operationId: idSchema }), z.strictObject({ cancelled: z.boolean() })),

  /** Desktop host: the system's file dialog. The web host stages by upload and refuses this with `unsupported`. */
  'attachments:choose': operation(nothing, z.strictObject({ attachments: z.array(stagedAttachmentSchema) })),
  'attachments:discard': operation(z.strictObject({ id: idSchema }), nothing),

  'practice:state': operation(nothing, practiceStateSchema),
  /** Starts the server and fills in the practice profile. */
  'practice:start': operation(nothing, practiceStateSchema),
  'practice:stop': operation(nothing, practiceStateSchema),
  /** Makes the running server, or the next one, misbehave. An empty list is a friendly server. */
  'practice:set-faults': operation(
    z.strictObject({ faults: z.array(practiceFaultIdSchema).max(50) }),
    practiceStateSchema,
  ),
  'practice:messages': operation(nothing, z.strictObject({ messages: z.array(practiceMessageSummarySchema) })),
  'practice:message': operation(z.strictObject({ id: idSchema }), practiceMessageSchema),
  'practice:clear': operation(nothing, practiceStateSchema),
} as const

export type OperationName = keyof typeof operations
export type OperationRequest<Name extends OperationName> = z.input<(typeof operations)[Name]['request']>
export type OperationInput<Name extends OperationName> = z.output<(typeof operations)[Name]['request']>
export type OperationResponse<Name extends OperationName> = z.output<(typeof operations)[Name]['response']>

export const operationNames = Object.keys(operations) as OperationName[]
