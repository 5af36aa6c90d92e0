import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { catchUnexpected } from './unexpected-errors'

describe('an error that nobody caught', () => {
  it('is told once, and never with its text', () => {
    const lines: string[] = []
    let told = 0
    const listened = Object.assign(new EventEmitter(), { stdout: new EventEmitter(), stderr: new EventEmitter() })
    catchUnexpected(
      listened,
      (line) => lines.push(line),
      () => {
        told += 1
      },
    )
    listened.emit('uncaughtException', new TypeError('AUTH PLAIN canary'))
    listened.emit('uncaughtException', 'canary')
    listened.emit('unhandledRejection', new RangeError('canary'))
    expect(lines).toEqual(['uncaught TypeError', 'uncaught string', 'unhandled RangeError'])
    expect(told).toBe(1)
    // An emitter without a listener would throw here.
    listened.stderr.emit('error', new Error('EPIPE'))
    listened.stdout.emit('error', new Error('EPIPE'))
    expect(told).toBe(1)
  })
})
