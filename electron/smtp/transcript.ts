import type { StageId } from '../../shared/submission/stage'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import type { Reply } from './reply'

/** Lines kept of one stage: thousands of recipients would otherwise make a report that nobody can open. */
export const MAXIMUM_LINES_PER_STAGE = 400
const MAXIMUM_LINE_LENGTH = 4_096

/**
 * The conversation as it goes, for a person to read. Whoever writes to it hands in lines without secrets: commands as
 * they are to be shown, replies already scrubbed.
 */
export class Transcript {
  readonly #lines: TranscriptLine[] = []
  #stage: StageId = 'resolve'
  #secure = false
  #linesInStage = 0
  #leftOut = 0

  /**
   * @param elapsed ms since the operation began
   * @param heard told of every line at once
   */
  constructor(
    readonly elapsed: () => number,
    readonly heard: (line: TranscriptLine) => void,
  ) {}

  /** Lines from here on belong to `stage`. */
  enter(stage: StageId): void {
    if (stage === this.#stage) return
    this.#sumUpLeftOut()
    this.#stage = stage
    this.#linesInStage = 0
  }

  /** Lines from here on go inside TLS. */
  becomeSecure(): void {
    this.#secure = true
  }

  get secure(): boolean {
    return this.#secure
  }

  client(text: string): void {
    this.#record('client', text)
  }

  server(reply: Reply): void {
    if (this.#full) {
      this.#linesInStage += reply.lines.length
      this.#leftOut += reply.lines.length
      return
    }
    const last = reply.lines.length - 1
    for (const [index, line] of reply.lines.entries()) {
      this.#record('server', `${reply.code}${index === last ? ' ' : '-'}${line}`.trimEnd())
    }
  }

  /** What came and was no reply. */
  garbage(text: string): void {
    for (const line of text.split('\n')) this.#record('server', line)
  }

  /** A fact between the lines, e.g. `<content: 5120 bytes>`; a token of the record, not a sentence. */
  note(text: string): void {
    this.#record('note', text)
  }

  /** Everything said so far. */
  lines(): TranscriptLine[] {
    this.#sumUpLeftOut()
    return [...this.#lines]
  }

  get #full(): boolean {
    return this.#linesInStage >= MAXIMUM_LINES_PER_STAGE
  }

  #record(direction: TranscriptLine['direction'], text: string): void {
    this.#linesInStage += 1
    if (this.#linesInStage > MAXIMUM_LINES_PER_STAGE) {
      this.#leftOut += 1
      return
    }
    this.#speak(direction, text)
  }

  #sumUpLeftOut(): void {
    if (this.#leftOut > 0) this.#speak('note', `<${this.#leftOut} lines left out>`)
    this.#leftOut = 0
  }

  #speak(direction: TranscriptLine['direction'], text: string): void {
    const line: TranscriptLine = {
      atMs: this.elapsed(),
      direction,
      stage: this.#stage,
      secure: this.#secure,
      text: text.slice(0, MAXIMUM_LINE_LENGTH),
    }
    this.#lines.push(line)
    this.heard(line)
  }
}
