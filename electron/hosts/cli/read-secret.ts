import type { Readable } from 'node:stream'
import { hasControlCharacter } from '../../../shared/profile/single-line'
import { optionName } from './option-name'
import { UsageFailure } from './usage-failure'

const MAXIMUM_SECRET_BYTES = 65_536

const readAll = async (stdin: Readable): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > MAXIMUM_SECRET_BYTES + 2) throw new UsageFailure('secret-too-long')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Secrets that the command line takes, by the names of their properties. */
export type SecretArgument = 'password' | 'authToken' | 'clientKeyPassphrase'

const checked = (secret: string, field: SecretArgument): string => {
  if (secret === '') {
    const details = { code: 'invalid-value', field, params: { reason: 'missing' } } as const
    throw new UsageFailure('secret-empty', details, { option: optionName(field) })
  }
  if (hasControlCharacter(secret)) {
    const stage = field === 'clientKeyPassphrase' ? 'secure' : 'authenticate'
    throw new UsageFailure(
      'secret-control-character',
      { code: 'invalid-value', field, stage, params: { reason: 'control-character' } },
      { option: optionName(field) },
    )
  }
  return secret
}

/**
 * Reads a secret from standard input and takes exactly one line end off.
 * @throws UsageFailure when it is empty, too long, or holds CR, LF, NUL or another control character
 */
export const readSecretFromStdin = async (stdin: Readable, field: SecretArgument): Promise<string> =>
  checked((await readAll(stdin)).replace(/\r?\n$/, ''), field)

/**
 * Reads a secret from an environment variable, unchanged.
 * @throws UsageFailure when it is not set, or unfit as above
 */
export const readSecretFromEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
  variable: string,
  field: SecretArgument,
): string => {
  const secret = environment[variable]
  if (secret === undefined) {
    throw new UsageFailure('variable-not-set', { code: 'invalid-value', field, params: {} }, { variable })
  }
  return checked(secret, field)
}
