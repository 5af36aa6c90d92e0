import { expect, it } from 'vitest'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { createSessionTranscripts } from './session-transcripts'

const line = (text: string, atMs: number): TranscriptLine => ({
  atMs,
  direction: 'server',
  stage: 'greet',
  secure: false,
  text,
})

const heard = () => {
  let time = 1_000
  let tell: (payload: { operationId: string; line: TranscriptLine }) => void = () => undefined
  const on = (_name: string, listener: never) => {
    tell = listener
    return () => undefined
  }
  const transcripts = createSessionTranscripts({ on }, () => time)
  return {
    transcripts,
    say: (operationId: string, text: string, atMs: number) => tell({ operationId, line: line(text, atMs) }),
    pass: (ms: number) => {
      time += ms
    },
    texts: (id: string) =>
      transcripts.state
        .get()
        .get(id)
        ?.map(({ text, atMs }) => `${atMs} ${text}`),
  }
}

it('joins the opening and the messages of a session, counted from the opening', () => {
  const { transcripts, say, pass, texts } = heard()
  transcripts.begin('one')
  say('one', '220 hello', 5)
  pass(500)
  transcripts.follow('mail', 'one')
  say('mail', '250 ok', 3)
  expect(texts('one')).toEqual(['5 220 hello', '503 250 ok'])
})

it('keeps sessions apart and leaves alone what belongs to none', () => {
  const { transcripts, say, texts } = heard()
  transcripts.begin('one')
  transcripts.begin('two')
  say('two', '220 two', 1)
  say('a test', '220 test', 1)
  expect(texts('one')).toBeUndefined()
  expect(texts('two')).toEqual(['1 220 two'])
})

it('lets go of the earliest lines of a long session', () => {
  const { transcripts, say } = heard()
  transcripts.begin('one')
  for (let index = 0; index < 2_010; index += 1) say('one', String(index), index)
  const lines = transcripts.state.get().get('one') ?? []
  expect([lines.length, lines[0]?.text]).toEqual([2_000, '10'])
})
