import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { COMMAND_LINE } from './built-product'

/** A running web host of the built product. */
export interface RunningWebHost {
  /** Opens the page once. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Everything it printed so far, on both streams. */
  output(): string
  stop(): Promise<void>
}

export interface WebHostOptions {
  readonly dataFolder: string
  /** Replaces the environment of the test, so that no session bus or proxy of the machine is used by accident. */
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * Starts `serve` and waits for its address.
 * @throws when it ends before it printed one
 */
export const startWebHost = async ({ dataFolder, environment }: WebHostOptions): Promise<RunningWebHost> => {
  const child = spawn(process.execPath, [COMMAND_LINE, 'serve', '--json', '--data-dir', dataFolder], {
    env: { PATH: process.env.PATH ?? '', HOME: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let stdout = ''
  const address = new Promise<{ url: string; port: number }>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      stdout += text
      if (stdout.trimEnd().endsWith('}')) resolve(JSON.parse(stdout))
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.on('close', () => reject(new Error(`the web host ended: ${output}`)))
  })
  const { url, port } = await address
  return {
    url,
    port,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const closed = once(child, 'close')
      child.kill('SIGTERM')
      await closed
    },
  }
}
