import { isRegisteredStatus, parseEnhancedStatus } from './enhanced-status'
import type { PreparedText } from './explain-text-prepare'

/** A reply of a server as it stands in a text. */
export interface PastedReply {
  readonly code: number
  readonly enhanced?: string
  /** At most 500 characters, one line. */
  readonly text: string
}

/** What a text holds that does not depend on its language. */
export interface TextFacts {
  readonly flat: string
  readonly replies: readonly PastedReply[]
  /** Enhanced statuses, each once, in the order met. */
  readonly statuses: readonly string[]
  /** Ports that the text mentions. */
  readonly ports: readonly number[]
}

const MOST_REPLIES = 50
const MOST_STATUSES = 20
const LONGEST_REPLY_TEXT = 500

/** A code of the form that RFC 5321 §4.2.1 allows, where a log, an exception or a bounce would have it; not a line of a file. */
const REPLY =
  /(?:^|(?<!\.[a-z]{1,6}):|: |[;<>("'=|*\]] ?|<- {1,2}|\b(?:said|error|code|response|reply|replied|returned|server|s|login|failed|command) )b?['"]?([2-5][0-5]\d)(?:([- ]),? ?|, ?b?['"]|: ?|$|(?=['",)]))#?/gi
const WITH_STATUS = /(?<![\d.])([2-5][0-5]\d)([ -]{1,2})(?=#?[245]\.\d{1,3}\.\d{1,3}\b)/g
const LEADING_STATUS = /^[#(]?([245]\.\d{1,3}\.\d{1,3})\)?(?![.\d])[ :-]*/

/** Where a program's own fields go on behind the server's words: `…', responseCode: 535, command: 'AUTH PLAIN'`. */
const PROGRAM_FIELDS = /(?:['"]\s*|^),\s*[A-Za-z]\w{0,40}\s?[:=].*$/

/** Where a log goes on with what the client said, or with a challenge that a client answers, on the same line. */
const CLIENT_SAYS = /(?:^|\s)(?:>>|C:|CLIENT ?->|334[ -]).*$/
/** What a client sends to sign in (RFC 4954 §4). */
const CREDENTIALS = /\b(AUTH (?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5) )\S+/gi
const CHALLENGE = 334

/** The server's own words: what a client answers a challenge with is a secret, and is not repeated. */
const serverWords = (words: string, code: string): string => {
  const said = words.replace(CLIENT_SAYS, '').replace(CREDENTIALS, '$1…').trim()
  return Number(code) === CHALLENGE ? (said.split(' ')[0] ?? '') : said
}

const replyAt = (line: string, code: string, start: number): PastedReply => {
  const rest = serverWords(line.slice(start, start + LONGEST_REPLY_TEXT), code)
  const status = LEADING_STATUS.exec(rest)
  const enhanced = status?.[1]
  const fits = enhanced?.startsWith(code.charAt(0)) ?? false
  return {
    code: Number(code),
    ...(fits && enhanced !== undefined ? { enhanced } : {}),
    text: (fits ? rest.slice(status?.[0].length) : rest)
      .replace(PROGRAM_FIELDS, '')
      .replace(/(?:\\n)?['"]?[),\]}]*$/, '')
      .trim(),
  }
}

const repliesIn = (lines: readonly string[]): PastedReply[] => {
  const replies = new Map<string, PastedReply>()
  for (const line of lines) {
    for (const pattern of [REPLY, WITH_STATUS]) {
      for (const match of line.matchAll(pattern)) {
        if (replies.size >= MOST_REPLIES) return [...replies.values()]
        const reply = replyAt(line, match[1] ?? '', match.index + match[0].length)
        const key = `${reply.code} ${reply.text.slice(0, 60)}`
        const known = [...replies.keys()].some((other) => other === key || (reply.text === '' && other.startsWith(key)))
        if (!known) replies.set(key, reply)
      }
    }
  }
  return [...replies.values()]
}

/** After a reply code, in a field of a delivery report (RFC 3464 §2.3.4), or in brackets: certainly a status. */
const CERTAIN_STATUS =
  /(?:\b[2-5][0-5]\d[ -]{1,2}#?|\bstatus(?: code)?: ?|\bdsn=|\binfo: ?|\bresponded: ?|\bresponse was: ?|\bb?['"][ (]?#?|\(#?)([245]\.\d{1,3}\.\d{1,3})(?![.\d])/gi
const BARE_STATUS = /(?<![\w.\-/])([45]\.\d{1,3}\.\d{1,3})(?![.\d]|-\d)/g
/** What stands before three numbers that are a version. */
const BEFORE_VERSION =
  /(?:^|[\s#])#{1,6} ?$|(?:version|release|mailer|emailjs|node(?:\.?js)?|linux|kernel|php|perl|python|ruby|v|ver\.?|build|\bid)[ /(:-]*$/i

const statusesIn = (flat: string): string[] => {
  const found = new Map<string, number>()
  const note = (code: string | undefined, index: number) => {
    if (code !== undefined && found.size < MOST_STATUSES && !found.has(code)) found.set(code, index)
  }
  for (const match of flat.matchAll(CERTAIN_STATUS)) {
    if (!BEFORE_VERSION.test(flat.slice(Math.max(0, match.index - 12), match.index))) note(match[1], match.index)
  }
  for (const match of flat.matchAll(BARE_STATUS)) {
    const status = parseEnhancedStatus(match[1] ?? '')
    const version = BEFORE_VERSION.test(flat.slice(Math.max(0, match.index - 12), match.index))
    if (status !== undefined && isRegisteredStatus(status) && !version) note(match[1], match.index)
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([code]) => code)
}

const PORT = /(?:\bport['"]?(?: ?[:=#(] ?| )(?:[\w.-]{1,80}, )?['"]?|[a-z\d\]](?::| \())(\d{2,5})\b(?![.:]\d)/gi
const MAIL_PORTS: ReadonlySet<number> = new Set([25, 465, 587, 2465, 2525, 2587, 1025, 110, 143, 993, 995, 80, 443, 22])

const portsIn = (flat: string): number[] => {
  const ports = new Set<number>()
  for (const match of flat.matchAll(PORT)) {
    const port = Number(match[1])
    if (MAIL_PORTS.has(port)) ports.add(port)
  }
  return [...ports]
}

/** Reads what needs no understanding of the language. */
export const factsOf = ({ lines, flat }: PreparedText): TextFacts => {
  const replies = repliesIn(lines)
  return { flat, replies, statuses: statusesIn(flat), ports: portsIn(flat) }
}
