/** LOC: this application and this machine. Collected, and explained, in `findings.ts`. */
export const thisMachineFindings = {
  'LOC-01': {
    title: 'Stored secrets cannot be read',
    explanation:
      'The keyring is locked, belongs to another account, or does not know this application any more. The passwords have to be entered again.',
  },
  'LOC-02': {
    title: 'No keyring was found on this machine',
    explanation:
      'Without a Secret Service or KWallet secrets cannot be stored safely. They can be kept for this session only.',
  },
  'LOC-03': {
    title: 'It works in another program',
    explanation:
      'That program may use the system’s proxy, certificates or sign-in, which this one was not told to use.',
  },
  'LOC-04': {
    title: 'The test passed and sending fails',
    explanation:
      'The test ends after the sign-in. Rights of the sender and limits are checked by the server only when a message is sent.',
    title_untested: 'Sending itself was not tried',
    explanation_untested:
      'This test ended after the sign-in. Rights of the sender and limits are checked by the server only when a message is sent.',
  },
  'LOC-05': {
    title: 'An antivirus opens the encrypted connection',
    explanation: 'Its mail shield puts its own certificate in place of the server’s.',
  },
  'LOC-06': {
    title: 'Reported as sent before the server answered',
    explanation:
      'With asynchronous sending, success means that the message was handed over, not that the server took it.',
  },
} as const
