/** Why an operation ended without success (`errors.<code>`): what happened, why, what to do. */
export const errors = {
  'invalid-request': {
    title: 'The request was not understood',
    explanation: 'It does not have the form that this operation expects. Nothing was done.',
  },
  'invalid-value': {
    title: 'A value cannot be used',
    explanation:
      'It is empty, too long, or holds characters that must not go into an SMTP session. Nothing was connected.',
  },
  'not-found': {
    title: 'It is not there any more',
    explanation: 'It was deleted, or never existed. Load the list again.',
  },
  'acknowledgement-required': {
    title: 'A warning waits for your acknowledgement',
    explanation: 'These settings are dangerous enough to ask first. Nothing was connected.',
  },
  'name-without-password': {
    title: 'There is a user name, but nothing to sign in with',
    explanation:
      'The profile names a user, and has neither a password nor a token. Enter one, or clear the user name. Nothing was connected.',
  },
  busy: {
    title: 'This is already running',
    explanation: 'The same operation has not ended yet. Wait for it, or cancel it.',
  },
  unsupported: {
    title: 'This is not possible here',
    explanation: 'This version or this host cannot do it. Nothing was connected in another way instead.',
  },
  internal: {
    title: 'The application made a mistake',
    explanation: 'Something unforeseen happened inside the application. The operation ended; nothing was saved by it.',
  },
  'vault-missing': {
    title: 'There is no keychain on this machine',
    explanation: 'No service for secrets answers. Install one, or keep secrets until the application ends.',
  },
  'vault-locked': {
    title: 'The keychain is locked',
    explanation: 'It can be neither read nor written until you unlock it. Unlock it and look again.',
  },
  'vault-waiting': {
    title: 'The keychain waits for an answer',
    explanation: 'It asks for a password or a permission in a window of its own. Answer there, then look again.',
  },
  'vault-refused': {
    title: 'The keychain refused',
    explanation: 'It did not let the application read or write the secret. Nothing was stored anywhere else.',
  },
  'secret-missing': {
    title: 'The stored secret is gone',
    explanation: 'The profile says that one was saved, and the keychain does not have it. Type it again.',
  },
  'storage-unreadable': {
    title: 'The stored data cannot be read',
    explanation:
      'The file is there and does not make sense. It was left as it is, or set aside unchanged. Look at it in the data folder, whose place stands in the settings, or put a copy back.',
  },
  'storage-write-failed': {
    title: 'Saving failed',
    explanation:
      'The data folder did not take the change: it may be full or write-protected. What was saved before is still there. Make room there or allow writing, then try again.',
  },
  'storage-locked': {
    title: 'Another process is saving',
    explanation: 'It holds the file at this moment. Nothing was written; try again.',
  },
  'newer-version': {
    title: 'This was saved by a newer version',
    explanation: 'This version does not know its form, and left it unchanged. Use the newer version.',
  },
  'attachment-missing': {
    title: 'The file is not there',
    explanation: 'No file of that name was found. Nothing was sent.',
  },
  'attachment-not-a-file': {
    title: 'This is not a file',
    explanation: 'A folder, a device or something else was chosen. Only files can be attached. Nothing was sent.',
  },
  'attachment-unreadable': {
    title: 'The file cannot be read',
    explanation: 'This user may not read it, or the medium failed. Nothing was sent.',
  },
  'attachment-changed': {
    title: 'The file has changed since it was attached',
    explanation: 'Its size or date is not what it was. Attach it again. Nothing was sent.',
  },
  'attachment-too-large': {
    title: 'The file is too large',
    explanation: 'It is larger than an attachment may be here. Nothing was sent.',
  },
  'practice-not-running': {
    title: 'The practice server is not running',
    explanation: 'It is off until you start it. Start it and try again.',
  },
  'practice-start-failed': {
    title: 'The practice server did not start',
    explanation: 'A port could not be opened, or its certificate could not be made. Nothing else was changed.',
  },
  'session-not-open': {
    title: 'This session is not open',
    explanation: 'It was closed, was lost, or never opened. Nothing was sent. Start it again.',
  },
  'outbox-owned-elsewhere': {
    title: 'Another process works off the outbox',
    explanation:
      'Only the process that sends from it may change what waits there. Nothing was changed. Do it in the other window, or close it.',
  },
  'outbox-disk-full': {
    title: 'The disk has no room for this message',
    explanation:
      'The outbox keeps a copy of every message, and this one would fill the disk. It was not accepted, and nothing was sent. Free some space.',
  },
  'outbox-entry-busy': {
    title: 'This message is being sent at this moment',
    explanation: 'It can be changed or deleted when the attempt has ended. Nothing was changed.',
  },
  'profile-gone': {
    title: 'The profile does not exist any more',
    explanation: 'Mail in the outbox is sent with the stored profile, and this one was deleted. Nothing was connected.',
  },
  cancelled: {
    title: 'Cancelled',
    explanation: 'You stopped it, and the connection was closed. No message was handed over.',
  },
  'name-not-found': {
    title: 'The server name does not exist',
    explanation: 'The name server knows no address for it. Nothing was connected.',
  },
  'name-resolution-failed': {
    title: 'The server name could not be looked up',
    explanation: 'No name server gave an answer, so it is not known whether the name exists. Nothing was connected.',
  },
  'connection-refused': {
    title: 'The server refused the connection',
    explanation: 'The machine is there, and nothing listens on this port.',
  },
  'connection-timeout': {
    title: 'The server did not answer',
    explanation: 'No address of the server took the connection in time. Something on the way may swallow it.',
  },
  'network-unreachable': {
    title: 'There is no way to the server',
    explanation: 'This machine has no route to its address.',
  },
  'connection-not-permitted': {
    title: 'This machine does not allow the connection',
    explanation: 'A local firewall or a security product forbids it. Nothing left this machine.',
  },
  'connection-failed': {
    title: 'The connection could not be made',
    explanation: 'The operating system could not connect, for a reason that it does not explain further.',
  },
  'connection-reset': {
    title: 'The connection was cut',
    explanation: 'The server, or something on the way, ended it abruptly. Nothing was delivered by this session.',
  },
  'connection-closed': {
    title: 'The server closed the connection',
    explanation: 'It hung up before the conversation was over. Nothing was delivered by this session.',
    title_host: 'The application behind this page does not answer',
    explanation_host: 'Whether this was carried out is not known. It is asked again every few seconds.',
    title_page: 'The application does not know this page any more',
    explanation_page: 'It was started anew. Open the address that it printed; what is saved is all there.',
  },
  'reply-timeout': {
    title: 'The server stopped answering',
    explanation: 'The connection stands, and no answer came in time. Nothing was delivered by this session.',
  },
  'reply-malformed': {
    title: 'The server’s answer is not SMTP',
    explanation: 'What came is no reply that SMTP knows, or a reply to nothing. The connection was closed to be safe.',
  },
  'reply-too-long': {
    title: 'The server’s answer is far too long',
    explanation: 'It is longer than any mail server’s should be. The connection was closed to be safe.',
  },
  'greeting-timeout': {
    title: 'The server did not greet',
    explanation: 'The connection stands, and the server’s first line never came. Nothing was said to it.',
  },
  'greeting-refused': {
    title: 'The server turned us away',
    explanation: 'It answered the connection with a refusal. Nothing was said to it.',
  },
  'not-smtp': {
    title: 'This is not a mail server',
    explanation: 'Its first words belong to another protocol. Nothing was said to it.',
  },
  'hello-refused': {
    title: 'The server refused the introduction',
    explanation: 'It did not accept EHLO, without which there is neither encryption nor sign-in. HELO was not tried.',
  },
  'starttls-not-offered': {
    title: 'The server does not offer STARTTLS',
    explanation: 'The profile demands encryption. There is no fallback: no user name, password or message was sent.',
  },
  'starttls-refused': {
    title: 'The server refused STARTTLS',
    explanation: 'It offers encryption and did not start it. No user name, password or message was sent.',
  },
  'starttls-injection': {
    title: 'Someone spoke before encryption began',
    explanation:
      'Text came behind the answer to STARTTLS, where nothing may come. It was thrown away, and the connection closed. No password was sent.',
  },
  'tls-not-spoken': {
    title: 'The server does not speak TLS here',
    explanation: 'It answered the TLS handshake in plain text. No user name, password or message was sent.',
  },
  'tls-handshake-failed': {
    title: 'Encryption could not be agreed on',
    explanation: 'The TLS handshake ended in an error. No user name, password or message was sent.',
  },
  'tls-version-unsupported': {
    title: 'There is no TLS version in common',
    explanation: 'The server and this profile accept different versions. No user name, password or message was sent.',
  },
  'tls-closed': {
    title: 'The connection ended during the TLS handshake',
    explanation: 'The server, or something on the way, hung up. No user name, password or message was sent.',
  },
  'tls-timeout': {
    title: 'The TLS handshake was not answered',
    explanation: 'The server took the connection and stayed silent. No user name, password or message was sent.',
  },
  'client-certificate-unusable': {
    title: 'The client certificate cannot be used',
    explanation:
      'Its certificate or key cannot be read, its passphrase is wrong, or they do not belong together. Both have to be in PEM. Nothing was connected.',
  },
  'client-certificate-required': {
    title: 'The server wants a certificate from us',
    explanation: 'It lets only clients in that prove themselves with a certificate. No password or message was sent.',
  },
  'certificate-rejected': {
    title: 'The server’s certificate was rejected',
    explanation:
      'It has problems that this profile does not ignore. The connection was closed at once; no password was sent.',
  },
  'certificate-unverifiable': {
    title: 'The server’s certificate could not be checked',
    explanation: 'Its check came to no result, so nothing was taken for granted. No password was sent.',
  },
  'pin-changed': {
    title: 'The certificate is not the pinned one',
    explanation: 'The server shows another certificate than the one accepted before. No password was sent.',
  },
  'channel-not-acceptable': {
    title: 'Signing in without encryption was not allowed',
    explanation: 'The connection is in clear text, and nobody accepted that. No user name or password was sent.',
  },
  'authentication-not-offered': {
    title: 'The server offers no sign-in',
    explanation: 'It does not take user names on this port, or not before encryption. No password was sent.',
  },
  'authentication-method-not-offered': {
    title: 'There is no sign-in method in common',
    explanation: 'The server offers others than this profile can use. No password was sent.',
  },
  'authentication-failed': {
    title: 'The sign-in was refused',
    explanation: 'The server did not accept user name and secret. There was one attempt; no message was sent.',
  },
  'authentication-deferred': {
    title: 'The server cannot sign anyone in at the moment',
    explanation: 'It asks to try later. There was one attempt; no message was sent.',
  },
  'sender-refused': {
    title: 'The sender was refused',
    explanation: 'The server does not take mail from this address. Nothing was sent.',
  },
  'sender-deferred': {
    title: 'The sender was not accepted for now',
    explanation: 'The server asks to try later. Nothing was sent.',
  },
  'recipients-refused': {
    title: 'Recipients were refused',
    explanation: 'The server does not take mail for them. Only those that it accepted were sent the message.',
  },
  'recipients-deferred': {
    title: 'Recipients were not accepted for now',
    explanation: 'The server asks to try them later. Only those that it accepted were sent the message.',
  },
  'non-ascii-address-unsupported': {
    title: 'The server cannot handle this address',
    explanation: 'An address holds characters outside ASCII, and the server does not offer SMTPUTF8. Nothing was sent.',
  },
  'message-too-large': {
    title: 'The message is too large for this server',
    explanation: 'It names a limit that the message exceeds. Nothing was sent.',
  },
  'message-refused': {
    title: 'The message was refused',
    explanation: 'The server read it, or began to, and did not take it. It was delivered to nobody.',
  },
  'message-deferred': {
    title: 'The message was not accepted for now',
    explanation: 'The server asks to try later. It was delivered to nobody.',
  },
  'composition-failed': {
    title: 'The message could not be put together',
    explanation:
      'A part of it could not be read while it was sent. The server got no complete message and delivers nothing.',
  },
  'delivery-unknown': {
    title: 'Nobody knows whether the message arrived',
    explanation:
      'The whole message went out, and the server’s answer never came. It may have been delivered. It is not sent again by itself.',
  },
} as const
