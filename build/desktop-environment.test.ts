import { describe, expect, it } from 'vitest'

interface DesktopEnvironment {
  desktopEnvironment(environment: Readonly<Record<string, string>>): Record<string, string>
  neverOpened(end: { status: number | null; signal: string | null; tookMs: number; askedToEnd: boolean }): boolean
}

const load = async () =>
  (await import(new URL('./desktop-environment.mjs', import.meta.url).href)) as DesktopEnvironment

describe('the start of the desktop window', () => {
  it('does not inherit what would make a plain Node of Electron', async () => {
    const { desktopEnvironment } = await load()
    const environment = {
      PATH: '/bin',
      ELECTRON_RUN_AS_NODE: '1',
      Electron_Run_As_Node: '1',
      ELECTRON_ENABLE_LOGGING: '1',
    }
    expect(desktopEnvironment(environment)).toEqual({ PATH: '/bin', ELECTRON_ENABLE_LOGGING: '1' })
  })

  it('gives way to the page only when the window never stood and nobody ended it', async () => {
    const { neverOpened } = await load()
    const end = { status: 0, signal: null, tookMs: 500, askedToEnd: false }
    expect(neverOpened(end)).toBe(false)
    expect(neverOpened({ ...end, status: 1 })).toBe(true)
    // What Chromium does where its sandbox cannot start.
    expect(neverOpened({ ...end, status: null, signal: 'SIGTRAP' })).toBe(true)
    expect(neverOpened({ ...end, status: null, signal: 'SIGINT', askedToEnd: true })).toBe(false)
    expect(neverOpened({ ...end, status: 1, tookMs: 60_000 })).toBe(false)
  })
})
