import { spawn } from 'node:child_process'
import { COMMAND_LINE } from './built-product'

/** How a run of the command line ended. */
export interface CommandLineRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly durationMs: number
}

export interface CommandLineCall {
  readonly words: readonly string[]
  /** Written to standard input, which is closed afterwards. */
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
  /** Called with the process, e.g. to interrupt it. */
  readonly started?: (process: { kill(signal: NodeJS.Signals): void; pid: number | undefined }) => void
}

/** Runs the built command line as a process of its own and waits for its end. */
export const runCommandLine = ({ words, input, environment, started }: CommandLineCall): Promise<CommandLineRun> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now()
    const child = spawn(process.execPath, [COMMAND_LINE, ...words], {
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr, durationMs: performance.now() - startedAt }))
    // A command that never reads its input may be gone before it is written.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
    started?.({ kill: (signal) => void child.kill(signal), pid: child.pid })
  })
