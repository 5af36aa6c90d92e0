import { describe, expect, it } from 'vitest'
import { messageDraftSchema } from '../../shared/submission/message-draft'
import { DEFAULT_SEND_OPTIONS, sendOptionsSchema } from '../../shared/submission/send-options'
import { formProblems, SUBJECT_LIMIT } from './form-problems'
import {
  EMPTY_FORM,
  isUntouched,
  type MessageForm,
  senderOf,
  toMessageDraft,
  toSendOptions,
  withAddressBack,
  withAddressList,
  withOptions,
  withoutAddress,
  withTyping,
  withTypingTaken,
} from './message-form'

const filled: MessageForm = {
  ...withAddressList(EMPTY_FORM, 'to', 'a@b.example, Ann <ann@b.example>'),
  subject: 'Hello',
  text: 'Body',
}
const keysOf = (form: MessageForm, from = 'me@b.example', staging = false) =>
  formProblems(form, from, staging).map(({ field, key }) => `${field}:${key}`)

it('the sender stays empty when somebody emptied it', () => {
  expect(senderOf({ ...EMPTY_FORM, from: '' }, { defaultSender: 'x@y.example', name: '' })).toBe('')
})

describe('address fields', () => {
  it('take a pasted list over, once each, valid or not', () => {
    const form = withAddressList(filled, 'to', 'a@b.example; "Doe, Jo" <jo@b.example>\nnonsense\n')
    expect(form.addresses.to).toEqual(['a@b.example', 'Ann <ann@b.example>', '"Doe, Jo" <jo@b.example>', 'nonsense'])
  })

  it('turn a token back into text and lose nothing that was being typed', () => {
    const form = withAddressBack(withTyping(filled, 'to', 'new@b.example'), 'to', 'a@b.example')
    expect(form.addresses.to).toEqual(['Ann <ann@b.example>', 'new@b.example'])
    expect(form.typing.to).toBe('a@b.example')
  })

  it('take over what is still being typed when the message is sent', () => {
    const form = withTypingTaken(withTyping(withTyping(EMPTY_FORM, 'cc', ' c@b.example '), 'bcc', 'd@b.example'))
    expect(form.addresses.cc).toEqual(['c@b.example'])
    expect(form.addresses.bcc).toEqual(['d@b.example'])
    expect(form.typing.cc).toBe('')
  })

  it('keep 10,000 pasted recipients', () => {
    const list = Array.from({ length: 10_000 }, (_, index) => `user${index}@b.example`).join('\n')
    expect(withAddressList(EMPTY_FORM, 'to', list).addresses.to).toHaveLength(10_000)
  })
})

describe('what keeps a message from being sent', () => {
  it('is nothing for a filled form, also without subject and body', () => {
    expect(keysOf(filled)).toEqual([])
    expect(keysOf({ ...filled, subject: '', text: '' })).toEqual([])
  })

  it.each<[string, MessageForm, string, string[]]>([
    ['no sender', filled, ' ', ['from:fromEmpty']],
    ['a sender that is no address', filled, 'me', ['from:fromInvalid']],
    [
      'no recipient',
      withoutAddress(withoutAddress(filled, 'to', 'a@b.example'), 'to', 'Ann <ann@b.example>'),
      'me@b.example',
      ['to:noRecipient'],
    ],
    ['a wrong address', withAddressList(filled, 'cc', 'wrong'), 'me@b.example', ['cc:invalidAddress']],
    ['several wrong addresses', withAddressList(filled, 'bcc', 'wrong, bad'), 'me@b.example', ['bcc:invalidAddresses']],
    ['a wrong Reply-To', withAddressList(filled, 'replyTo', 'x'), 'me@b.example', ['replyTo:invalidAddress']],
    [
      'a line break in the subject',
      { ...filled, subject: 'a\r\nBcc: x@y.example' },
      'me@b.example',
      ['subject:controlCharacter'],
    ],
    [
      'a subject without end',
      { ...filled, subject: 'x'.repeat(SUBJECT_LIMIT + 1) },
      'me@b.example',
      ['subject:subjectTooLong'],
    ],
  ])('is %s', (_name, form, from, expected) => expect(keysOf(form, from)).toEqual(expected))

  it('is a file that is still being read', () =>
    expect(keysOf(filled, 'me@b.example', true)).toEqual(['attachments:staging']))

  it('does not count Reply-To as a recipient', () => {
    expect(keysOf(withAddressList(EMPTY_FORM, 'replyTo', 'r@b.example'))).toEqual(['to:noRecipient'])
  })
})

describe('the message as the services take it', () => {
  it('fits the contract', () => {
    const attachments = [{ id: 'file-1', name: 'a.pdf', size: 3, contentType: 'application/pdf' }]
    const draft = toMessageDraft({ ...filled, attachments }, ' me@b.example ')
    expect(messageDraftSchema.parse(draft)).toEqual(draft)
    expect(draft).toMatchObject({
      from: 'me@b.example',
      attachments: ['file-1'],
      to: ['a@b.example', 'Ann <ann@b.example>'],
    })
  })
})

describe('options', () => {
  it('go with the message, header fields without those left empty', () => {
    const headers = [
      { name: 'X-Campaign', value: '7' },
      { name: ' ', value: '' },
    ]
    const form = withOptions(filled, { priority: 'high', readReceipt: true, headers })
    expect(toMessageDraft(form, 'me@b.example')).toMatchObject({
      priority: 'high',
      readReceipt: true,
      headers: [{ name: 'X-Campaign', value: '7' }],
    })
  })

  it('ask the server for every report when a receipt is wanted, and for none otherwise', () => {
    expect(toSendOptions(filled, 'id-1')).toEqual(DEFAULT_SEND_OPTIONS)
    const asked = toSendOptions(withOptions(filled, { deliveryReceipt: true, delivery: 'all-or-nothing' }), 'id-1')
    expect(sendOptionsSchema.parse(asked)).toEqual({
      delivery: 'all-or-nothing',
      notification: { notify: ['success', 'failure', 'delay'], returned: 'headers', envelopeId: 'id-1' },
    })
  })

  it('keep a message with a wrong header field from being sent', () => {
    const headers = [{ name: 'Bcc', value: 'x@y.example' }]
    expect(keysOf(withOptions(filled, { headers }))).toEqual(['headers:headers'])
  })
})

describe('an untouched form', () => {
  it('is one in which nothing would be missed', () => {
    expect(isUntouched(EMPTY_FORM)).toBe(true)
    expect(isUntouched({ ...EMPTY_FORM, showsBcc: true, body: 'html' })).toBe(true)
    expect(isUntouched(withTyping(EMPTY_FORM, 'to', 'x'))).toBe(false)
    expect(isUntouched({ ...EMPTY_FORM, html: '<p>' })).toBe(false)
    expect(isUntouched(withOptions(EMPTY_FORM, { headers: [{ name: '', value: '' }] }))).toBe(true)
    expect(isUntouched(withOptions(EMPTY_FORM, { readReceipt: true }))).toBe(false)
  })
})
