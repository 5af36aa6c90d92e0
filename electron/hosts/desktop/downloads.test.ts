import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardDownloads } from './downloads'
import { PAGE_URL } from './own-page'

const download = (url: string) => {
  const session = new EventEmitter()
  let failures = 0
  guardDownloads(session as unknown as Session, {
    title: () => 'Save file',
    failed: () => {
      failures += 1
    },
  })
  const options: unknown[] = []
  const item = Object.assign(new EventEmitter(), {
    getURL: () => url,
    setSaveDialogOptions: (given: unknown) => options.push(given),
  })
  let prevented = false
  session.emit('will-download', { preventDefault: () => (prevented = true) }, item)
  return { prevented, options, end: (state: string) => item.emit('done', {}, state), failures: () => failures }
}

describe('what the page saves', () => {
  it('is asked for in a dialog with a title, and a failure is told', () => {
    const { prevented, options, end, failures } = download(`blob:${PAGE_URL}5f0e`)
    expect([prevented, options]).toEqual([false, [{ title: 'Save file' }]])
    end('interrupted')
    expect(failures()).toBe(1)
  })

  it.each(['completed', 'cancelled'])('is not called a failure when it was %s', (state) => {
    const { end, failures } = download(`blob:${PAGE_URL}5f0e`)
    end(state)
    expect(failures()).toBe(0)
  })

  it.each([
    'https://evil.example/a.exe',
    'blob:https://evil.example/5f0e',
    'data:text/plain,x',
    PAGE_URL,
    'file:///etc/passwd',
  ])('is nothing from %s', (url) => {
    expect(download(url)).toMatchObject({ prevented: true, options: [] })
  })
})
