import { randomBytes } from 'node:crypto'

const HANDSHAKE = 22
const SERVER_HELLO = 2
const CERTIFICATE = 11
const TLS_1_2 = Buffer.from([3, 3])
const LONGEST_RECORD = 16_384
/** TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, which every client of today offers. */
const CIPHER = Buffer.from([0xc0, 0x2b])
/** An empty renegotiation_info (RFC 5746 §3.6): without it clients refuse before they look at a certificate. */
const SECURE_RENEGOTIATION = Buffer.from([0, 5, 0xff, 0x01, 0, 1, 0])

const uint24 = (value: number): Buffer => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff])

const message = (type: number, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([type]), uint24(body.length), body])

const records = (octets: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; at < octets.length; at += LONGEST_RECORD) {
    const part = octets.subarray(at, at + LONGEST_RECORD)
    parts.push(Buffer.from([HANDSHAKE]), TLS_1_2, Buffer.from([part.length >> 8, part.length & 0xff]), part)
  }
  return Buffer.concat(parts)
}

/**
 * The first flight of a TLS 1.2 server (RFC 5246 §7.4) as far as its certificates, which need not be any: a TLS library would not
 * serve what it cannot read itself.
 * @param chain DER, or whatever is to stand in its place
 */
export const certificateFlight = (chain: readonly Uint8Array[]): Buffer => {
  const hello = Buffer.concat([
    TLS_1_2,
    randomBytes(32),
    Buffer.from([0]),
    CIPHER,
    Buffer.from([0]),
    SECURE_RENEGOTIATION,
  ])
  const entries = Buffer.concat(chain.flatMap((certificate) => [uint24(certificate.length), certificate]))
  const certificates = Buffer.concat([uint24(entries.length), entries])
  return Buffer.concat([records(message(SERVER_HELLO, hello)), records(message(CERTIFICATE, certificates))])
}
