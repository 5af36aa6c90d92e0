import { succeeded } from '../../shared/contract/result'
import type { PracticeFaultName } from '../../shared/practice/practice-faults'
import { expiredServer } from './beside'
import type { FailureRow } from './failure-row'

const rejected = (id: FailureRow['id'], fault: PracticeFaultName, more: Partial<FailureRow> = {}): FailureRow => ({
  id,
  faults: [fault],
  stage: 'verify',
  ...more,
})

const DAY_MS = 86_400_000

export const CERTIFICATE_ROWS: readonly FailureRow[] = [
  rejected('CRT-01', 'certificate-self-signed', {
    change: { serverAddress: 'mail.example.com', tlsServerName: 'localhost' },
  }),
  rejected('CRT-02', 'certificate-inspected', { option: 'implicit-tls' }),
  rejected('CRT-03', 'certificate-unknown-root-sent'),
  rejected('CRT-04', 'certificate-missing-intermediate'),
  rejected('CRT-04', 'certificate-issuer-not-sent', { option: 'implicit-tls' }),
  rejected('CRT-05', 'certificate-unknown-authority'),
  rejected('CRT-07', 'certificate-expired'),
  rejected('CRT-08', 'certificate-expired-intermediate'),
  rejected('CRT-10', 'certificate-not-yet-valid'),
  rejected('CRT-11', 'certificate-wrong-name'),
  rejected('CRT-12', 'certificate-no-address', { change: { serverAddress: '127.0.0.1' } }),
  rejected('CRT-12', 'certificate-wrong-name', { change: { serverAddress: '127.0.0.1' } }),
  rejected('CRT-13', 'certificate-wildcard', { change: { serverAddress: 'a.mail.practice.localhost' } }),
  rejected('CRT-14', 'certificate-wrong-name', { change: { serverAddress: 'mail.customer.com' } }),
  rejected('CRT-15', 'certificate-common-name-only'),
  rejected('CRT-16', 'certificate-self-signed', {
    change: ({ port }) => ({ pinnedCertificate: { sha256: 'ab'.repeat(32), host: 'practice.localhost', port } }),
  }),
  rejected('CRT-17', 'certificate-revoked-stapled'),
  rejected('CRT-17', 'certificate-revoked-ocsp'),
  rejected('CRT-17', 'certificate-revoked-crl', { option: 'implicit-tls' }),
  rejected('CRT-18', 'certificate-responder-offline', { passes: true }),
  rejected('CRT-19', 'certificate-altered'),
  rejected('CRT-20', 'certificate-weak-key'),
  rejected('CRT-20', 'certificate-sha1'),
  rejected('CRT-21', 'certificate-wrong-purpose'),
  rejected('CRT-22', 'certificate-issuer-not-authority'),
  rejected('CRT-22', 'certificate-path-too-long'),
  rejected('CRT-24', 'certificate-self-signed', { change: { serverAddress: '127.0.0.1' } }),
  { id: 'CRT-09', faults: ['greylisting'], stage: 'verify', now: () => Date.now() + 400 * DAY_MS },
  {
    id: 'CRT-25',
    faults: ['greylisting'],
    stage: 'verify',
    passes: true,
    resolve: async () =>
      succeeded([
        { address: '127.0.0.1', family: 4 },
        { address: '127.0.0.2', family: 4 },
      ]),
    beside: async ({ port, serverAddress }) => {
      const beside = await expiredServer('127.0.0.2', port)
      return beside && { ...beside, change: { serverAddress } }
    },
  },
  {
    id: 'CRT-26',
    faults: [],
    stage: 'secure',
    option: 'implicit-tls',
    change: ({ customCa }) => ({ clientCertificate: customCa }),
  },
  rejected('LOC-05', 'certificate-antivirus', { option: 'implicit-tls' }),
]
