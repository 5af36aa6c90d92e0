import { describe, expect, it } from 'vitest'
import { element, sequence, text } from '../../e2e/hostile/encode-der'
import { commonName } from '../../e2e/hostile/forged-certificate'
import { alternativeNames, constrainedSubtrees } from './general-names'

const NAMES = [
  text('A@Example.test', 0x81),
  text('Mail.Example.test', 0x82),
  element(0xa4, commonName('Directory')),
  text('http://Example.test/', 0x86),
  element(0x87, Buffer.from([192, 0, 2, 1])),
  element(0xa0, sequence()),
  element(0x88, Buffer.from([42])),
]

const COMPARED = [
  { form: 1, value: 'a@example.test' },
  { form: 2, value: 'mail.example.test' },
  { form: 4, value: '550403=directory' },
  { form: 6, value: 'http://example.test/' },
  { form: 7, value: 'c0000201' },
  { form: 0, value: '' },
  { form: 8, value: '' },
]

describe('names in certificates', () => {
  it('are read in comparable form', () => {
    expect(alternativeNames(sequence(...NAMES))).toEqual(COMPARED)
    expect(alternativeNames(sequence())).toEqual([])
  })

  it('are read as subtrees, permitted and excluded', () => {
    const subtrees = NAMES.map((name) => sequence(name, element(0x80, Buffer.from([0]))))
    const [permittedSubtrees, excludedSubtrees] = [COMPARED, COMPARED.slice(1, 2)]
    expect(constrainedSubtrees(sequence(element(0xa0, ...subtrees), element(0xa1, ...subtrees.slice(1, 2))))).toEqual({
      permittedSubtrees,
      excludedSubtrees,
    })
    expect(constrainedSubtrees(sequence())).toEqual({ permittedSubtrees: [], excludedSubtrees: [] })
  })

  it.each([
    ['that are no sequence', element(0x31, ...NAMES)],
    ['that something follows', Buffer.concat([sequence(...NAMES), Buffer.from([5, 0])])],
    ['cut off', sequence(...NAMES).subarray(0, -1)],
    ['of another class', sequence(text('mail.example.test'))],
    ['with a length of their own that is too great', sequence(Buffer.from([0x82, 0x7f, 0x61]))],
    ['of indefinite length', Buffer.from([0x30, 0x80, 0x82, 1, 0x61, 0, 0])],
  ])('%s are refused', (_, der) => {
    expect(() => alternativeNames(der)).toThrow()
    expect(() => constrainedSubtrees(sequence(element(0xa0, sequence(der))))).toThrow()
  })

  it('come by the thousands without a wait', () => {
    const names = Array.from({ length: 20_000 }, () => text('a', 0x82))
    const startedAt = performance.now()
    expect(alternativeNames(sequence(...names))).toHaveLength(20_000)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })
})
