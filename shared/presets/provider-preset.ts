import { z } from 'zod'
import { securityOptionSchema } from '../profile/session-profile'

const hostName = z.string().regex(/^[a-z0-9.-]+$/)

/** One way in: where to connect and how the channel is secured. */
export const presetServerSchema = z.strictObject({
  serverAddress: hostName,
  port: z.number().int().min(1).max(65_535),
  option: securityOptionSchema,
})
export type PresetServer = z.infer<typeof presetServerSchema>

/**
 * How a provider's users sign in. `app-password`: made for one program, beside the account's own. `smtp-credentials`: made for
 * SMTP alone. `authorization-code`: made in the webmail of Chinese providers. `none`: by network address, or not at all.
 */
export const presetAuthenticationSchema = z.enum([
  'password',
  'app-password',
  'oauth2',
  'api-key',
  'smtp-credentials',
  'authorization-code',
  'none',
])

/** What is known about one provider of outgoing mail. Its hint is in the words, below `presets.<id>`. */
export const providerPresetSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1).max(80),
  /** Preferred first. */
  servers: z.array(presetServerSchema).min(1),
  /** Hosts that belong to the provider, in lower case; `*` stands for exactly one label. */
  hostPatterns: z.array(z.string().regex(/^[a-z0-9.*-]+$/)),
  /** Hosts that serve the accounts of these address domains only. */
  regions: z.array(z.strictObject({ serverAddress: hostName, emailDomains: z.array(hostName).min(1) })).optional(),
  /** `address`: the full e-mail address. `local-part`: what stands before its @. `fixed:…`: this very text. */
  userName: z.union([
    z.enum(['address', 'local-part', 'provider-specific', 'none']),
    z.templateLiteral(['fixed:', z.string().regex(/^[A-Za-z0-9_]+$/)]),
  ]),
  authentication: z.array(presetAuthenticationSchema).min(1),
  /** `preparation`: something must be switched on or made at the provider first. */
  status: z.enum(['ok', 'preparation', 'oauth-only', 'local']),
  emailDomains: z.array(hostName),
  /** Whether its application passwords are the sixteen lower-case letters or digits that the secret's traits recognise. */
  sixteenCharacterAppPassword: z.boolean().optional(),
  /** Day on which the entry was last compared with its sources. */
  lastChecked: z.iso.date(),
  helpUrl: z.url({ protocol: /^https$/ }).optional(),
  sources: z.array(z.enum(['thunderbird-ispdb', 'nodemailer', 'provider-db', 'vendor', 'knowledge'])).min(1),
})
export type ProviderPreset = z.infer<typeof providerPresetSchema>
