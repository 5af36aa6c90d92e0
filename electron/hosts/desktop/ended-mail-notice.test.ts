import { expect, it } from 'vitest'
import type { Ending } from '../../../shared/outbox/ending-of'
import { outboxEntry } from '../../../shared/outbox/outbox-entry-fixture'
import { PRACTICE_LABEL, PRACTICE_PROFILE_ID } from '../../../shared/practice/practice-label'
import { french } from '../../../shared/words/fr'
import { createTranslator } from '../../../shared/words/translate'
import { endedMailNotice } from './ended-mail-notice'

const english = createTranslator('en')
const mail = (ending: Ending, parts: Parameters<typeof outboxEntry>[0] = {}) => ({ entry: outboxEntry(parts), ending })

it('says of one mail what became of it, and where', () => {
  expect(endedMailNotice([mail('error')], english)).toEqual({
    title: 'Not sent: Hello',
    body: 'It stays in the outbox of “Relay” and is not tried again by itself.',
  })
  expect(endedMailNotice([mail('sent', { subject: '' })], english).title).toBe('Sent: No subject')
})

it('says of several how many there are, and how many need a look', () => {
  expect(endedMailNotice([mail('sent'), mail('sent')], english)).toEqual({
    title: '2 mails have ended',
    body: 'The servers accepted all of them.',
  })
  expect(endedMailNotice([mail('sent'), mail('partial'), mail('unknown')], english)).toMatchObject({
    title: '3 mails have ended',
    body: expect.stringMatching(/^2 were not sent/),
  })
})

it('speaks the language of the settings', () => {
  const practice = { profileId: PRACTICE_PROFILE_ID, profileLabel: PRACTICE_LABEL }
  const { body } = endedMailNotice([mail('sent', practice)], createTranslator('fr', french))
  expect(body).toContain('Serveur d’entraînement')
})
