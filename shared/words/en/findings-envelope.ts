/** ENV: sender, recipients and policy. Collected, and explained, in `findings.ts`. */
export const envelopeFindings = {
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
    explanation_text: 'Greylisting delays unknown senders by some minutes. The settings are right.',
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
    title_text: 'The recipient’s server blocks this network or takes the message for spam',
    explanation: 'The recipient’s server does not take mail from this address.',
    explanation_text: 'Its reply blames the reputation of the sending network, or the message itself.',
  },
  'ENV-13': {
    title: 'Some recipients were refused',
    explanation: 'The message went to those accepted. It did not go to the others.',
    explanation_text:
      'The message went to those accepted, unless the program gave up as a whole. It did not go to the others.',
  },
  'ENV-14': {
    title: 'The server does not say whether an address exists',
    explanation: 'Asking with VRFY or EXPN is switched off almost everywhere. It does not matter for sending.',
  },
  'ENV-15': {
    title: 'The sender is missing',
    explanation: 'The server does not take a message without a sender’s address here.',
  },
} as const
