/** EHL: greeting and EHLO. Collected, and explained, in `findings.ts`. */
export const greetingFindings = {
  'EHL-01': {
    title: 'The server says nothing',
    explanation:
      'It took the connection and sent no greeting within {{seconds}} s. Some servers make strangers wait, or look this address up first. It does not wait for TLS.',
    explanation_text:
      'It took the connection and sent no greeting in time. Some servers make strangers wait, or look their address up first.',
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
    title_text: 'The server does not like the name it is greeted with',
  },
  'EHL-05': {
    title: 'The server does not know EHLO',
    explanation:
      'It is very old, no mail server, or a proxy stands before it. Without EHLO there is neither encryption nor sign-in, so HELO was not tried.',
    explanation_text:
      'It is very old, no mail server, or a proxy stands before it. Without EHLO there is neither encryption nor sign-in.',
  },
  'EHL-06': {
    title: 'A command came too early',
    explanation:
      'The server had not finished speaking. The program that connects breaks the order of SMTP, or something on the way delays one side.',
  },
  'EHL-07': {
    title: 'The offers change once TLS is on',
    explanation: 'That is normal: many servers offer the sign-in inside encryption only.',
  },
} as const
