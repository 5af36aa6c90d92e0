import type { UnsentMessage } from '../../shared/submission/unsent-message'
import { EMPTY_FORM, type MessageForm } from './message-form'

const copied = (lists: MessageForm['addresses']): UnsentMessage['addresses'] => ({
  to: [...lists.to],
  cc: [...lists.cc],
  bcc: [...lists.bcc],
  replyTo: [...lists.replyTo],
})

/** A form as it is kept on disk: everything but the files themselves. */
export const unsentMessage = (form: MessageForm): UnsentMessage => {
  const { from, addresses, typing, subject, text, html, body, options } = form
  const { priority, readReceipt, deliveryReceipt, delivery, headers } = options
  const files = form.file === null ? form.attachments : [...form.attachments, form.file.attachment]
  return {
    from,
    addresses: copied(addresses),
    typing: { ...typing },
    subject,
    text,
    html,
    body,
    priority,
    readReceipt,
    deliveryReceipt,
    delivery,
    headers: headers.map(({ name, value }) => ({ name, value })),
    attachmentNames: files.map(({ name }) => name),
  }
}

/** The form that was kept; its files have to be attached again, and are named for that. */
export const restoredForm = (message: UnsentMessage): MessageForm => {
  const { from, addresses, typing, subject, text, html, body, attachmentNames, ...options } = message
  return {
    ...EMPTY_FORM,
    from,
    addresses,
    typing,
    showsBcc: addresses.bcc.length > 0 || typing.bcc !== '',
    showsReplyTo: addresses.replyTo.length > 0 || typing.replyTo !== '',
    subject,
    text,
    html,
    body,
    options,
    missingFiles: attachmentNames,
  }
}
