/** The failure catalogue (`findings.<id>`): cause and meaning, in sentences. What to do is in the fixes. */
export const findings = {
  'NET-01': {
    title: 'The name {{host}} does not exist',
    explanation:
      'No address was found for it. Usual causes: a typing error, an e-mail address instead of a server, a name that only exists inside a company network, or an address family that the server does not have.',
  },
  'NET-02': {
    title: 'The name server does not answer',
    explanation:
      'This is not a mail problem: this machine is offline, behind a sign-in page, or its VPN has another name server. Whether {{host}} exists is not known.',
  },
  'NET-04': {
    title: 'Nothing listens on port {{port}}',
    explanation:
      '{{host}} is up and refused the connection. The port is wrong, the mail service is stopped, or a firewall answers in its place.',
  },
  'NET-05': {
    title: 'Port 25 is probably blocked on the way',
    explanation:
      'Most Internet providers and clouds block outgoing port 25. Mail programs hand mail over on 587 or 465, with a sign-in.',
  },
  'NET-06': {
    title: 'Port {{port}} does not answer',
    explanation:
      'The connection to {{host}} was neither accepted nor refused. A firewall on the way swallows it, or the server does not use this port.',
  },
  'NET-07': {
    title: 'Port {{port}} does not answer; the other one may',
    explanation: 'Some providers serve only 587 or only 465. A firewall on the way is the other usual cause.',
  },
  'NET-08': {
    title: 'No way to the address of {{host}}',
    explanation: 'This machine has no route to it. Often the server has an IPv6 address, and this network has no IPv6.',
  },
  'NET-11': {
    title: 'Connected, and thrown out at once',
    explanation:
      'The connection ended before a word was said. A firewall, too many failed sign-ins, or a blocked address are the usual causes.',
  },
  'NET-13': {
    title: 'This machine forbids the connection',
    explanation: 'A local firewall or security product stopped the application. The server was not reached.',
  },
  'TLM-01': {
    title: 'Port {{port}} speaks before it encrypts',
    explanation:
      'Implicit TLS starts encrypted; this server starts in plain text and waits for STARTTLS. Port and encryption do not fit together.',
  },
  'TLM-02': {
    title: 'Port {{port}} waits for TLS',
    explanation:
      'The server stayed silent because it expects encryption from the first byte: the server waits for TLS, the profile waits for the server. A TLS handshake on a second connection was answered.',
  },
  'TLM-04': {
    title: 'The server offers no STARTTLS on port {{port}}',
    explanation:
      'Either it has no encryption here, or something on the way takes the offer out. If it used to be offered, take that for an attack. No password was sent.',
  },
  'TLM-05': {
    title: 'The server cannot encrypt at the moment',
    explanation:
      'It offers STARTTLS and says that it is not available: its certificate or key is missing or broken. Going on without encryption was not tried.',
  },
  'TLM-06': {
    title: 'STARTTLS is offered and then refused',
    explanation:
      'The server, or an antivirus or firewall on the way, does not let encryption begin. Going on without it was not tried.',
  },
  'TLM-07': {
    title: 'The server wants encryption first',
    explanation: 'It refuses to go on in plain text, and the profile uses no encryption.',
  },
  'TLM-08': {
    title: 'The connection broke when encryption was to begin',
    explanation:
      'The server agreed to STARTTLS and TLS did not come about. It may only know versions that are too old, or something on the way interferes.',
  },
  'TLM-09': {
    title: 'The connection ended in the TLS handshake',
    explanation:
      'The server hung up or stayed silent when TLS began. The port may belong to another service, or the server only knows versions that are too old.',
  },
  'TLM-10': {
    title: 'Port {{port}} belongs to a web server',
    explanation: 'It speaks HTTP, not SMTP. A sign-in page of the network can be the cause too.',
  },
  'TLM-11': {
    title: 'This is a server for incoming mail',
    explanation: 'Port {{port}} speaks {{protocol}}, which fetches mail. Sending needs the outgoing server.',
  },
  'TLM-12': {
    title: 'Port {{port}} belongs to another service',
    explanation: 'What it said first is not how a mail server greets.',
  },
  'TLM-13': {
    title: 'Text was slipped in before encryption',
    explanation:
      'Something came in plain text behind the answer to STARTTLS. That is how an attack on the connection looks; a faulty server is possible. It was thrown away, and no password was sent.',
  },
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
  },
  'CRT-10': {
    title: 'The certificate is not valid yet',
    explanation: 'Its first day lies in the future: it was issued ahead, or this machine’s clock is behind.',
  },
  'CRT-11': {
    title: 'The certificate is for another name',
    explanation:
      'It does not cover the server address of this profile. Often the address is a name of your own for a provider’s server.',
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
  'TLP-01': {
    title: 'The server only knows old TLS versions',
    explanation:
      'It does not reach the minimum version of this profile. TLS 1.0 and 1.1 are broken and have been given up.',
  },
  'TLP-02': {
    title: 'The server wants TLS 1.2 or newer',
    explanation: 'It refuses older versions and plain text.',
  },
  'TLP-03': {
    title: 'No encryption in common',
    explanation: 'The server and this application know no cipher or key exchange that both accept.',
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
  'EHL-01': {
    title: 'The server says nothing',
    explanation:
      'It took the connection and sent no greeting within {{seconds}} s. Some servers make strangers wait, or look this address up first. It does not wait for TLS.',
  },
  'EHL-02': {
    title: 'The server turned this address away',
    explanation:
      'It refused at the greeting: this network is on a block list, or the server takes no mail from outside.',
  },
  'EHL-03': {
    title: 'The server is too busy',
    explanation: 'Too many connections, or a limit for this address. It asks to come back later.',
  },
  'EHL-04': {
    title: 'The server does not like the name we greet with',
    explanation: 'It wants a full domain name or an address in brackets.',
  },
  'EHL-05': {
    title: 'The server does not know EHLO',
    explanation:
      'It is very old, no mail server, or a proxy stands before it. Without EHLO there is neither encryption nor sign-in, so HELO was not tried.',
  },
  'AUT-00': {
    title: 'User name or password refused',
    explanation:
      'A typing error, a changed password, another account, or a provider that wants an application password instead of the account’s.',
  },
  'AUT-01': {
    title: 'The provider does not take the account’s password',
    explanation:
      'It wants an application password or OAuth. Changing the account’s password takes back application passwords.',
  },
  'AUT-02': {
    title: 'The provider wants an application password',
    explanation: 'Two-step verification is on, so that the account’s own password cannot be used here.',
  },
  'AUT-03': {
    title: 'The provider blocked this sign-in as unusual',
    explanation: 'It wants to see you in a browser first.',
  },
  'AUT-04': {
    title: 'Sending by SMTP is switched off for this mailbox',
    explanation: 'Authenticated SMTP is disabled for the mailbox or the whole organisation.',
  },
  'AUT-05': {
    title: 'A policy of the organisation blocks this sign-in',
    explanation: 'Security defaults or conditional access do not allow a password here.',
  },
  'AUT-06': {
    title: 'The provider takes no passwords any more',
    explanation: 'Basic authentication is switched off for this kind of account. Only OAuth is left.',
  },
  'AUT-07': {
    title: 'The provider has given passwords up for sending',
    explanation: 'Basic authentication is not supported for client submission any more.',
  },
  'AUT-08': {
    title: 'The token does not open this mailbox',
    explanation:
      'It was issued for another service or scope, for another user, or sending by SMTP is not allowed for the mailbox.',
  },
  'AUT-09': {
    title: 'The token was refused',
    explanation: 'The server answered with status {{status}}. The token has expired, or it lacks the scope for SMTP.',
  },
  'AUT-11': {
    title: 'Sign-in is offered inside encryption only',
    explanation:
      'The server offers STARTTLS and no sign-in before it. The profile uses no encryption. No password was sent.',
  },
  'AUT-12': {
    title: 'This server does not take sign-ins',
    explanation: 'It relays by network address, or this port is for mail between servers. No password was sent.',
  },
  'AUT-13': {
    title: 'No sign-in method fits',
    explanation: 'The server offers {{offered}}; this profile can use {{wanted}}. No password was sent.',
  },
  'AUT-15': {
    title: 'CRAM-MD5 may be offered and not work',
    explanation: 'It needs passwords that the server can read. Many servers offer it and only store hashes.',
  },
  'AUT-17': {
    title: 'The provider wants an authorization code',
    explanation: 'Its webmail creates one when SMTP is switched on. The account’s password is not accepted.',
  },
  'AUT-24': {
    title: 'The server cannot check sign-ins at the moment',
    explanation: 'Its user database does not answer, or the account is in transition.',
  },
  'AUT-25': {
    title: 'Too many sign-in attempts',
    explanation: 'The server has blocked this account or address for a while. Every further attempt may prolong it.',
  },
  'AUT-26': {
    title: 'The server does not expect a sign-in here',
    explanation: 'It says that the command is out of order. That is not a success, and nothing was sent.',
  },
  'AUT-27': {
    title: 'Signing in needs encryption',
    explanation: 'A password in clear text can be read on the whole way.',
  },
  'AUT-28': {
    title: 'The server wants a sign-in first',
    explanation: 'No user name and password were given, and it takes no mail without.',
  },
  'ENV-01': {
    title: 'You may not send from this address',
    explanation: 'The sender is not the account that signed in, or it has no right to send as this one.',
  },
  'ENV-02': {
    title: 'The server does not relay to this recipient',
    explanation: 'It takes mail for outside only after a sign-in, or from its own network.',
  },
  'ENV-03': {
    title: 'First contact: the server asks to come back later',
    explanation: 'Greylisting delays unknown senders by some minutes. The profile is right.',
  },
  'ENV-04': {
    title: 'The recipient does not exist',
    explanation: 'The server knows no such mailbox.',
  },
  'ENV-05': {
    title: 'Too many recipients at once',
    explanation: 'The server takes fewer per message.',
  },
  'ENV-06': {
    title: 'A sending limit is reached',
    explanation: 'The provider allows no more for now.',
  },
  'ENV-07': {
    title: 'The sender’s address is not verified',
    explanation: 'The provider sends only from verified identities, and in its test mode only to them.',
  },
  'ENV-08': {
    title: 'The server does not understand an address',
    explanation: 'It is written in a way that SMTP does not allow.',
  },
  'ENV-09': {
    title: 'The server cannot handle this address',
    explanation: 'It holds characters outside ASCII, and the server does not offer SMTPUTF8.',
  },
  'ENV-10': {
    title: 'The sender’s domain did not authorise this server',
    explanation: 'SPF, DKIM or DMARC of the domain do not cover the way this message takes.',
  },
  'ENV-11': {
    title: 'This network may not send mail directly',
    explanation: 'Its address has no proper reverse name, or the sender’s domain does not list it.',
  },
  'ENV-12': {
    title: 'This network is on a block list',
    explanation: 'The recipient’s server does not take mail from this address.',
  },
  'ENV-13': {
    title: 'Some recipients were refused',
    explanation: 'The message went to those accepted. It did not go to the others.',
  },
  'DAT-01': {
    title: 'The message is too large for this server',
    explanation: 'Attachments grow by about 37 % on the way. Nothing was delivered.',
  },
  'DAT-02': {
    title: 'The server says that lines end wrongly',
    explanation: 'This application sends CRLF only; something on the way may change that.',
  },
  'DAT-05': {
    title: 'The server does not take this content',
    explanation: 'It blocks the kind of an attachment, or found something dangerous.',
  },
  'DAT-08': {
    title: 'The message may have been delivered',
    explanation:
      'It went out as a whole, and the answer never came. Servers that scan for long do this, and deliver all the same. It is not sent again by itself.',
  },
  'DAT-09': {
    title: 'The server does not like a header',
    explanation: 'One is missing, stands twice, or is malformed.',
  },
  'DAT-11': {
    title: 'The server could not take the message for now',
    explanation: 'A passing problem on its side. Nothing was delivered.',
  },
} as const
