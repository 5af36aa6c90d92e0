import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import type { SessionDraft } from '../../../shared/contract/session-draft'
import { fieldErrors } from '../../../shared/profile/field-error'
import {
  type Deadlines,
  ignoreErrorFlagSchema,
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
import type { Application } from '../../ipc/application'
import { type ClientCertificateFiles, readClientCertificateFiles, readPem } from './client-certificate-files'
import type { CommandLineIo } from './command-line-io'
import { findProfile } from './find-profile'
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
    .option('--profile <name>', 'a stored profile, by name or id; the options below override its properties')
    .option('--server-address <host>', 'ServerAddress: host name, IPv4 or IPv6 address')
    .option('--port <number>', 'Port: 1 to 65535 (25 by default)')
    .addOption(
      new Option('--option <mode>', 'Option: how the channel is secured').choices(securityOptionSchema.options),
    )
    .option('--name <user>', 'Name: user name; empty means no authentication')
    .option('--password-stdin', 'Password: read from standard input')
    .option('--password-env <variable>', 'Password: read from an environment variable')
    .option('--auth-token-stdin', 'AuthToken: read from standard input')
    .option('--auth-token-env <variable>', 'AuthToken: read from an environment variable')
    .option('--ignore-error <list>', `IgnoreError: any of ${ignoreErrorFlagSchema.options.join(', ')}, with commas`)
    .option('--asynchronous', 'Asynchronous: leave the mail to the outbox')
    .option('--no-asynchronous', 'send now, whatever the profile says')
    .option('--ehlo-name <name>', 'the name to introduce this machine with')
    .option('--servername <name>', 'the TLS server name: sent as SNI and looked for in the certificate')
    .option('--ca <file>', 'PEM file with your own certificate authority')
    .option(
      '--client-certificate <file>',
      'file with the certificate to show to the server, and its chain: PEM, or PKCS#12',
    )
    .option('--client-key <file>', 'PEM file with its private key, unless the certificate file holds it too')
    .option(
      '--client-key-passphrase-stdin',
      'passphrase of an encrypted key or of a PKCS#12 file: read from standard input',
    )
    .option(
      '--client-key-passphrase-env <variable>',
      'passphrase of an encrypted key or of a PKCS#12 file: read from an environment variable',
    )
    .option('--pin <sha256>', 'fingerprint of the one certificate to accept from this server, hexadecimal')
    .addOption(
      new Option('--minimum-tls <version>', 'oldest TLS version to accept').choices(minimumTlsVersionSchema.options),
    )
    .option('--timeout <seconds>', 'longest single wait, the one for the final reply included')
    .option('--acknowledge <ids>', 'blocking warnings that you accept, e.g. W5,W18')

const timeoutDeadlines = (timeout: string): Deadlines => {
  const seconds = Number(timeout)
  if (!(seconds >= 0.1 && seconds <= 3600)) {
    throw new UsageFailure('--timeout takes seconds between 0.1 and 3600.', {
      code: 'invalid-value',
      field: 'deadlines',
    })
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

const parsedProfile = (candidate: unknown): SessionProfile => {
  const parsed = sessionProfileSchema.safeParse(candidate)
  if (parsed.success) return parsed.data
  const [first] = fieldErrors(parsed.error)
  const field = first?.field ?? 'profile'
  throw new UsageFailure(`The value of ${field} cannot be used: ${first?.code ?? 'not-allowed'}.`, {
    code: 'invalid-value',
    field,
    params: { reason: first?.code ?? 'not-allowed' },
  })
}

/** Reads one secret from where the options say; undefined when they name no place for it. */
type ReadTyped = (field: SecretArgument, fromStdin?: boolean, variable?: string) => Promise<string | undefined>

const secretsOf = (options: SessionOptionValues, io: CommandLineIo): ReadTyped => {
  const fromStdin = [options.passwordStdin, options.authTokenStdin, options.clientKeyPassphraseStdin]
  if (fromStdin.filter((wanted) => wanted === true).length > 1) {
    throw new UsageFailure('Only one secret can come from standard input.')
  }
  return async (field, fromStdin, variable) => {
    if (fromStdin === true && variable !== undefined) throw new UsageFailure(`Two sources for ${field}: choose one.`)
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
  application: Application,
  options: SessionOptionValues,
  io: CommandLineIo,
): Promise<SessionDraft> => {
  const stored = options.profile === undefined ? null : await findProfile(application, options.profile)
  if (stored === null && options.serverAddress === undefined) {
    throw new UsageFailure('Name a stored profile with --profile, or a server with --server-address.', {
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
