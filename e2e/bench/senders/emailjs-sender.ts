import { SMTPClient } from 'emailjs'
import { type MakeSender, RECIPIENT, SENDER, SUBJECT } from '../sender'

/** emailjs as it comes: its own client, its own queue. */
export const emailjsComposed: MakeSender = async ({ host, port, text }) => ({
  send: async (count) => {
    const client = new SMTPClient({ host, port, timeout: 60_000 })
    const message = { from: SENDER, to: RECIPIENT, subject: SUBJECT, text }
    await Promise.all(Array.from({ length: count }, () => client.sendAsync(message as never)))
    client.smtp.close()
  },
  close: async () => undefined,
})
