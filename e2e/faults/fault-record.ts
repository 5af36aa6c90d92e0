import type { Socket } from 'node:net'
import type { Step } from './protocol-steps'

/** What one case's server saw, and what it said about the message. */
export class FaultRecord {
  connections = 0
  /** Every line that came while commands were expected, in order. */
  readonly lines: string[] = []
  /** All that came outside TLS. */
  readonly clear: Buffer[] = []
  content: Buffer | undefined
  finalDots = 0
  /** Code of the answer to the final dot, when it went out whole and well formed. */
  finalCode: number | undefined
  /** Steps that were answered, in order. */
  readonly answered: Step[] = []
  readonly sockets = new Set<Socket>()
  readonly paused = new Set<Socket>()

  count(pattern: RegExp): number {
    return this.lines.filter((line) => pattern.test(line)).length
  }
}
