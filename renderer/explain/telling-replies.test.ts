import { describe, expect, test } from 'vitest'
import { explainText } from '../../shared/failures/explain-text'
import { tellingReplies } from './telling-replies'

describe('tellingReplies', () => {
  test('shows the refusal of a log and not what went well before it', () => {
    const { replies } = explainText('220 mail.example.test ESMTP\n250 2.1.0 Ok\n550 5.1.1 No such user here')
    expect(tellingReplies(replies)).toEqual({ shown: ['550 5.1.1 No such user here'], left: 0 })
  })

  test('shows what there is when nothing was refused', () => {
    const replies = [{ code: 220, text: 'ready' }]
    expect(tellingReplies(replies)).toEqual({ shown: ['220 ready'], left: 0 })
  })

  test('a reply without text is its code', () => {
    expect(tellingReplies([{ code: 421, text: '' }]).shown).toEqual(['421'])
  })

  test('shows once what a program prints in several fields of an error', () => {
    const { replies } = explainText(
      "Error: Invalid login: 535 5.7.8 Not accepted. See a page\n  code: 'EAUTH', response: '535 5.7.8 Not accepted', responseCode: 535, command: 'AUTH PLAIN'",
    )
    expect(tellingReplies(replies).shown).toEqual(['535 5.7.8 Not accepted. See a page'])
  })

  test('keeps words of a server that look like fields', () => {
    const replies = [{ code: 550, text: "'ada@example.test', reason: blocked" }]
    expect(tellingReplies(replies).shown).toEqual(["550 'ada@example.test', reason: blocked"])
  })

  test('counts the refusals that it leaves out', () => {
    const replies = Array.from({ length: 10 }, (_, index) => ({ code: 550, text: `number ${index}` }))
    const { shown, left } = tellingReplies([{ code: 250, text: 'Ok' }, ...replies])
    expect(shown).toHaveLength(8)
    expect(left).toBe(2)
  })
})
