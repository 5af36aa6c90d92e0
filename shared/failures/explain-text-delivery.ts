import { row, type TextRow } from './explain-text-row'

const REFUSALS = [450, 451, 452, 501, 503, 521, 530, 541, 550, 551, 552, 553, 554]

/** ENV: sender, recipients and policy. */
export const envelopeText: readonly TextRow[] = [
  row('ENV-15', 3, {
    says: /(?:null|empty|missing) (?:sender|reverse-path|return path|envelope from)|MAIL FROM: ?<>.{0,120}\b5[0-5]\d[ -]|no sender (?:was )?(?:specified|defined)|0x800CCC7A|sender (?:address )?(?:is )?(?:empty|missing|required)|A from address must be specified/i,
  }),
  row('ENV-13', 3, {
    says: /some recipients (?:were |have been )?(?:rejected|refused|failed)|The following recipients failed|Unable to send to (?:a|all|some) recipients?|SmtpFailedRecipientsException|\baccepted: ?\[ ?['"][^\]]{1,200}\],? ?(?:[\w]{1,20}: ?[^,]{1,60}, ?)?rejected: ?\[ ?['"]|delivered to some (?:of the )?recipients/i,
  }),
  row('ENV-07', 3, {
    says: /Email address is not verified|identities failed the check|(?:sender|from|domain|identity) .{0,60}(?:not verified|unverified|not a verified)|unverified (?:sender|address|domain)|does not match a verified Sender Identity|for test purposes only|authorized recipients/i,
  }),
  row('ENV-01', 3, { status: ['5.7.60'] }),
  row('ENV-01', 3, {
    says: /not owned by (?:user|authenticated)|SendAsDenied|not (?:authori[sz]ed|allowed|permitted) to send (?:as|from|mail from)|sender (?:address )?(?:rejected: )?(?:does(?:n't| not) (?:match|belong)|(?:is |was )?not (?:owned|allowed|authori[sz]ed|permitted))|sender\b.{0,60}(?:does(?:n't| not) belong|not authori[sz]ed)|envelope (?:sender|from)(?: address)? (?:is |was )?not (?:allowed|authori[sz]ed|permitted)|\binvalid sender\b|(?:from|sender) .{0,60}(?:must|should) (?:be|match) .{0,30}(?:authenticated|login|account|user)|0x800CCC78|does not have (?:the )?(?:right|permission)s? to send (?:as|on behalf)|Sender address rejected: not logged in/i,
  }),
  // Here msmtp names the sender; the server's message behind it tells more, if it is known.
  row('ENV-01', 1, { says: /envelope from address \S{1,120} not accepted/i }),
  row('ENV-03', 3, { says: /gr[ea]y-? ?list|postgrey|first contact|come back (?:later|in)/i }),
  row('ENV-10', 3, { status: ['5.7.509', '5.7.515', '5.7.27', '5.7.20', '5.7.21', '5.7.22', '5.7.29'] }),
  row('ENV-10', 3, { status: ['5.7.26', '4.7.26'], nowhere: /Client host rejected/i }),
  // Yahoo's words for a message that does not pass the DMARC policy of its sender.
  row('ENV-10', 3, { status: ['5.7.9'], says: /policy reasons/i, nowhere: /gsmtp/ }),
  row('ENV-10', 3, { says: /\bDMARC\b/i, near: /reject|fail|polic|not pass|unauthenticated|evaluation/i }),
  row('ENV-11', 3, { status: ['5.7.25', '4.7.25', '5.7.23'] }),
  row('ENV-11', 3, {
    says: /\brDNS\b|reverse (?:DNS|hostname|lookup|name)|\bPTR (?:record|lookup)|cannot find your (?:reverse )?hostname|client host rejected: cannot find|\bSPF\b.{0,60}(?:fail|reject|not (?:pass|allowed|permitted|designated))|(?:fail|reject|violat).{0,40}\bSPF\b|does not designate|dynamic IP|residential|dial-?up|generic (?:reverse|hostname)/i,
    nowhere: /\bDMARC\b|5\.7\.26/i,
  }),
  row('ENV-12', 3, { status: ['5.7.708', '5.7.606', '5.7.511', '5.7.501', '4.7.500'] }),
  row('ENV-12', 3, {
    says: /spamhaus|spamcop|barracudacentral|sorbs|uceprotect|(?:block|black|deny)[- ]?list(?:ed)?|\blisted (?:at|in|on|by) [\w-]{1,60}\.[\w.-]{2,60}|poor reputation|bad reputation|low reputation|\bRBL\b|DNSBL|banned sending IP|client host .{0,60}(?:blocked|listed)|blocked using|S3140|S3150|IP .{0,60}(?:has been |is )?(?:blocked|listed|banned)|unusual rate of unsolicited mail|user complaints|\[(?:TSS?|PH|BL|GL|CT)\d\d\]|\bOFR_?50\d\b/i,
    notNear: /attachment|content/i,
  }),
  row('ENV-06', 3, { status: ['5.4.5', '5.7.750', '5.1.90', '4.7.28', '5.7.28', '5.7.705', '4.4.5'] }),
  row('ENV-06', 3, {
    says: /(?:sending|daily|hourly|message|user|sender|rate|mail|relay|outbound)(?: \w{1,12})? (?:limit|quota)s?(?: \w{1,12})? ?(?:exceeded|reached|has been|is|hit)|(?:exceeded|over|reached|maximum) (?:the |your |its )?(?:\w{1,12} )?(?:sending|daily|hourly|message rate|messages? per|sending rate|rate limit|quota for sending)|quota exceeded for sending|rate ?limit|has exceeded (?:its |the |your )?.{0,30}(?:limit\b|max(?:imum)? e-?mails)|e-?mails per (?:hour|day|minute)|Throttling failure|too many (?:messages|emails|mails)|sent too much mail|messages? per (?:hour|day|minute)|Maximum sending rate exceeded|unusual sending activity|receiving mail (?:too quickly|at a rate)|(?:credits?|allowance) (?:has been |have been |was |were |is |are )?exceeded|limits? (?:for|of|on) (?:your|this|the) \w{1,12} (?:is |are |was |were |has been |have been )?(?:exceeded|reached)/i,
    anywhere: /smtp|mail|message|sen[dt]|recipient|\b[45]\.\d{1,3}\.\d|\b(?:421|45\d|55\d) /i,
    notNear: /mailbox (?:is )?(?:full|size)|connection|log-?in|over quota$/i,
  }),
  row('ENV-05', 3, { status: ['4.5.3', '5.5.3'] }),
  row('ENV-05', 3, {
    says: /too many (?:recipients|rcpt|addresses)|(?:recipient|rcpt) limit|maximum (?:number of )?recipients/i,
  }),
  row('ENV-09', 3, { status: ['5.6.7', '5.6.9'] }),
  row('ENV-09', 3, {
    says: /SMTPUTF8|internationali[sz]ed (?:e-?mail )?address|non-ascii (?:address|recipient|sender|local)|ENONASCII|EAI (?:not|address)|local-?part .{0,30}non-ascii/i,
    notNear: /250[- ]SMTPUTF8.{0,200}250 /i,
    anywhere: /not (?:support|permit|allow|offer|advert)|fail|reject|\b55[0-4]\b|requires?|unsupported/i,
  }),
  row('ENV-02', 3, {
    says: /relay(?:ing|ed)?\b(?!=).{0,40}(?:denied|disallowed|not (?:permitted|allowed|enabled)|prohibited|(?<!connection )\brefused|rejected)|(?:unable|cannot|can't|not (?:allowed|permitted|authori[sz]ed)) (?:to )?relay|relay access|not (?:a )?(?:permitted|open) relay|we do not relay|0x800CCC79|0x800CCC6B|not local.{0,20}(?:relay|forward|please try)|not in my list of allowed|rcpthosts|permission to submit mail to this server|does not allow relaying|delivery (?:is )?not allowed to|(?:cannot|can't|will not|won't) (?:deliver|accept|relay) (?:this )?mail for/i,
    anywhere:
      /@|smtp|mail|recipient|rcpt|domain|host|\b(?:45|55)\d\b|\b[45]\.\d{1,3}\.\d|0x800CCC|relay access|to relay/i,
    nowhere: /zoho/i,
  }),
  row('ENV-02', 1, {
    status: ['5.7.1', '5.7.64'],
    reply: [550, 551, 554],
    nowhere: /spam|content|unsolicited|polic|reputation|block|listed/i,
  }),
  row('ENV-02', 1, { says: /0x800CCC69|0x800CCC6F/ }),
  row('ENV-04', 3, {
    status: ['5.1.1', '5.1.10', '5.1.6', '5.1.2', '4.1.2'],
    nowhere: /sender address|User is not verified|too many|not a valid RFC/i,
  }),
  row('ENV-04', 3, { status: ['5.4.1'], says: /recipient address rejected/i }),
  row('ENV-04', 3, {
    says: /no such (?:user|recipient|mailbox|person|account)|(?:user|recipient|mailbox|account|address|addressee)(?: \S{1,80})? ?(?:is |was )?(?:unknown|not found|unavailable|does ?n[o']t exist|doesn't exist|invalid or)|unknown (?:user|recipient|mailbox|or illegal)|user doesn't have|not a valid (?:recipient|mailbox)|RecipientNotFound|rejected by the server because it does not exist|not listed in .{0,20}directory|Unrouteable address|invalid recipient|0x800CCC69/i,
    // "The address was unknown" stands in letters as well.
    anywhere: /@|smtp|mail|rcpt|recipient|user|mailbox|\b[45]\.\d{1,3}\.\d/i,
    notNear:
      /relay|sender (?:address )?rejected|SendAsDenied|user ?name|Helo|reputation|spam|greylist|temporar|response was: (?!5\.1)/i,
  }),
  row('ENV-08', 3, { status: ['5.1.3', '5.1.7', '5.1.8', '4.1.7', '4.1.8'] }),
  // A parameter of MAIL or RCPT that is not understood (RFC 5321 §4.1.1.11).
  row('ENV-08', 2, { reply: [555] }),
  row('ENV-08', 3, {
    says: /bad (?:sender|recipient|destination)? ?(?:mailbox )?address(?: syntax)?|SMTPSyntaxError|(?:sender|recipient|address|mailbox|path|MAIL FROM|RCPT TO).{0,40}(?:syntax|malformed|not RFC|invalid format)|(?:syntax|malformed).{0,40}(?:address|sender|recipient|mailbox|MAIL|RCPT)|0x800CCC6E|not in the form required for an e-?mail address|Invalid address:|missing or malformed local part|need fully[- ]qualified address|not a valid RFC.{0,12}address/i,
    notNear: /helo|ehlo|HELO|sendmail: bad address '[^@']{1,80}'/,
  }),
  row('ENV-14', 3, {
    says: /\b(?:252|502|550|550|503)\b.{0,60}\b(?:VRFY|EXPN)\b|\b(?:VRFY|EXPN)\b.{0,80}(?:disabled|disallowed|not (?:allowed|implemented|available|supported)|252|502)|Cannot VRFY user/i,
    notNear: /250[- ]VRFY/i,
  }),
  row('ENV-12', 1, { reply: [554, 550], replySays: /spam|reputation|blocked|unsolicited/i }),
]

/** DAT: the message and its delivery. */
export const contentText: readonly TextRow[] = [
  row('DAT-13', 3, {
    says: /Header values may not contain linefeed|(?:header|address|subject|field).{0,60}(?:contains?|with) (?:a )?(?:newline|line ?break|CR ?\/?LF|linefeed|carriage return)|header injection|CRLF injection|An invalid character was found in the mail header|malformed newlines|Invalid header (?:name|value).{0,40}(?:new ?line|\\n)|newlines? (?:in|inside) (?:the )?(?:header|address|subject)/i,
  }),
  row('DAT-08', 3, {
    says: /(?:timed? ?out|lost connection|ETIMEDOUT|connection (?:timed|lost)).{0,60}(?:end of data|final dot|waiting for (?:the )?(?:final|last) (?:reply|response)|after (?:the )?(?:final )?dot|sending the message content)|message may be sent more than once|end of data.{0,40}(?:timed? ?out|timeout)|(?:after|while) (?:the )?(?:final dot|pre-?delivery).{0,40}(?:timed? ?out|timeout)/i,
  }),
  row('DAT-08', 2, { says: /ETIMEDOUT|Timeout/, near: /command: ?['"]?DATA\b|command['"]: ?['"]DATA/ }),
  row('DAT-12', 3, {
    says: /(?:timed? ?out|lost connection|connection (?:reset|closed|lost)|broken pipe|stalled|ECONNRESET|EPIPE).{0,60}(?:message body|sending (?:the )?(?:message )?(?:data|body|attachment|content)|during DATA)|(?:sending|during) (?:the )?(?:message body|attachment).{0,60}(?:timed? ?out|timeout|stall|reset)/i,
    notNear: /end of data/i,
  }),
  row('DAT-01', 3, { status: ['5.3.4', '5.2.3', '4.3.4'] }),
  row('DAT-01', 3, {
    says: /(?:message|mail|attachment|size|file).{0,40}(?:too (?:big|large)|exceed(?:s|ed)?.{0,30}(?:size|limit|maximum)|larger than)|exceed(?:s|ed)? .{0,40}(?:size|message) limit|(?:maximum|fixed|global) (?:message )?size|size limit|0x800CCC6D|Exceeded storage allocation|EMESSAGE.{0,40}size/i,
    notNear: /header line|250[- ]SIZE|line too long/i,
  }),
  row('DAT-05', 3, {
    says: /BlockedMessage|content presents a potential security|(?:attachment|file|content).{0,60}(?:blocked|not (?:allowed|permitted|accepted)|banned|prohibited|forbidden)|(?:blocked|banned|prohibited|forbidden|disallowed) (?:attachment|file|content|extension)|executable (?:attachment|content)/i,
  }),
  // Words that stand in letters as well.
  row('DAT-05', 3, {
    says: /\bvirus\b|malware|\bmacros?\b/i,
    near: /\b5[0-5]\d[ -]|reject|blocked|quarantin|infected|detected|not (?:allowed|permitted|accepted)|clamav|smtp/i,
  }),
  row('DAT-05', 3, { status: ['5.7.0'], reply: [552] }),
  row('DAT-02', 3, {
    says: /bare (?:<?LF>?|<?CR>?|line ?feeds?|newlines?)|stray (?:newline|LF)|smtplf|(?:line ?feeds?|newline).{0,30}without (?:a )?carriage/i,
  }),
  row('DAT-02', 3, { status: ['5.6.11'] }),
  row('DAT-03', 3, {
    says: /(?:line|header)s?(?: (?:is|are|in message))? (?:too long|length exceed)|maximum (?:allowed )?line length|line length (?:limit|exceed)|(?:998|1000|1024|2048) (?:characters|octets|bytes)|longer than (?:the )?(?:RFC|998|1000)/i,
    notNear: /auth/i,
  }),
  row('DAT-09', 3, {
    says: /(?:header|From|Date|Message-ID|Subject|To)\b.{0,40}(?:missing|duplicate|malformed|not (?:RFC|present|compliant)|multiple)|(?:missing|duplicate|multiple|malformed|invalid|no|bad) (?:valid )?['"<]?(?:From|Date|Message-ID|Subject|To|Sender)\b['":>]* ?(?:header|field)|missing (?:required |mandatory )(?:header|field)s? |not RFC (?:2822|5322|822) compliant|messages? (?:missing|with multiple)|header (?:lines? )?(?:is |are )?(?:missing|invalid|malformed)|RFC 5322.{0,80}(?:missing|multiple|duplicate|compliant)/i,
    notNear: /dmarc|MAIL FROM|newline|linefeed|STARTTLS|unauthenticated|must match|required authentication/i,
  }),
  row('DAT-09', 3, { status: ['5.6.0'], says: /header|RFC|format/i }),
  row('DAT-07', 3, { says: /\bATT0\d{3,4}\b|file ?name[*]?=?['" ]{0,3}=\?(?:utf-8|iso-8859-\d{1,2})\?/i }),
  // Only that it may pass: whatever tells why is surer.
  row('DAT-11', 1, { status: ['4.3.0', '4.4.2', '4.3.1', '4.2.2', '4.3.5', '4.4.1', '4.4.3', '4.4.7'] }),
  row('DAT-11', 1, {
    says: /0x800CCC6[AC8]|temporary lookup failure|local error in processing|insufficient system storage|try again later|temporarily deferred|temporary (?:local |system |server )?(?:problem|error|failure)/i,
    notNear: /resol(?:ution|v)|log ?in|connections|password|authenticat|greylist|TLS/i,
  }),
  row('DAT-11', 1, { reply: [450, 451, 452], nowhere: /authenticat/i }),
  row('DAT-06', 1, { says: /Ã[\u00a0-\u00bf©¨¤¶¼Ÿ«ª®´§]|â€[™œ“”]|Â[°«»£]/ }),
  row('DAT-10', 1, {
    says: /\b250\b.{0,40}(?:queued|accepted|Ok\b.{0,20}queue|message (?:accepted|queued)|2\.0\.0 OK\b)/i,
    nowhere: /\b[45][0-5]\d[ -]\d\.\d|error|fail|but got|unexpected/i,
  }),
  row('ENV-02', 1, { says: /permission to submit|Mailbox unavailable/i, reply: REFUSALS }),
]

/** LOC: this application and this machine. */
export const machineText: readonly TextRow[] = [
  row('LOC-02', 3, {
    says: /Cannot autolaunch D-?Bus|Cannot spawn a message bus|org\.freedesktop\.secrets|basic_text|no (?:usable )?(?:keyring|secret service|keychain)|Secret Service (?:is )?not (?:available|running)|libsecret.{0,60}(?:not found|cannot open)|org\.freedesktop\.portal\.Secret/i,
  }),
  row('LOC-01', 3, {
    says: /locked (?:collection|object)|(?:keychain|keyring).{0,60}(?:locked|denied|cannot|could not|failed|not (?:be )?(?:found|unlocked))|errSec(?:AuthFailed|InteractionNotAllowed|ItemNotFound)|safeStorage.{0,80}(?:decrypt|fail)|(?:while|error) decrypting the ciphertext|Key not valid for use in specified state|NTE_BAD_KEY_STATE|0x8009000B/i,
  }),
]
