/** Most of a pasted text that is read; of a longer one the beginning and the end. */
const MOST_READ = 1_048_576
/** Most that is searched; of more than that only lines that may speak of a failure. */
const MOST_SEARCHED = 131_072
const LONGEST_PIECE = 1_000
const OVERLAP = 100
const LONGEST_SHAPE = 200
const MOST_OF_A_SHAPE = 10
const LONGEST_REPLY = 4_000

/** A pasted text in the form in which it is searched. */
export interface PreparedText {
  /** Without empty and repeated lines; the lines of one SMTP reply are one line. */
  readonly lines: readonly string[]
  /** The same in one line, single spaces throughout: every pattern is matched against this. */
  readonly flat: string
}

/** Words and codes without which a line of a long log says nothing about a failure. */
const TELLING =
  /err|fail|refus|reject|den(?:y|ied)|time|closed|lost|reset|certif|tls|ssl|auth|login|password|smtp|x509|0x8|not |unable|invalid|too |limit|list|block|(?<!\d)[45][0-5]\d[ -]|[45]\.\d{1,3}\.\d/i

const middleLeftOut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit / 2)}\n${text.slice(-limit / 2)}`

/** Terminal escapes, control characters and typographic marks as plain text; line breaks that were written out as such. */
const plainText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escapes are what is taken out
    .replace(/\u001b\[[0-9;?]{0,16}[A-Za-z]/g, '')
    .replace(/\\r|\r/g, '')
    .replace(/\\n|=\n/g, (mark) => (mark === '=\n' ? '' : '\n'))
    .replace(/\\(["'/])/g, '$1')
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u00a0]/g, ' ')

const pieces = (line: string): string[] => {
  if (line.length <= LONGEST_PIECE) return [line]
  const step = LONGEST_PIECE - OVERLAP
  return Array.from({ length: Math.ceil(line.length / step) }, (_, index) =>
    line.slice(index * step, index * step + LONGEST_PIECE),
  )
}

const withinBudget = (lines: readonly string[], budget: number): string[] => {
  const kept: string[] = []
  let left = budget
  for (const line of lines) {
    left -= line.length + 1
    if (left < 0) break
    kept.push(line)
  }
  return kept
}

/** A log repeats itself with other times and numbers: of each shape the first and the last few lines are enough. */
const fewOfEachShape = (lines: readonly string[]): string[] => {
  const shapes = lines.map((line) => line.slice(0, LONGEST_SHAPE).replace(/\d+/g, '0'))
  const total = new Map<string, number>()
  for (const shape of shapes) total.set(shape, (total.get(shape) ?? 0) + 1)
  const seen = new Map<string, number>()
  return lines.filter((_, index) => {
    const shape = shapes[index] ?? ''
    const number = (seen.get(shape) ?? 0) + 1
    seen.set(shape, number)
    return number <= MOST_OF_A_SHAPE || number > (total.get(shape) ?? 0) - MOST_OF_A_SHAPE
  })
}

/** The telling lines of a long text, as many as are searched: half from its beginning, half from its end. */
const condensed = (lines: readonly string[]): string[] => {
  const telling = [...new Set(lines.flatMap(pieces))].filter((line) => TELLING.test(line))
  const few = fewOfEachShape(telling)
  const first = withinBudget(few, MOST_SEARCHED / 2)
  const last = withinBudget(few.slice(first.length).reverse(), MOST_SEARCHED / 2).reverse()
  return [...first, ...last]
}

/** `535-5.7.8 text`, whatever a log put before it. */
const CONTINUED = /^(.{0,60}?)\b([2-5][0-5]\d)-(\d\.\d{1,3}\.\d{1,3} )?/
const REPLY_LINE = /^(.{0,60}?)\b([2-5][0-5]\d)([ -])(\d\.\d{1,3}\.\d{1,3} )?/

/** What stands before a line of a reply whose code a library took away: only the status is repeated (RFC 2034 §4). */
const STATUS_LINE = /^([245]\.\d{1,3}\.\d{1,3})[ -] *(?=\S)/

/** Joins the lines of one reply (RFC 5321 §4.2.1), so that sentences that run over them are found. */
const withRepliesJoined = (lines: readonly string[]): string[] => {
  const joined: string[] = []
  let open: string | undefined
  for (const line of lines) {
    const next = REPLY_LINE.exec(line)
    const last = joined.at(-1)
    const repeated = STATUS_LINE.exec(line)
    if (repeated !== null && last?.includes(`${repeated[1]} `) === true && last.length < LONGEST_REPLY) {
      joined[joined.length - 1] = `${last} ${line.slice(repeated[0].length).trim()}`
    } else if (open !== undefined && next?.[2] === open && last !== undefined && last.length < LONGEST_REPLY) {
      joined[joined.length - 1] = `${last} ${line.slice(next[0].length).trim()}`
      open = next[3] === '-' ? open : undefined
    } else {
      joined.push(line)
      open = CONTINUED.exec(line)?.[2]
    }
  }
  return joined
}

/** Prepares a pasted text: bounded, inert, unfolded. Time and memory grow with its length and no faster. */
export const prepareText = (text: string): PreparedText => {
  const plain = plainText(middleLeftOut(text, MOST_READ))
  const lines = plain
    .split('\n')
    .map((line) => line.replace(/^(?:> ?){1,5}/, '').trim())
    .filter((line) => line !== '')
  const searched = plain.length <= MOST_SEARCHED ? lines : condensed(lines)
  const unfolded = withRepliesJoined(searched)
  return { lines: unfolded, flat: unfolded.join(' ').replace(/ {2,}/g, ' ') }
}
