/** Names of the stages (`stages.<id>`). */
export const stages = {
  resolve: 'Resolve',
  connect: 'Connect',
  greet: 'Greet',
  hello: 'Hello',
  secure: 'Secure',
  verify: 'Verify',
  authenticate: 'Authenticate',
  envelope: 'Envelope',
  content: 'Content',
  close: 'Close',
} as const

/** What a stage established (`stageFacts.<key>`). Server text comes in as a value. */
export const stageFacts = {
  addresses_one: '{{list}}',
  addresses_other: '{{count}} addresses: {{list}}',
  'attempt-connected': '{{address}} answered in {{durationMs}} ms',
  'attempt-refused': '{{address}} refused the connection',
  'attempt-timeout': '{{address}} did not answer within {{durationMs}} ms',
  'attempt-unreachable': '{{address}} cannot be reached from here',
  'attempt-not-permitted': '{{address}}: this machine does not allow the connection',
  'attempt-reset': '{{address}} ended the connection at once',
  'attempt-failed': '{{address}} could not be connected to',
  'attempt-not-needed': '{{address}} was not needed',
  banner: '{{text}}',
  'client-hello-answered': 'silent, but port {{port}} answers a TLS handshake',
  'client-hello-unanswered': 'silent, and port {{port}} does not answer a TLS handshake either',
  'client-hello-closed': 'silent, and port {{port}} ends the connection when it is offered TLS',
  'client-hello-spoke-plain': 'silent at first, and port {{port}} answers a TLS handshake in plain text',
  'client-hello-unreachable': 'silent, and port {{port}} takes no second connection',
  'greeting-awaited': 'its greeting is waited for, {{seconds}} s at most',
  'capabilities-none': 'offers nothing beyond plain SMTP',
  capabilities_one: 'offers {{list}}',
  capabilities_other: 'offers {{list}}',
  'capabilities-after-tls_one': 'inside TLS offers {{list}}',
  'capabilities-after-tls_other': 'inside TLS offers {{list}}',
  tls: '{{protocol}}, {{cipher}}',
  'certificate-proven': 'certificate proven for {{serverName}}',
  'pin-elsewhere': 'the pin is for {{host}}, port {{port}}, and was not used',
  'problems-ignored_one': '1 certificate problem ignored',
  'problems-ignored_other': '{{count}} certificate problems ignored',
  'certificate-rejected_one': '1 certificate problem',
  'certificate-rejected_other': '{{count}} certificate problems',
  method: 'by {{method}}',
  recipients: '{{accepted}} accepted, {{rejected}} rejected, {{deferred}} deferred',
  'recipients-postponed_one': 'the server takes no more at a time; 1 follows in a further transaction',
  'recipients-postponed_other': 'the server takes no more at a time; {{count}} follow in a further transaction',
  'notification-not-offered': 'the server does not offer delivery notifications (DSN); none were asked for',
  content: '{{bytes}} bytes sent',
  'final-reply': '{{code}} {{text}}',
  'quit-unanswered': 'the server did not answer the goodbye; the result stands',
} as const

/** A key of `stageFacts` without its plural ending. */
export type StageFactKey = keyof typeof stageFacts extends infer Key
  ? Key extends `${infer Stem}_one` | `${infer Stem}_other`
    ? Stem
    : Key
  : never
