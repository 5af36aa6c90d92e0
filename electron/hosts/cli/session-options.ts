import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { fieldErrors } from '../../../shared/profile/field-error'
import {
  type Deadlines,
  minimumTlsVersionSchema,
  newSessionProfile,
  type PinnedCertificate,
  type SessionProfile,
  securityOptionSchema,
  sessionProfileSchema,
} from '../../../shared/profile/session-profile'
import type { StoredProfile } from '../../../shared/profile/stored-profile'
import { traitsOfSecret } from '../../../shared/profile/traits-of-secret'
import { acknowledgementDigest } from '../../../shared/warnings/acknowledgement'
import type { WarningInput } from '../../../shared/warnings/warning-input'
import { choiceOption } from './choice-option'
import { type ClientCertificateFiles, readClientCertificateFiles, readPem } from './client-certificate-files'
import type { CommandContext } from './command-context'
import type { CommandLineIo } from './command-line-io'
import { findProfile } from './find-profile'
import { optionName } from './option-name'
import { readSecretFromEnvironment, readSecretFromStdin, type SecretArgument } from './read-secret'
import { UsageFailure } from './usage-failure'

/** What commander parsed; every value is text or a flag until it went through the profile schema. */
export interface SessionOptionValues {
  readonly profile?: string
  readonly serverAddress?: string
  readonly port?: string
  readonly option?: string
  readonly name?: string
  readonly passwordStdin?: boolean
  readonly passwordEnv?: string
  readonly authTokenStdin?: boolean
  readonly authTokenEnv?: string
  readonly ignoreError?: string
  readonly asynchronous?: boolean
  readonly ehloName?: string
  readonly servername?: string
  readonly ca?: string
  readonly clientCertificate?: string
  readonly clientKey?: string
  readonly clientKeyPassphraseStdin?: boolean
  readonly clientKeyPassphraseEnv?: string
  readonly pin?: string
  readonly minimumTls?: string
  readonly timeout?: string
  readonly acknowledge?: string
}

/** Adds the options that describe a session: a stored profile, or the properties of emailSMTPSession one by one. */
export const withSessionOptions = (command: Command): Command =>
  command
    .option('--profile <name>')
    .option('--server-address <host>')
    .option('--port <number>')
    .addOption(choiceOption('--option <mode>', securityOptionSchema.options))
    .option('--name <user>')
    .option('--password-stdin')
    .option('--password-env <variable>')
    .option('--auth-token-stdin')
    .option('--auth-token-env <variable>')
    .option('--ignore-error <list>')
    .option('--asynchronous')
    .option('--no-asynchronous')
    .option('--ehlo-name <name>')
    .option('--servername <name>')
    .option('--ca <file>')
    .option('--client-certificate <file>')
    .option('--client-key <file>')
    .option('--client-key-passphrase-stdin')
    .option('--client-key-passphrase-env <variable>')
    .option('--pin <sha256>')
    .addOption(choiceOption('--minimum-tls <version>', minimumTlsVersionSchema.options))
    .option('--timeout <seconds>')
    .option('--acknowledge <ids>')

const timeoutDeadlines = (timeout: string): Deadlines => {
  const seconds = Number(timeout)
  if (!(seconds >= 0.1 && seconds <= 3600)) {
    throw new UsageFailure('timeout', { code: 'invalid-value', field: 'deadlines' })
  }
  const milliseconds = Math.round(seconds * 1000)
  return { connectMs: milliseconds, greetingMs: milliseconds, commandMs: milliseconds, finalReplyMs: milliseconds }
}

/** A pin holds for the server that the session goes to. Fingerprints are taken with colons or spaces, or bare. */
const pinOf = (pin: string, { serverAddress, port }: SessionProfile): PinnedCertificate => ({
  sha256: pin.replace(/[\s:]/g, '').toLowerCase(),
  host: serverAddress,
  port,
})

const splitFlags = (list: string): string[] =>
  list
    .split(',')
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '')

const overrides = async (
  options: SessionOptionValues,
  client: ClientCertificateFiles,
): Promise<Record<string, unknown>> => ({
  ...(options.serverAddress === undefined ? {} : { serverAddress: options.serverAddress }),
  ...(options.port === undefined ? {} : { port: /^\d{1,6}$/.test(options.port) ? Number(options.port) : Number.NaN }),
  ...(options.option === undefined ? {} : { option: options.option }),
  ...(options.name === undefined ? {} : { name: options.name }),
  ...(options.ignoreError === undefined ? {} : { ignoreError: splitFlags(options.ignoreError) }),
  ...(options.asynchronous === undefined ? {} : { asynchronous: options.asynchronous }),
  ...(options.ehloName === undefined ? {} : { ehloName: options.ehloName }),
  ...(options.servername === undefined ? {} : { tlsServerName: options.servername }),
  ...(options.ca === undefined ? {} : { customCa: await readPem(options.ca, '--ca', 'customCa') }),
  ...(client.certificate === undefined ? {} : { clientCertificate: client.certificate }),
  ...(options.minimumTls === undefined ? {} : { minimumTlsVersion: options.minimumTls }),
  ...(options.timeout === undefined ? {} : { deadlines: timeoutDeadlines(options.timeout) }),
})

/** Options that are not named as the property that they set. */
const OPTION_OF: Readonly<Record<string, string>> = {
  tlsServerName: '--servername',
  customCa: '--ca',
  pinnedCertificate: '--pin',
  minimumTlsVersion: '--minimum-tls',
  deadlines: '--timeout',
}

const parsedProfile = (candidate: unknown): SessionProfile => {
  const parsed = sessionProfileSchema.safeParse(candidate)
  if (parsed.success) return parsed.data
  const [first] = fieldErrors(parsed.error)
  const { field, code: reason, params } = first ?? { field: 'profile', code: 'not-allowed', params: {} }
  throw new UsageFailure(
    'value-unusable',
    { code: 'invalid-value', field, params: { reason } },
    { ...params, option: OPTION_OF[field] ?? optionName(field), reason },
  )
}

/** Reads one secret from where the options say; undefined when they name no place for it. */
type ReadTyped = (field: SecretArgument, fromStdin?: boolean, variable?: string) => Promise<string | undefined>

const secretsOf = (options: SessionOptionValues, io: CommandLineIo): ReadTyped => {
  const fromStdin = [options.passwordStdin, options.authTokenStdin, options.clientKeyPassphraseStdin]
  if (fromStdin.filter((wanted) => wanted === true).length > 1) {
    throw new UsageFailure('one-standard-input')
  }
  return async (field, fromStdin, variable) => {
    if (fromStdin === true && variable !== undefined)
      throw new UsageFailure('two-sources', {}, { option: optionName(field) })
    if (fromStdin === true) return readSecretFromStdin(io.stdin, field)
    return variable === undefined ? undefined : readSecretFromEnvironment(io.environment, variable, field)
  }
}

const typedSecrets = async (
  options: SessionOptionValues,
  read: ReadTyped,
  { key, passphrase }: ClientCertificateFiles,
): Promise<SessionDraft['secrets']> => {
  const password = await read('password', options.passwordStdin, options.passwordEnv)
  const authToken = await read('authToken', options.authTokenStdin, options.authTokenEnv)
  return {
    ...(password === undefined ? {} : { password }),
    ...(authToken === undefined ? {} : { authToken }),
    ...(key === undefined ? {} : { clientKey: key }),
    ...(passphrase === undefined ? {} : { clientKeyPassphrase: passphrase }),
  }
}

const storedTraits = (
  typed: string | null | undefined,
  stored: StoredProfile | null,
  kind: 'password' | 'authToken',
) => {
  if (typeof typed === 'string') return traitsOfSecret(typed, '')
  return typed === null ? null : (stored?.secrets[kind]?.traits ?? null)
}

/** An acknowledgement on the command line is for this one call: its digest is taken over the draft as it is. */
const acknowledgements = (
  ids: readonly string[],
  profile: SessionProfile,
  secrets: SessionDraft['secrets'],
  stored: StoredProfile | null,
): SessionDraft['acknowledgements'] => {
  const input: WarningInput = {
    profile,
    secrets: {
      password: storedTraits(secrets.password, stored, 'password'),
      authToken: storedTraits(secrets.authToken, stored, 'authToken'),
    },
    reuse: { password: 0, authToken: 0 },
    lastTest: null,
    now: 0,
  }
  return ids
    .filter((id) => /^W\d{1,3}$/.test(id))
    .map((ruleId) => ({ ruleId, digest: acknowledgementDigest(ruleId, input) }))
}

/**
 * Builds the draft of a session from the options, over a stored profile when one is named.
 * @throws UsageFailure when the profile is not there or a value cannot be used
 */
export const draftFromOptions = async (
  context: Pick<CommandContext, 'application' | 'io' | 'translate'>,
  options: SessionOptionValues,
): Promise<SessionDraft> => {
  const { io } = context
  const stored = options.profile === undefined ? null : await findProfile(context, options.profile)
  if (stored === null && options.serverAddress === undefined) {
    throw new UsageFailure('no-session', {
      code: 'invalid-value',
      field: 'serverAddress',
      params: { reason: 'missing' },
    })
  }
  const base = stored?.profile ?? newSessionProfile(`command-line-${randomUUID()}`, 'Command line')
  const read = secretsOf(options, io)
  const { clientKeyPassphraseStdin, clientKeyPassphraseEnv } = options
  const passphrase = await read('clientKeyPassphrase', clientKeyPassphraseStdin, clientKeyPassphraseEnv)
  const client = await readClientCertificateFiles(options, passphrase)
  const unpinned = parsedProfile({ ...base, ...(await overrides(options, client)) })
  const { pin } = options
  const profile = pin === undefined ? unpinned : parsedProfile({ ...unpinned, pinnedCertificate: pinOf(pin, unpinned) })
  const typed = await typedSecrets(options, read, client)
  const secrets = stored === null ? { password: null, authToken: null, ...typed } : typed
  const accepted = acknowledgements(splitFlags(options.acknowledge ?? ''), profile, secrets, stored)
  return { profile, secrets, acknowledgements: [...accepted, ...(stored?.acknowledgements ?? [])] }
}
