import { fieldErrors } from './field-errors'

/** CRT: certificates. Collected, and explained, in `findings.ts`. */
export const certificatesFindings = {
  'CRT-01': {
    title: 'The certificate is signed by itself',
    explanation:
      'Nobody vouches for it. That is usual on test servers and devices, and is also how an interception looks.',
  },
  'CRT-02': {
    title: 'The connection is inspected on the way',
    explanation:
      'The certificate was issued by an inspection product of a company or an antivirus, not for this server.',
  },
  'CRT-03': {
    title: 'The certificate comes from a private authority',
    explanation: 'The chain ends at a root that this machine does not know.',
  },
  'CRT-04': {
    title: 'The server does not send its whole chain',
    explanation:
      'The certificate between the server’s and the root is missing: the most common mistake in server set-up.',
    title_ambiguous: 'The issuer is neither sent nor known here',
    explanation_ambiguous:
      'Either a private authority signed this certificate directly, or the server forgets the intermediate certificate. Both look alike from here.',
  },
  'CRT-05': {
    title: 'The issuer of the certificate is not known here',
    explanation:
      'The chain does not reach a trusted root: a private authority, or a root that is newer than this machine’s list.',
  },
  'CRT-06': {
    title: 'The operating system trusts this certificate, this application did not',
    explanation: 'The root is in the operating system’s store only.',
    title_unread: 'The authorities that the operating system trusts could not be read',
    explanation_unread:
      'The root of this certificate may be among them. Programs that use that list would then accept the certificate.',
    title_text: 'The operating system trusts this certificate, the program did not',
  },
  'CRT-07': {
    title: 'The certificate has expired',
    explanation: 'It was not renewed, or it was renewed and the mail service still shows the old one.',
  },
  'CRT-08': {
    title: 'An issuer in the chain has expired',
    explanation: 'The server’s own certificate is in date, and one above it is not: an old chain is still being sent.',
  },
  'CRT-09': {
    title: 'This machine’s clock is probably wrong',
    explanation: 'Certificates of many servers seem out of date at once.',
    explanation_greeting:
      'The server’s greeting carries another date than this machine has, and on that date the certificate is valid.',
  },
  'CRT-10': {
    title: 'The certificate is not valid yet',
    explanation: 'Its first day lies in the future: it was issued ahead, or this machine’s clock is behind.',
  },
  'CRT-11': {
    title: 'The certificate is for another name',
    explanation:
      'It does not cover the server address of this profile. Often the address is a name of your own for a provider’s server.',
    explanation_text:
      'It does not cover the server address that was used. Often that address is a name of your own for a provider’s server.',
  },
  'CRT-12': {
    title: 'The certificate does not cover this IP address',
    explanation:
      'Certificates are almost always made for names. With an IP address as server address the name cannot match.',
  },
  'CRT-13': {
    title: 'The wildcard of the certificate does not reach this name',
    explanation:
      'A wildcard covers exactly one label: *.example.com covers mail.example.com, and neither example.com nor a.mail.example.com.',
  },
  'CRT-14': {
    title: 'The server shows the certificate of another customer',
    explanation: 'It does not know the name that was asked for and shows its default.',
  },
  'CRT-15': {
    title: 'The certificate names its server in an obsolete way only',
    explanation: 'It has a common name and no subject alternative name, which is what counts today.',
  },
  'CRT-16': {
    title: 'The certificate has changed since it was pinned',
    explanation: 'The server may have renewed it; an interception looks the same. Ask before you accept it.',
    title_distrusted: 'You decided not to trust this certificate',
    explanation_distrusted:
      'This profile refuses it at this host and port, whatever else is right about it. Take the decision back only when you know who made the certificate.',
  },
  'CRT-17': {
    title: 'The certificate was revoked',
    explanation: 'Its authority took it back, for example because the key was stolen.',
  },
  'CRT-18': {
    title: 'Whether the certificate was revoked is not known',
    explanation: 'No answer could be had. That is shown and is not an error.',
  },
  'CRT-19': {
    title: 'The chain is corrupt',
    explanation:
      'A signature in it does not fit or a certificate cannot be read. Take it for an attack or a serious defect.',
  },
  'CRT-20': {
    title: 'The certificate is too weak',
    explanation: 'Its key or its signature is of a kind that can be forged today.',
  },
  'CRT-21': {
    title: 'The certificate is for another purpose',
    explanation: 'It may not be used by a server.',
  },
  'CRT-22': {
    title: 'The chain breaks a rule of its authority',
    explanation:
      'An issuer in it is not allowed to issue this certificate, or the chain cannot be accepted as a whole.',
  },
  'CRT-23': {
    title: 'The server wants a certificate from this side',
    explanation:
      'It lets only clients in that show a certificate it knows. With TLS 1.3 it says so only after the handshake.',
  },
  'CRT-24': {
    title: 'A self-signed certificate on this machine or network',
    explanation: 'Local bridges and devices are made like that.',
  },
  'CRT-25': {
    title: 'Not every address of the server shows the same certificate',
    explanation: 'One of its machines was not updated. Whether it works depends on which address is reached.',
  },
  'CRT-26': {
    title: 'The client certificate cannot be used',
    explanation:
      'Its file cannot be read, its password is wrong, or its key does not belong to it. That is about a file on this side, not about the server.',
    'explanation_client-certificate-unreadable': fieldErrors['client-certificate-unreadable'],
    'explanation_client-certificate-refused': fieldErrors['client-certificate-refused'],
    'explanation_client-key-missing': fieldErrors['client-key-missing'],
    'explanation_client-key-unreadable': fieldErrors['client-key-unreadable'],
    'explanation_client-key-of-another-certificate': fieldErrors['client-key-of-another-certificate'],
    'explanation_client-key-passphrase-missing': fieldErrors['client-key-passphrase-missing'],
    'explanation_client-key-passphrase-wrong': fieldErrors['client-key-passphrase-wrong'],
  },
  'CRT-27': {
    title: 'The certificate could not be proven, and the cause is not known',
    explanation:
      'The check came to no result that has a name here. To be safe it counts as not trusted. A cause would be a guess: ask the owner of the server.',
    'explanation_timed-out':
      'The check did not end in the time that the profile allows for an answer. That says nothing about the certificate itself.',
    'explanation_no-certificate':
      'TLS came about and the server showed no certificate that could be looked at. A server that is set up in the usual way always shows one.',
    explanation_unreadable:
      'A certificate of the chain cannot be read to its end, so the chain cannot be judged as a whole.',
    'explanation_refused-by-library':
      'The TLS library refused the chain, and none of the checks made here finds what it objects to.',
    'explanation_path-refused':
      'The chain passed the checks that have a name here and failed a second, independent validation.',
  },
} as const
