import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { DotStuffing, dotStuffed } from './dot-stuffing'

const stuff = async (chunks: readonly (string | Buffer)[]): Promise<string> =>
  (await buffer(Readable.from(chunks.map((chunk) => Buffer.from(chunk))).pipe(new DotStuffing()))).toString('latin1')

/** The rule itself, over the whole text at once. */
const expected = (content: string): string => {
  const lines = content.replace(/\r\n|\r|\n/g, '\r\n')
  const ended = lines === '' || lines.endsWith('\r\n') ? lines : `${lines}\r\n`
  return ended.replace(/^\./gm, '..')
}

const BODIES = [
  '',
  '.',
  '..',
  '.\r\n',
  '\r\n.\r\n',
  '\n.\n',
  '\r.\r',
  '\r\r\n.\n\r.',
  'a\nb\rc\r\nd',
  '.a\r\n..b\r\n...c\r\n',
  'no end',
  'dot at end.',
  'a.\r\n.b.\r\n',
]

describe('dot-stuffing', () => {
  it.each(BODIES)('of %j', async (body) => {
    expect(await stuff([body])).toBe(expected(body))
    expect(dotStuffed(Buffer.from(body)).toString('latin1')).toBe(expected(body))
  })

  it('copies nothing when nothing is to be changed', () => {
    const content = Buffer.from('Subject: x\r\n\r\na.b\r\n')
    expect(dotStuffed(content)).toBe(content)
  })

  it('is the same wherever the content is split', async () => {
    for (const body of BODIES) {
      for (let at = 0; at <= body.length; at += 1) {
        expect(await stuff([body.slice(0, at), body.slice(at)])).toBe(expected(body))
      }
      expect(await stuff([...body])).toBe(expected(body))
    }
  })

  it('holds for random content of line ends and dots', async () => {
    let seed = 1
    const next = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 300; round += 1) {
      const body = Array.from({ length: next(40) }, () => '.\r\nab'[next(5)]).join('')
      const at = next(body.length + 1)
      expect(await stuff([body.slice(0, at), body.slice(at)])).toBe(expected(body))
    }
  })

  it('leaves every other byte alone', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 256 }, (_, index) => index).filter((byte) => byte !== 10 && byte !== 13),
    )
    expect(await stuff([bytes])).toBe(`${bytes.toString('latin1')}\r\n`)
  })
})
