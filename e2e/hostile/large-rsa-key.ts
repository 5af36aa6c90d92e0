import { createPrivateKey, getDiffieHellman, type KeyObject } from 'node:crypto'

const EXPONENT = 65_537n

/** A well-known prime of this many bits (RFC 3526). */
const prime = (group: 'modp14' | 'modp17' | 'modp18'): bigint => BigInt(`0x${getDiffieHellman(group).getPrime('hex')}`)

const inverse = (value: bigint, modulus: bigint): bigint => {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b, x, y] = [b, a - quotient * b, y, x - quotient * y]
  }
  return ((x % modulus) + modulus) % modulus
}

const base64url = (value: bigint): string => {
  const hex = value.toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url')
}

/**
 * An RSA key of 16,384 bits, made in no time of primes that everybody knows: its second factor is a product of two. It works
 * as any other, and protects nothing.
 */
export const largeRsaKey = (): KeyObject => {
  const p = prime('modp18')
  const [r, s] = [prime('modp17'), prime('modp14')]
  const q = r * s
  const order = (r - 1n) * (s - 1n)
  const d = inverse(EXPONENT, (p - 1n) * order)
  const jwk = { n: p * q, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % order, qi: inverse(q, p) }
  return createPrivateKey({
    format: 'jwk',
    key: { kty: 'RSA', ...Object.fromEntries(Object.entries(jwk).map(([name, value]) => [name, base64url(value)])) },
  })
}
