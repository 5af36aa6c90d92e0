import type { PracticeFaultName } from '../../shared/practice/practice-faults'
import type { FailureRow } from './failure-row'

const refused = (id: FailureRow['id'], fault: PracticeFaultName, more: Partial<FailureRow> = {}): FailureRow => ({
  id,
  faults: [fault],
  stage: 'authenticate',
  ...more,
})

/** The name of a provider, on loopback. */
const at = (serverAddress: string, more: Partial<FailureRow> = {}): Partial<FailureRow> => ({
  ...more,
  change: { serverAddress, tlsServerName: 'localhost' },
})

export const SIGN_IN_ROWS: readonly FailureRow[] = [
  refused('AUT-00', 'sign-in-refused'),
  { id: 'AUT-00', faults: ['greylisting'], stage: 'authenticate', secret: 'not the password' },
  refused('AUT-01', 'sign-in-gmail-password', at('smtp.gmail.com')),
  refused('AUT-02', 'sign-in-application-password', at('smtp.gmail.com')),
  refused('AUT-03', 'sign-in-web-login', at('smtp.gmail.com')),
  refused('AUT-04', 'sign-in-smtp-disabled', at('smtp.office365.com')),
  refused('AUT-05', 'sign-in-policy', at('smtp.office365.com')),
  refused('AUT-06', 'sign-in-basic-disabled', at('smtp-mail.outlook.com')),
  refused('AUT-07', 'sign-in-basic-retired', at('smtp.office365.com')),
  refused('AUT-08', 'sign-in-token-unsuccessful', at('smtp.office365.com', { credentials: 'token' })),
  refused('AUT-09', 'sign-in-token-challenge', at('smtp.gmail.com', { credentials: 'token' })),
  refused('AUT-11', 'sign-in-only-after-tls', { option: 'none' }),
  refused('AUT-12', 'sign-in-not-offered'),
  refused('AUT-13', 'sign-in-ntlm-only'),
  refused('AUT-10', 'sign-in-token-expired', { credentials: 'token' }),
  refused('AUT-22', 'sign-in-full-address'),
  refused('AUT-31', 'sign-in-location'),
  refused('AUT-15', 'sign-in-cram-md5-fails', { change: { authenticationMethod: 'cram-md5' } }),
  refused('AUT-16', 'sign-in-plain-fails'),
  refused('AUT-17', 'sign-in-authorization-code', at('smtp.qq.com')),
  refused('AUT-18', 'sign-in-zoho', at('smtp.zoho.com')),
  refused('AUT-19', 'sign-in-ses', at('email-smtp.eu-west-1.amazonaws.com')),
  refused('AUT-20', 'sign-in-sendgrid', at('smtp.sendgrid.net')),
  refused('AUT-21', 'sign-in-postmark', at('smtp.postmarkapp.com')),
  refused('AUT-22', 'sign-in-refused', at('smtp.free.fr')),
  refused('AUT-23', 'sign-in-refused', { secret: ' copied with a space ' }),
  refused('AUT-24', 'sign-in-later'),
  refused('AUT-24', 'sign-in-password-transition'),
  refused('AUT-25', 'sign-in-too-often'),
  refused('AUT-26', 'sign-in-out-of-order'),
  refused('AUT-27', 'sign-in-encryption-required'),
  { id: 'AUT-28', faults: ['greylisting'], stage: 'envelope', reach: 'envelope', credentials: 'none' },
  { id: 'AUT-28', faults: ['sign-in-required'], stage: 'envelope', reach: 'envelope' },
  refused('AUT-29', 'sign-in-access-disabled', at('mail.gmx.net')),
  refused('AUT-30', 'sign-in-yahoo', at('smtp.mail.yahoo.com')),
]
