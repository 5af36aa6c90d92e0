import type { SenderTask } from './sender'

/** What one contender reached. */
export interface Figure {
  readonly contender: string
  /** Median over the rounds, in the unit of the section. */
  readonly value: number
  readonly rounds: readonly number[]
  /** The round before those that count, in a process that has done nothing yet. */
  readonly first: number
  /** Median growth of the sending process's resident memory, bytes. */
  readonly memoryGrowth?: number
  /** What has to be known to read the figure. */
  readonly remark?: string
}

/** A goal of design §15 and what was reached. */
export interface GoalCheck {
  readonly what: string
  readonly goal: string
  readonly reached: string
  readonly met: boolean
}

export interface SectionResult {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** Whether a higher value is the better one. */
  readonly higherIsBetter: boolean
  readonly figures: readonly Figure[]
  readonly goals: readonly GoalCheck[]
  /** Contenders that are not on this machine. */
  readonly skipped: readonly string[]
}

/** What a section is given. */
export interface BenchSurroundings {
  readonly runs: number
  /** Everything but the port. */
  readonly task: Omit<SenderTask, 'port'>
  readonly sinkPort: number
  readonly say: (line: string) => void
}

export interface Section {
  readonly id: string
  readonly run: (surroundings: BenchSurroundings) => Promise<SectionResult>
}
