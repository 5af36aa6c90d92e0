/** RFC 2268 §2: a permutation of 0 to 255 from the digits of pi. */
const PI = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32' +
    'bd8f40eb86b77b0bf09521225c6b4e8254d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed708e8eade8052eef784aa72ac354d6a2a' +
    '961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2e' +
    'c5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
)
const BLOCK = 8
const WORDS = 64

const pi = (index: number): number => PI[index & 0xff] ?? 0

/** RFC 2268 §2: 64 words of 16 bits from a key whose every bit counts. */
const expandKey = (key: Uint8Array): Uint16Array => {
  const bytes = new Uint8Array(2 * WORDS)
  bytes.set(key)
  const at = (index: number): number => bytes[index] ?? 0
  for (let i = key.length; i < bytes.length; i += 1) bytes[i] = pi(at(i - 1) + at(i - key.length))
  const first = bytes.length - key.length
  bytes[first] = pi(at(first))
  for (let i = first - 1; i >= 0; i -= 1) bytes[i] = pi(at(i + 1) ^ at(i + key.length))
  return Uint16Array.from({ length: WORDS }, (_, i) => at(2 * i) + 256 * at(2 * i + 1))
}

const rotateRight = (word: number, by: number): number => ((word >>> by) | (word << (16 - by))) & 0xffff
const ROTATIONS = [1, 2, 3, 5] as const

/** RFC 2268 §3: mixing rounds backwards, with a mashing round before the sixth and the twelfth of them. */
const decryptBlock = (block: Buffer, keys: Uint16Array): Buffer => {
  const words = [0, 2, 4, 6].map((at) => block.readUInt16LE(at))
  const word = (index: number): number => words[index & 3] ?? 0
  const key = (index: number): number => keys[index] ?? 0
  for (let round = 15; round >= 0; round -= 1) {
    for (let i = 3; i >= 0; i -= 1) {
      const mixed = key(4 * round + i) + (word(i - 1) & word(i - 2)) + (~word(i - 1) & word(i - 3))
      words[i] = (rotateRight(word(i), ROTATIONS[i] ?? 0) - mixed) & 0xffff
    }
    if (round !== 11 && round !== 5) continue
    for (let i = 3; i >= 0; i -= 1) words[i] = (word(i) - key(word(i - 1) & (WORDS - 1))) & 0xffff
  }
  const plain = Buffer.alloc(BLOCK)
  for (const [index, value] of words.entries()) plain.writeUInt16LE(value, 2 * index)
  return plain
}

/**
 * Decrypts RC2 in CBC mode (RFC 2268), which old Windows and macOS wrap certificates in and OpenSSL 3 no longer knows. It
 * opens files that people have; nothing is ever encrypted by it.
 * @param key as long as it is effective: 5 octets for RC2-40, 16 for RC2-128
 * @returns undefined when the length or the padding (RFC 8018 §6.1.1) is wrong
 */
export const decryptRc2Cbc = (octets: Uint8Array, key: Uint8Array, vector: Uint8Array): Buffer | undefined => {
  if (octets.length === 0 || octets.length % BLOCK !== 0) return undefined
  const keys = expandKey(key)
  const plain = Buffer.alloc(octets.length)
  let before = Buffer.from(vector)
  for (let at = 0; at < octets.length; at += BLOCK) {
    const block = Buffer.from(octets.subarray(at, at + BLOCK))
    for (const [index, octet] of decryptBlock(block, keys).entries()) plain[at + index] = octet ^ (before[index] ?? 0)
    before = block
  }
  const padding = plain.at(-1) ?? 0
  const isPadded = padding >= 1 && padding <= BLOCK && plain.subarray(-padding).every((octet) => octet === padding)
  return isPadded ? plain.subarray(0, -padding) : undefined
}
