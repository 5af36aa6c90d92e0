import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { REVEAL_AFTER_MS, revealWindow } from './reveal-window'

const hidden = (platform: NodeJS.Platform) => {
  const contents = new EventEmitter()
  let destroyed = false
  const window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => destroyed })
  let shown = 0
  revealWindow(window as unknown as BrowserWindow, platform, () => {
    shown += 1
  })
  return {
    painted: () => window.emit('ready-to-show'),
    loaded: () => contents.emit('did-finish-load'),
    close: () => {
      destroyed = true
      window.emit('closed')
    },
    shown: () => shown,
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a hidden window', () => {
  it.each(['darwin', 'win32'] as const)('is shown when it was painted, not before, on %s', (platform) => {
    const window = hidden(platform)
    window.loaded()
    expect(window.shown()).toBe(0)
    window.painted()
    expect(window.shown()).toBe(1)
  })

  it('is shown on Linux when its page is there, for Wayland paints no hidden window', () => {
    const window = hidden('linux')
    window.loaded()
    expect(window.shown()).toBe(1)
    window.painted()
    vi.advanceTimersByTime(REVEAL_AFTER_MS)
    expect(window.shown()).toBe(1)
  })

  it('is shown in the end, whatever did not come, unless it was closed', () => {
    const waiting = hidden('win32')
    const closed = hidden('win32')
    closed.close()
    closed.painted()
    vi.advanceTimersByTime(REVEAL_AFTER_MS)
    expect([waiting.shown(), closed.shown()]).toEqual([1, 0])
  })
})
