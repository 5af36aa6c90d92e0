import { row, type TextRow } from './explain-text-row'

const REFUSED = [530, 534, 535, 550, 553, 554]
const SIGN_IN_REFUSED =
  /\b53[45]\b|5\.7\.8|EAUTH|AuthenticationError|auth(?:entication|orization)? (?:credentials )?(?:failed|invalid|unsuccessful|error)|Could not authenticate|Unable to authenticate|login (?:failed|denied|invalid)|Invalid login|bad username|password/i

/** EHL: how the server received the program. */
export const greetingText: readonly TextRow[] = [
  row('EHL-04', 3, {
    says: /need fully[- ]qualified(?! address)|closing connection\. \(EHLO\)|(?:invalid|bad|illegal|malformed|syntactically invalid) (?:HELO|EHLO)|(?:HELO|EHLO) (?:command )?(?:rejected|invalid|argument|name|hostname)|Helo command rejected|(?:helo|ehlo|hello).{0,40}(?:not (?:valid|resolve|fully)|host not found|invalid)|bad (?:helo|ehlo) (?:host)?name/i,
    notNear: /HELO requires|Unrecognized|not implemented/i,
  }),
  row('EHL-04', 3, { status: ['5.5.4'], says: /invalid (?:domain|host) ?name/i }),
  row('EHL-04', 3, {
    says: /(?:helo|ehlo).{0,30}\binvalid\b|\binvalid (?:domain|host|name|argument).{0,20}(?:helo|ehlo)/i,
    reply: [501, 504, 550],
  }),
  row('EHL-05', 3, {
    says: /(?:EHLO|HELO)\b.{0,60}\b50[012]\b|\b50[012]\b[ -].{0,60}(?:EHLO|HELO)|SMTPHeloError/i,
    notNear: /fully[- ]qualified|rejected|invalid (?:HELO|EHLO|domain|host|name)|syntactically/i,
  }),
  row('EHL-06', 3, {
    says: /synchroni[sz]ation error|improper (?:use of SMTP )?(?:command )?pipelining|improper command pipelining|input sent without waiting|talk(?:ed|s)? too (?:soon|early)|early talker|sent (?:data|command) before (?:the )?(?:greeting|banner)/i,
    notNear: /STARTTLS/i,
  }),
  row('EHL-01', 3, {
    says: /Greeting never received|greeting (?:was )?(?:never|not) received|timed? ?out (?:while )?(?:waiting for|receiving|reading) (?:the )?(?:initial |server )?(?:server )?(?:greeting|banner)|timed out while receiving the initial server greeting|0x800CCC19|no (?:greeting|banner)\b/i,
  }),
  row('EHL-01', 1, { says: /Net::ReadTimeout|read operation timed out/, anywhere: /net\/smtp|smtplib/ }),
  row('EHL-02', 3, {
    says: /(?:greeting|banner|initial server greeting|connect(?:ed|ion)?|Connected to).{0,120}\b(?:554|521)[ -]|incorrect greeting|SMTPConnectError\W{0,4}55|refused to talk to me: 5|host does not (?:accept|receive) mail|521[ -].{0,60}(?:does not accept|no mail)/i,
    notNear: /RCPT|relay access/i,
  }),
  row('EHL-03', 3, {
    says: /too many (?:concurrent |simultaneous |open )?(?:smtp )?(?:connections|sessions)|connection (?:rate )?limit|(?:too many|max(?:imum)?) .{0,20}connections|concurrent connections limit|4\.3\.2.{0,60}(?:not accepting|shutting|try again|busy|load)|0x800CCC67|Service not available, closing transmission channel|refused to talk to me: 4|server (?:is )?(?:too )?busy/i,
  }),
  row('EHL-03', 1, { reply: [421] }),
]

/** AUT: signing in. */
export const authenticationText: readonly TextRow[] = [
  row('AUT-02', 3, {
    says: /application-specific password|InvalidSecondFactor|app(?:lication)?[- ]password (?:is )?required/i,
  }),
  row('AUT-02', 3, { status: ['5.7.9'], says: /gsmtp|google|application|\b534\b/i, nowhere: /web browser/i }),
  row('AUT-03', 3, {
    says: /WebLoginRequired|log ?in (?:via|with) (?:your )?(?:web )?browser|accounts\.google\.com\/signin\/continue/i,
  }),
  row('AUT-03', 3, { status: ['5.7.14'], says: /\b53[45]\b|google|gsmtp/i }),
  row('AUT-04', 3, { says: /SmtpClientAuth(?:entication)? is disabled|smtp_auth_disabled/i }),
  row('AUT-06', 3, { says: /basic authentication is disabled/i }),
  row('AUT-05', 3, {
    status: ['5.7.139'],
    says: /security defaults|conditional access|did not meet the criteria|locked by your organization's|organi[sz]ation's .{0,20}polic|access polic|multi-?factor|\bMFA\b|AADSTS5(?:3003|0076|0079)/i,
  }),
  row('AUT-05', 3, { says: /AADSTS5(?:3003|0076|0079|0158)\b/ }),
  row('AUT-07', 3, { says: /basic authentication is not supported/i }),
  row('AUT-07', 3, { status: ['5.7.30'], says: /Client Submission|outlook|basic|office365/i }),
  row('AUT-10', 3, {
    says: /token (?:has |is )?(?:been )?expired|expired (?:access |refresh )?token|invalid_grant|AADSTS(?:700082|70043|50173|70008|700084)|ExpiredAuthenticationToken|refresh token .{0,40}(?:revoked|expired|invalid)|Lifetime validation failed|token (?:is )?(?:not |no longer )valid.{0,20}expired/i,
  }),
  row('AUT-09', 3, {
    says: /\b334 ?-? ?eyJzdGF0dXMi|eyJzdGF0dXMiOiI0M|"status" ?: ?"40[01]".{0,60}"schemes"|"schemes" ?: ?"[Bb]earer/,
  }),
  row('AUT-08', 3, {
    says: /XOAUTH2|OAUTHBEARER|OAuth2|AUTH_TOKEN|access ?token|AADSTS65001|invalid_scope/i,
    anywhere: /5\.7\.3\b|Authentication unsuccessful|invalid_scope|AADSTS65001|insufficient.{0,12}scope/i,
    nowhere: /SmtpClientAuthentication|security defaults/i,
  }),
  row('AUT-09', 2, {
    says: /XOAUTH2|OAUTHBEARER|OAuth2/i,
    anywhere: /\b535\b|EAUTH|Invalid credentials|not accepted/i,
    nowhere: /5\.7\.3\b|Authentication unsuccessful|application-specific/i,
  }),
  row('AUT-19', 3, {
    says: /amazonaws|amazonses|\bSES\b/i,
    anywhere: /535 ?.{0,8}Authentication Credentials Invalid|\b535\b|EAUTH/i,
  }),
  row('AUT-19', 3, { says: /Authentication Credentials Invalid/ }),
  row('AUT-20', 3, {
    says: /sendgrid|Bad username \/ password|provided authorization grant is invalid/i,
    anywhere: SIGN_IN_REFUSED,
  }),
  row('AUT-21', 3, { says: /postmark(?:app)?/i, anywhere: SIGN_IN_REFUSED }),
  row('AUT-18', 3, {
    says: /zoho|relaying disallowed as\b/i,
    anywhere: /\b535\b|\b553\b|relaying (?:disallowed|denied)|Authentication Failed|EAUTH/i,
  }),
  row('AUT-17', 3, {
    says: /authori[sz]ation code|authentication code|授权码|mail\.qq\.com|service\.mail\.qq|help\.mail\.163|\bsmtp\.(?:exmail\.)?(?:qq|163|126|yeah|sina|foxmail)\.(?:com|net)\b|\.163\.com\b/i,
    anywhere: SIGN_IN_REFUSED,
  }),
  row('AUT-30', 3, {
    says: /yahoo|\baol\b|icloud|\bme\.com\b|apple/i,
    anywhere: /\b53[45]\b|5\.7\.8|EAUTH|SMTPAuthenticationError|Could not authenticate/i,
  }),
  row('AUT-29', 3, {
    says: /does not have access rights to this service|\bgmx\b|web\.de|t-online|yandex|mail\.ru|kundenserver|\b1und1\b/i,
    anywhere: /\b53[45]\b|5\.7\.8|EAUTH|SMTPAuthenticationError|Could not authenticate|access rights/i,
    nowhere: /5\.7\.1 .{0,40}spam/i,
  }),
  row('AUT-22', 2, {
    says: /smtp\.free\.fr|\bfree\.fr\b|web\.de|laposte\.net|\bo2\.pl\b|user ?name (?:must|should) (?:be|contain)|(?:full|complete) e-?mail address as (?:the )?user ?name/i,
    anywhere: SIGN_IN_REFUSED,
  }),
  row('AUT-01', 3, {
    says: /BadCredentials|username and password not accepted/i,
    nowhere: /application-specific password/i,
  }),
  row('AUT-31', 3, {
    says: /(?:log-?ins?|sign-?ins?|authentication|auth) .{0,40}from (?:this|your|that) (?:IP(?: address)?|country|location|network|region)|(?:IP address|country|location|region).{0,30}(?:is )?(?:not (?:allowed|permitted|authorized|on the allow)|blocked).{0,30}(?:log ?in|sign|auth|smtp)|untrusted location|suspicious location|geo(?:graphic|-?ip|location).{0,20}(?:block|restrict|polic)|AADSTS50053/i,
  }),
  row('AUT-23', 3, {
    says: /'ascii' codec can't encode|UnicodeEncodeError|(?:password|credentials?) .{0,40}(?:non-ascii|invalid characters|whitespace|illegal base64)|(?:invalid|illegal) (?:base64|utf-?8).{0,30}|SASLPREP/i,
    near: /auth|login|password|smtp|base64/i,
    notNear: /header|subject|mailbox unavailable/i,
  }),
  row('AUT-14', 3, { says: /\bAUTH=(?:LOGIN|PLAIN)\b/, nowhere: /\b(?:250[ -])?AUTH (?:LOGIN|PLAIN|CRAM|XOAUTH2)\b/ }),
  row('AUT-16', 3, { inOrder: [/AUTH PLAIN/, /\b5[0-5]\d[ -]/, /AUTH LOGIN/, /\b235[ -]/] }),
  row('AUT-15', 3, {
    inOrder: [/CRAM-?MD5/i, /\b(?:535|501|504|454)\b/],

    nowhere: /AUTH PLAIN .{0,80}\b535/,
  }),
  row('AUT-13', 3, {
    says: /No authentication mechanisms? supported by both|0x800CCC80|0x800CCC18|None of the authentication methods|does not support the selected authentication method|doesn't seem to support encrypted passwords|authentication (?:type|mechanism|method).{0,20}(?:not supported|unsupported|unrecognized)|Unrecognized authentication type|\b504\b.{0,40}auth|no suitable authentication|SMTPError\W{1,12}code\W{1,4}7\b|no form of authorization supported|no mechanism available|find an authenticator supported|does not support any of the authentication|no worthy mechs|does not support (?:the )?(?:authentication|AUTH) (?:method|mechanism|type)|cannot use a secure authentication method|Unknown authentication method|None of the (?:given )?(?:auth|mechanisms)|mechanism .{0,20}not (?:supported|available)|only (?:NTLM|GSSAPI)|AUTH (?:NTLM|GSSAPI)(?: (?:NTLM|GSSAPI))?\b(?! (?:LOGIN|PLAIN))/i,
  }),
  row('AUT-11', 2, {
    says: /AUTH extension not supported by server|AUTH (?:is )?not (?:supported|offered|available|advertised)|doesn't support AUTH|does not support (?:AUTH|authentication)/i,
    anywhere: /STARTTLS|\bport['"]? ?[:=]? ?587\b|:587\b/i,
    nowhere: /after (?:TLS|STARTTLS)|starttls\(\)/i,
  }),
  row('AUT-12', 3, {
    says: /AUTH extension not supported by server|does not support (?:SMTP )?(?:AUTH|authentication)\b(?! (?:method|mechanism|type))|doesn't support AUTH|AUTH (?:command )?(?:is )?not (?:offered|available|enabled)|authentication (?:is )?not (?:enabled|available)|\b50[02]\b.{0,40}\bAUTH\b|ENOAUTH/i,
    notNear: /SmtpClientAuthentication/i,
  }),
  row('AUT-26', 3, {
    says: /\b503\b.{0,80}(?:AUTH|authenticat)|already authenticated|AUTH (?:command )?(?:used when )?not advertised/i,
  }),
  row('AUT-27', 3, { status: ['5.7.11'] }),
  row('AUT-27', 3, { reply: [538] }),
  row('AUT-27', 3, {
    says: /encryption (?:is )?required for (?:requested )?authentication|authentication (?:requires|only (?:allowed )?(?:with|over|after)) (?:TLS|SSL|encryption|a secure)|unencrypted connection$|unencrypted connection\b|plaintext authentication (?:is )?(?:disabled|not allowed)/i,
  }),
  row('AUT-28', 3, { status: ['5.7.57'] }),
  row('AUT-28', 3, {
    says: /authentication (?:is )?required|not authenticated|client was not authenticated|Missing credentials for|must (?:be )?(?:authenticated?|log ?in)|log ?in (?:first|required)|sender verify.{0,20}authenticat|SMTP authentication is required|requires authentication|0x800CCC65|authenticate first|auth(?:entication)? first|unauthenticated (?:senders?|users?|clients?) (?:is |are )?not (?:allowed|permitted|accepted)/i,
    notNear: /STARTTLS|proxy|relay access denied|ForGroup|Delivery restriction/i,
  }),
  row('AUT-28', 3, {
    says: /(?:please|must|need to) authenticate\b|authenticate (?:yourself|before)/i,
    notNear: /relay|STARTTLS|proxy/i,
  }),
  row('AUT-28', 3, {
    says: /STARTTLS/i,
    reply: [530],
    replySays: /^5\.5\.1\b|authentication required/i,
    nowhere: /must issue a STARTTLS/i,
  }),
  row('AUT-24', 3, {
    says: /temporary authentication failure|authentication (?:server |service )?(?:temporarily|not available|unavailable)|password transition|cannot connect to saslauthd|\bConnect to \S{0,60}(?:auth|sasl)\S{0,30} failed|no SASL authentication mechanisms|unable to authenticate at present|authentication socket|temporary (?:system )?(?:problem|failure).{0,40}auth|\b454\b.{0,12}(?:4\.7\.0 )?.{0,20}authenticat/i,
    notNear: /too many/i,
  }),
  row('AUT-24', 3, { status: ['4.7.12'] }),
  row('AUT-25', 3, {
    says: /too many (?:failed |bad |invalid |unsuccessful )?(?:log-?in|sign-?in|auth\w*|password)s? ?(?:attempts|failures)?|account (?:is |has been )?(?:temporarily )?locked|(?:log-?in|authentication) (?:rate|attempts?) limit|locked (?:out )?(?:due to|because of|after)|TooManyLogin/i,
  }),
  row('AUT-00', 2, {
    says: /user credentials were incorrect|login to (?:the )?server .{1,120} failed|Unable to authenticate to Outgoing server/i,
  }),
  row('AUT-00', 1, { reply: REFUSED, says: SIGN_IN_REFUSED }),
  row('AUT-00', 1, {
    says: /invalid login\b|\bAuthError\b|(?:incorrect|wrong|bad) (?:authentication data|login|user ?name|password|credentials)/i,
    anywhere: /smtp|mail|\b53[45]\b/i,
  }),
  // In whatever words: a password, a login and a refusal side by side, in a text about mail.
  row('AUT-00', 1, {
    says: /(?:rejected|refused|denied|invalid|incorrect|wrong|not accept(?:ed)?)\b.{0,30}\b(?:password|login|credentials|user ?name)\b|\b(?:password|login|credentials|user ?name)\b.{0,30}\b(?:rejected|refused|denied|invalid|incorrect|wrong|not accepted)|\bauth_failed\b|\b80040217\b/i,
    anywhere: /smtp|mail server|\b53[45]\b|CDO/i,
    nowhere: /\bsshd?\b|\bftp|handshake|certificate|relay/i,
  }),
  row('AUT-00', 1, {
    says: /\bEAUTH\b|SMTPAuthenticationError|AuthenticationFailedException|Could not authenticate|Unable to authenticate|authorization\.failed|SMTPError\W{1,12}code\W{1,4}3\b|AuthenticationException: (?:535|5\.7\.8|Authentication)|authentication (?:credentials )?(?:failed|invalid|unsuccessful)|login (?:denied|failed|incorrect)|invalid (?:user ?name or password|credentials)|0x800CCC92/i,
    nowhere: /handshake|PKIX|System\.Security\.Authentication|certificate/i,
  }),
]
