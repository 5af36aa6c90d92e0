/** The message that a diagnosis sends when it is asked to. Its recipients read it, in English: who they are is not known. */
export const testMessage = {
  subject: 'Test message',
  text: 'This message was sent to find out whether mail can be sent through this server. It arrived, so it can.\nNothing needs to be done.\n',
} as const
