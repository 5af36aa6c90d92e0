import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import tls from 'node:tls'
import { failed, type Result, succeeded } from '../../shared/contract/result'
import { type Failure, failure } from '../../shared/failures/failure'
import {
  CLIENT_CERTIFICATE_PROBLEMS,
  type ClientCertificateProblem,
} from '../../shared/profile/client-certificate-problem'

/** A client certificate as the profile and the vault keep it. Stays in this process. */
export interface ClientCertificateFiles {
  /** PEM: the client's own certificate first, then its issuers */
  readonly certificate: string
  /** PEM: PKCS#8, PKCS#1 or EC (RFC 5958, RFC 8017, RFC 5915), encrypted or not; null when there is none */
  readonly key: string | null
  /** What opens an encrypted key; null when there is none */
  readonly passphrase: string | null
}

/** A certificate with the key that belongs to it, proven to fit. Lives in memory alone. */
export interface ClientIdentity {
  readonly certificate: string
  /** PKCS#8 in PEM, not encrypted */
  readonly privateKey: string
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g
const PRIVATE_KEY =
  /-----BEGIN (?<label>(?:ENCRYPTED |RSA |EC )?PRIVATE KEY)-----(?<body>[\s\S]*?)-----END \k<label>-----/

/** RFC 1421 §4.6.1.1 for PKCS#1 and EC; PKCS#8 says it in its label (RFC 7468 §11). */
const isEncrypted = (label: string, body: string): boolean =>
  label === 'ENCRYPTED PRIVATE KEY' || /^\s*Proc-Type:\s*4,\s*ENCRYPTED/.test(body)

const withoutHeaders = (body: string): string => body.replace(/^[A-Za-z-]+:.*$/gm, '').replace(/\s+/g, '')

/** Whether the armour holds one DER value from its first octet to its last: then a failure is about the passphrase. */
const isBase64 = (body: string): boolean => {
  const text = withoutHeaders(body)
  return text.length >= 40 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)
}

const problem = (reason: ClientCertificateProblem): Failure =>
  failure('client-certificate-unusable', {
    stage: 'secure',
    field: CLIENT_CERTIFICATE_PROBLEMS[reason],
    params: { reason },
  })

const refused = (reason: ClientCertificateProblem): Result<never> => failed(problem(reason))

/** What the TLS library throws is dropped: its text can hold parts of what it read. */
const attempt = <Value>(work: () => Value): Value | null => {
  try {
    return work()
  } catch {
    return null
  }
}

/**
 * Reads the certificate that a client shows first.
 * @returns `client-certificate-unusable` with field and `params.reason` when any block of the text is no certificate
 */
export const readClientCertificate = (pem: string): Result<X509Certificate> => {
  const blocks = pem.match(CERTIFICATE) ?? []
  const certificates = blocks.map((block) => attempt(() => new X509Certificate(block)))
  const own = certificates[0]
  if (own === undefined || own === null || certificates.includes(null)) return refused('client-certificate-unreadable')
  return succeeded(own)
}

/**
 * Reads a private key.
 * @param passphrase tried when the key is encrypted, and only then
 * @returns `client-certificate-unusable` with field and `params.reason`: unreadable, passphrase missing, or wrong
 */
export const readClientKey = (pem: string, passphrase: string | null): Result<KeyObject> => {
  const { label, body } = PRIVATE_KEY.exec(pem)?.groups ?? {}
  if (label === undefined || body === undefined || !isBase64(body)) return refused('client-key-unreadable')
  const block = `-----BEGIN ${label}-----${body}-----END ${label}-----\n`
  if (!isEncrypted(label, body)) {
    const key = attempt(() => createPrivateKey(block))
    return key === null ? refused('client-key-unreadable') : succeeded(key)
  }
  if (passphrase === null) return refused('client-key-passphrase-missing')
  const key = attempt(() => createPrivateKey({ key: block, passphrase }))
  return key === null ? refused('client-key-passphrase-wrong') : succeeded(key)
}

/**
 * Proves that a client certificate can be used: it and its key can be read, they belong together, and the TLS library
 * takes them. Nothing is connected.
 * @returns `client-certificate-unusable`, stage `secure`, with the field at fault and `params.reason`, a key of
 *   `CLIENT_CERTIFICATE_PROBLEMS`; never text of the library
 */
export const readClientIdentity = ({
  certificate,
  key,
  passphrase,
}: ClientCertificateFiles): Result<ClientIdentity> => {
  const own = readClientCertificate(certificate)
  if (!own.ok) return own
  if (key === null) return refused('client-key-missing')
  const read = readClientKey(key, passphrase)
  if (!read.ok) return read
  if (attempt(() => own.value.checkPrivateKey(read.value)) !== true) return refused('client-key-of-another-certificate')
  const privateKey = read.value.export({ type: 'pkcs8', format: 'pem' }).toString()
  const identity = { certificate: (certificate.match(CERTIFICATE) ?? []).join('\n'), privateKey }
  const taken = attempt(() =>
    tls.createSecureContext({ ca: own.value.toString(), cert: identity.certificate, key: identity.privateKey }),
  )
  return taken === null ? refused('client-certificate-refused') : succeeded(identity)
}
