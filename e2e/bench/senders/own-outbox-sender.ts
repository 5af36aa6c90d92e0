import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { composeApplication } from '../../../electron/compose'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import type { MakeSender } from '../sender'
import { accepted, messageWith } from './own-senders'

/** Adds mail to the outbox of a process that does not send it, so many at a time, until each is safe on disk. */
const outboxSender =
  (atOnce: number): MakeSender =>
  async ({ folder, text }) => {
    const own = await composeApplication({ host: 'web', dataFolder: join(folder, randomUUID()) })
    const keep = { action: 'keep' } as const
    const profile = { ...newSessionProfile('bench', 'Bench'), serverAddress: '127.0.0.1' }
    const secrets = { password: keep, authToken: keep }
    accepted(await own.handlers['profiles:save']({ profile, secrets, acknowledgements: [] }))
    const message = messageWith(text)
    return {
      send: async (count) => {
        let left = count
        const work = async (): Promise<void> => {
          while (left > 0) {
            left -= 1
            accepted(await own.handlers['outbox:add']({ profileId: 'bench', message }))
          }
        }
        await Promise.all(Array.from({ length: atOnce }, work))
      },
      close: () => own.close(),
    }
  }

/** As a script does that waits for each answer. */
export const outboxOneByOne = outboxSender(1)

/** As a page or a program does that has many mails at once. */
export const outboxTogether = outboxSender(16)
