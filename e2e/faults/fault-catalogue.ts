import type { MeantReply } from './protocol-steps'

/**
 * What a fault amounts to, whatever its form. `…-after`: the reply comes whole, and then the thing happens.
 * `goodbye`: 421 and the end of the connection.
 */
export type Effect =
  | 'harmless'
  | 'closed'
  | 'reset'
  | 'timeout'
  | 'malformed'
  | 'too-long'
  | 'refused'
  | 'deferred'
  | 'goodbye'
  | 'wrong-class'
  | 'unasked'
  | 'closed-after'
  | 'reset-after'
  | 'goodbye-after'

/** What the server does at the step. */
export interface Misdeed {
  readonly bytes: Buffer
  /** `fin` ends the stream properly, also inside TLS; `truncate` ends TCP below TLS; `endless` repeats `bytes` for ever. */
  readonly next: 'go-on' | 'fin' | 'truncate' | 'reset' | 'silence' | 'endless'
  /** Writes every byte in a packet of its own. */
  readonly byteByByte?: boolean
}

export interface Fault {
  readonly name: string
  readonly effect: Effect
  /** The code that the server really gave, where the fault changes it. */
  readonly code?: number
  readonly commit: (meant: MeantReply) => Misdeed
}

/** A reply as bytes (RFC 5321 §4.2.1). */
export const replyBytes = ({ code, lines }: MeantReply, lineEnd = '\r\n'): Buffer => {
  const last = lines.length - 1
  return Buffer.from(lines.map((line, index) => `${code}${index === last ? ' ' : '-'}${line}${lineEnd}`).join(''))
}

const text = (bytes: string | Buffer, next: Misdeed['next'] = 'go-on'): Misdeed => ({ bytes: Buffer.from(bytes), next })
const NOTHING = Buffer.alloc(0)

/** The meant reply with another text in its first line. */
const reworded = (meant: MeantReply, change: (line: string) => string): MeantReply => ({
  ...meant,
  lines: meant.lines.map((line, index) => (index === 0 ? change(line) : line)),
})

const halfALine = (meant: MeantReply): Buffer => replyBytes(meant).subarray(0, 7)
const firstOfMany = ({ code }: MeantReply): Buffer => Buffer.from(`${code}-there is more\r\n`)
const withoutLineEnd = (meant: MeantReply): Buffer => replyBytes(meant).subarray(0, -2)

const ENDINGS: readonly Fault[] = [
  { name: 'FIN', effect: 'closed', commit: () => text(NOTHING, 'fin') },
  { name: 'FIN below TLS', effect: 'closed', commit: () => text(NOTHING, 'truncate') },
  { name: 'one digit, FIN', effect: 'closed', commit: ({ code }) => text(String(code).slice(0, 1), 'fin') },
  { name: 'half a line, FIN', effect: 'closed', commit: (meant) => text(halfALine(meant), 'fin') },
  { name: 'no line end, FIN', effect: 'closed', commit: (meant) => text(withoutLineEnd(meant), 'fin') },
  { name: 'CR without LF, FIN', effect: 'closed', commit: (meant) => text(replyBytes(meant).subarray(0, -1), 'fin') },
  { name: 'first line of many, FIN', effect: 'closed', commit: (meant) => text(firstOfMany(meant), 'fin') },
  { name: 'RST', effect: 'reset', commit: () => text(NOTHING, 'reset') },
  { name: 'half a line, RST', effect: 'reset', commit: (meant) => text(halfALine(meant), 'reset') },
  { name: 'stall', effect: 'timeout', commit: () => text(NOTHING, 'silence') },
  { name: 'half a line, stall', effect: 'timeout', commit: (meant) => text(halfALine(meant), 'silence') },
  { name: 'first line of many, stall', effect: 'timeout', commit: (meant) => text(firstOfMany(meant), 'silence') },
]

const nonsense = (name: string, make: (meant: MeantReply) => string | Buffer): Fault => ({
  name,
  effect: 'malformed',
  commit: (meant) => text(make(meant)),
})

const NONSENSE: readonly Fault[] = [
  nonsense('words without a code', () => 'thanks a lot\r\n'),
  nonsense('a letter in the code', ({ code }) => `${String(code).slice(0, 1)}x0 fine\r\n`),
  nonsense('a code of four digits', ({ code }) => `${code}0 fine\r\n`),
  nonsense('a code of two digits', ({ code }) => `${String(code).slice(0, 2)} fine\r\n`),
  nonsense('a code above 599', () => '999 fine\r\n'),
  nonsense('a code below 200', () => '150 fine\r\n'),
  nonsense('no separator', ({ code }) => `${code}fine\r\n`),
  nonsense('codes that differ', ({ code }) => `${code}-one\r\n550 other\r\n`),
  nonsense('an empty line', () => '\r\n'),
  nonsense('an HTTP answer', () => 'HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n'),
  nonsense('bytes at random', () => Buffer.from([0x00, 0xff, 0xfe, 0x80, 0x1b, 0x5b, 0x41, 0x0d, 0x0a])),
  nonsense('NUL in the code', ({ code }) => `${String(code).slice(0, 2)}\0${String(code).slice(2)} fine\r\n`),
]

const LENGTHS: readonly Fault[] = [
  { name: 'an overlong line', effect: 'too-long', commit: ({ code }) => text(`${code} ${'x'.repeat(20_000)}\r\n`) },
  { name: 'an endless line', effect: 'too-long', commit: ({ code }) => text(`${code}${'x'.repeat(8_000)}`, 'endless') },
  { name: 'endless lines', effect: 'too-long', commit: ({ code }) => text(`${code}-more\r\n`.repeat(500), 'endless') },
]

const WRONG_CLASS: Readonly<Record<string, number>> = { '2': 354, '3': 250 }

const coded = (name: string, effect: Effect, code: number, next: Misdeed['next'] = 'go-on'): Fault => ({
  name,
  effect,
  code,
  commit: () => text(`${code} ${String(code).slice(0, 1)}.0.0 says the server\r\n`, next),
})

const CODES: readonly Fault[] = [
  coded('5yz', 'refused', 550),
  coded('4yz', 'deferred', 451),
  coded('421 and FIN', 'goodbye', 421, 'fin'),
  {
    name: 'a code of the wrong class',
    effect: 'wrong-class',
    code: 0,
    commit: ({ code }) => text(`${WRONG_CLASS[String(code).slice(0, 1)]} what now\r\n`),
  },
]

const HARMLESS: readonly Fault[] = [
  {
    name: 'byte by byte',
    effect: 'harmless',
    commit: (meant) => ({ bytes: replyBytes(meant), next: 'go-on', byteByByte: true }),
  },
  { name: 'bare LF', effect: 'harmless', commit: (meant) => text(replyBytes(meant, '\n')) },
  {
    name: 'UTF-8',
    effect: 'harmless',
    commit: (meant) => text(replyBytes(reworded(meant, (line) => `${line} grüße €`))),
  },
  {
    name: 'Latin-1',
    effect: 'harmless',
    commit: (meant) =>
      text(Buffer.from(replyBytes(reworded(meant, (line) => `${line} gr\u00fc\u00dfe`)).toString(), 'latin1')),
  },
  {
    name: 'NUL in the text',
    effect: 'harmless',
    commit: (meant) => text(replyBytes(reworded(meant, (line) => `${line}\0!`))),
  },
  {
    name: 'escape sequences',
    effect: 'harmless',
    commit: (meant) => text(replyBytes(reworded(meant, (line) => `${line} \u001b[2J\u0007`))),
  },
  {
    name: 'several lines',
    effect: 'harmless',
    commit: ({ code, lines }) => text(replyBytes({ code, lines: [...lines, 'and more', 'and more'] })),
  },
  {
    name: 'a last line of the code alone',
    effect: 'harmless',
    commit: ({ code, lines }) => text(`${lines.map((line) => `${code}-${line}\r\n`).join('')}${code}\r\n`),
  },
]

const afterwards = (name: string, effect: Effect, extra: string, next: Misdeed['next']): Fault => ({
  name,
  effect,
  commit: (meant) => text(Buffer.concat([replyBytes(meant), Buffer.from(extra)]), next),
})

const AFTERWARDS: readonly Fault[] = [
  afterwards('a reply to nothing behind it', 'unasked', '250 2.0.0 nobody asked\r\n', 'go-on'),
  afterwards('FIN behind it', 'closed-after', '', 'fin'),
  afterwards('RST behind it', 'reset-after', '', 'reset'),
  afterwards('421 and FIN behind it', 'goodbye-after', '421 4.3.2 shutting down\r\n', 'fin'),
]

export const FAULTS: readonly Fault[] = [...ENDINGS, ...NONSENSE, ...LENGTHS, ...CODES, ...HARMLESS, ...AFTERWARDS]
