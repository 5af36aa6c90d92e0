/** DAT: the message and its delivery. Collected, and explained, in `findings.ts`. */
export const contentFindings = {
  'DAT-01': {
    title: 'The message is too large for this server',
    explanation: 'Attachments grow by about 37 % on the way. Nothing was delivered.',
  },
  'DAT-02': {
    title: 'The server says that lines end wrongly',
    explanation: 'This application sends CRLF only; something on the way may change that.',
    explanation_text:
      'A line feed stands without its carriage return. The program, or something on the way, writes lines so.',
  },
  'DAT-03': {
    title: 'A line of the message is too long',
    explanation: 'SMTP allows 998 characters in a line. The text has to be encoded or wrapped.',
  },
  'DAT-04': {
    title: 'The message ends early, or dots are missing',
    explanation: 'A line that begins with a dot was not doubled on the way, as SMTP demands.',
  },
  'DAT-05': {
    title: 'The server does not take this content',
    explanation: 'It blocks the kind of an attachment, or found something dangerous.',
  },
  'DAT-06': {
    title: 'Accented letters arrive garbled',
    explanation: 'The text is in one character set and labelled as another.',
  },
  'DAT-07': {
    title: 'Attachments arrive under a strange name',
    explanation: 'The name of the file was encoded in a way that the reading program does not understand.',
  },
  'DAT-08': {
    title: 'The message may have been delivered',
    explanation:
      'It went out as a whole, and the answer never came. Servers that scan for long do this, and deliver all the same. It is not sent again by itself.',
    explanation_text:
      'It went out as a whole, and the answer never came. Servers that scan for long do this, and deliver all the same. Sending again may deliver it twice.',
  },
  'DAT-09': {
    title: 'The server does not like a header',
    explanation: 'One is missing, stands twice, or is malformed.',
  },
  'DAT-10': {
    title: 'Accepted, which is not yet delivered',
    explanation:
      'The server took the message. If it does not arrive: look into the spam folder, wait for a bounce, and ask the server’s administrator with its queue number.',
  },
  'DAT-11': {
    title: 'The server could not take the message for now',
    explanation: 'A passing problem on its side. Nothing was delivered.',
  },
  'DAT-12': {
    title: 'The connection stalled in the middle of the message',
    explanation: 'A large attachment on a slow line takes longer than one side waits. The message was not completed.',
  },
  'DAT-13': {
    title: 'A line break in a header was stopped',
    explanation:
      'A name, subject or address held a line break, with which further headers or commands can be slipped in.',
  },
} as const
