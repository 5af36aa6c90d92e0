import type { CertificateSummary } from '../../shared/trust/tls-report'

export type CertificateRole = 'server' | 'intermediate' | 'root' | 'certificate'

/** What a certificate is for, by its place in the chain as sent: the first is the server's own. */
export const certificateRole = (certificate: CertificateSummary, index: number): CertificateRole => {
  if (index === 0) return 'server'
  if (certificate.selfIssued) return 'root'
  return certificate.isCa ? 'intermediate' : 'certificate'
}

/**
 * The short name of a distinguished name such as `CN=mail.example, O=Example`: its common name, else its organisation,
 * else the whole text. Escaped commas (RFC 4514 §2.4) stay part of the value.
 */
export const shortName = (distinguishedName: string): string => {
  for (const attribute of ['CN', 'O', 'OU']) {
    const match = new RegExp(`(?:^|[,\\n+]\\s*)${attribute}\\s*=\\s*("[^"]*"|(?:\\\\.|[^,\\n+])*)`, 'i').exec(
      distinguishedName,
    )
    const value = match?.[1]?.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1').trim()
    if (value !== undefined && value !== '') return value
  }
  return distinguishedName
}

/** A subject alternative name without the kind that certificate viewers put before it: `DNS:mail.example`. */
export const plainAltName = (name: string): string => name.replace(/^(?:DNS|IP(?: Address)?):/i, '')

/** A validity bar in percent of its width: the filled part, the hatched part past the end (or before the start), and the tick for now. */
export interface ValidityBar {
  readonly state: 'valid' | 'expired' | 'not-yet-valid'
  readonly fill: { readonly from: number; readonly to: number }
  readonly hatched: { readonly from: number; readonly to: number } | null
  readonly now: number
}

/** Where the tick stands when it is past the end: near the edge, so that it stays visible. */
const TICK_EDGE = 98

const percent = (value: number): number => Math.round(Math.min(100, Math.max(0, value)) * 10) / 10

/**
 * How to draw a certificate's validity. The bar spans the validity; past its end it spans up to now, before its start it
 * spans from now.
 * @param notBefore ISO 8601
 * @param notAfter ISO 8601
 * @param now ms since 1970
 */
export const validityBar = (notBefore: string, notAfter: string, now: number): ValidityBar => {
  const start = Date.parse(notBefore)
  const end = Date.parse(notAfter)
  if (now > end) {
    const to = now === start ? 0 : percent((TICK_EDGE * (end - start)) / (now - start))
    return { state: 'expired', fill: { from: 0, to }, hatched: { from: to, to: TICK_EDGE }, now: TICK_EDGE }
  }
  if (now < start) {
    const left = 100 - TICK_EDGE
    const from = percent(left + ((100 - left) * (start - now)) / (end - now))
    return { state: 'not-yet-valid', fill: { from, to: 100 }, hatched: { from: left, to: from }, now: left }
  }
  const at = end === start ? 100 : percent((100 * (now - start)) / (end - start))
  return { state: 'valid', fill: { from: 0, to: at }, hatched: null, now: at }
}

/** A fingerprint as certificate viewers write it: `9F:2C:41:…`. */
export const fingerprint = (sha256: string): string =>
  (
    sha256
      .replaceAll(/[^0-9a-f]/gi, '')
      .toUpperCase()
      .match(/../g) ?? []
  ).join(':')

/** The beginning and the end of a fingerprint, enough to compare at a glance. */
export const shortFingerprint = (sha256: string): string => {
  const bytes = fingerprint(sha256).split(':')
  return bytes.length <= 8 ? bytes.join(':') : `${bytes.slice(0, 4).join(':')}:…:${bytes.slice(-2).join(':')}`
}

/** The chain as one PEM text (RFC 7468), each certificate ending in a line end. */
export const pemBundle = (chain: readonly Pick<CertificateSummary, 'pem'>[]): string =>
  chain.map(({ pem }) => `${pem.trim()}\n`).join('')

/** A file name for a chain, safe on every system: `mail.example.pem`. */
export const pemFileName = (serverName: string): string =>
  `${serverName.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '') || 'chain'}.pem`
