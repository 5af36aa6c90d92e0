import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { composeApplication } from '../../../electron/compose'
import { newSessionProfile } from '../../../shared/profile/session-profile'
import type { Outcome } from '../../../shared/submission/session-report'
import { type MakeSender, USER } from '../sender'
import { accepted } from './own-senders'

/** A whole diagnosis over STARTTLS with sign-in, in a process that runs already; anything but `wanted` ends the bench. */
const diagnosing =
  (wanted: Outcome): MakeSender =>
  async ({ host, port, folder, authority }) => {
    const own = await composeApplication({ host: 'web', dataFolder: join(folder, randomUUID()) })
    const profile = {
      ...newSessionProfile('bench', 'Bench'),
      serverAddress: host,
      port,
      option: 'starttls' as const,
      name: USER.name,
      customCa: authority,
    }
    const draft = { profile, secrets: { password: USER.password, authToken: null }, acknowledgements: [] }
    return {
      send: async (count) => {
        for (let done = 0; done < count; done += 1) {
          const operationId = randomUUID()
          const { outcome, error } = accepted(
            await own.handlers['session:diagnose']({
              operationId,
              draft,
              reach: 'authenticate',
              ports: 'after-failure',
            }),
          )
          if (outcome !== wanted) throw new Error(`${outcome}: ${JSON.stringify(error)}`)
        }
      },
      close: () => own.close(),
    }
  }

/** Of a server with nothing wrong. */
export const ownDiagnosis = diagnosing('passed')

/** Of a port that does not answer. */
export const ownDiagnosisOfDeadPort = diagnosing('failed')
