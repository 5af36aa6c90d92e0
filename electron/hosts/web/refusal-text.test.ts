import { describe, expect, it } from 'vitest'
import { webHost as english } from '../../../shared/words/en/web-host'
import { webHost as spanish } from '../../../shared/words/es/web-host'
import { webHost as french } from '../../../shared/words/fr/web-host'
import { refusalText } from './refusal-text'

describe('the text of a refusal', () => {
  it.each([
    [undefined, english],
    ['', english],
    ['de-DE,de;q=0.9', english],
    ['*', english],
    ['fr-FR,fr;q=0.9,en;q=0.8', french],
    ['en;q=0.5, es;q=0.9', spanish],
    ['fr;q=0, es', spanish],
    [`${'x,'.repeat(2_000)}fr`, french],
  ])('is in the language that %j prefers', (header, words) => {
    expect(refusalText('unknownVisitor', header)).toBe(words.unknownVisitor)
  })
})
