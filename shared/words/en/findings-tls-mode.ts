/** TLM: who encrypts when. Collected, and explained, in `findings.ts`. */
export const tlsModeFindings = {
  'TLM-01': {
    title: 'Port {{port}} speaks before it encrypts',
    explanation:
      'Implicit TLS starts encrypted; this server starts in plain text and waits for STARTTLS. Port and encryption do not fit together.',
    title_text: 'The port speaks before it encrypts',
  },
  'TLM-02': {
    title: 'Port {{port}} waits for TLS',
    explanation:
      'The server stayed silent because it expects encryption from the first byte: the server waits for TLS, the profile waits for the server. A TLS handshake on a second connection was answered.',
    title_text: 'The port waits for TLS',
    explanation_text:
      'The server stayed silent, most likely because it expects encryption from the first byte: the server waits for TLS, the program waits for the server. Port 465 is made like that.',
  },
  'TLM-03': {
    title: 'The server is silent on the submission port',
    explanation: 'Port 587 normally greets first. This one makes strangers wait, or was set up for implicit TLS.',
  },
  'TLM-04': {
    title: 'The server offers no STARTTLS on port {{port}}',
    explanation:
      'Either it has no encryption here, or something on the way takes the offer out. If it used to be offered, take that for an attack. No password was sent.',
    title_masked: 'Something on the way hides STARTTLS',
    explanation_masked:
      'The offers of the server arrive overwritten. Firewalls that inspect SMTP do that, so that nothing can be encrypted on port {{port}}. No password was sent.',
    title_text: 'The server offers no STARTTLS on this port',
    explanation_text:
      'Either it has no encryption here, or something on the way takes the offer out. If it used to be offered, take that for an attack.',
  },
  'TLM-05': {
    title: 'The server cannot encrypt at the moment',
    explanation:
      'It offers STARTTLS and says that it is not available: its certificate or key is missing or broken. Going on without encryption was not tried.',
    explanation_text:
      'It offers STARTTLS and says that it is not available: its certificate or key is missing or broken.',
  },
  'TLM-06': {
    title: 'STARTTLS is offered and then refused',
    explanation:
      'The server, or an antivirus or firewall on the way, does not let encryption begin. Going on without it was not tried.',
    explanation_text: 'The server, or an antivirus or firewall on the way, does not let encryption begin.',
  },
  'TLM-07': {
    title: 'The server wants encryption first',
    explanation: 'It refuses to go on in plain text, and the profile uses no encryption.',
    explanation_text: 'It refuses to go on in plain text, and the program did not encrypt.',
  },
  'TLM-08': {
    title: 'The connection broke when encryption was to begin',
    explanation:
      'The server agreed to STARTTLS and TLS did not come about. It may only know versions that are too old, or something on the way interferes.',
    title_timeout: 'The server agreed to STARTTLS and TLS did not come about in time',
    explanation_timeout:
      'The server is there and answered. It is slow or overloaded, or something on the way holds the handshake back. The port and the certificate are not to blame.',
  },
  'TLM-09': {
    title: 'The connection ended in the TLS handshake',
    explanation:
      'The server hung up or stayed silent when TLS began. The port may belong to another service, or the server only knows versions that are too old.',
    title_timeout: 'TLS did not come about in time',
    explanation_timeout:
      'The port took the connection and did not finish the TLS handshake. It is slow or overloaded, or it belongs to a service that waits for something else.',
  },
  'TLM-10': {
    title: 'Port {{port}} belongs to a web server',
    explanation: 'It speaks HTTP, not SMTP. A sign-in page of the network can be the cause too.',
    title_text: 'The port belongs to a web server',
  },
  'TLM-11': {
    title: 'This is a server for incoming mail',
    explanation: 'Port {{port}} speaks {{protocol}}, which fetches mail. Sending needs the outgoing server.',
    explanation_text: 'The port belongs to IMAP or POP3, which fetch mail. Sending needs the outgoing server.',
  },
  'TLM-12': {
    title: 'Port {{port}} belongs to another service',
    explanation: 'What it said first is not how a mail server greets.',
    title_text: 'The port belongs to another service',
  },
  'TLM-13': {
    title: 'Text was slipped in before encryption',
    explanation:
      'Something came in plain text behind the answer to STARTTLS. That is how an attack on the connection looks; a faulty server is possible. It was thrown away, and no password was sent.',
    explanation_text:
      'Something came in plain text behind the answer to STARTTLS. That is how an attack on the connection looks; a faulty server is possible.',
  },
} as const
