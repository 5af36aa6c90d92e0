import type { TextFacts } from './explain-text-facts'

/** What a text about sending mail says somewhere: protocol words, mail ports, a reply with its status, tokens of mail programs. */
const MAIL =
  /smtp|mail|courrier|courriel|correo|messagerie|outlook|thunderbird|gsmtp|\b(?:EHLO|HELO|STARTTLS|RCPT|DSN|MX)\b|greeting|banner|recipient|\b(?:EPROTOCOL|ESOCKET|EAUTH|EPROXY|ECONNECTION|EENVELOPE)\b|oauth|invalid_grant|AADSTS|(?:\bport\W{0,3}|:)(?:25|465|587|2525)\b|\b[245]\d\d[ -][245]\.\d{1,3}\.\d/i

/** What gives a database, a package manager, a remote shell or a file transfer away. */
const ANOTHER_PROGRAM =
  /SQLSTATE|\bpg_hba\b|\bpsql:|\bORA-\d{5}\b|password authentication failed for user|\bnpm (?:ERR!|error)|\bssh2\b|\bsshd\b|\[preauth\]|\bftp>/i

/** What gives a web request or another port away. An address of documentation does not. */
const ANOTHER_ADDRESS =
  /https?:\/\/(?!(?:docs|learn|www)\.|curl\.|nodejs\.|golang\.|go\.dev|aka\.ms|openssl\.)|HTTPS?ConnectionPool|connection broken by|Max retries exceeded with url|\bto upstream\b|\bHTTP\/[12](?:\.\d)? \d{3}\b|(?:\bport\W{0,3}|:)(?:80|443|22|1433|3306|5432|6379|8080|8443|9200|11211|27017)\b/i

/** Refusals of SMTP that are no status of HTTP (RFC 5321 §4.2.3, RFC 4954 §6). */
const isOnlyOfMail = (code: number): boolean =>
  code === 421 || (code >= 450 && code < 460) || (code >= 530 && code < 560)

/**
 * Whether a text speaks of another service and nowhere of mail. The network and TLS fail in the same words everywhere, so a
 * database that refuses a connection would otherwise be taken for a mail server.
 */
export const isAboutAnotherService = ({ flat, replies }: TextFacts): boolean => {
  if (MAIL.test(flat)) return false
  return ANOTHER_PROGRAM.test(flat) || (ANOTHER_ADDRESS.test(flat) && !replies.some(({ code }) => isOnlyOfMail(code)))
}
