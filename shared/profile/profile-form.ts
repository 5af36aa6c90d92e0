import { presetForEmail, presetPatch, userNameFor } from '../presets/provider-presets'
import type { WarningFix } from '../warnings/warning'
import { type FieldError, fieldErrors } from './field-error'
import { parseMailbox } from './mailbox'
import { serverAddressProblem, splitServerAddress } from './server-address'
import { type Deadlines, type ProfilePatch, type SessionProfile, sessionProfileSchema } from './session-profile'

/** The profile as a form holds it: what people type is text, deadlines are in seconds. Secrets are not part of it. */
export type ProfileFormValues = Omit<SessionProfile, 'id' | 'schemaVersion' | 'port' | 'deadlines'> & {
  readonly port: string
  /** Seconds as typed, by the name of the deadline. */
  readonly deadlines: Readonly<Record<keyof Deadlines, string>>
}

/** What a form's values mean. `partial` is a valid profile in which fields in error keep their last valid value. */
export type ParsedProfileForm =
  | { readonly ok: true; readonly profile: SessionProfile }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly partial: SessionProfile }

const DEADLINE_NAMES = ['connectMs', 'greetingMs', 'commandMs', 'finalReplyMs'] as const

const inEachDeadline = <Value>(read: (name: keyof Deadlines) => Value): Record<keyof Deadlines, Value> => ({
  connectMs: read('connectMs'),
  greetingMs: read('greetingMs'),
  commandMs: read('commandMs'),
  finalReplyMs: read('finalReplyMs'),
})

/** The form that shows `profile`. */
export const toFormValues = (profile: SessionProfile): ProfileFormValues => {
  const { id: _id, schemaVersion: _schemaVersion, ...values } = profile
  const deadlines = inEachDeadline((name) => String(profile.deadlines[name] / 1000))
  return { ...values, port: String(profile.port), deadlines }
}

/** The form after a suggestion was taken; text that the suggestion does not concern stays as typed. */
export const applyPatchToForm = (values: ProfileFormValues, patch: ProfilePatch): ProfileFormValues => {
  const { port, deadlines, ...rest } = patch
  return {
    ...values,
    ...rest,
    ...(port === undefined ? {} : { port: String(port) }),
    ...(deadlines === undefined ? {} : { deadlines: inEachDeadline((name) => String(deadlines[name] / 1000)) }),
  }
}

const numberOf = (text: string, shape: RegExp): number =>
  shape.test(text) ? Number(text.replace(',', '.')) : Number.NaN

const textError = (field: 'port' | 'deadlines', code: string, part?: string): FieldError => ({
  field,
  ...(part === undefined ? {} : { part }),
  code,
  params: {},
})

/** Errors that only the text shows; ranges are the schema's. */
const numberErrors = (values: ProfileFormValues, port: number, deadlines: Deadlines): FieldError[] => {
  const errors: FieldError[] = []
  if (values.port.trim() === '') errors.push(textError('port', 'port-missing'))
  else if (Number.isNaN(port)) errors.push(textError('port', 'port-not-a-number'))
  for (const name of DEADLINE_NAMES)
    if (Number.isNaN(deadlines[name])) errors.push(textError('deadlines', 'deadline-not-a-number', name))
  return errors
}

/**
 * What a pasted server address probably means: the settings of the provider whose e-mail address it is, else its parts.
 * @returns undefined when `text` needs no change or no host is left
 */
export const serverAddressFix = (text: string): WarningFix | undefined => {
  if (serverAddressProblem(text) === undefined) return undefined
  const preset = presetForEmail(text)
  if (preset !== undefined) {
    const address = parseMailbox(text)?.address ?? ''
    const settings = presetPatch(preset, { serverAddress: '', name: address, defaultSender: '' })
    const name = userNameFor(preset, address)
    const patch = { ...settings, ...(name === undefined ? {} : { name }) }
    return { key: 'use-provider-settings', params: { provider: preset.label }, patch }
  }
  const parts = splitServerAddress(text)
  if (parts === undefined) return undefined
  const { serverAddress, port } = parts
  return port === undefined
    ? { key: 'use-server', params: { serverAddress }, patch: parts }
    : { key: 'split-address', params: { port }, patch: parts }
}

const withFix = (error: FieldError, values: ProfileFormValues): FieldError => {
  const fix = error.field === 'serverAddress' ? serverAddressFix(values.serverAddress) : undefined
  return fix === undefined ? error : { ...error, fix }
}

const lastValid = (candidate: SessionProfile, base: SessionProfile, errors: readonly FieldError[]): SessionProfile => {
  const fields = new Set<string>(errors.map((error) => error.field))
  const entries = Object.entries(base).filter(([field]) => fields.has(field))
  const parsed = sessionProfileSchema.safeParse({ ...candidate, ...Object.fromEntries(entries) })
  return parsed.success ? parsed.data : base
}

/**
 * Reads a form.
 * @param values as typed; numbers are text, deadlines in seconds with a point or a comma
 * @param base the last valid profile: gives id and version, and the values of fields in error
 */
export const parseProfileForm = (values: ProfileFormValues, base: SessionProfile): ParsedProfileForm => {
  const port = numberOf(values.port.trim(), /^\d{1,9}$/)
  const deadlines = inEachDeadline((name) =>
    Math.round(1000 * numberOf(values.deadlines[name].trim(), /^\d{1,9}(?:[.,]\d{1,9})?$/)),
  )
  const typed = numberErrors(values, port, deadlines)
  const candidate: SessionProfile = {
    ...values,
    id: base.id,
    schemaVersion: base.schemaVersion,
    port: Number.isNaN(port) ? base.port : port,
    deadlines: inEachDeadline((name) => (Number.isNaN(deadlines[name]) ? base.deadlines[name] : deadlines[name])),
  }
  const parsed = sessionProfileSchema.safeParse(candidate)
  if (parsed.success && typed.length === 0) return { ok: true, profile: parsed.data }
  const errors = [...typed, ...(parsed.success ? [] : fieldErrors(parsed.error))].map((error) => withFix(error, values))
  return { ok: false, errors, partial: lastValid(candidate, base, errors) }
}
