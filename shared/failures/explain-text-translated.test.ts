import { describe, expect, it } from 'vitest'
import { explainText } from './explain-text'

const ids = (text: string) => explainText(text).findings.map(({ id }) => id)

describe('a sentence in another language', () => {
  it.each([
    "Le nom distant n'a pas pu Ãªtre rÃ©solu",
    'Le nom distant n\u2019a pas pu \ufffdtre r\ufffdsolu',
    'Le nom distant n’a pas pu être résolu',
  ])('reads %j whatever became of its accents', (text) => {
    expect(ids(text)).toEqual(['NET-01'])
  })
})
