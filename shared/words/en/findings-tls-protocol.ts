/** TLP: versions and algorithms of TLS. Collected, and explained, in `findings.ts`. */
export const tlsProtocolFindings = {
  'TLP-01': {
    title: 'The server only knows old TLS versions',
    explanation:
      'It does not reach the minimum version of this profile. TLS 1.0 and 1.1 are broken and have been given up.',
    explanation_text:
      'Its version is lower than the program accepts, or the other way round. TLS 1.0 and 1.1 are broken and have been given up.',
  },
  'TLP-02': {
    title: 'The server wants TLS 1.2 or newer',
    explanation: 'It refuses older versions and plain text.',
  },
  'TLP-03': {
    title: 'No encryption in common',
    explanation: 'The server and this application know no cipher or key exchange that both accept.',
    explanation_text: 'The server and the program know no cipher or key exchange that both accept.',
  },
  'TLP-04': {
    title: 'The server’s key exchange is too weak',
    explanation: 'Its Diffie-Hellman parameters are too small to be safe.',
  },
  'TLP-05': {
    title: 'The server lacks secure renegotiation',
    explanation: 'It has an old flaw of TLS (RFC 5746) that current software does not accept.',
  },
  'TLP-06': {
    title: 'The server signs with an outdated algorithm',
    explanation: 'SHA-1 signatures are no longer accepted. An antivirus that scans mail can be the cause too.',
  },
  'TLP-07': {
    title: 'The encrypted data arrive damaged',
    explanation: 'Something on the way changes them: a firewall, an antivirus or a faulty network.',
  },
  'TLP-08': {
    title: 'The server does not know the name it was asked for',
    explanation: 'It refuses TLS for names that it does not serve.',
  },
} as const
