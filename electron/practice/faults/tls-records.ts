/** Plaintext records of TLS 1.2, for servers that a TLS library does not want to be (RFC 5246 §6.2.1, §7.2, §7.4). */

const ALERT = 21
const HANDSHAKE = 22
const TLS_1_2 = [0x03, 0x03]
const FATAL = 2

const uint = (value: number, octets: number): Buffer => {
  const bytes = Buffer.alloc(octets)
  bytes.writeUIntBE(value, 0, octets)
  return bytes
}

const record = (type: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([type, ...TLS_1_2]), uint(body.length, 2), body])

const message = (type: number, body: Buffer): Buffer => Buffer.concat([Buffer.of(type), uint(body.length, 3), body])

/** Descriptions of RFC 5246 §7.2 and RFC 6066 §9. */
export const ALERTS = { badRecordMac: 20, handshakeFailure: 40, unrecognizedName: 112 } as const

/** A fatal alert as a record. */
export const fatalAlert = (description: number): Buffer => record(ALERT, Buffer.of(FATAL, description))

const ECDHE_RSA_AES_128_GCM = 0xc02f
const DHE_RSA_AES_128_GCM = 0x009e
/** An empty renegotiation_info (RFC 5746 §3.2). */
const RENEGOTIATION_INFO = Buffer.from([0x00, 0x05, 0xff, 0x01, 0x00, 0x01, 0x00])

const serverHello = (cipher: number, extensions: Buffer): Buffer =>
  message(
    2,
    Buffer.concat([
      Buffer.from(TLS_1_2),
      Buffer.alloc(32, 0x42),
      Buffer.of(0),
      uint(cipher, 2),
      Buffer.of(0),
      extensions,
    ]),
  )

/** A ServerHello that knows nothing of RFC 5746, as appliances of before 2010 send it. */
export const helloWithoutRenegotiationInfo = (): Buffer =>
  record(HANDSHAKE, serverHello(ECDHE_RSA_AES_128_GCM, Buffer.alloc(0)))

const WEAK_DH_OCTETS = 64

/**
 * A server's flight with a Diffie-Hellman key of 512 bits. Its signature is none: a client refuses the key before.
 * @param leaf DER of an RSA certificate
 */
export const flightWithWeakDhKey = (leaf: Uint8Array): Buffer => {
  const certificate = Buffer.concat([uint(leaf.length, 3), leaf])
  const modulus = Buffer.alloc(WEAK_DH_OCTETS, 0xd5)
  const publicKey = Buffer.alloc(WEAK_DH_OCTETS, 0x51)
  const keyExchange = Buffer.concat([
    uint(WEAK_DH_OCTETS, 2),
    modulus,
    uint(1, 2),
    Buffer.of(2),
    uint(WEAK_DH_OCTETS, 2),
    publicKey,
    Buffer.from([0x04, 0x01]),
    uint(256, 2),
    Buffer.alloc(256, 0x11),
  ])
  return Buffer.concat([
    record(HANDSHAKE, serverHello(DHE_RSA_AES_128_GCM, RENEGOTIATION_INFO)),
    record(HANDSHAKE, message(11, Buffer.concat([uint(certificate.length, 3), certificate]))),
    record(HANDSHAKE, message(12, keyExchange)),
    record(HANDSHAKE, message(14, Buffer.alloc(0))),
  ])
}
