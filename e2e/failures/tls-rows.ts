import type { PracticeFaultName } from '../../shared/practice/practice-faults'
import type { SecurityOption } from '../../shared/profile/session-profile'
import { type FailureRow, ROW_DEADLINES } from './failure-row'

const greetingRunsOut = { ...ROW_DEADLINES, greetingMs: 600 }
/** The handshake has as long as the connection had. */
const handshakeRunsOut = { ...ROW_DEADLINES, connectMs: 1_500 }

const handshake = (
  id: FailureRow['id'],
  fault: PracticeFaultName,
  option: SecurityOption,
  more: Partial<FailureRow> = {},
): FailureRow => ({ id, faults: [fault], stage: 'secure', option, ...more })

export const TLS_ROWS: readonly FailureRow[] = [
  handshake('TLM-01', 'plain-on-every-port', 'implicit-tls'),
  { id: 'TLM-02', faults: ['tls-first-on-every-port'], stage: 'greet', change: { deadlines: greetingRunsOut } },
  {
    id: 'TLM-02',
    faults: ['tls-first-on-every-port'],
    stage: 'greet',
    option: 'none',
    change: { deadlines: greetingRunsOut },
  },
  handshake('TLM-04', 'starttls-not-offered', 'starttls'),
  handshake('TLM-04', 'starttls-masked', 'starttls'),
  handshake('TLM-05', 'starttls-unavailable', 'starttls'),
  handshake('TLM-06', 'starttls-unknown', 'starttls'),
  {
    id: 'TLM-07',
    faults: ['starttls-required'],
    stage: 'envelope',
    option: 'none',
    reach: 'envelope',
    credentials: 'none',
  },
  handshake('TLM-08', 'starttls-closes', 'starttls'),
  handshake('TLM-08', 'handshake-closes', 'starttls'),
  handshake('TLM-08', 'handshake-silent', 'starttls', { change: { deadlines: handshakeRunsOut } }),
  handshake('TLM-09', 'handshake-closes', 'implicit-tls'),
  handshake('TLM-09', 'handshake-silent', 'implicit-tls', { change: { deadlines: handshakeRunsOut } }),
  handshake('TLM-09', 'connection-closed', 'implicit-tls'),
  { id: 'TLM-10', faults: ['banner-http'], stage: 'greet' },
  { id: 'TLM-10', faults: ['banner-http'], stage: 'greet', option: 'implicit-tls' },
  { id: 'TLM-11', faults: ['banner-imap'], stage: 'greet' },
  { id: 'TLM-11', faults: ['banner-imap'], stage: 'greet', option: 'implicit-tls' },
  { id: 'TLM-11', faults: ['banner-pop3'], stage: 'greet', option: 'none' },
  { id: 'TLM-12', faults: ['banner-ssh'], stage: 'greet' },
  handshake('TLM-13', 'starttls-injection', 'starttls'),
  handshake('TLP-01', 'tls-too-old', 'starttls'),
  handshake('TLP-01', 'tls-too-old', 'implicit-tls'),
  { id: 'TLP-02', faults: ['client-tls-too-old'], stage: 'hello', option: 'implicit-tls' },
  handshake('TLP-03', 'no-shared-cipher', 'starttls'),
  handshake('TLP-03', 'no-shared-cipher', 'implicit-tls'),
  handshake('TLP-04', 'weak-dh-key', 'implicit-tls'),
  handshake('TLP-05', 'legacy-renegotiation', 'implicit-tls'),
  handshake('TLP-07', 'bad-record-mac', 'implicit-tls'),
  handshake('TLP-08', 'unrecognized-name', 'implicit-tls'),
  handshake('TLP-08', 'unrecognized-name', 'starttls'),
  handshake('CRT-23', 'client-certificate-required', 'implicit-tls'),
  handshake('CRT-23', 'client-certificate-required', 'starttls'),
]
