import type { Finding } from '../../shared/failures/finding'
import type { TlsReport } from '../../shared/trust/tls-report'

/** Problems that a comparison of fingerprints says nothing about: such a certificate is damaged or forged. */
const HOPELESS: ReadonlySet<string> = new Set(['bad-signature', 'malformed', 'distrusted'])

/** Whether pinning the certificate that was shown is a way to solve a finding: what it is about is trust in the issuer. */
export const offersPin = (finding: Finding, tls: TlsReport): boolean =>
  tls.chain.length > 0 &&
  tls.problems.some(
    ({ id, check, kind, ignored }) => id === finding.id && check === 'trust' && !ignored && !HOPELESS.has(kind),
  )
