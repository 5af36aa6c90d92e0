import { describe, expect, it } from 'vitest'
import { parseEnhancedStatus, type Reply } from './reply'
import { MAXIMUM_LINE_BYTES, MAXIMUM_REPLY_LINES, ReplyReader } from './reply-reader'

const read = (...chunks: (string | Buffer)[]) => {
  const reader = new ReplyReader()
  const replies: Reply[] = []
  for (const chunk of chunks) replies.push(...reader.feed(Buffer.from(chunk)))
  return { replies, reader }
}

describe('reading replies', () => {
  it('reads several lines and several replies of one chunk', () => {
    const { replies } = read('250-one\r\n250-two\r\n250 three\r\n550 5.1.1 no\r\n')
    expect(replies).toEqual([
      { code: 250, enhancedStatus: null, lines: ['one', 'two', 'three'] },
      { code: 550, enhancedStatus: '5.1.1', lines: ['5.1.1 no'] },
    ])
  })

  it('gives the same wherever the bytes are split', () => {
    const bytes = Buffer.from('250-grüße\r\n250 SIZE\n354 go\r\n')
    const whole = read(bytes).replies
    for (let at = 1; at < bytes.length; at += 1) {
      expect(read(bytes.subarray(0, at), bytes.subarray(at)).replies).toEqual(whole)
    }
    expect(read(...[...bytes].map((byte) => Buffer.of(byte))).replies).toEqual(whole)
  })

  it.each([
    ['bare LF', '250 ok\n', ['ok']],
    ['no text', '250\r\n', ['']],
    ['a code and a hyphen', '250-\r\n250 \r\n', ['', '']],
    ['Latin-1', Buffer.from('535 Zugang ung\xfcltig\r\n', 'latin1'), ['Zugang ungültig']],
    ['control characters', '250 a\u001b[2Jb\u0000\r\n', ['a\ufffd[2Jb\ufffd']],
    ['marks that turn the text around', '250 a\u202egpj.exe\u2066\r\n', ['a\ufffdgpj.exe\ufffd']],
  ])('takes %s', (_name, bytes, lines) => {
    expect(read(bytes).replies[0]?.lines).toEqual(lines)
  })

  it.each([
    ['letters', '25x ok\r\n'],
    ['a code below 200', '100 go on\r\n'],
    ['a code above 599', '600 what\r\n'],
    ['no separator', '250ok\r\n'],
    ['an empty line', '\r\n'],
    ['another code in the middle', '250-a\r\n251 b\r\n'],
    ['another protocol', '* OK ready\r\n'],
  ])('refuses %s', (_name, bytes) => {
    const { replies, reader } = read(bytes, '250 later\r\n')
    expect(replies).toEqual([])
    expect(reader.problem?.code).toBe('reply-malformed')
  })

  it('is bounded in every direction', () => {
    expect(read(`250 ${'x'.repeat(MAXIMUM_LINE_BYTES)}`).reader.problem?.code).toBe('reply-too-long')
    expect(read(`250 ${'x'.repeat(MAXIMUM_LINE_BYTES)}\r\n`).reader.problem?.code).toBe('reply-too-long')
    expect(read('250-x\r\n'.repeat(MAXIMUM_REPLY_LINES + 1)).reader.problem?.code).toBe('reply-too-long')
    expect(read(`250-${'x'.repeat(4_000)}\r\n`.repeat(20)).reader.problem?.code).toBe('reply-too-long')
    expect(read(`${'250-x\r\n'.repeat(MAXIMUM_REPLY_LINES - 1)}250 end\r\n`).replies.length).toBe(1)
  })

  it('knows that something is unfinished', () => {
    expect(read('250-half\r\n').reader.unfinished).toBe(true)
    expect(read('250 hal').reader.unfinishedText).toBe('250 hal')
    expect(read('250-one\r\n25').reader.unfinishedText).toBe('250-one\n25')
    expect(read('250 whole\r\n').reader.unfinished).toBe(false)
  })
})

describe('enhanced status codes', () => {
  it.each([
    [550, '5.7.1 denied', '5.7.1'],
    [250, '2.0.0', '2.0.0'],
    [250, '5.7.1 other class', null],
    [220, '2.4.6.8 is an address', null],
    [550, 'no 5.7.1', null],
    [451, '4.7.1234 too long', null],
  ])('%i %s gives %s', (code, text, status) => {
    expect(parseEnhancedStatus(code, text)).toBe(status)
  })
})
