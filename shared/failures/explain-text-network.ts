import { row, type TextRow } from './explain-text-row'

/** A setting such as `timeout=300` is not an event. Numbers of errno: Node on Linux, Node on Windows. */
const TIMED_OUT =
  /ETIMEDOUT|timed ?out|time out|(?<!Read)timeout(?!['"]?\s?[:= ]\s?-?\d)|Net::OpenTimeout|errno['"]?\s?[:=]\s?-(?:110|4039)\b|TimeoutError|WSAETIMEDOUT|\b(?:socket|winsock|error|erreur|code|errno)\W{0,8}10060\b|\[?WinError 10060|did not properly respond after a period of time|0x8004210[AB]|0x800CCC(?:15|19)|SMTPError\W{1,12}code\W{1,4}4\b/i
const WHILE_CONNECTING =
  /connect|\bCONN\b|dial tcp|\bSMTP\b|10060|0x8004210|0x800CCC1|operation has timed out|socket|\bserver\b|port/i
const LATER_THAN_CONNECTING =
  /greeting|banner|getreply|end of data|final dot|command: '?(?:DATA|API)\b|message body|DATA content|happy|AggregateError|sending the message|initial server|handshake/i

/** NET: the name and the way to the server. */
export const networkText: readonly TextRow[] = [
  row('NET-03', 3, {
    says: /(?:ENOTFOUND|getaddrinfo(?: \w{1,12})?|lookup|could not be resolved:|UnknownHostException:?|resolve host:?) ['"]?(?:(?:smtps?|https?|ssl|tls|mail):\/\/|[\w.-]{1,80}(?::\d{2,5}\b(?! ?(?:->|on|dial|no such|i\/o|server|port))|@|\. ?['"]?$))/i,
  }),
  row('NET-03', 2, { says: /getaddrinfo \w{1,12} (?:[\w-]{1,40}\.){1,6}[\w-]{1,40}:\d{2,5}\b/i }),
  row('NET-15', 3, {
    says: /\b(?:[\w-]{1,60}\.){1,6}(?!(?:invalid|test|example|local|lan|internal|localdomain|home|localhost|arpa)\b)[a-z]{2,24}(?: ?[[(]| resolves to | -> | has address )(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|::1)\b/i,
  }),
  row('NET-02', 3, {
    says: /EAI_AGAIN|EAI_FAIL|Temporary failure in name resolution|server misbehaving|Name server (?:did not|does not) (?:respond|answer)|DNS server (?:isn't|is not|did not|does not) (?:respond|answer)|non-?recoverable failure in name resolution|\b11002\b.{0,20}(?:host|try)|WSATRY_AGAIN|0x800CCC13|temporary DNS (?:error|failure)|Host or domain name not found\. Name service error.{0,80}try again|errno['"]?\s?[:=]\s?-3001\b/i,
  }),
  row('NET-01', 3, {
    says: /ENOTFOUND|no such host is known|no such host\b|Name or service not known|nodename nor servname|could not be resolved|Could not resolve host|UnknownHostException|Unknown host|host (?:is )?unknown|WSAHOST_NOT_FOUND|\b(?:socket|winsock|error|erreur|code|errno)\W{0,8}11001\b|gaierror\W{1,6}(?:\[Errno (?:-2|8|11001)\])|0x800CCC0D|getaddrinfo failed|getaddresses: php_network_getaddresses|Name service error for name=.{1,80}Host not found|NXDOMAIN|cannot find the (?:e-?mail )?server|hôte inconnu|Host introuvable|Outgoing server \(SMTP\).{1,80}is unknown|couldn't find any host named|(?:can ?not|could not|couldn't|unable to|failed to) resolve (?:the )?(?:SMTP|mail|server|host|name|address)|sendmail: bad address|DNS query failed|NonExistentDomain|errno['"]?\s?[:=]\s?-3008\b/i,
    notNear: /EAI_AGAIN|Temporary failure|found, try again|server misbehaving|Helo|EHLO|sender|recipient|client host/i,
  }),
  row('NET-14', 3, {
    says: /proxy.{0,60}\b407\b|\b407\b.{0,40}proxy|Proxy Authentication Required|EPROXY|Invalid response from proxy|CONNECT tunnel failed|proxy (?:server )?(?:refused|rejected|denied|returned)|HTTP proxy.{0,40}\b40[0-9]\b|SOCKS5? (?:proxy )?(?:authentication|connection) (?:failed|refused|rejected)/i,
  }),
  row('NET-09', 3, {
    says: /AggregateError|internalConnectMultiple/,
    near: /ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/,
    nowhere: /AggregateError \[ECONNREFUSED\]/,
  }),
  row('NET-08', 3, {
    says: /EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|Network is unreachable|No route to host|unreachable (?:network|host)|WSAE(?:NET|HOST)UNREACH|errno['"]?\s?[:=]\s?-(?:101|113|4062|4073)\b|\b(?:socket|winsock|error|erreur|code|errno)\W{0,8}100(?:51|65)\b/i,
    notNear: /AggregateError/,
  }),
  row('NET-13', 3, {
    says: /\b(?:EACCES|EPERM)\b(?!.{0,30}(?:open|mkdir|unlink|rename|\/))|WSAEACCES|\b(?:socket|winsock|error|erreur|code|errno)\W{0,8}10013\b|access a socket in a way forbidden|Permission denied \(13\)|network access denied by access control list|Operation not permitted/i,
    near: /connect|socket|10013|dial tcp|SMTP/i,
  }),
  row('NET-12', 3, {
    says: /connected to \S{1,80} instead of|transparent (?:smtp )?proxy|CN=['`]?\*?\.?(?:secureserver\.net|hostgator\.com|websitewelcome\.com|dreamhost\.com)['`]? did not match|banner .{0,60}(?:another|different) (?:domain|organi[sz]ation|host)/i,
  }),
  // The greeting of every server under cPanel: that somebody else answered shows only beside the name of a large provider.
  row('NET-12', 3, {
    says: /We do not authorize the use of this system to transport unsolicited/i,
    anywhere:
      /smtp\.(?:gmail\.com|office365\.com|mail\.yahoo\.com|mail\.me\.com|live\.com|sendgrid\.net|mailgun\.org)|smtp-mail\.outlook\.com/i,
  }),
  row('NET-12', 1, {
    says: /We do not authorize the use of this system to transport unsolicited/i,
    nowhere: /\b53[45]\b/,
  }),
  row('NET-04', 3, {
    says: /ECONNREFUSED|Connection refused|actively refused|connection was refused|refused SMTP connections|WSAECONNREFUSED|\b(?:socket|winsock|error|erreur|code|errno)\W{0,8}10061\b|0x800CCC14|target machine actively|PR_CONNECT_REFUSED_ERROR|errno['"]?\s?[:=]\s?-(?:111|4078)\b/i,
  }),
  row('NET-04', 2, {
    says: /Primary target IP address responded with: .{0,12}Unable to connect|0x800CCC0E|0x8004210[89]|failed\. The server may be unavailable or is refusing SMTP connections|SMTPError\W{1,12}code\W{1,4}1\b/i,
    notNear: /timed? ?out|certificate|resolve|unreachable|wrong version/i,
  }),
  // What programs sum every failure up in: it counts when nothing in the text tells more.
  row('NET-04', 1, {
    says: /(?:can ?not|could not|couldn't|unable to|failed to) connect (?:to|with) (?:(?:the|any|a|your|remote|mail|SMTP|outgoing) ?){0,4}(?:host|server)\b|SMTP connect\(\) failed|transport failed to connect|\b80040213\b|sendmail: Cannot open \S{1,80}:\d/i,
    anywhere: /smtp|mail|CDO|remote server|:(?:25|465|587|2525)\b/i,
    nowhere: /\b53[45]\b|authentication failed/i,
    notNear: /response: -1|timed? ?out|certificate|resolve|unreachable|wrong version/i,
  }),
  row('NET-05', 3, { says: TIMED_OUT, near: WHILE_CONNECTING, notNear: LATER_THAN_CONNECTING, ports: [25] }),
  row('NET-07', 2, { says: TIMED_OUT, near: WHILE_CONNECTING, notNear: LATER_THAN_CONNECTING, ports: [465, 587] }),
  row('NET-06', 2, {
    says: TIMED_OUT,
    near: WHILE_CONNECTING,
    notNear: LATER_THAN_CONNECTING,
    ports: [2525, 2587, 2465, 1025],
  }),
  row('NET-06', 2, {
    says: /0x800CCC0E|0x8004210[89AB]|0x800CCC19|server may be unavailable or is refusing SMTP connections|timedout while connecting|all (?:smtp )?ports/i,
  }),
  row('NET-06', 1, { says: TIMED_OUT, near: WHILE_CONNECTING, notNear: LATER_THAN_CONNECTING }),
  row('NET-11', 2, {
    says: /ECONNRESET|connection (?:was )?reset|Unexpected socket close|Connection unexpectedly closed|Connection closed unexpectedly|lost connection with \S{1,120} while receiving the initial server greeting|WSAECONNRESET|errno['"]?\s?[:=]\s?-(?:104|4077)\b|\b(?:socket|winsock|error|erreur|code|errno)\W{0,8}10054\b|PR_CONNECT_RESET_ERROR|forcibly closed by the remote host|net_io_connectionclosed|0x800CCC0F|SMTPError\W{1,12}code\W{1,4}[689]\b|connection (?:has )?(?:closed|ended)\b|was lost in the middle of the transaction|no connection has been established|Broken pipe|fermée par le serveur|dropped by (?:the )?(?:server|remote)|sent an empty reply|SMTPServerDisconnected|(?:has been|was|is) closed unexpectedly|end of file reached|Expected response code ['"]?\d{3}['"]? but got (?:an empty response|code ['"]{2})/i,
    notNear:
      /STARTTLS|go ahead|secure TLS connection|handshake|message body|end of data|certificate|DATA command|SSL_connect|process \S{0,40}sendmail|\bTLS\b(?!:\/\/)/i,
  }),
  // Go says no more than that the stream ended.
  row('NET-11', 1, {
    says: /(?:: |\b(?:err(?:or)?|msg)="?)EOF\b/,
    near: /smtp|mail|send/i,
    ports: [25, 465, 587, 2525],
  }),
  row('TLM-02', 2, {
    says: /(?:: |\b(?:err(?:or)?|msg)="?)EOF\b/,
    near: /smtp|mail|send/i,
    ports: [465],
    notNear: /\bTLS\b|certificate|SSL/,
  }),
]
