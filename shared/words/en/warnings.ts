/**
 * Words of the rules, by id. `atField` is the short form beside the field, `acknowledge` the sentence of a blocking warning's
 * check box, with the profile's label in bold. A plain title stands without values: reports name warnings by id alone. A variant with a suffix replaces the plain text when the warning's `context` names it.
 */
export const warnings = {
  W1: {
    title: 'Port 465 with STARTTLS will hang',
    explanation:
      'The server waits for TLS, STARTTLS waits for the server. Neither speaks before the deadline. A few servers do offer STARTTLS on 465.',
    atField: 'Port 465 expects TLS from the first byte; STARTTLS begins in clear text.',
  },
  W2: {
    title: 'Port 465 without encryption will hang',
    explanation:
      'The server waits for TLS, this session waits for the server. If it did answer, everything would go in clear text.',
    atField: 'Port 465 expects TLS from the first byte.',
  },
  W3: {
    title: 'Port 587 with implicit TLS will fail',
    explanation: 'The server speaks first, in clear text. TLS reads that as a wrong version number.',
    atField: 'Port 587 begins in clear text and changes to TLS by STARTTLS.',
  },
  W4: {
    title: 'Port 25 with implicit TLS will fail',
    explanation: 'The server speaks first, in clear text. TLS reads that as a wrong version number.',
    atField: 'Port 25 begins in clear text.',
  },
  W5: {
    title: 'The password would go in clear text',
    explanation:
      'Port {{port}} is used without encryption: everyone on the way to the server can read user name and password. Most providers refuse such a sign-in.',
    atField: 'Without encryption the password can be read on its way.',
    acknowledge: 'I accept this for <b>{{label}}</b> until its address, port or encryption changes.',
  },
  W6: {
    title: 'The password would go in clear text over port 25',
    explanation: 'Without encryption everyone on the way to the server can read user name and password.',
    atField: 'Without encryption the password can be read on its way.',
    acknowledge: 'I accept this for <b>{{label}}</b> until its address, port or encryption changes.',
  },
  W7: {
    title: 'This works only where the server knows your network',
    explanation:
      'Without sign-in a public server takes mail on port 25 for its own users only, or from network addresses it was told of. Many access providers block port 25.',
  },
  W8: {
    title: 'Port 25 is often blocked for sign-in',
    explanation:
      'Some servers take a sign-in on port 25, but access providers mostly close it. Port 587 is made for it.',
  },
  W9: {
    title: 'The access token would go in clear text',
    explanation:
      'Without encryption everyone on the way can read the token and use the account with it until it expires.',
    atField: 'Without encryption the token can be read on its way.',
    acknowledge: 'I accept this for <b>{{label}}</b> until its address, port or encryption changes.',
  },
  W10: {
    title: 'The access token goes to an unproven server',
    explanation:
      'A check that proves who answers is off, so the token goes to whoever answers at this address. It opens the account until it expires.',
    acknowledge: 'I accept this for <b>{{label}}</b> until its address or checks change.',
  },
  W11: {
    title: 'Password and access token are both set',
    explanation:
      'Only one can be used: the access token signs in, the password is not sent. Remove the one that is not needed.',
  },
  W12: {
    title: 'The access token needs a user name',
    explanation: 'The sign-in with OAuth 2.0 names the mailbox beside the token. Type its address as user name.',
    atField: 'An access token needs the user name of its mailbox.',
  },
  W13: {
    title: 'No OAuth 2.0 is known for this provider',
    explanation: 'The server of {{provider}} is expected to refuse an access token. Use the password it asks for.',
  },
  W14: {
    title: 'The access token cannot work',
    explanation: 'The server will refuse it. Get a new one.',
    title_lineBreak: 'The access token holds a line break or control character',
    explanation_lineBreak: 'It came with the paste. It is not sent as it is: paste the token again, on one line.',
    title_bearer: 'The access token begins with “Bearer”',
    explanation_bearer: 'That word belongs to the HTTP header the token was taken from. Paste the token without it.',
    title_expired: 'The access token has expired',
    explanation_expired: 'The server will refuse it. Get a new one.',
    title_expiresSoon: 'The access token expires in less than five minutes',
    explanation_expiresSoon: 'A test may still pass, later sends will not. Get a new one.',
    title_audience: 'The access token is for another service',
    explanation_audience:
      'Its audience is not the mail service, so the server will refuse it. For Microsoft ask for the scope https://outlook.office.com/SMTP.Send.',
  },
  W15: {
    title: 'This does not look like an access token',
    explanation: 'The server will refuse it.',
    explanation_refreshToken:
      'It begins as Google’s refresh tokens do. A refresh token is not sent to a mail server: exchange it for an access token and paste that.',
    explanation_appPassword: 'It has the shape of an app password. Store it as password and remove it here.',
  },
  W16: {
    title: 'Password over an unproven certificate',
    explanation:
      'The trust check is off. Anyone in between can show a home-made certificate and collect the password. For a private CA, add it as own CA instead.',
  },
  W17: {
    title: 'Any other server’s name is accepted',
    explanation:
      'The name check is off, so the holder of any valid certificate can collect the password. If the certificate names another host, set that as TLS server name instead.',
  },
  W18: {
    title: 'Nothing proves this is your server',
    explanation: 'Trust and name checks are both off, so the password goes to whoever answers at this address.',
    acknowledge: 'I accept this for <b>{{label}}</b> until its address or checks change.',
  },
  W19: {
    title: 'Expired certificates are accepted',
    explanation: 'This bridges a late renewal. Turn the check on again once the server has its new certificate.',
    explanation_expired_one:
      'The certificate that the last test saw expired {{count}} day ago. Turn the check on again once the server has a new one.',
    explanation_expired_other:
      'The certificate that the last test saw expired {{count}} days ago. Turn the check on again once the server has a new one.',
  },
  W20: {
    title: 'Revocation has no say',
    explanation: 'A certificate that its issuer called back, because its key was stolen, still passes.',
    title_revoked: 'The certificate is revoked, and that is ignored',
    explanation_revoked:
      'The issuer called back the certificate that the last test saw. Whoever holds its key may not be your server.',
  },
  W21: {
    title: 'Ignored checks do nothing without encryption',
    explanation:
      'There is no certificate to check in this session. The switches take effect when encryption is chosen.',
  },
  W22: {
    title: 'Ignored, though nothing is wrong',
    explanation_one: 'The last test found no problem that this switch would hide. The check can be on.',
    explanation_other:
      'The last test found no problem that {{count}} of these switches would hide. The checks can be on.',
  },
  W23: {
    title: 'Checks are ignored in a private network',
    explanation:
      'At a loopback or private address this is tolerable for a test server. Adding its certificate as own CA proves it, and needs no switch.',
  },
  W24: {
    title: 'A private address is in no public certificate',
    explanation:
      'The certificate will hardly name {{serverAddress}}. Set the TLS server name that it does carry, or add the server’s own CA.',
  },
  W25: {
    title: 'A public name leads into a private network',
    explanation:
      'In the last test {{serverAddress}} resolved to {{address}}. That is normal where the network has names of its own; otherwise a login page or somebody in between answers.',
  },
  W26: {
    title: 'Certificates seldom name an IP address',
    explanation:
      'The name check compares {{serverAddress}} with the certificate and fails unless it lists this address. Use the host name, or set it as TLS server name.',
  },
  W27: {
    title: 'A user name without a password',
    explanation:
      'Nothing can sign in. Store a password or an access token, or clear the user name to connect without sign-in.',
  },
  W28: {
    title: 'A password without a user name',
    explanation: 'The server cannot tell whose password it is. Type the user name, or remove the password.',
    atField: 'The stored password needs a user name.',
  },
  W29: {
    title: 'The user name has an unusual form',
    explanation: '{{provider}} expects another form of user name.',
    title_address: '{{provider}} expects the full address',
    explanation_address: 'The user name holds no @. The sign-in will probably be refused with code 535.',
    title_localPart: '{{provider}} expects the part before the @',
    explanation_localPart: 'The user name is a full address. The sign-in will probably be refused with code 535.',
  },
  W30: {
    title: 'This does not look like an app password',
    explanation:
      '{{provider}} refuses the account password here. Its app passwords are 16 characters long; make one in the account’s security settings.',
  },
  W31: {
    title: 'The app password holds spaces',
    explanation: 'Google shows it in four groups. Store it again without the spaces.',
  },
  W32: {
    title: 'Microsoft 365 may refuse passwords',
    explanation:
      'Sign-in with a password is off by default from the end of December 2026. It works only while an administrator keeps SMTP AUTH on for this mailbox. OAuth 2.0 is the lasting way: store an access token.',
    title_outlook: 'Outlook.com refuses passwords',
    explanation_outlook:
      'Since September 2024 neither passwords nor app passwords work here. Store an OAuth 2.0 access token.',
  },
  W33: {
    title: 'This server is for incoming mail',
    explanation: 'outlook.office365.com serves IMAP and POP. Microsoft 365 sends through smtp.office365.com.',
    atField: 'This is the IMAP and POP server.',
  },
  W34: {
    title: 'Gmail takes no sign-in on port 25',
    explanation: 'Gmail documents 465 and 587 for sending, and access providers mostly block 25.',
  },
  W35: {
    title: 'Port 2525 with implicit TLS will fail',
    explanation: 'All known providers begin in clear text on 2525 and change to TLS by STARTTLS.',
    atField: 'Port 2525 begins in clear text.',
  },
  W36: {
    title: 'The port and the encryption do not fit',
    explanation: 'The port expects another encryption.',
    explanation_implicit:
      'Port 2465 is the twin of 465: the server waits for TLS, and neither side speaks before the deadline.',
    explanation_starttls:
      'Port 2587 is the twin of 587: the server speaks first, in clear text, which TLS reads as a wrong version number.',
    atField: 'Port {{port}} expects another encryption.',
  },
  W37: {
    title: 'This port belongs to another protocol',
    explanation:
      'Port {{port}} is for {{protocol}}: no mail can be sent through it. The outgoing server listens on 465 or 587.',
    atField: 'This is a port of {{protocol}}, not of SMTP.',
  },
  W38: {
    title: 'This port is a local mail catcher’s',
    explanation: 'Mailpit, MailHog and MailDev listen on {{port}}; they ask for no password and deliver nothing.',
    title_page: 'This port is a mail catcher’s web page',
    explanation_page:
      'Mailpit, MailHog and MailDev show their page on {{port}}. They take mail on 1025, and ask for no password.',
  },
  W39: {
    title: 'The port cannot exist',
    explanation: 'Ports are whole numbers from 1 to 65535.',
  },
  W40: {
    title: 'The port stays as you typed it',
    explanation:
      'It is {{port}}; the usual port of this encryption is {{usual}}. Choosing an encryption never moves the port.',
  },
  W41: {
    title: 'These look like other sign-in data',
    explanation: '{{provider}} expects the literal user name {{expected}}, with the API key as password.',
    explanation_postmark:
      'The user name is a Postmark server token, the password is something else. A server token goes into both fields.',
    explanation_ses:
      'These look like an AWS access key and its secret. Amazon SES wants SMTP credentials, which are made from them in the SES console.',
  },
  W42: {
    title: 'Proton Mail accounts send through Bridge',
    explanation:
      '{{serverAddress}} does not serve this account. Proton Mail Bridge runs on this machine, at 127.0.0.1.',
    explanation_token:
      'smtp.protonmail.ch serves only holders of an SMTP token, for addresses of a custom domain. Other accounts use Bridge on this machine.',
  },
  W43: {
    title: 'This account may live in another region',
    explanation:
      'Accounts such as {{address}} are served by {{expected}}. Another region of {{provider}} refuses them.',
  },
  W44: {
    title: 'A test always waits for the server',
    explanation:
      'The profile says asynchronous: messages go to the outbox. A test sends none and waits for the answer, so that the result is known.',
  },
  W45: {
    title: 'Sender and login domains differ',
    explanation:
      'The sender is at {{senderDomain}}, the login at {{loginDomain}}. Many servers refuse a sender that the login does not own, and receivers may distrust it.',
  },
  W46: {
    title: 'A retired version of TLS is allowed',
    explanation:
      'This profile accepts TLS {{version}}. TLS 1.0 and 1.1 were retired in 2021 because of known attacks. Keep this only for a server that knows nothing newer.',
  },
  W48: {
    title: 'The same secret is in other profiles',
    explanation_one: '{{count}} other profile holds it. If it leaks in one place, it is lost in all.',
    explanation_other: '{{count}} other profiles hold it. If it leaks in one place, it is lost in all.',
  },
  W49: {
    title: 'The server address holds more than a host',
    explanation: 'Only a host name or an IP address belongs here.',
  },
  W50: {
    title: 'The certificate expires soon',
    explanation_today: 'It ends today, {{date}}. From then on sessions fail until the server has a new one.',
    explanation_one:
      'It ends in {{count}} day, on {{date}}. From then on sessions fail until the server has a new one.',
    explanation_other:
      'It ends in {{count}} days, on {{date}}. From then on sessions fail until the server has a new one.',
    title_over: 'The certificate has expired',
    explanation_over: 'It ended on {{date}}. Sessions fail until the server has a new one.',
  },
  W51: {
    title: 'This provider wants a sign-in',
    explanation:
      'The server is one of {{provider}}. Without user name only the outgoing server of your access provider normally takes mail. Any other one wants a sign-in, mostly over a secured connection.',
  },
  W52: {
    title: 'WLanguage needs its cross-platform mode for this',
    explanation:
      'There IgnoreError takes effect only after EmailConfigure(emailParameterMode, 1), called before the session starts. Here it takes effect at once.',
  },
  W54: {
    title: 'Port 25 was kept',
    explanation: 'It is the default whatever the encryption. The usual port of this one is {{usual}}.',
    atField: 'Choosing an encryption does not move the port; the usual one is {{usual}}.',
  },
} as const
