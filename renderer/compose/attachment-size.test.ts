import { describe, expect, it } from 'vitest'
import { formatBytes } from '../format/byte-size'
import { attachmentTotals, base64Size, sizeLimit } from './attachment-size'

/** The encoding itself, line by line, as the yardstick. */
const encodedLength = (bytes: number): number => {
  const lines =
    Buffer.alloc(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  return lines.reduce((sum, line) => sum + line.length + 2, 0)
}

describe('size on the wire', () => {
  it.each([0, 1, 2, 3, 56, 57, 58, 114, 1_000, 123_457])('of %i bytes is what encoding gives', (bytes) => {
    expect(base64Size(bytes)).toBe(encodedLength(bytes))
  })

  it('adds up files that are encoded one by one', () => {
    expect(attachmentTotals([{ size: 1 }, { size: 1 }])).toEqual({ bytes: 2, encodedBytes: 12 })
    expect(attachmentTotals([])).toEqual({ bytes: 0, encodedBytes: 0 })
  })
})

describe('the largest message a server takes', () => {
  it.each([
    [['PIPELINING', 'SIZE 52428800'], 52_428_800],
    [['size=1000'], 1_000],
    [['SIZE'], undefined],
    [['SIZE 0'], undefined],
    [['SIZEABLE 12', 'X-SIZE 3'], undefined],
    [[], undefined],
  ])('%j: %s', (capabilities, expected) => expect(sizeLimit(capabilities)).toBe(expected))
})

describe('a size for reading', () => {
  it.each([
    [0, '0\u00a0B'],
    [999, '999\u00a0B'],
    [1_000, '1\u00a0kB'],
    [412_300, '412\u00a0kB'],
    [999_600, '1\u00a0MB'],
    [6_800_000, '6.8\u00a0MB'],
    [99_960_000, '100\u00a0MB'],
    [35_700_000, '35.7\u00a0MB'],
    [2_000_000_000_000, '2\u00a0TB'],
  ])('%i bytes: %s', (bytes, expected) => expect(formatBytes(bytes)).toBe(expected))
})
