import type { Readable, Writable } from 'node:stream'

/** The process around a command, given from outside so that commands can be tested without one. */
export interface CommandLineIo {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Aborted by the first interrupt (Ctrl+C) or termination signal. */
  readonly interrupted: AbortSignal
}
