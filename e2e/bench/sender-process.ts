import { fork } from 'node:child_process'
import { once } from 'node:events'
import { watchResidentMemory } from './resident-memory'
import type { SenderTask } from './sender'
import { type SenderName, senders } from './senders'

/** What one round cost. */
export interface Round {
  readonly milliseconds: number
  /** How far the resident memory of the sending process rose above where it was; bytes. */
  readonly memoryGrowth: number
}

type Order = { readonly count: number }
type Answer = Round | { readonly complaint: string }

/** Word on the command line that makes a process of the bench a sender. */
export const SENDER_ROLE = 'sender'

/** The life of a sender's process: does one round for every order, until the bench goes away. */
export const liveAsSender = async (name: SenderName, task: SenderTask): Promise<void> => {
  const make = await senders[name]()
  const sender = await make(task)
  const answer = (words: Answer | 'ready'): void => void process.send?.(words)
  process.on('message', async ({ count }: Order) => {
    try {
      globalThis.gc?.()
      const growth = await watchResidentMemory()
      const startedAt = performance.now()
      await sender.send(count)
      const milliseconds = performance.now() - startedAt
      answer({ milliseconds, memoryGrowth: await growth() })
    } catch (error) {
      answer({ complaint: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
  process.once('disconnect', () => {
    void sender.close().finally(() => process.exit(0))
  })
  answer('ready')
}

/** A sender in its own process, seen from the bench. */
export interface SenderProcess {
  /** @throws when something was not accepted, or the process ended */
  round(count: number): Promise<Round>
  stop(): Promise<void>
}

/** Starts a sender's process and waits until it is ready. */
export const startSender = async (name: SenderName, task: SenderTask): Promise<SenderProcess> => {
  const script = process.argv[1]
  if (script === undefined) throw new Error('the bench does not know its own file')
  const child = fork(script, [SENDER_ROLE, name, JSON.stringify(task)], { execArgv: ['--expose-gc'] })
  let ended = false
  const end = once(child, 'exit').then(() => {
    ended = true
    throw new Error(`the process of ${name} ended`)
  })
  end.catch(() => undefined)
  const said = async (): Promise<unknown> => (await Promise.race([once(child, 'message'), end]))[0]
  await said()
  return {
    round: async (count) => {
      child.send({ count } satisfies Order)
      const answer = (await said()) as Answer
      if ('complaint' in answer) throw new Error(`${name}: ${answer.complaint}`)
      return answer
    },
    stop: async () => {
      if (ended) return
      child.disconnect()
      await end.catch(() => undefined)
    },
  }
}
