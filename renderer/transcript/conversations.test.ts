import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../shared/contract/bridge'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { conversationsOf, createConversations, LINES_KEPT } from './conversations'

const line = (text: string, atMs = 0): TranscriptLine => ({
  atMs,
  direction: 'server',
  stage: 'greet',
  secure: false,
  text,
})

const stand = () => {
  let hear: (payload: { operationId: string; line: TranscriptLine }) => void = () => undefined
  let clock = 1_000
  const waiting: (() => void)[] = []
  const bridge = {
    on: (_name: string, listener: typeof hear) => {
      hear = listener
      return () => undefined
    },
  } as unknown as Pick<Bridge, 'on'>
  const conversations = createConversations(bridge, {
    now: () => clock,
    soon: (callback) => void waiting.push(callback),
  })
  return {
    ...conversations,
    speak: (operationId: string, spoken: TranscriptLine) => hear({ operationId, line: spoken }),
    at: (time: number) => {
      clock = time
    },
    paint: () => {
      const callbacks = waiting.splice(0)
      for (const callback of callbacks) callback()
      return callbacks.length
    },
    texts: (id: string) =>
      conversations.state
        .get()
        .get(id)
        ?.lines.map(({ text }) => text),
  }
}

describe('the conversations of a window', () => {
  it('keep every line of an operation that began here, and none of another', () => {
    const { begin, speak, paint, texts, state } = stand()
    begin({ id: 'a', kind: 'test', profileId: 'relay' })
    speak('a', line('220 hello'))
    speak('strange', line('220 other'))
    paint()
    expect(texts('a')).toEqual(['220 hello'])
    expect(state.get().size).toBe(1)
  })

  it('tell many lines at once', () => {
    const { begin, speak, paint, texts } = stand()
    begin({ id: 'a', kind: 'test', profileId: 'relay' })
    for (let index = 0; index < 100; index += 1) speak('a', line(String(index)))
    expect(paint()).toBe(1)
    expect(texts('a')).toHaveLength(100)
  })

  it('give the lines of a message to the session that carries it, at the session’s own time', () => {
    const { begin, follow, speak, at, paint, state } = stand()
    begin({ id: 'session', kind: 'session', profileId: 'relay' })
    at(6_000)
    begin({ id: 'message', kind: 'send', profileId: 'relay' })
    follow('message', 'session', 'relay')
    speak('message', line('250 OK', 20))
    paint()
    expect(state.get().get('session')?.lines).toEqual([line('250 OK', 5_020)])
    expect(state.get().get('message')?.lines).toEqual([line('250 OK', 20)])
  })

  it('take in a session that was open before this page was', () => {
    const { begin, follow, speak, paint, state } = stand()
    begin({ id: 'message', kind: 'send', profileId: 'relay' })
    follow('message', 'session', 'relay')
    speak('message', line('250 OK', 7))
    paint()
    expect(state.get().get('session')).toMatchObject({ kind: 'session', lines: [line('250 OK', 7)] })
  })

  it('let the oldest go, lines and conversations, and count the lines', () => {
    const { begin, speak, paint, state } = stand()
    begin({ id: 'long', kind: 'test', profileId: 'relay' })
    for (let index = 0; index <= LINES_KEPT; index += 1) speak('long', line(String(index)))
    paint()
    expect(state.get().get('long')).toMatchObject({ count: 90_001, dropped: 10_000 })
    for (let index = 0; index < 20; index += 1) begin({ id: `n-${index}`, kind: 'test', profileId: 'relay' })
    begin({ id: 'other', kind: 'test', profileId: 'other' })
    paint()
    const own = conversationsOf(state.get(), 'relay')
    expect(own).toHaveLength(20)
    expect(own[0]?.id).toBe('n-19')
    expect(state.get().has('long')).toBe(false)
  })
})
