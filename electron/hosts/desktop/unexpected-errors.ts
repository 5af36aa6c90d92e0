import type { LogLine } from '../../ipc/log-line'

/** The process, as far as it is listened to. */
interface ListenedProcess {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (thrown: unknown) => void): unknown
  readonly stdout: { on(event: 'error', listener: () => void): unknown }
  readonly stderr: { on(event: 'error', listener: () => void): unknown }
}

const classOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.constructor.name : typeof thrown)

/**
 * Takes the place of Electron's own error box, which shows message and stack of an exception that nobody caught: library
 * texts may hold a secret. The class is logged, and the user is told once. A terminal that was closed is no error at all.
 * @param tell shows the user that something inside failed
 */
export const catchUnexpected = (listened: ListenedProcess, log: LogLine, tell: () => void): void => {
  let told = false
  listened.on('uncaughtException', (thrown) => {
    log(`uncaught ${classOf(thrown)}`)
    if (told) return
    told = true
    tell()
  })
  listened.on('unhandledRejection', (thrown) => log(`unhandled ${classOf(thrown)}`))
  for (const stream of [listened.stdout, listened.stderr]) stream.on('error', () => {})
}
