import { describe, expect, it } from 'vitest'
import type { TranscriptLine } from '../../shared/submission/transcript-line'
import { foundPositions, linesOf, partsAround } from './found-lines'

const said = (direction: TranscriptLine['direction'], text: string): TranscriptLine => ({
  atMs: 0,
  direction,
  stage: 'hello',
  secure: false,
  text,
})
const LINES = [
  said('server', '220 mail.example.test'),
  said('client', 'EHLO [192.0.2.1]'),
  said('server', '250-mail.example.test'),
  said('note', '<TLSv1.3>'),
]

describe('the lines of a transcript', () => {
  it('are those of one speaker, or all', () => {
    expect(linesOf(LINES, 'server')).toEqual([0, 2])
    expect(linesOf(LINES, 'all')).toBeNull()
  })

  it.each([
    ['MAIL', null, [0, 2]],
    ['mail', [1, 2], [1]],
    ['  ', null, []],
    ['absent', null, []],
  ])('that hold %j among %j', (query, shown, expected) => {
    expect(foundPositions(LINES, shown, query)).toEqual(expected)
  })

  it('are searched within a frame at 100,000 of them', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => said('server', `250 line ${index} of a long session`))
    expect(foundPositions(many, null, 'line 99999')).toEqual([99_999])
  })
})

describe('a find', () => {
  it.each([
    ['250 OK ok', 'ok', ['250 ', 'OK', ' ', 'ok', '']],
    ['250 OK', '', ['250 OK']],
    ['İok', 'ok', ['İok']],
    ['aaa', 'aa', ['', 'aa', 'a']],
  ])('in %j of %j', (text, query, expected) => expect(partsAround(text, query)).toEqual(expected))
})
