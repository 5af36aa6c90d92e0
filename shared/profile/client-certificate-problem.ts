import type { SessionProfile } from './session-profile'

type Secret = 'clientKey' | 'clientKeyPassphrase'

/** Why a client certificate with its key cannot be used, and the field at fault. Words: `fieldErrors.<reason>`. */
export const CLIENT_CERTIFICATE_PROBLEMS = {
  'client-certificate-unreadable': 'clientCertificate',
  'client-certificate-refused': 'clientCertificate',
  'client-key-missing': 'clientKey',
  'client-key-unreadable': 'clientKey',
  'client-key-of-another-certificate': 'clientKey',
  'client-key-passphrase-missing': 'clientKeyPassphrase',
  'client-key-passphrase-wrong': 'clientKeyPassphrase',
} as const satisfies Record<string, keyof SessionProfile | Secret>

export type ClientCertificateProblem = keyof typeof CLIENT_CERTIFICATE_PROBLEMS
