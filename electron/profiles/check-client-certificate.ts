import { failed, type Result, succeeded } from '../../shared/contract/result'
import type { Failure } from '../../shared/failures/failure'
import {
  type ClientCertificateFiles,
  readClientCertificate,
  readClientIdentity,
  readClientKey,
} from '../tls/client-identity'
import type { SecretChanges } from './profile-secrets'

type ClientSecretKind = 'clientKey' | 'clientKeyPassphrase'

/** What a save makes of a client certificate and its two secrets. */
export interface ClientCertificateChange {
  readonly former: string
  readonly certificate: string
  readonly changes: SecretChanges
  /** The secrets that stay, read when they are needed. */
  readonly kept: (kind: ClientSecretKind) => Promise<Result<string | null>>
}

/** Pieces come one after the other: what is not there yet is asked for before connecting, not when saving. */
const NOT_YET = new Set(['client-key-missing', 'client-key-passphrase-missing'])

const unlessNotYet = (reason: Failure): Result<null> =>
  NOT_YET.has(String(reason.params.reason)) ? succeeded(null) : failed(reason)

/**
 * Looks at what is being saved of a client certificate, so that a wrong file is noticed where it was chosen. A changed
 * certificate is looked at alone, because its key comes next.
 * @returns `client-certificate-unusable` with its field; the vault's failures
 */
export const checkClientCertificate = async (change: ClientCertificateChange): Promise<Result<null>> => {
  const { former, certificate, changes, kept } = change
  const valueFor = async (kind: ClientSecretKind): Promise<Result<string | null>> => {
    const wanted = changes[kind] ?? { action: 'keep' }
    if (wanted.action === 'keep') return kept(kind)
    return succeeded(wanted.action === 'set' ? wanted.value : null)
  }
  if (certificate !== former && certificate !== '') {
    const read = readClientCertificate(certificate)
    if (!read.ok) return read
  }
  if (changes.clientKey?.action !== 'set' && changes.clientKeyPassphrase?.action !== 'set') return succeeded(null)
  const key = await valueFor('clientKey')
  if (!key.ok) return key
  const passphrase = await valueFor('clientKeyPassphrase')
  if (!passphrase.ok) return passphrase
  return checkTogether({ certificate, key: key.value, passphrase: passphrase.value })
}

const checkTogether = (files: ClientCertificateFiles): Result<null> => {
  if (files.key === null) return succeeded(null)
  const read = files.certificate === '' ? readClientKey(files.key, files.passphrase) : readClientIdentity(files)
  return read.ok ? succeeded(null) : unlessNotYet(read.error)
}
