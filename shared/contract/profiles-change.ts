import { z } from 'zod'
import { storedProfileSchema } from '../profile/stored-profile'

/** What became of the stored profiles. */
export const profilesChangeSchema = z.discriminatedUnion('kind', [
  /** These were saved as they are here, and these are gone; no other changed. */
  z.strictObject({
    kind: z.literal('some'),
    saved: z.array(storedProfileSchema),
    removedIds: z.array(z.string()),
  }),
  /** Whatever another process did, or many at once: ask for the list. */
  z.strictObject({ kind: z.literal('unknown') }),
])
export type ProfilesChange = z.infer<typeof profilesChangeSchema>
