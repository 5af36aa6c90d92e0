import type { Settings } from '../../../shared/contract/settings'
import type { Application } from '../../ipc/application'

/**
 * Tells the settings of the services now and at each change of them.
 * @param told awaited the first time, and after all data was deleted
 * @returns the services, whose handlers tell
 */
export const followSettings = async (
  application: Application,
  told: (settings: Settings) => unknown,
): Promise<Application> => {
  const { handlers } = application
  const read = async (): Promise<void> => {
    const answer = await handlers['settings:read']({})
    if (answer.ok) await told(answer.value)
  }
  await read()
  return {
    ...application,
    handlers: {
      ...handlers,
      'settings:save': async (request) => {
        const answer = await handlers['settings:save'](request)
        if (answer.ok) void told(answer.value)
        return answer
      },
      'app:delete-data': async (request) => {
        const answer = await handlers['app:delete-data'](request)
        if (answer.ok) await read()
        return answer
      },
    },
  }
}
