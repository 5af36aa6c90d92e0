import { addressesByCertificate } from './explain-addresses'
import { disagreeingClocks } from './explain-clock'
import { coveredAliases, isDefaultCertificate } from './explain-name'
import type { Finding } from './finding'
import type { Evidence } from './finding-rules'
import { addressList, fact, listed, minute, type Proof } from './proof'

/** The name that was asked for, and where its alias leads. */
export const askedFor: Proof = (evidence) => {
  const { profile, tls, diagnosis } = evidence
  const alias = coveredAliases(evidence)[0] ?? diagnosis?.aliases.at(-1)
  return alias === undefined
    ? [fact('asked-for', { host: tls?.serverName ?? profile.serverAddress })]
    : [fact('asked-for-alias', { host: profile.serverAddress, alias })]
}

/** The names in the certificate of the server. */
export const covers: Proof = ({ tls }) => {
  const leaf = tls?.chain[0]
  if (leaf === undefined) return []
  const names = leaf.subjectAltNames.map((name) => name.replace(/^(?:DNS|IP):/, ''))
  return [
    names.length === 0 ? fact('certificate-covers-nothing') : fact('certificate-covers', { names: listed(names) }),
  ]
}

/** That the server shows its default. */
export const withoutName: Proof = (evidence) =>
  isDefaultCertificate(evidence) ? [fact('same-certificate-without-name')] : []

/** The certificate that the problem is about; none for a root that was not sent. */
const certificateOf = ({ tls }: Evidence, { params }: Finding) => {
  const problem = tls?.problems.find(({ kind }) => kind === params.kind)
  const index = problem === undefined ? 0 : problem.certificate
  return index === null ? undefined : tls?.chain[index]
}

/** Who issued the certificate of the server. */
export const issuer: Proof = ({ tls }) => {
  const leaf = tls?.chain[0]
  return leaf === undefined ? [] : [fact('certificate-issued-by', { issuer: leaf.issuer })]
}

/** How much of the chain was sent. */
export const chainLength: Proof = ({ tls }) =>
  tls === undefined ? [] : [fact('certificates-sent', { count: tls.chain.length })]

/** When the certificate at fault ends. */
export const ends: Proof = (evidence, finding) => {
  const certificate = certificateOf(evidence, finding)
  return certificate === undefined ? [] : [fact('certificate-until', { date: minute(certificate.notAfter) })]
}

/** When the certificate at fault begins. */
export const begins: Proof = (evidence, finding) => {
  const certificate = certificateOf(evidence, finding)
  return certificate === undefined ? [] : [fact('certificate-from', { date: minute(certificate.notBefore) })]
}

/** Key and signature of the certificate at fault. */
export const madeOf: Proof = (evidence, finding) => {
  const certificate = certificateOf(evidence, finding)
  if (certificate === undefined) return []
  return [fact('certificate-made-of', { key: certificate.key, algorithm: certificate.signatureAlgorithm })]
}

/** The pinned certificate and the one that came. */
export const fingerprints: Proof = ({ profile, tls }) => [
  ...(profile.pinnedCertificate === null
    ? []
    : [fact('fingerprint-expected', { sha256: profile.pinnedCertificate.sha256 })]),
  ...(tls?.chain[0] === undefined ? [] : [fact('fingerprint-found', { sha256: tls.chain[0].sha256 })]),
]

/** The two dates that cannot both be right. */
export const clocks: Proof = (evidence) => {
  const dates = disagreeingClocks(evidence)
  if (dates === undefined) return []
  return [fact('greeting-dated', { date: dates.server }), fact('machine-dated', { date: dates.machine })]
}

/** Where the certificate is in order, and where not. */
export const perAddress: Proof = (evidence) => {
  const { good, bad } = addressesByCertificate(evidence)
  const problems = [...new Set(bad.flatMap((address) => address.problems))]
  return [
    fact('certificate-good-at', { addresses: addressList(good) }),
    fact('certificate-bad-at', { addresses: addressList(bad), problems: listed(problems) }),
  ]
}
