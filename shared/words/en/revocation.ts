import type { NotCheckedReason, RevocationCause } from '../../trust/revocation'

/** What the revocation check found, by `TlsReport.revocation`: its status, then its reason. */
export const revocation = {
  good: {
    proven: 'The authority says that the certificate is good.',
    'issuer-not-checked':
      'The authority says that the certificate is good. About an authority between it and the root no answer could be had.',
  },
  revoked: {
    unspecified: 'The authority gave no reason.',
    'key-compromise': 'The private key may be in other hands.',
    'authority-compromise': 'The key of the authority may be in other hands.',
    'affiliation-changed': 'The name or the owner has changed.',
    superseded: 'It was replaced by another certificate.',
    'cessation-of-operation': 'The server was given up.',
    'certificate-hold': 'It is suspended for the time being.',
    'remove-from-list': 'It was suspended, and the list says that this has ended.',
    'privilege-withdrawn': 'A right that the certificate grants was withdrawn.',
    'attribute-authority-compromise': 'The key of the authority behind its attributes may be in other hands.',
  },
  'not-checked': {
    'not-asked': 'Nobody was asked.',
    'ignored-by-profile':
      'This profile ignores revocation, so nobody was asked. What the server itself or an earlier check said would be shown.',
    'not-trusted-chain':
      'The chain reaches no trusted root in a proper way, and what it says about itself is not followed.',
    'trusted-directly': 'The certificate itself is trusted here, and no authority stands above it to revoke it.',
    'too-many-certificates': 'The chain is too long for each of its certificates to be asked about.',
    'no-url': 'The certificate does not say who could be asked.',
    'url-refused': 'The certificate says who could be asked in a form that is not followed. Only http and https are.',
    'redirect-refused': 'The responder sent the question on too often, in a circle, or to another kind of address.',
    'responder-unreachable': 'The responder of the authority could not be reached. A firewall may be in between.',
    'responder-silent': 'The responder of the authority took the question and said nothing.',
    'responder-refused': 'The responder of the authority did not answer the question.',
    'responder-does-not-know': 'The responder of the authority does not know the certificate.',
    'too-large': 'The answer was too large to be read.',
    'time-out': 'The answer did not arrive in time.',
    cancelled: 'The check was cancelled.',
    'answer-invalid': 'The answer proves nothing: it is damaged, or not signed by anyone who may answer.',
    'answer-stale': 'The answer is not valid at this moment: it is too old, or the clock of this computer is wrong.',
    'answer-for-another': 'The answer is about another certificate.',
  },
} as const satisfies {
  good: object
  revoked: Record<RevocationCause, string>
  'not-checked': Record<NotCheckedReason, string>
}
