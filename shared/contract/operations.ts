import { z } from 'zod'
import { outboxEntrySchema, outboxOwnerSchema } from '../outbox/outbox-entry'
import { practiceMessageSchema, practiceMessageSummarySchema, practiceStateSchema } from '../practice/practice-state'
import { sessionProfileSchema } from '../profile/session-profile'
import { acknowledgementSchema, storedProfileSchema } from '../profile/stored-profile'
import { messageDraftSchema, stagedAttachmentSchema } from '../submission/message-draft'
import { sendOptionsSchema } from '../submission/send-options'
import { sessionReportSchema } from '../submission/session-report'
import { sessionSnapshotSchema } from '../submission/session-snapshot'
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
      secrets: z.strictObject({ password: secretChangeSchema, authToken: secretChangeSchema }),
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
  'profiles:restore': operation(z.strictObject({ undoId: idSchema }), storedProfileSchema),

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
  'outbox:delete': operation(z.strictObject({ id: idSchema }), nothing),
  /** The composed message as it goes out, cut at 1 MiB. */
  'outbox:source': operation(
    z.strictObject({ id: idSchema }),
    z.strictObject({ source: z.string(), truncated: z.boolean() }),
  ),
  'operation:cancel': operation(z.strictObject({ operationId: idSchema }), z.strictObject({ cancelled: z.boolean() })),

  /** Desktop host: the system's file dialog. The web host stages by upload and refuses this with `unsupported`. */
  'attachments:choose': operation(nothing, z.strictObject({ attachments: z.array(stagedAttachmentSchema) })),
  'attachments:discard': operation(z.strictObject({ id: idSchema }), nothing),

  'practice:state': operation(nothing, practiceStateSchema),
  /** Starts the server and fills in the practice profile. */
  'practice:start': operation(nothing, practiceStateSchema),
  'practice:stop': operation(nothing, practiceStateSchema),
  'practice:messages': operation(nothing, z.strictObject({ messages: z.array(practiceMessageSummarySchema) })),
  'practice:message': operation(z.strictObject({ id: idSchema }), practiceMessageSchema),
  'practice:clear': operation(nothing, practiceStateSchema),
} as const

export type OperationName = keyof typeof operations
export type OperationRequest<Name extends OperationName> = z.input<(typeof operations)[Name]['request']>
export type OperationInput<Name extends OperationName> = z.output<(typeof operations)[Name]['request']>
export type OperationResponse<Name extends OperationName> = z.output<(typeof operations)[Name]['response']>

export const operationNames = Object.keys(operations) as OperationName[]
