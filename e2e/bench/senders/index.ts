import type { MakeSender } from '../sender'

/** Every sender by name; each is loaded in its own process only. */
export const senders = {
  'own-composed': async () => (await import('./own-senders')).ownComposed,
  'own-raw': async () => (await import('./own-senders')).ownRaw,
  'own-attachment': async () => (await import('./own-senders')).ownAttachment,
  'own-sign-in': async () => (await import('./own-senders')).ownSignIn,
  'own-diagnosis': async () => (await import('./own-diagnosis-sender')).ownDiagnosis,
  'own-diagnosis-dead-port': async () => (await import('./own-diagnosis-sender')).ownDiagnosisOfDeadPort,
  'own-outbox': async () => (await import('./own-outbox-sender')).outboxOneByOne,
  'own-outbox-together': async () => (await import('./own-outbox-sender')).outboxTogether,
  'nodemailer-composed': async () => (await import('./nodemailer-senders')).nodemailerComposed,
  'nodemailer-raw': async () => (await import('./nodemailer-senders')).nodemailerRaw,
  'nodemailer-attachment': async () => (await import('./nodemailer-senders')).nodemailerAttachment,
  'emailjs-composed': async () => (await import('./emailjs-sender')).emailjsComposed,
  'bare-socket': async () => (await import('./bare-socket-sender')).bareSocket,
} satisfies Record<string, () => Promise<MakeSender>>

export type SenderName = keyof typeof senders
