import { describe, expect, it } from 'vitest'
import { headerProblem, writtenFields } from './header-fields'

describe('a header field of the sender’s own', () => {
  it.each<[string, string, string, string | undefined]>([
    ['with a plain name', 'X-Campaign', '7', undefined],
    ['with spaces around its name', ' List-Id ', '<a.b>', undefined],
    ['without a value', 'X-Empty', ' ', 'valueMissing'],
    ['without a name', '', '7', 'nameMissing'],
    ['with a colon in its name', 'X-Campaign:', '7', 'nameMalformed'],
    ['with a space in its name', 'X Campaign', '7', 'nameMalformed'],
    ['with other letters than ASCII', 'X-Été', '7', 'nameMalformed'],
    ['with a name without end', 'x'.repeat(77), '7', 'nameMalformed'],
    ['that names another recipient', 'BCC', 'x@y.example', 'nameReserved'],
    ['that changes the structure', 'Content-Transfer-Encoding', '8bit', 'nameReserved'],
    ['that a server adds', 'Received', 'x', 'nameReserved'],
    ['with a line break', 'X-Note', 'a\r\nBcc: x@y.example', 'valueMalformed'],
    ['with a value without end', 'X-Note', 'x'.repeat(2_001), 'valueMalformed'],
  ])('%s: %j %j', (_name, name, value, problem) => expect(headerProblem({ name, value })).toBe(problem))

  it('counts once something is typed in it', () => {
    expect(
      writtenFields([
        { name: '', value: ' ' },
        { name: ' X-A ', value: '' },
        { name: '', value: '7' },
      ]),
    ).toEqual([
      { name: 'X-A', value: '' },
      { name: '', value: '7' },
    ])
  })
})
