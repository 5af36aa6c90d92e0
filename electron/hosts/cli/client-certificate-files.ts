import { readFile } from 'node:fs/promises'
import {
  CLIENT_CONTAINER_PROBLEMS,
  type ClientContainerProblem,
} from '../../../shared/profile/client-container-problem'
import { looksLikePkcs12, pemParts } from '../../../shared/profile/pem-parts'
import { UsageFailure, type UsageSentence } from './usage-failure'

/** What the options name. */
interface ClientCertificateOptions {
  readonly clientCertificate?: string
  readonly clientKey?: string
}

/** What the files hold; PEM. */
export interface ClientCertificateFiles {
  readonly certificate?: string
  readonly key?: string
  /** Opens the key; absent when it was needed for a PKCS#12 file and has done its work. */
  readonly passphrase?: string
}

const notUsable = (sentence: UsageSentence, field: string, values: Readonly<Record<string, string>>): UsageFailure =>
  new UsageFailure(sentence, { code: 'invalid-value', field }, values)

const readBytes = async (file: string, option: string, field: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch {
    throw notUsable('option-file-unreadable', field, { option, file })
  }
}

/** @throws UsageFailure when the file cannot be read */
export const readPem = async (file: string, option: string, field: string): Promise<string> =>
  (await readBytes(file, option, field)).toString('utf8')

const isContainerProblem = (reason: unknown): reason is ClientContainerProblem =>
  typeof reason === 'string' && Object.hasOwn(CLIENT_CONTAINER_PROBLEMS, reason)

const openContainer = async (container: Buffer, passphrase = ''): Promise<ClientCertificateFiles> => {
  const { readPkcs12 } = await import('../../tls/pkcs12/read-pkcs12')
  const read = await readPkcs12(container, passphrase)
  if (read.ok) return { certificate: read.value.certificate, key: read.value.privateKey }
  const { reason } = read.error.params
  const known = isContainerProblem(reason) ? reason : 'client-container-unreadable'
  const field = CLIENT_CONTAINER_PROBLEMS[known]
  throw new UsageFailure(`fieldErrors.${known}`, { code: 'invalid-value', field, params: { reason: known } })
}

/**
 * Reads the client's certificate and its key: from PEM files, one or two, or from a PKCS#12 file that holds both. Keys never
 * get into a profile, and the passphrase of a PKCS#12 file goes no further.
 * @throws UsageFailure with the field when a file is not what it should be
 */
export const readClientCertificateFiles = async (
  { clientCertificate, clientKey }: ClientCertificateOptions,
  passphrase: string | undefined,
): Promise<ClientCertificateFiles> => {
  const opens = passphrase === undefined ? {} : { passphrase }
  const own = clientKey === undefined ? {} : { key: await readKey(clientKey) }
  if (clientCertificate === undefined) return { ...own, ...opens }
  const bytes = await readBytes(clientCertificate, '--client-certificate', 'clientCertificate')
  if (looksLikePkcs12(bytes)) return openContainer(bytes, passphrase)
  const { certificates, key } = pemParts(bytes.toString('utf8'))
  if (certificates === '') throw notUsable('no-certificate', 'clientCertificate', { file: clientCertificate })
  return { certificate: certificates, ...(key === '' ? {} : { key }), ...own, ...opens }
}

const readKey = async (file: string): Promise<string> => {
  const { key } = pemParts(await readPem(file, '--client-key', 'clientKey'))
  if (key !== '') return key
  throw notUsable('no-private-key', 'clientKey', { file })
}
