import { describe, expect, it } from 'vitest'
import { explainText } from './explain-text'

const ids = (text: string) => explainText(text).findings.map(({ id }) => id)

describe('a text about another service', () => {
  it('tells a mail server from another service by what else the text says', () => {
    const refused = 'connect ECONNREFUSED 127.0.0.1:6379'
    expect(ids(refused)).toEqual([])
    expect(ids(`smtp relay: ${refused}`)).toEqual(['NET-04'])
    expect(ids('550 blocked, see https://lists.example.test/why')).toEqual(['ENV-12'])
  })
})
