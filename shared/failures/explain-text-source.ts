/** Programs and forms that a text can come from. */
export type TextSource =
  | 'nodemailer'
  | 'emailjs'
  | 'python-smtplib'
  | 'phpmailer'
  | 'outlook'
  | 'thunderbird'
  | 'dotnet'
  | 'wlanguage'
  | 'java-mail'
  | 'go'
  | 'swaks'
  | 'curl'
  | 'openssl'
  | 'postfix'
  | 'bounce'
  | 'smtp-log'

/** The first that matches counts: programs before forms, since a program quotes a server. */
const MARKS: readonly (readonly [TextSource, RegExp])[] = [
  [
    'wlanguage',
    /\b(?:WLanguage|WinDev|WebDev|WDxxx|emailSMTPSession|emailSessionSMTP|ErrorInfo|ErreurInfo|errMessage|EmailStartSession|EmailStartSMTPSession|EmailSendMessage|EmailOuvreSession|EmailEnvoieMessage)\b/i,
  ],
  [
    'emailjs',
    /\bemailjs\b|\bSMTPError\b|bad response on command|timedout while connecting|no form of authorization supported|authorization\.failed/i,
  ],
  [
    'nodemailer',
    /\bnodemailer\b|\bresponseCode\b|Invalid login: \d|Greeting never received|code: '?E(?:AUTH|SOCKET|CONNECTION|ENVELOPE|MESSAGE|TLS|DNS|PROTOCOL|OAUTH2|NOAUTH|PROXY|CONFIG)\b|command: '(?:CONN|API|AUTH|EHLO|STARTTLS|DATA|MAIL FROM|RCPT TO)/,
  ],
  [
    'python-smtplib',
    /\bsmtplib\b|\bSMTP(?:Authentication|Sender|Recipients|Data|Connect|Helo|NotSupported|Response|Server)\w*(?:Error|Refused|Disconnected|Exception)\b|Traceback \(most recent call last\)|_ssl\.c:\d|socket\.gaierror|\[(?:Errno|WinError) -?\d/,
  ],
  [
    'phpmailer',
    /\bPHPMailer\b|\bMailer Error\b|SMTP connect\(\) failed|stream_socket_(?:enable_crypto|client)|SMTP (?:ERROR|Error): /,
  ],
  ['outlook', /\b0x(?:800CCC[0-9A-F]{2}|8004[0-9A-F]{4})\b|\bMicrosoft Outlook\b/i],
  [
    'thunderbird',
    /\bThunderbird\b|Outgoing server \(SMTP\)|An error occurred while sending mail|Sending of the message failed|\b(?:SEC|SSL|MOZILLA_PKIX|PR)_(?:ERROR_\w+|\w+_ERROR)\b/,
  ],
  [
    'dotnet',
    /\bSystem\.(?:Net|Security|IO)\.|\bMailKit\b|\bMimeKit\b|\bSmtp(?:Exception|FailedRecipients?Exception|StatusCode|CommandException|ProtocolException)\b|\bRemoteCertificate(?:NameMismatch|ChainErrors|NotAvailable)\b/,
  ],
  ['java-mail', /\b(?:javax|jakarta)\.(?:mail|net\.ssl)\b|\bcom\.sun\.mail\b|\bMessagingException\b|\bPKIX path/],
  ['go', /\bdial tcp\b|\bx509: |\btls: (?:first|failed|server|handshake|unsupported)/],
  ['swaks', /^=== (?:Trying|Connected)|<(?:\*\*|~\*|-|~) {1,2}\d{3}| (?:->|~>) {1,2}EHLO/m],
  ['curl', /\bcurl: \(\d/],
  ['openssl', /\bCONNECTED\([0-9A-F]+\)|\bverify error:num=|\bVerify return code: /],
  ['postfix', /\bpostfix\/|\bstatus=(?:bounced|deferred)\b/],
  [
    'bounce',
    /\b(?:Reporting-MTA|Final-Recipient|Diagnostic-Code|Original-Recipient): ?|Delivery Status Notification|Undeliver(?:ed|able)|Mail delivery failed|remote server returned/i,
  ],
  [
    'smtp-log',
    /(?:^|\n)[^\n]{0,40}(?:[SC]: |<- |-> |>> |<< )?(?:[2-5][0-5]\d[ -]|(?:EHLO|HELO|MAIL FROM:|RCPT TO:|AUTH |STARTTLS))/,
  ],
]

/**
 * Where a text comes from.
 * @param lines the prepared text, lines parted by line feeds
 * @returns undefined when nothing gives it away
 */
export const sourceOf = (lines: string): TextSource | undefined => MARKS.find(([, mark]) => mark.test(lines))?.[0]
