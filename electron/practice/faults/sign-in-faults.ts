import type { PracticeFaultName } from '../../../shared/practice/practice-faults'
import type { FaultEffect, FaultTurn, HelloChange } from './fault-effect'

type SignInFaultName = Extract<PracticeFaultName, `sign-in-${string}`>

const NOT_SECURE_HERE = '538 5.7.11 Encryption required for requested authentication mechanism'

/** What the server offers for signing in, where it offers anything. */
const offering =
  (methods: string, keyword = 'AUTH '): HelloChange =>
  (lines) =>
    lines.map((line) => (line.startsWith('AUTH') ? `${keyword}${methods}` : line))

const withoutAuth: HelloChange = (lines) => lines.filter((line) => !line.startsWith('AUTH'))

const STARTTLS_UNKNOWN = '502 5.5.1 Command not implemented'

const methodOf = (line: string): string => (line.split(' ')[1] ?? '').toUpperCase()

/**
 * One refusal whatever the mechanism. Those that ask first get their questions, so that the refusal stands where a real
 * server says it.
 */
const refusing = (reply: string): FaultEffect => ({
  turns: {
    AUTH: ({ text }) => {
      const asks = methodOf(text) === 'LOGIN' || methodOf(text) === 'CRAM-MD5' || text.trim().split(' ').length < 3
      return asks ? '334 PDEyMy5wcmFjdGljZUBsb2NhbGhvc3Q+' : reply
    },
  },
  challenges: [reply],
})

/** Fails with one mechanism and works with the others. */
const failingWith =
  (method: string, reply: string): FaultTurn =>
  (heard, conversation) =>
    methodOf(heard.text) === method ? reply : conversation.friendly(heard)

const TOKENS = offering('XOAUTH2 OAUTHBEARER PLAIN LOGIN')

/** Base64 of a JSON answer to a token (Google's XOAUTH2 protocol). */
const TOKEN_CHALLENGE = Buffer.from(
  JSON.stringify({ status: '400', schemes: 'Bearer', scope: 'https://mail.google.com/' }),
).toString('base64')

const REFUSED = '535 5.7.8 Error: authentication failed'
const UNSUCCESSFUL = '535 5.7.139 Authentication unsuccessful'

export const SIGN_IN_FAULTS: Readonly<Record<SignInFaultName, FaultEffect>> = {
  'sign-in-only-after-tls': {
    hello: (lines, { secure }) =>
      secure ? lines : [...lines.filter((line) => !line.startsWith('AUTH') && line !== 'STARTTLS'), 'STARTTLS'],
    turns: { AUTH: (heard, conversation) => (heard.secure ? conversation.friendly(heard) : NOT_SECURE_HERE) },
  },
  'sign-in-not-offered': { hello: withoutAuth, turns: { AUTH: STARTTLS_UNKNOWN } },
  'sign-in-ntlm-only': {
    hello: offering('NTLM GSSAPI'),
    turns: { AUTH: '504 5.7.4 Unrecognized authentication type' },
  },
  'sign-in-old-syntax': { hello: offering('PLAIN LOGIN', 'AUTH=') },
  'sign-in-refused': refusing(REFUSED),
  'sign-in-gmail-password': refusing(
    '535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials a1-20020a practice - gsmtp',
  ),
  'sign-in-application-password': refusing(
    '534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor a1-20020a practice - gsmtp',
  ),
  'sign-in-web-login': refusing(
    '534-5.7.14 <https://accounts.google.com/signin/continue> Please log in via your web\n534-5.7.14 browser and then try again.\n534 5.7.14  https://support.google.com/mail/?p=WebLoginRequired a1-20020a practice - gsmtp',
  ),
  'sign-in-smtp-disabled': refusing(
    `${UNSUCCESSFUL}, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.`,
  ),
  'sign-in-policy': refusing(
    `${UNSUCCESSFUL}, the user credentials were incorrect or the request did not meet the criteria to be authenticated successfully. Contact your administrator.`,
  ),
  'sign-in-basic-disabled': refusing(`${UNSUCCESSFUL}, basic authentication is disabled.`),
  'sign-in-basic-retired': refusing('550 5.7.30 Basic authentication is not supported for Client Submission.'),
  'sign-in-token-unsuccessful': { ...refusing('535 5.7.3 Authentication unsuccessful'), hello: TOKENS },
  'sign-in-token-challenge': {
    hello: TOKENS,
    turns: { AUTH: `334 ${TOKEN_CHALLENGE}` },
    challenges: [
      '535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials a1-20020a practice - gsmtp',
    ],
  },
  'sign-in-token-expired': { ...refusing('535 5.7.8 Authentication failed: the access token expired'), hello: TOKENS },
  'sign-in-cram-md5-fails': {
    hello: offering('CRAM-MD5 PLAIN LOGIN'),
    turns: {
      AUTH: (heard, conversation) =>
        methodOf(heard.text) === 'CRAM-MD5' ? '334 PDEyMy5wcmFjdGljZUBsb2NhbGhvc3Q+' : conversation.friendly(heard),
    },
    challenges: [REFUSED],
  },
  'sign-in-plain-fails': { turns: { AUTH: failingWith('PLAIN', '504 5.5.4 Unrecognized authentication type') } },
  'sign-in-authorization-code': refusing(
    '535 Login Fail. Please enter your authorization code to login. More information at https://service.mail.qq.com/detail/0/53',
  ),
  'sign-in-zoho': refusing('535 Authentication Failed for smtp.zoho.com'),
  'sign-in-ses': refusing('535 Authentication Credentials Invalid'),
  'sign-in-sendgrid': refusing('535 Authentication failed: Bad username / password'),
  'sign-in-postmark': refusing('535 5.7.8 Authentication failed: the server token is not known'),
  'sign-in-later': refusing('454 4.7.0 Temporary authentication failure'),
  'sign-in-password-transition': refusing('432 4.7.12 A password transition is needed'),
  'sign-in-too-often': refusing('454 4.7.0 Too many login attempts, please try again later'),
  'sign-in-out-of-order': { turns: { AUTH: '503 5.5.1 AUTH command used when not advertised' } },
  'sign-in-encryption-required': { turns: { AUTH: NOT_SECURE_HERE } },
  'sign-in-required': {
    turns: { MAIL: '530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.3 Authentication unsuccessful' },
  },
  'sign-in-access-disabled': refusing(
    '535 Authentication credentials invalid. Please enable POP3/IMAP access in your mailbox settings',
  ),
  'sign-in-yahoo': refusing('535 5.7.0 (#AUTH012) Incorrect username or password'),
  'sign-in-full-address': refusing(
    '535 5.7.8 Authentication failed: the user name must be the complete e-mail address',
  ),
  'sign-in-location': refusing('535 5.7.8 Authentication failed: access from this country is not allowed'),
}
