import { clearText, implicitTls, starttls, TABLES_CHECKED } from './preset-servers'
import type { ProviderPreset } from './provider-preset'

/** Servers that run on the same machine. */
export const LOCAL_SERVERS: readonly ProviderPreset[] = [
  {
    id: 'proton-bridge',
    label: 'Proton Mail Bridge',
    servers: [starttls('127.0.0.1', 1025), implicitTls('127.0.0.1', 1025)],
    hostPatterns: [],
    userName: 'address',
    authentication: ['smtp-credentials'],
    status: 'local',
    emailDomains: ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'],
    lastChecked: TABLES_CHECKED,
    helpUrl: 'https://proton.me/mail/bridge',
    sources: ['vendor'],
  },
  {
    id: 'local-catcher',
    label: 'Mailpit, MailHog or MailDev on this machine',
    servers: [clearText('127.0.0.1', 1025)],
    hostPatterns: [],
    userName: 'none',
    authentication: ['none'],
    status: 'local',
    emailDomains: [],
    lastChecked: TABLES_CHECKED,
    sources: ['nodemailer', 'vendor'],
  },
]
