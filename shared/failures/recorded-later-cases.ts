import type { SessionProfile } from '../profile/session-profile'
import { type Failure, failure } from './failure'
import type { Evidence, FindingId } from './finding-rules'
import { type RecordedCase, recorded } from './recorded-case'
import { diagnosed, failedWith, repliedWith, traitsWith } from './recorded-evidence'

const signIn = (
  id: FindingId,
  reply: string,
  profile: Partial<SessionProfile> = {},
  more: Partial<Evidence> = {},
  params: Failure['params'] = {},
): RecordedCase =>
  recorded(
    id,
    'authenticate',
    { error: repliedWith('authentication-failed', 'authenticate', reply, { method: 'PLAIN', ...params }), ...more },
    profile,
  )

const REFUSED = '535 5.7.8 Error: authentication failed'

const authentication: readonly RecordedCase[] = [
  signIn('AUT-01', REFUSED, { serverAddress: 'smtp.gmail.com', name: 'somebody@gmail.com' }),
  signIn('AUT-06', REFUSED, { serverAddress: 'smtp-mail.outlook.com', name: 'somebody@outlook.com' }),
  signIn('AUT-08', '535 5.7.3 Authentication unsuccessful', {}, { credentials: 'token' }),
  signIn('AUT-09', REFUSED, {}, { credentials: 'token' }, { status: '400' }),
  signIn(
    'AUT-10',
    REFUSED,
    {},
    {
      credentials: 'token',
      now: Date.UTC(2026, 10, 22, 12),
      secretTraits: traitsWith({ jwt: { expiresAt: Date.UTC(2026, 10, 22, 11) / 1_000, audience: [] } }),
    },
  ),
  recorded('AUT-13', 'authenticate', {
    error: failedWith('authentication-method-not-offered', 'authenticate', {
      offered: 'NTLM, GSSAPI',
      wanted: 'PLAIN',
    }),
  }),
  recorded('AUT-14', 'authenticate', {
    error: failedWith('authentication-not-offered', 'authenticate'),
    capabilities: { beforeTls: ['STARTTLS'], afterTls: ['AUTH=LOGIN'] },
  }),
  signIn('AUT-15', REFUSED, {}, {}, { method: 'CRAM-MD5' }),
  signIn(
    'AUT-16',
    '501 5.5.4 Syntax error in parameters',
    {},
    {
      capabilities: { beforeTls: ['STARTTLS'], afterTls: ['AUTH PLAIN LOGIN'] },
    },
  ),
  signIn('AUT-17', '535 Error', { serverAddress: 'smtp.163.com', name: 'somebody@163.com' }),
  signIn('AUT-18', REFUSED, { serverAddress: 'smtp.zoho.com' }),
  signIn('AUT-19', '535 Authentication Credentials Invalid', {
    serverAddress: 'email-smtp.eu-west-3.amazonaws.com',
    name: 'AKIAEXAMPLE',
  }),
  signIn('AUT-20', '535 Authentication failed: Bad username / password', { serverAddress: 'smtp.sendgrid.net' }),
  signIn('AUT-21', '535 5.7.8 Authentication failed', { serverAddress: 'smtp.postmarkapp.com', name: 'server-token' }),
  signIn('AUT-22', REFUSED, { serverAddress: 'smtp.free.fr', name: 'somebody@free.fr' }),
  signIn('AUT-23', REFUSED, {}, { secretTraits: traitsWith({ hasSpaces: true }) }),
  signIn('AUT-29', REFUSED, { serverAddress: 'mail.gmx.net', name: 'somebody@gmx.net' }),
  signIn('AUT-30', REFUSED, { serverAddress: 'smtp.mail.yahoo.com', name: 'somebody@yahoo.com' }),
  signIn('AUT-31', '535 5.7.8 Log in from this location is not allowed'),
]

const delivery: readonly RecordedCase[] = [
  recorded('ENV-14', 'envelope', {
    recipients: [
      {
        address: 'a@example.com',
        status: 'accepted',
        reply: { code: 252, enhancedStatus: null, text: 'Cannot VRFY user' },
      },
    ],
  }),
  recorded('ENV-15', 'envelope', { error: repliedWith('sender-refused', 'envelope', '550 Null sender not accepted') }),
  recorded('DAT-03', 'content', { error: repliedWith('message-refused', 'content', '500 5.5.2 Line too long') }),
  recorded('DAT-10', 'content', { diagnosis: diagnosed({ reach: 'content' }) }),
  recorded('DAT-12', 'content', { error: failedWith('reply-timeout', 'content', { reason: 'stalled' }) }),
  recorded('DAT-13', 'envelope', { error: failedWith('invalid-value', 'envelope', {}, { field: 'subject' }) }),
]

const thisMachine: readonly RecordedCase[] = [
  recorded('LOC-01', 'authenticate', { error: failure('vault-locked') }),
  recorded('LOC-02', 'authenticate', { error: failure('vault-missing') }),
  recorded('LOC-04', 'envelope', { diagnosis: diagnosed() }),
]

/** Cases from the sign-in on. */
export const LATER_CASES: readonly RecordedCase[] = [...authentication, ...delivery, ...thisMachine]
