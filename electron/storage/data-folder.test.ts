import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { platformDataFolder, prepareDataFolder } from './data-folder'
import { temporaryFolder } from './temporary-folder'

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/u/.local/share/mail-session-manager'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/mail-session-manager'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/u/.local/share/mail-session-manager'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/u/Library/Application Support/mail-session-manager'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/mail-session-manager'],
    ['win32', {}, '/home/u/AppData/Roaming/mail-session-manager'],
  ] as const)('on %s with %j is %s', (platform, environment, folder) => {
    expect(platformDataFolder({ platform, home: '/home/u', environment })).toBe(folder)
  })

  it.skipIf(process.platform === 'win32')('is created for its owner only', async () => {
    const folder = join(temporaryFolder(), 'deep', 'data')
    expect(await prepareDataFolder(folder)).toEqual({ ok: true, value: folder })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('that cannot be created is a failure', async () => {
    expect(await prepareDataFolder('/proc/nowhere/data')).toMatchObject({ error: { code: 'storage-write-failed' } })
  })
})
