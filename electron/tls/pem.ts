const PEM_BLOCK = /-----BEGIN (?:TRUSTED |X509 )?(?:CERTIFICATE|PRIVATE KEY)-----([A-Za-z0-9+/=\s]+)-----END/g

/** Text armour of RFC 7468 around DER. */
export const toPem = (label: 'CERTIFICATE' | 'PRIVATE KEY', der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}

/** The DER inside each certificate or private key of a PEM text. */
export const fromPem = (pem: string): readonly Uint8Array<ArrayBuffer>[] =>
  [...pem.matchAll(PEM_BLOCK)].map(([, body = '']) => Uint8Array.from(Buffer.from(body, 'base64')))
