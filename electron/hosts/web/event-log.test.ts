import { describe, expect, it } from 'vitest'
import { EventLog } from './event-log'

const idOf = (frame: string) => /^id: (\S+)$/m.exec(frame)?.[1] ?? ''
const event = (text: string) => ({ name: 'profiles:changed', payload: { text } }) as const

describe('EventLog', () => {
  it('tells a new page where it starts and no history', () => {
    const log = new EventLog()
    log.append(event('before'))
    expect(log.since(undefined)).toMatch(/^id: \w+-1\nevent: start\n/)
    expect(log.since(undefined)).not.toContain('before')
  })

  it('repeats what a page missed, in order', () => {
    const log = new EventLog()
    const first = log.append(event('one'))
    const second = log.append(event('two'))
    const third = log.append(event('three'))
    expect(log.since(idOf(first.frame))).toBe(second.frame + third.frame)
    expect(log.since(idOf(third.frame))).toBe('')
  })

  it('says gap when what was missed is gone, or the host is another one', () => {
    const log = new EventLog()
    const first = log.append(event('one'))
    for (let count = 0; count < 2_001; count += 1) log.append(event('more'))
    expect(log.since(idOf(first.frame))).toContain('event: gap')
    expect(log.since(idOf(new EventLog().append(event('other')).frame))).toContain('event: gap')
    for (const nonsense of ['', '-', 'x-y', '1', `${'9'.repeat(400)}`])
      expect(log.since(nonsense)).toContain('event: gap')
  })

  it('stays bounded by size', () => {
    const log = new EventLog()
    const first = log.append(event('one'))
    for (let count = 0; count < 5; count += 1) log.append(event('x'.repeat(1_000_000)))
    expect(log.since(idOf(first.frame))).toContain('event: gap')
  })
})
