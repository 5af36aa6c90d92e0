import { EventEmitter } from 'node:events'
import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { english } from '../../../shared/words'
import { endedUnexpectedly, recoverPage, troubleQuestion } from './page-recovery'

const settled = () => new Promise((resolve) => setImmediate(resolve))

const pageInTrouble = () => {
  const done: string[] = []
  const asked: MessageBoxOptions[] = []
  let answer: (response: number) => void = () => {}
  const contents = Object.assign(new EventEmitter(), {
    forcefullyCrashRenderer: () => {
      done.push('end')
      // Electron tells it a moment later.
      setImmediate(() => contents.emit('render-process-gone', {}, { reason: 'crashed' }))
    },
  })
  const window = { webContents: contents, isDestroyed: () => false, isVisible: () => true }
  const dialog = {
    showMessageBox: (_window: unknown, options: MessageBoxOptions) => {
      asked.push(options)
      return new Promise((resolve) => {
        answer = (response) => resolve({ response })
        options.signal?.addEventListener('abort', () => resolve({ response: 1 }))
      })
    },
  } as unknown as Dialog
  const notLoaded = recoverPage(window as unknown as BrowserWindow, {
    dialog,
    load: () => done.push('load'),
    quit: () => done.push('quit'),
    words: () => english.desktop,
    log: () => {},
  })
  return {
    done,
    asked,
    notLoaded,
    contents,
    answer: async (response: number) => {
      answer(response)
      await settled()
    },
  }
}

describe('a page in trouble', () => {
  it('that crashed is asked about once, and loaded again or left', async () => {
    const { contents, asked, answer, done } = pageInTrouble()
    contents.emit('render-process-gone', {}, { reason: 'oom' })
    contents.emit('unresponsive')
    expect(asked.map(({ message }) => message)).toEqual([english.desktop.page.gone.title])
    await answer(0)
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    await answer(1)
    expect(done).toEqual(['load', 'quit'])
  })

  it('that hangs is waited for, or ended and loaded again without a second question', async () => {
    const { contents, asked, answer, done } = pageInTrouble()
    contents.emit('unresponsive')
    await answer(1)
    expect(done).toEqual([])
    contents.emit('unresponsive')
    await answer(0)
    await settled()
    expect(done).toEqual(['end', 'load'])
    expect(asked).toHaveLength(2)
    contents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(asked).toHaveLength(3)
  })

  it('that answers again takes the question back and changes nothing', async () => {
    const { contents, asked, done } = pageInTrouble()
    contents.emit('unresponsive')
    contents.emit('responsive')
    await settled()
    expect([asked.length, done]).toEqual([1, []])
    contents.emit('unresponsive')
    expect(asked).toHaveLength(2)
  })

  it('that did not load is told of', async () => {
    const { notLoaded, asked, answer, done } = pageInTrouble()
    notLoaded()
    expect(asked.map(({ message }) => message)).toEqual([english.desktop.page.notLoaded.title])
    await answer(1)
    expect(done).toEqual(['quit'])
  })

  it('is none when its window was closed', () => {
    expect(endedUnexpectedly('clean-exit')).toBe(false)
    for (const reason of ['crashed', 'killed', 'oom', 'launch-failed'] as const)
      expect(endedUnexpectedly(reason)).toBe(true)
  })

  it('is answered by Escape without harm', () => {
    expect(troubleQuestion('frozen', english.desktop)).toMatchObject({ defaultId: 1, cancelId: 1 })
    expect(troubleQuestion('gone', english.desktop)).toMatchObject({ defaultId: 0, cancelId: 1 })
  })
})
