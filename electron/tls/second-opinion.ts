import * as pkijs from 'pkijs'

/** Node's verdict names one error, and a date hides the others; so dates are taken out of the question here. */
const widened = (der: Uint8Array): pkijs.Certificate => {
  const certificate = pkijs.Certificate.fromBER(Uint8Array.from(der))
  certificate.notBefore = new pkijs.Time({ type: 1, value: new Date('1950-01-01T00:00:00Z') })
  certificate.notAfter = new pkijs.Time({ type: 1, value: new Date('9999-12-31T23:59:59Z') })
  return certificate
}

/**
 * Asks pkijs whether a complete path is valid, dates apart: a second implementation of RFC 5280 beside our own, for the
 * cases in which the TLS library's verdict says nothing about trust. The path is given to it as a line, so that it searches
 * nothing: its own search does not end when certificates sign each other in a circle.
 * @param path DER, leaf first, anchor last
 */
export const secondOpinionAccepts = async (path: readonly Uint8Array[]): Promise<boolean> => {
  if (path.length < 2) return true
  try {
    const line = path.map(widened)
    const anchor = line.at(-1)
    if (anchor === undefined) return false
    const engine = new pkijs.CertificateChainValidationEngine({
      trustedCerts: [anchor],
      certs: [...line.slice(0, -1)].reverse(),
      findIssuer: async (certificate) => {
        const issuer = line[line.indexOf(certificate) + 1]
        return issuer !== undefined && (await certificate.verify(issuer)) ? [issuer] : []
      },
    })
    return (await engine.verify()).result
  } catch {
    return false
  }
}
