import { z } from 'zod'
import { sessionProfileSchema } from '../profile/session-profile'
import { acknowledgementSchema } from '../profile/stored-profile'

/** A secret on its way in. Windows and Linux keychains take far less than this; the vault splits what is long. */
const secretValueSchema = z.string().min(1).max(65_536)

/** A typed secret, `null` for none, or absent for the one that the vault keeps for this profile. */
const draftSecretSchema = secretValueSchema.nullable().optional()

/** What Test and Send act on: the form as it stands, unsaved edits and typed secrets included. Nothing of it is saved. */
export const sessionDraftSchema = z.strictObject({
  profile: sessionProfileSchema,
  secrets: z.strictObject({
    password: draftSecretSchema,
    authToken: draftSecretSchema,
    clientKey: draftSecretSchema,
    clientKeyPassphrase: draftSecretSchema,
  }),
  acknowledgements: z.array(acknowledgementSchema).max(50),
})
export type SessionDraft = z.infer<typeof sessionDraftSchema>
