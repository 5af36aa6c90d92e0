/** Takes one line for the log. Lines hold names of operations and of error classes, never what a message or a server said. */
export type LogLine = (line: string) => void

/** For hosts that keep no log. */
export const noLog: LogLine = () => {}
