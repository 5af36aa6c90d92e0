import { describe, expect, it } from 'vitest'
import { sessionStateSchema } from '../../shared/submission/session-snapshot'
import { isEnded, nextState, type SessionEvent, takesMessages } from './session-states'

const EVENTS: readonly SessionEvent[] = ['opened', 'failed', 'submitted', 'drained', 'closing', 'closed', 'lost']
const LEGAL = [
  ['opening', 'opened', 'ready'],
  ['opening', 'failed', 'failed'],
  ['ready', 'submitted', 'sending'],
  ['ready', 'closing', 'closing'],
  ['ready', 'lost', 'lost'],
  ['sending', 'submitted', 'sending'],
  ['sending', 'drained', 'ready'],
  ['sending', 'closing', 'closing'],
  ['sending', 'lost', 'lost'],
  ['closing', 'drained', 'closing'],
  ['closing', 'closed', 'closed'],
  ['closing', 'lost', 'lost'],
] as const

const illegal = sessionStateSchema.options.flatMap((state) =>
  EVENTS.filter((event) => !LEGAL.some(([from, what]) => from === state && what === event)).map(
    (event) => [state, event] as const,
  ),
)

describe('the states of a session', () => {
  it.each(LEGAL)('%s, when %s, becomes %s', (state, event, after) => {
    expect(nextState(state, event)).toBe(after)
  })

  it.each(illegal)('%s cannot be %s', (state, event) => {
    expect(nextState(state, event)).toBeUndefined()
  })

  it('end in three ways, and take messages in two', () => {
    expect(sessionStateSchema.options.filter(isEnded)).toEqual(['closed', 'lost', 'failed'])
    expect(sessionStateSchema.options.filter(takesMessages)).toEqual(['ready', 'sending'])
  })
})
