import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startFolders } from './start-folders'

const surroundings = { platform: 'linux', home: '/home/ada', environment: {} } as const
const dataOf = (...words: string[]) => startFolders(['electron', '.', ...words], '/work', surroundings).data

describe('the folders of the desktop host', () => {
  it('are the platform\u2019s unless the command line names one, in either form', () => {
    expect(dataOf()).toBe(join('/home/ada', '.local', 'share', 'mail-session-manager'))
    expect(dataOf('--data-dir=/there')).toBe(resolve('/there'))
    expect(dataOf('--data-dir', '/there')).toBe(resolve('/there'))
    expect(dataOf('--data-dir', 'there')).toBe(resolve('/work', 'there'))
  })

  it('take the last name, and no empty one', () => {
    expect(dataOf('--data-dir=/one', '--data-dir', '/two')).toBe(resolve('/two'))
    for (const words of [['--data-dir'], ['--data-dir='], ['--data-directory=/x'], ['--user-data-dir=/x']]) {
      expect(dataOf(...words)).toBe(dataOf())
    }
  })

  it('keep what is Chromium\u2019s apart from what is ours, one for each data folder', () => {
    const { data, browser } = startFolders(['--data-dir=/there'], '/work', surroundings)
    expect(browser).toBe(join(data, 'browser'))
  })
})
