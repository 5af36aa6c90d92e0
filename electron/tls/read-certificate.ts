import { X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import { type CertificateFacts, NAME_FORM } from '../../shared/trust/certificate-facts'
import { inertText } from '../../shared/trust/inert-text'
import { ipText } from '../../shared/trust/ip-octets'
import type { AlternativeNames } from '../../shared/trust/tls-evidence'
import type { CertificateSummary } from '../../shared/trust/tls-report'
import { type CertificateDates, certificateDates } from './certificate-dates'
import { readExtensions } from './certificate-extensions'
import { certificateNames } from './certificate-names'
import { toPem } from './pem'
import { publicKeyFacts } from './public-key'
import { hasWeakDigest, signatureAlgorithmName } from './signature-algorithms'

/** One certificate, read. `facts` is null when it is malformed. */
export interface ReadCertificate {
  readonly der: Uint8Array
  readonly x509: X509Certificate
  readonly summary: CertificateSummary
  readonly facts: CertificateFacts | null
}

const MAXIMUM_SHOWN = 512
const MAXIMUM_NAMES_SHOWN = 200

const shown = (text: string): string => inertText(text, MAXIMUM_SHOWN)

/** Node puts one attribute on each line, most general first; people read the most specific first. */
const distinguishedName = (lines: string | undefined): string => shown((lines ?? '').split('\n').reverse().join(', '))

const commonName = (lines: string | undefined): string =>
  shown(/(?:^|\n)CN=(.*)/.exec(lines ?? '')?.[1] ?? '') || distinguishedName(lines)

const isoTime = (text: string): string => {
  const time = Date.parse(text)
  return new Date(Number.isNaN(time) ? 0 : time).toISOString()
}

/** Of a malformed certificate, for people, as far as the platform can read them. */
const datesOf = (x509: X509Certificate): CertificateDates => ({
  notBefore: isoTime(x509.validFrom),
  notAfter: isoTime(x509.validTo),
})

/** The plain facts of one certificate, or null when it is malformed. */
const factsOf = (der: Uint8Array, x509: X509Certificate): CertificateFacts | null => {
  try {
    const names = certificateNames(der)
    const certificate = pkijs.Certificate.fromBER(Uint8Array.from(der))
    const { alternativeNames, ...extensions } = readExtensions(certificate)
    const signatureAlgorithm = signatureAlgorithmName(certificate.signatureAlgorithm)
    if (names === null) return null
    return {
      name: commonName(x509.subject),
      issuerName: commonName(x509.issuer),
      ...names,
      ...certificateDates(der),
      version: certificate.version + 1,
      ...extensions,
      names: [
        ...alternativeNames,
        ...(names.subject === '' ? [] : [{ form: NAME_FORM.directory, value: names.subject }]),
      ],
      ...publicKeyFacts(x509),
      signatureAlgorithm,
      digestIsWeak: hasWeakDigest(signatureAlgorithm),
    }
  } catch {
    return null
  }
}

const octetsOf = (hexadecimal: string): readonly number[] => [...Buffer.from(hexadecimal, 'hex')]

/** The names of a server in its certificate; none when it is malformed. */
export const alternativeNamesOf = ({ facts, summary }: ReadCertificate): AlternativeNames => {
  const valuesOf = (form: number) => (facts?.names ?? []).filter((name) => name.form === form).map((name) => name.value)
  return {
    dns: valuesOf(NAME_FORM.dns),
    addresses: valuesOf(NAME_FORM.address).map(octetsOf),
    commonName: facts?.name ?? summary.subject,
  }
}

const NAME_PREFIXES: Readonly<Record<number, string>> = {
  [NAME_FORM.email]: 'email:',
  [NAME_FORM.dns]: 'DNS:',
  [NAME_FORM.uri]: 'URI:',
}

const alternativeNameTexts = (facts: CertificateFacts | null): string[] =>
  (facts?.names ?? [])
    .filter((name) => name.form !== NAME_FORM.directory)
    .slice(0, MAXIMUM_NAMES_SHOWN)
    .map(({ form, value }) =>
      form === NAME_FORM.address
        ? `IP:${ipText(octetsOf(value))}`
        : shown(`${NAME_PREFIXES[form] ?? 'other:'}${value}`),
    )

const read = (der: Uint8Array): ReadCertificate | null => {
  try {
    const x509 = new X509Certificate(der)
    const facts = factsOf(der, x509)
    return {
      der,
      x509,
      facts,
      summary: {
        subject: distinguishedName(x509.subject),
        issuer: distinguishedName(x509.issuer),
        subjectAltNames: alternativeNameTexts(facts),
        ...(facts === null ? datesOf(x509) : { notBefore: facts.notBefore, notAfter: facts.notAfter }),
        serialNumber: x509.serialNumber.toLowerCase(),
        sha256: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
        key: publicKeyFacts(x509).key,
        signatureAlgorithm: facts?.signatureAlgorithm ?? '',
        isCa: facts?.basicConstraints?.isCa ?? false,
        selfIssued: facts === null ? x509.subject === x509.issuer : facts.subject === facts.issuer,
        pem: toPem('CERTIFICATE', der),
      },
    }
  } catch {
    return null
  }
}

/** A longest chain twice. */
const MAXIMUM_KEPT = 128
const kept = new Map<string, ReadCertificate | null>()

/**
 * Reads a certificate: what is shown of it, and what path validation needs. The last ones are kept, since a server that is
 * tested again sends the same.
 * @param der at most 100 KiB
 * @returns null when the platform cannot read it at all
 */
export const readCertificate = (der: Uint8Array): ReadCertificate | null => {
  const key = Buffer.from(der).toString('latin1')
  const known = kept.get(key)
  if (known !== undefined) return known
  const certificate = read(der)
  const oldest = kept.keys().next()
  if (kept.size >= MAXIMUM_KEPT && oldest.done === false) kept.delete(oldest.value)
  kept.set(key, certificate)
  return certificate
}
