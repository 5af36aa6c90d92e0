/**
 * The form, property by property: plain label, WLanguage name (never translated), help, and allowed values with their constants.
 * A value is found below its own text, `.` written as `-` (`TLSv1.2` is `TLSv1-2`), because `.` parts the keys.
 */
export const properties = {
  serverAddress: {
    label: 'Server address',
    wlanguage: 'ServerAddress',
    help: 'The outgoing (SMTP) server: a host name, or an IPv4 or IPv6 address.',
  },
  port: {
    label: 'Port',
    wlanguage: 'Port',
    help: '1 to 65535; 25 unless set. Choosing an encryption never moves it.',
    usual: 'Usual:',
  },
  option: {
    label: 'Encryption',
    wlanguage: 'Option',
    help: 'How the connection to the server is secured.',
    values: {
      none: {
        label: 'No encryption',
        port: '25',
        wlanguage: 'emailOptionDefault',
        help: 'Everything goes in clear text, also when the server offers TLS.',
      },
      starttls: {
        label: 'STARTTLS',
        port: '587',
        wlanguage: 'emailProtocolSMTPS',
        wlanguageBefore: 'emailOptionSecuredTLS',
        help: 'Begins in clear text, then must switch to TLS: no fallback.',
      },
      'implicit-tls': {
        label: 'Implicit TLS',
        port: '465',
        wlanguage: 'optionTLS',
        wlanguageBefore: 'optionSSL',
        help: 'TLS from the first byte.',
      },
    },
    renamed: 'Before version 28 Update 4: {{constant}}',
  },
  name: {
    label: 'User name',
    wlanguage: 'Name',
    help: 'Mostly the full e-mail address; a few providers want the part before the @.',
  },
  password: {
    label: 'Password',
    wlanguage: 'Password',
    help: 'Write-only: it can be used and replaced, never shown.',
  },
  authToken: {
    label: 'Access token',
    wlanguage: 'AuthToken',
    help: 'OAuth 2.0, for providers that refuse passwords. Write-only, as the password is.',
  },
  asynchronous: {
    label: 'Send mode',
    wlanguage: 'Asynchronous',
    help: 'How a message is sent with this session unless Compose is told otherwise.',
    values: {
      false: {
        label: 'Wait for the server',
        wlanguage: 'emailSynchronous',
        help: 'Each send ends with the server’s answer.',
      },
      true: {
        label: 'Asynchronous',
        wlanguage: 'emailAsynchronous',
        help: 'A send goes to the outbox and returns at once; the outbox sends it and keeps its state.',
      },
    },
  },
  ignoreError: {
    label: 'Accept anyway',
    wlanguage: 'IgnoreError',
    help: 'Each problem stops the connection unless you accept it here.',
    values: {
      'certificate-invalid': {
        label: 'Untrusted certificate',
        wlanguage: 'emailSessionIgnoreCertificateInvalid',
        help: 'Gives up proof of the issuer: anyone on the path can pose as this server.',
      },
      'name-invalid': {
        label: 'Name that does not match',
        wlanguage: 'emailSessionIgnoreNameCertificateInvalid',
        help: 'Gives up proof of the name: a valid certificate for any other server passes.',
      },
      'certificate-expired': {
        label: 'Expired certificate',
        wlanguage: 'emailSessionIgnoreCertificateExpired',
        help: 'Gives up the time limit: an old, perhaps stolen key stays accepted.',
      },
      revocation: {
        label: 'Revocation',
        wlanguage: 'emailSessionIgnoreRevocation',
        help: 'Gives up the issuer’s recall: a certificate reported stolen still passes.',
      },
    },
  },
  label: { label: 'Label', help: 'The name in the list of profiles.' },
  group: { label: 'Group', help: 'Profiles of one group stand together in the list.' },
  colour: {
    label: 'Colour',
    help: 'A bar beside the profile in the list.',
    values: {
      none: { label: 'None' },
      clay: { label: 'Clay' },
      sage: { label: 'Sage' },
      ocean: { label: 'Ocean' },
      plum: { label: 'Plum' },
      amber: { label: 'Amber' },
      slate: { label: 'Slate' },
    },
  },
  notes: {
    label: 'Notes',
    help: 'For people. Nothing in here is sent, and no secret belongs here: notes are stored in a file.',
  },
  ehloName: {
    label: 'EHLO name',
    help: 'How this machine introduces itself: a host name, or an address in brackets. Empty: its address.',
  },
  tlsServerName: {
    label: 'TLS server name',
    help: 'The name sent to the server and looked for in its certificate. Empty: the server address.',
  },
  customCa: {
    label: 'Own CA',
    help: 'Certificates in PEM that this profile trusts besides the system’s: those of a private certificate authority.',
  },
  clientCertificate: {
    label: 'Client certificate',
    help: 'The certificate that this machine shows to the server, and its chain: in PEM, or from a PKCS#12 file (.p12, .pfx). Its key goes to the keychain.',
  },
  clientKey: {
    label: 'Client key',
    help: 'The private key of the client certificate in PEM, encrypted or not. Write-only; never in a file.',
  },
  clientKeyPassphrase: {
    label: 'Passphrase of the key',
    help: 'Only for an encrypted key. Write-only, as the password is.',
  },
  pinnedCertificate: {
    label: 'Pinned certificate',
    help: 'The one certificate that is accepted for this host and port.',
  },
  distrustedCertificates: {
    label: 'Distrusted certificates',
    help: 'Refused at their host and port, whatever the checks say.',
  },
  minimumTlsVersion: {
    label: 'Minimum TLS version',
    help: 'Older versions are refused.',
    values: {
      TLSv1: { label: 'TLS 1.0' },
      'TLSv1-1': { label: 'TLS 1.1' },
      'TLSv1-2': { label: 'TLS 1.2' },
      'TLSv1-3': { label: 'TLS 1.3' },
    },
  },
  addressFamily: {
    label: 'IP version',
    help: 'Which addresses of the server are tried.',
    values: {
      any: { label: 'IPv6 and IPv4' },
      ipv4: { label: 'IPv4 only' },
      ipv6: { label: 'IPv6 only' },
    },
  },
  deadlines: {
    label: 'Deadlines',
    help: 'The longest wait for each answer, in seconds: 0.1 to 3600.',
    values: {
      connectMs: {
        label: 'Connect',
        help: 'The longest wait until the server takes the connection, and as long again for TLS.',
      },
      greetingMs: {
        label: 'Greeting',
        help: 'The longest wait for the server’s first line. Some servers are slow on purpose.',
      },
      commandMs: { label: 'Command', help: 'The longest wait for the answer to each command.' },
      finalReplyMs: {
        label: 'Final reply',
        help: 'The longest wait for the answer to the whole message. When it passes, the outcome is unknown: the mail may have been delivered.',
      },
    },
  },
  authenticationMethod: {
    label: 'Sign-in method',
    help: 'Automatic takes the safest one that the server offers.',
    values: {
      auto: { label: 'Automatic' },
      plain: { label: 'PLAIN' },
      login: { label: 'LOGIN' },
      'cram-md5': { label: 'CRAM-MD5' },
      xoauth2: { label: 'XOAUTH2' },
      oauthbearer: { label: 'OAUTHBEARER' },
    },
  },
  proxy: {
    label: 'Proxy',
    help: 'Connects through another machine.',
    values: {
      socks5: { label: 'SOCKS5' },
      'http-connect': { label: 'HTTP CONNECT' },
    },
  },
  defaultSender: {
    label: 'Default sender',
    help: 'Filled into new messages: an address, or a name and an address in angle brackets.',
  },
} as const
