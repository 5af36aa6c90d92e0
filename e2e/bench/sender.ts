/** Where a sender delivers to, and what; passed to its process as it is. */
export interface SenderTask {
  readonly host: string
  readonly port: number
  /** A folder that the sender may write into, removed at the end of the bench. */
  readonly folder: string
  /** Text of a composed message, and a whole message with the same text. */
  readonly text: string
  readonly rawMessage: string
  /** The file to attach. */
  readonly attachment: string
  /** PEM of the authority to trust, when the server speaks TLS. */
  readonly authority: string
}

/** One way of doing one job. Each lives in a process of its own, so that none waits for or warms up another. */
export interface Sender {
  /** Does the job `count` times over one session, sessions of its own aside. Rejects when anything is not accepted. */
  send(count: number): Promise<void>
  close(): Promise<void>
}

export type MakeSender = (task: SenderTask) => Promise<Sender>

export const SENDER = 'sender@bench.example'
export const RECIPIENT = 'recipient@bench.example'
export const SUBJECT = 'Bench'
export const USER = { name: 'bench', password: 'bench-password' } as const
