import type { MessageDraft } from '../../shared/submission/message-draft'
import { testMessage } from '../../shared/words/en/test-message'
import type { Envelope } from '../submission/outgoing-message'

/** The small message that a diagnosis sends when it is asked to go that far. */
export const testMessageDraft = ({ from, to }: Envelope): MessageDraft => ({
  from,
  to: [...to],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: testMessage.subject,
  text: testMessage.text,
  html: '',
  attachments: [],
})
