import { EventEmitter, once } from 'node:events'
import type { App } from 'electron'
import { describe, expect, it } from 'vitest'
import { closeBeforeQuitting } from './closing'

/** Lets everything run that needs no turn of the event loop. */
const settled = async () => {
  for (let round = 0; round < 50; round += 1) await undefined
}

const quitting = ({ isShuttingDown = false, fails = false } = {}) => {
  const done: string[] = []
  const emitter = new EventEmitter()
  const tellQuit = new EventEmitter()
  const app = Object.assign(emitter, {
    quit: () => {
      done.push('quit')
      tellQuit.emit('quit')
    },
  })
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  closeBeforeQuitting({
    app: app as unknown as App,
    application: fails
      ? Promise.reject(new Error('never built'))
      : Promise.resolve({ close: async () => void done.push('close') }),
    answered: () => answered,
    isShuttingDown: () => isShuttingDown,
  })
  const ask = (): boolean => {
    let prevented = false
    emitter.emit('will-quit', { preventDefault: () => (prevented = true) })
    return prevented
  }
  return { done, ask, answer, quit: once(tellQuit, 'quit') }
}

describe('quitting', () => {
  it('waits until the page is answered and the services are closed, then quits', async () => {
    const { done, ask, answer, quit } = quitting()
    expect(ask()).toBe(true)
    await settled()
    expect(done).toEqual([])
    answer()
    await quit
    expect(done).toEqual(['close', 'quit'])
    expect(ask()).toBe(false)
  })

  it('quits too when the services never came, but not in the turn in which it was held up', async () => {
    const { done, ask, answer, quit } = quitting({ fails: true })
    answer()
    expect(ask()).toBe(true)
    await settled()
    expect(done).toEqual([])
    await quit
    expect(done).toEqual(['quit'])
  })

  it('goes at once when asked a second time, and when the machine goes down', () => {
    const impatient = quitting()
    expect([impatient.ask(), impatient.ask()]).toEqual([true, false])
    expect(quitting({ isShuttingDown: true }).ask()).toBe(false)
  })
})
