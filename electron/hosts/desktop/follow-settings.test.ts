import { describe, expect, it } from 'vitest'
import { failed, succeeded } from '../../../shared/contract/result'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/contract/settings'
import { failure } from '../../../shared/failures/failure'
import type { Application } from '../../ipc/application'
import { followSettings } from './follow-settings'

const dark: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' }

const followed = async (saves: boolean) => {
  let stored = dark
  const application = {
    handlers: {
      'settings:read': async () => succeeded(stored),
      'settings:save': async (wanted: Settings) =>
        saves ? succeeded(wanted) : failed(failure('storage-write-failed')),
      'app:delete-data': async () => {
        stored = DEFAULT_SETTINGS
        return succeeded({ left: [] })
      },
    },
  } as unknown as Application
  const themes: string[] = []
  return { themes, ...(await followSettings(application, ({ theme }) => themes.push(theme))) }
}

describe('the settings that the window follows', () => {
  it('are told at the start, when they are saved, and when all data is gone', async () => {
    const { themes, handlers } = await followed(true)
    expect(themes).toEqual(['dark'])
    await handlers['settings:save']({ ...dark, theme: 'light' })
    await handlers['app:delete-data']({})
    expect(themes).toEqual(['dark', 'light', 'system'])
  })

  it('are not told when they could not be saved', async () => {
    const { themes, handlers } = await followed(false)
    await handlers['settings:save']({ ...dark, theme: 'light' })
    expect(themes).toEqual(['dark'])
  })
})
