import { z } from 'zod'

/** What the user chose for the whole application. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** `auto`: the keychain when there is one. `session`: never the keychain, by the user's choice. */
  secretKeeper: z.enum(['auto', 'session']),
  /** `system`: what the operating system or the browser prefers, English when we do not have it. */
  language: z.enum(['system', 'en', 'fr', 'es']),
})
export type Settings = z.infer<typeof settingsSchema>

export const DEFAULT_SETTINGS: Settings = { theme: 'system', secretKeeper: 'auto', language: 'system' }
