/** AUT: signing in. Collected, and explained, in `findings.ts`. */
export const authenticationFindings = {
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
    explanation_text: 'The token has expired, or it lacks the scope for SMTP.',
  },
  'AUT-10': {
    title: 'The access token has expired',
    explanation:
      'Tokens live for about an hour, and the right to renew one ends too: with a new password, after long disuse, or when it is taken back.',
  },
  'AUT-11': {
    title: 'Sign-in is offered inside encryption only',
    explanation:
      'The server offers STARTTLS and no sign-in before it. The profile uses no encryption. No password was sent.',
    explanation_text: 'The server offers STARTTLS and no sign-in before it, and the program did not encrypt.',
  },
  'AUT-12': {
    title: 'This server does not take sign-ins',
    explanation: 'It relays by network address, or this port is for mail between servers. No password was sent.',
    explanation_text: 'It relays by network address, or this port is for mail between servers.',
  },
  'AUT-13': {
    title: 'No sign-in method fits',
    explanation: 'The server offers {{offered}}; this profile can use {{wanted}}. No password was sent.',
    explanation_text: 'The server offers none of the sign-in methods that the program can use.',
  },
  'AUT-14': {
    title: 'The server offers its sign-in in an old form',
    explanation: 'It writes AUTH=LOGIN, which some programs do not read and then believe that no sign-in is offered.',
  },
  'AUT-15': {
    title: 'CRAM-MD5 may be offered and not work',
    explanation: 'It needs passwords that the server can read. Many servers offer it and only store hashes.',
  },
  'AUT-16': {
    title: 'PLAIN fails and LOGIN works',
    explanation: 'The server offers a method that it does not handle properly.',
    title_suspected: 'The server offers PLAIN and does not understand it',
    explanation_suspected:
      'It answered that it cannot read the command, where a wrong password is answered otherwise. LOGIN is offered too and may work.',
  },
  'AUT-17': {
    title: 'The provider wants an authorization code',
    explanation: 'Its webmail creates one when SMTP is switched on. The account’s password is not accepted.',
  },
  'AUT-18': {
    title: 'Zoho refused the sign-in or the sender',
    explanation:
      'Usual causes: the server of another region, SMTP not switched on, two-factor sign-in without an application password, or a sender that is not the account’s.',
  },
  'AUT-19': {
    title: 'Amazon SES does not know these credentials',
    explanation: 'It wants SMTP credentials of this region. Access keys of AWS are something else.',
  },
  'AUT-20': {
    title: 'SendGrid refused the sign-in',
    explanation:
      'The user name is the word apikey for everybody, and the password is the key, without a line break behind it.',
  },
  'AUT-21': {
    title: 'Postmark refused the sign-in',
    explanation: 'It wants the server’s token as user name and as password.',
  },
  'AUT-22': {
    title: 'The user name may need another form',
    explanation: 'Some providers want the part before the at sign, most the full address.',
  },
  'AUT-23': {
    title: 'The password holds unusual characters',
    explanation:
      'A space at an end, typographic quotes or letters outside ASCII came with it, or the program cannot send them.',
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
    explanation_text: 'It says that the command is out of order. That is not a success.',
  },
  'AUT-27': {
    title: 'Signing in needs encryption',
    explanation: 'A password in clear text can be read on the whole way.',
  },
  'AUT-28': {
    title: 'The server wants a sign-in first',
    explanation: 'No user name and password were given, and it takes no mail without.',
    explanation_text: 'The program did not sign in, and the server takes no mail without.',
  },
  'AUT-29': {
    title: 'The provider may not have sending switched on',
    explanation:
      'It lets mail programs in only after IMAP and SMTP were allowed in its webmail, some only with an application password.',
  },
  'AUT-30': {
    title: 'The provider wants an application password',
    explanation: 'It refuses the account’s own password in mail programs.',
  },
  'AUT-31': {
    title: 'The sign-in is not allowed from this place',
    explanation: 'The provider accepts it from other networks or countries only.',
  },
} as const
