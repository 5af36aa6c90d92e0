import { createTransport, type SendMailOptions } from 'nodemailer'
import type { MakeSender, SenderTask } from '../sender'
import { RECIPIENT, SENDER, SUBJECT } from '../sender'

const senderOf =
  (message: (task: SenderTask) => SendMailOptions): MakeSender =>
  async (task) => ({
    send: async (count) => {
      const transport = createTransport({
        host: task.host,
        port: task.port,
        pool: true,
        maxConnections: 1,
        maxMessages: Number.POSITIVE_INFINITY,
        ignoreTLS: true,
      })
      try {
        await Promise.all(Array.from({ length: count }, () => transport.sendMail(message(task))))
      } finally {
        transport.close()
      }
    },
    close: async () => undefined,
  })

/** nodemailer, pooled over one connection, composing each message. */
export const nodemailerComposed = senderOf(({ text }) => ({ from: SENDER, to: RECIPIENT, subject: SUBJECT, text }))

/** The same with messages that are composed already. */
export const nodemailerRaw = senderOf(({ rawMessage }) => ({
  envelope: { from: SENDER, to: [RECIPIENT] },
  raw: rawMessage,
}))

/** The same with one attachment read from disk. */
export const nodemailerAttachment = senderOf(({ attachment }) => ({
  from: SENDER,
  to: RECIPIENT,
  subject: SUBJECT,
  text: 'One attachment.',
  attachments: [{ filename: 'attachment.bin', path: attachment }],
}))
