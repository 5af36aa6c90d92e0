import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { base64Lines } from './base64-lines'

const encoded = async (chunks: readonly Buffer[]): Promise<string> =>
  (await buffer(Readable.from(base64Lines(Readable.from(chunks))))).toString('latin1')

/** The rule itself (RFC 2045 §6.8). */
const expected = (bytes: Buffer): string =>
  bytes
    .toString('base64')
    .match(/.{1,76}/g)
    ?.join('\r\n') ?? ''

describe('base64 in lines', () => {
  it.each([0, 1, 2, 3, 56, 57, 58, 113, 114, 115, 570, 571])(
    'holds for %i bytes, however they are split',
    async (size) => {
      const bytes = randomBytes(size)
      expect(await encoded([bytes])).toBe(expected(bytes))
      for (const at of [1, 3, 56, 57, 58, 100]) {
        expect(await encoded([bytes.subarray(0, at), bytes.subarray(at)])).toBe(expected(bytes))
      }
      expect(await encoded([...bytes].map((byte) => Buffer.of(byte)))).toBe(expected(bytes))
    },
  )

  it('holds for much', async () => {
    const bytes = randomBytes(300_000)
    expect(await encoded([bytes.subarray(0, 65_536), bytes.subarray(65_536)])).toBe(expected(bytes))
  })
})
