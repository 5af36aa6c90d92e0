import type { PracticeFaultName } from '../../practice/practice-faults'

/** What the practice server can get wrong on purpose: in the words of the one who switches it on. */
export const practiceFaults = {
  'connection-refused': {
    title: 'Refuse every connection',
    explanation: 'Nothing listens on the three ports, as if the service were stopped.',
  },
  'connection-reset': {
    title: 'Reset at once',
    explanation: 'The connection is accepted and reset, as a firewall does it.',
  },
  'connection-closed': {
    title: 'Close at once',
    explanation: 'The connection is accepted and closed before a word is said.',
  },

  'greeting-silent': { title: 'Never greet', explanation: 'The connection stands and nothing is said on it.' },
  'greeting-slow': {
    title: 'Greet after 40 seconds',
    explanation: 'A tarpit, or a server that looks the client up first.',
  },
  'greeting-blocked': {
    title: 'Greet with 554, blocked',
    explanation: 'The address of the client is on a block list.',
  },
  'greeting-no-mail': {
    title: 'Greet with 521, no mail here',
    explanation: 'The host says that it takes no mail at all.',
  },
  'greeting-busy': {
    title: 'Greet with 421, too many',
    explanation: 'Too many connections; a later one may be taken.',
  },
  'greeting-of-another-host': {
    title: 'Greet as another host',
    explanation: 'A proxy on the way answers in the place of the server.',
  },
  'banner-http': { title: 'Answer as a web server', explanation: 'The port belongs to HTTP.' },
  'banner-proxy': { title: 'Answer as a web proxy', explanation: 'A proxy wants a sign-in of its own: HTTP 407.' },
  'banner-imap': {
    title: 'Answer as an IMAP server',
    explanation: 'The incoming mail server was entered as the outgoing one.',
  },
  'banner-pop3': {
    title: 'Answer as a POP3 server',
    explanation: 'The incoming mail server was entered as the outgoing one.',
  },
  'banner-ssh': { title: 'Answer as an SSH server', explanation: 'The port belongs to another service.' },
  'too-early': {
    title: 'Complain about early talk',
    explanation: 'The server says that the client spoke before it was greeted.',
  },
  'ehlo-name-refused': {
    title: 'Refuse a short EHLO name',
    explanation: '504: the server wants a fully qualified host name.',
  },
  'ehlo-name-malformed': {
    title: 'Refuse the EHLO name as malformed',
    explanation: '501: the server cannot read the name.',
  },
  'ehlo-name-refused-late': {
    title: 'Refuse the EHLO name at RCPT',
    explanation: '450: the name is judged only when a recipient is named.',
  },
  'ehlo-unknown': { title: 'Not know EHLO', explanation: '502: an old server or a proxy that knows HELO alone.' },

  'plain-on-every-port': {
    title: 'Speak first on the implicit TLS port',
    explanation: 'Plain text comes where TLS is meant to begin.',
  },
  'tls-first-on-every-port': {
    title: 'Wait for TLS on every port',
    explanation: 'The plain ports stay silent until a handshake begins.',
  },
  'starttls-not-offered': {
    title: 'Not offer STARTTLS',
    explanation: 'The server has no TLS on this port, or something hides it.',
  },
  'starttls-masked': {
    title: 'Overwrite STARTTLS',
    explanation: 'A firewall writes XXXXXXXA over what it does not want to be heard.',
  },
  'starttls-unavailable': {
    title: 'Answer STARTTLS with 454',
    explanation: 'The certificate or key of the server cannot be used.',
  },
  'starttls-unknown': { title: 'Answer STARTTLS with 500', explanation: 'The command is offered and then not known.' },
  'starttls-required': {
    title: 'Demand STARTTLS',
    explanation: '530: nothing is taken before the connection is encrypted.',
  },
  'starttls-closes': {
    title: 'Close after "220 go ahead"',
    explanation: 'STARTTLS is agreed, and then the connection ends.',
  },
  'starttls-injection': {
    title: 'Inject a reply before TLS',
    explanation: 'Bytes that nobody asked for come behind the reply to STARTTLS.',
  },
  'handshake-closes': {
    title: 'Close in the handshake',
    explanation: 'The ClientHello is heard, and the connection ends.',
  },
  'handshake-silent': {
    title: 'Stall in the handshake',
    explanation: 'The ClientHello is heard, and nothing comes back.',
  },
  'tls-too-old': {
    title: 'TLS 1.0 and 1.1 only',
    explanation: 'A server, printer or appliance that was never updated.',
  },
  'client-tls-too-old': {
    title: 'Call the client too old',
    explanation: '421: the server takes newer versions of TLS only.',
  },
  'no-shared-cipher': { title: 'No cipher in common', explanation: 'The server offers what no client of today takes.' },
  'weak-dh-key': { title: '512-bit Diffie-Hellman key', explanation: 'The key exchange is too weak to be accepted.' },
  'legacy-renegotiation': {
    title: 'Old renegotiation',
    explanation: 'A handshake without the protection of RFC 5746.',
  },
  'bad-record-mac': {
    title: 'Damaged records',
    explanation: 'The server says that what it received was changed on the way.',
  },
  'unrecognized-name': {
    title: 'Not know the server name',
    explanation: 'The handshake is refused because of the name that was asked for.',
  },
  'client-certificate-required': {
    title: 'Demand a client certificate',
    explanation: 'The handshake fails without one.',
  },

  'certificate-self-signed': { title: 'Self-signed', explanation: 'The certificate was signed by nobody but itself.' },
  'certificate-inspected': {
    title: 'Signed by an inspection product',
    explanation: 'A company proxy opens the connection and signs anew.',
  },
  'certificate-antivirus': {
    title: 'Signed by a virus scanner',
    explanation: 'The mail shield on this machine signs anew.',
  },
  'certificate-unknown-root-sent': {
    title: 'Unknown root, sent along',
    explanation: 'A private authority that sends its own root.',
  },
  'certificate-missing-intermediate': {
    title: 'Intermediate missing',
    explanation: 'The chain has a gap; the certificate says where to find the rest.',
  },
  'certificate-issuer-not-sent': {
    title: 'Issuer not sent',
    explanation: 'One certificate alone, and nothing says who its issuer is.',
  },
  'certificate-unknown-authority': {
    title: 'Unknown authority',
    explanation: 'The chain is whole and ends at a root that is not trusted here.',
  },
  'certificate-expired': { title: 'Expired', explanation: 'The certificate ran out three days ago.' },
  'certificate-expired-intermediate': {
    title: 'Intermediate expired',
    explanation: 'The certificate is in date, and its issuer is not.',
  },
  'certificate-not-yet-valid': { title: 'Not yet valid', explanation: 'The certificate begins in three days.' },
  'certificate-wrong-name': { title: 'Another name', explanation: 'The certificate is for smtp.elsewhere.test.' },
  'certificate-no-address': { title: 'No IP address in it', explanation: 'It covers localhost, and not 127.0.0.1.' },
  'certificate-wildcard': {
    title: 'Wildcard that covers too little',
    explanation: 'It covers *.practice.localhost alone.',
  },
  'certificate-common-name-only': {
    title: 'Common name only',
    explanation: 'No alternative names, as certificates were twenty years ago.',
  },
  'certificate-revoked-stapled': {
    title: 'Revoked, stapled',
    explanation: 'The server itself sends the answer that says so.',
  },
  'certificate-revoked-ocsp': { title: 'Revoked, by OCSP', explanation: 'A responder on this machine says so.' },
  'certificate-revoked-crl': { title: 'Revoked, by list', explanation: 'A revocation list on this machine says so.' },
  'certificate-responder-offline': {
    title: 'Responder silent',
    explanation: 'Whether it is revoked cannot be found out.',
  },
  'certificate-altered': { title: 'Altered signature', explanation: 'One bit of the signature was changed.' },
  'certificate-weak-key': { title: '1024-bit key', explanation: 'An RSA key that is too short.' },
  'certificate-sha1': { title: 'SHA-1 signature', explanation: 'A digest that is no longer trusted.' },
  'certificate-wrong-purpose': { title: 'Not for servers', explanation: 'The certificate is for clients only.' },
  'certificate-issuer-not-authority': {
    title: 'Issuer is no authority',
    explanation: 'It was signed by a certificate that may not sign.',
  },
  'certificate-path-too-long': { title: 'Chain too long', explanation: 'An authority signed more levels than it may.' },

  'sign-in-only-after-tls': {
    title: 'Offer sign-in inside TLS only',
    explanation: 'Without encryption there is no AUTH.',
  },
  'sign-in-not-offered': { title: 'Offer no sign-in', explanation: 'No AUTH at all, inside TLS neither.' },
  'sign-in-ntlm-only': { title: 'Offer NTLM only', explanation: 'As Exchange does inside a company.' },
  'sign-in-old-syntax': {
    title: 'Offer AUTH= in the old syntax',
    explanation: 'An offer as servers made it before 1999; signing in works.',
  },
  'sign-in-refused': { title: 'Refuse user name or password', explanation: '535, and no word about the reason.' },
  'sign-in-gmail-password': {
    title: 'As Gmail: password refused',
    explanation: 'The account password is no longer taken.',
  },
  'sign-in-application-password': {
    title: 'As Gmail: application password',
    explanation: '534: two-step verification is on.',
  },
  'sign-in-web-login': {
    title: 'As Gmail: sign in with a browser',
    explanation: '534: the attempt looked suspicious.',
  },
  'sign-in-smtp-disabled': { title: 'As Microsoft 365: SMTP AUTH off', explanation: 'Switched off for the tenant.' },
  'sign-in-policy': { title: 'As Microsoft 365: policy', explanation: 'A policy keeps passwords from being used.' },
  'sign-in-basic-disabled': { title: 'As Outlook.com: passwords disabled', explanation: 'Only a token signs in.' },
  'sign-in-basic-retired': { title: 'As Exchange Online: passwords retired', explanation: '550 5.7.30.' },
  'sign-in-token-unsuccessful': {
    title: 'As Microsoft 365: token refused',
    explanation: '535 5.7.3: wrong scope, mailbox or consent.',
  },
  'sign-in-token-challenge': { title: 'As Gmail: token refused', explanation: 'A challenge in base64 says why.' },
  'sign-in-token-expired': { title: 'Token expired', explanation: 'It worked an hour ago.' },
  'sign-in-cram-md5-fails': { title: 'CRAM-MD5 never works', explanation: 'It is offered; PLAIN and LOGIN work.' },
  'sign-in-plain-fails': { title: 'PLAIN not understood', explanation: 'It is offered; LOGIN works.' },
  'sign-in-authorization-code': {
    title: 'As QQ: authorization code',
    explanation: 'A code from the web mail takes the place of the password.',
  },
  'sign-in-zoho': { title: 'As Zoho: refused', explanation: 'Wrong data centre, or access switched off.' },
  'sign-in-ses': { title: 'As Amazon SES: refused', explanation: 'SMTP credentials are not AWS keys.' },
  'sign-in-sendgrid': { title: 'As SendGrid: refused', explanation: 'The user name is the word apikey.' },
  'sign-in-postmark': {
    title: 'As Postmark: refused',
    explanation: 'The server token is both user name and password.',
  },
  'sign-in-later': { title: 'Refuse for now', explanation: '454: what checks passwords does not answer.' },
  'sign-in-password-transition': {
    title: 'Want one PLAIN sign-in',
    explanation: '432: a password transition is needed.',
  },
  'sign-in-too-often': { title: 'Too many attempts', explanation: '454: wait, and stop trying.' },
  'sign-in-out-of-order': { title: 'Answer AUTH with 503', explanation: 'AUTH is not expected here.' },
  'sign-in-encryption-required': { title: 'Answer AUTH with 538', explanation: 'The method wants encryption.' },
  'sign-in-required': { title: 'Forget the sign-in', explanation: '530 at MAIL, as if nobody had signed in.' },
  'sign-in-access-disabled': {
    title: 'As GMX: access disabled',
    explanation: 'Access by mail programs must be enabled first.',
  },
  'sign-in-yahoo': { title: 'As Yahoo: refused', explanation: 'An application password is needed.' },
  'sign-in-full-address': { title: 'Want the full address', explanation: 'The user name must be the whole address.' },
  'sign-in-location': { title: 'Refuse this location', explanation: 'Signing in is not allowed from this country.' },

  'sender-not-owned': { title: 'Sender not owned', explanation: '553: the sender is not the account that signed in.' },
  'sender-syntax': { title: 'Sender malformed', explanation: '501: the address cannot be read.' },
  'sender-domain-policy': {
    title: 'Sender domain unauthenticated',
    explanation: '550 5.7.26: neither SPF nor DKIM passes.',
  },
  'sender-no-reverse-name': {
    title: 'No reverse name',
    explanation: '550 5.7.25: the sending address has no PTR record.',
  },
  'null-sender-refused': { title: 'No empty sender', explanation: '550 to MAIL FROM:<>.' },
  'quota-reached': { title: 'Daily limit reached', explanation: '550 5.4.5: nothing more today.' },
  'no-smtputf8': { title: 'ASCII addresses only', explanation: 'SMTPUTF8 is not offered.' },
  'relaying-denied': { title: 'Relaying denied', explanation: '554: recipients elsewhere are not served.' },
  greylisting: {
    title: 'Greylisting',
    explanation: 'Each pair of sender and recipient is put off once, then accepted.',
  },
  'recipient-unknown': { title: 'Recipient unknown', explanation: '550 5.1.1.' },
  'too-many-recipients': { title: 'Two recipients at most', explanation: '452 from the third on.' },
  'second-recipient-refused': {
    title: 'One recipient only',
    explanation: 'The first is accepted, every other one refused.',
  },
  'recipient-not-verified': {
    title: 'Recipient not verified',
    explanation: '252: taken without knowing whether it exists.',
  },
  'address-block-listed': { title: 'Address on a block list', explanation: '554 at RCPT.' },

  'size-limit': { title: '1,000 bytes at most', explanation: 'SIZE is announced, so nothing too large goes out.' },
  'too-large-at-end': { title: 'Too large, said at the end', explanation: '552 to the final dot.' },
  'drop-in-content': { title: 'Drop in the content', explanation: 'The connection is cut while the message goes out.' },
  'stall-in-content': { title: 'Stall in the content', explanation: 'The server stops reading.' },
  'final-bare-line-feed': { title: 'Complain about line ends', explanation: '550: a line ends with LF alone.' },
  'final-line-too-long': { title: 'Complain about line length', explanation: '500: a line is longer than 998 bytes.' },
  'final-attachment-blocked': { title: 'Attachment blocked', explanation: '552: the type is not allowed.' },
  'final-sandbox': {
    title: 'As Amazon SES: not verified',
    explanation: '554: a sandbox sends to verified addresses only.',
  },
  'final-header-refused': { title: 'Complain about the header', explanation: '554: From is missing or doubled.' },
  'final-later': { title: 'Refuse the message for now', explanation: '451 to the final dot.' },
  'final-slow': { title: 'Accept after 20 seconds', explanation: 'The content is scanned before it is accepted.' },
  'final-silent': {
    title: 'Never answer the final dot',
    explanation: 'The message is kept, and nobody says so: delivery unknown.',
  },
  'final-drop': {
    title: 'Drop after the final dot',
    explanation: 'The message is kept, and the connection cut: delivery unknown.',
  },
} as const satisfies Readonly<Record<PracticeFaultName, { title: string; explanation: string }>>
