import { row, type TextRow } from './explain-text-row'

/** TLM: who encrypts when. */
export const tlsModeText: readonly TextRow[] = [
  row('TLM-11', 3, {
    says: /\* OK (?:\[CAPABILITY|.{0,60}(?:IMAP|Dovecot|Cyrus))|\+OK .{0,60}(?:POP|Dovecot|ready)|(?:greeting|banner|response)\W{1,8}(?:\* OK|\+OK)/i,
  }),
  row('TLM-10', 3, {
    says: /(?:greeting|banner|response|received|answer|smtp|S:|<-|server said|BAD_?RESPONSE).{0,40}HTTP\/1\.[01] \d{3}|HTTP\/1\.[01] 400 Bad Request|SSL_ERROR.{0,40}http request|SSL routines.{0,40}http request/i,
  }),
  row('TLM-12', 3, {
    says: /SSH-2\.0-|(?:greeting|banner|response)\W{1,8}(?:220[- ].{0,40}\bFTP\b|RFB 00|NOTICE AUTH|-ERR)|220[- ].{0,40}(?:vsFTPd|FileZilla|ProFTPD|FTP server)/i,
  }),
  row('TLM-01', 3, {
    says: /wrong[ _]version[ _]number|packet length too long|PACKET_LENGTH_TOO_LONG|SSL_ERROR_RX_RECORD_TOO_LONG|record too long|first record does not look like a TLS handshake|Unsupported or unrecognized SSL message|unrecognized SSL message, plaintext|unexpected packet format|Cannot determine the frame size|corrupted frame was received|unknown protocol:s23|routines:\w{0,40}:unknown protocol|SEC_E_INVALID_TOKEN|0x80090308|unexpected TLS packet was received|GNUTLS_E_UNEXPECTED_PACKET_LENGTH|UNEXPECTED_MESSAGE.{0,40}plain|TLS packet with unexpected length|record packet with illegal version/i,
  }),
  row('TLM-01', 2, {
    says: /0x800CCC1A|does not support the (?:specified )?(?:encryption type|connection encryption)/i,
  }),
  row('TLM-04', 3, {
    says: /STARTTLS extension not supported|does not support (?:TLS via )?(?:the )?STARTTLS|doesn't (?:advertise|support|offer) (?:STARTTLS|that feature)|not (?:advertise|offer) STARTTLS|STARTTLS (?:is |was )?(?:not (?:offered|advertised|supported|available)|required but)|Server does not support secure connections|0x800CCC7D|host does not support STARTTLS|\bX{6,}[A-Z]?\b(?=.{0,200}\b250\b|.{0,40}(?:8BITMIME|SIZE|PIPELINING|HELP))|server did not offer (?:any )?(?:STARTTLS|TLS)|STARTTLS required but not|no STARTTLS|TLS is required, but was not offered|MUST_?TLS.{0,20}not offered/i,
    notNear: /\b(?:500|502|503|454)\b.{0,10}STARTTLS/i,
  }),
  row('TLM-05', 3, {
    says: /\b454\b.{0,30}TLS (?:is )?(?:currently )?(?:not available|unavailable)|TLS (?:is )?not available (?:due to|at the moment)|TLS currently unavailable|0x800CCC7E|454[ -](?:4\.3\.0|4\.7\.0|5\.7\.0)?.{0,20}(?:STARTTLS|TLS).{0,30}(?:temporar|not available|unavailable|fail)/i,
  }),
  row('TLM-06', 3, {
    says: /\b50[0-4]\b[ -].{0,20}(?:5\.5\.\d )?.{0,50}STARTTLS|STARTTLS.{0,80}\b50[0-4][ -]|Error upgrading connection with STARTTLS|STARTTLS (?:command )?(?:failed|rejected|refused)(?!.{0,80}(?:certificate|x509|verify|handshake))/i,
    notNear: /must issue|first\b|\b220\b/i,
  }),
  row('TLM-07', 3, {
    says: /must issue (?:a |an )?"?STARTTLS|STARTTLS (?:command )?first|STARTTLS (?:is |command )?required|use STARTTLS|0x800CCC7C|TLS (?:encryption )?(?:is )?required (?:before|for|by)|encryption (?:is )?required before/i,
    notNear: /not (?:support|advertis|offer)/i,
  }),
  row('TLM-07', 3, { reply: [451], replySays: /^5\.7\.3\b|STARTTLS is required/i }),
  row('TLM-08', 3, {
    says: /(?:ECONNRESET|EOF|reset by peer|Connection (?:unexpectedly )?closed|socket (?:close|hang)|connection (?:was )?(?:closed|dropped|reset|lost)|lost connection|SSL_ERROR_SYSCALL|unexpected eof|ETLS)/i,
    near: /STARTTLS|220 .{0,30}(?:go ahead|ready to start TLS|start TLS)/i,
    notNear: /\b(?:500|502|503|454|530)\b|not support|before secure TLS connection/i,
  }),
  row('TLM-08', 2, {
    says: /Could not convert socket to TLS|stream_socket_enable_crypto\(\): (?:SSL: )?(?:Connection reset|SSL operation failed)|can(?:not|'t) start ?TLS|Failed to (?:start|enable) (?:TLS|crypto)|SSL_connect error to \S{1,120}: (?:lost connection|Connection (?:reset|timed out)|-1)/i,
    notNear: /certificate|protocol|cipher|\bwrong version|PKIX|dh key/i,
  }),
  row('TLM-09', 3, {
    says: /before secure TLS connection was established|PR_END_OF_FILE_ERROR|Remote host terminated the handshake|Remote host closed connection during handshake|SSL_ERROR_SYSCALL|unexpected eof while reading|UNEXPECTED_EOF|EOF (?:occurred|was observed).{0,8} (?:in violation of|that violates) (?:the )?protocol|SSLEOFError|The handshake failed due to .{0,20}EOF|transport stream.{0,40}(?:EOF|0 bytes)|Received an unexpected EOF|decryption failed.{0,10}EOF|tls: EOF|non-properly terminated/i,
    notNear: /STARTTLS|go ahead/i,
  }),
  row('TLM-09', 1, {
    says: /\btls_failed\b|TLS handshake (?:failed|timed? ?out|error)|SSL handshake (?:failed|timed? ?out|error)|handshake (?:failed|timeout)|attempting to establish an SSL or TLS connection|could not establish (?:a )?(?:secure|ssl|tls)/i,
    nowhere: /certificate|cert_|PKIX|UntrustedRoot/i,
  }),
  row('TLM-13', 3, {
    says: /(?:command pipelining|pipelined|cleartext|plaintext|plain text|unencrypted|buffered|extra|injected|unexpected) ?(?:data|text|commands?|response|input|pipelining)?.{0,30}(?:after|behind|following|before|with) .{0,20}STARTTLS|STARTTLS (?:command |response )?injection|CVE-2021-38371|CVE-2011-0411/i,
  }),
  row('TLM-02', 3, {
    says: /Could not connect to SMTP host.{1,80}port: 465, response: -1|response: -1\b/i,
  }),
  row('TLM-02', 3, {
    says: /Greeting never received|no (?:greeting|banner)|greeting (?:was )?never|timed? ?out (?:while )?(?:waiting for|receiving|reading) (?:the )?(?:initial |server )?(?:server )?(?:greeting|banner)/i,
    nowhere: /secure(?:Connection)?: true/i,
    ports: [465],
  }),
  row('TLM-02', 2, {
    says: /operation has timed out|timed? ?out/i,
    anywhere: /System\.Net\.Mail|SmtpClient|SMTPServerDisconnected|wait.{0,20}greeting/i,
    ports: [465],
  }),
  row('TLM-02', 3, { says: /Net::ReadTimeout/, near: /do_start|net\/smtp/, ports: [465] }),
  row('TLM-02', 2, {
    says: /Expected response code ['"]?220['"]? but got (?:an empty response|code ['"]{2})/i,
    nowhere: /\b(?:587|25|2525)\b/,
  }),
  row('TLM-03', 3, {
    says: /Greeting never received|no (?:greeting|banner) |greeting (?:was )?never|timed? ?out (?:while )?(?:waiting for|receiving|reading) (?:the )?(?:initial |server )?(?:server )?(?:greeting|banner)/i,
    ports: [587],
  }),
  row('TLM-02', 2, { says: /Greeting never received/i, nowhere: /\b(?:587|25|2525)\b/ }),
]

/** TLP: versions and algorithms of TLS. */
export const tlsProtocolText: readonly TextRow[] = [
  row('TLP-02', 3, { status: ['4.7.66'] }),
  row('TLP-02', 3, { says: /TLS 1\.0 and (?:TLS )?1\.1 are (?:not|no longer) supported/i }),
  row('TLP-01', 3, {
    says: /unsupported[ _]protocol|alert protocol[ _]version|protocol_version\b|no[ _]protocols[ _]available|SSL_ERROR_(?:UNSUPPORTED_VERSION|PROTOCOL_VERSION_ALERT)|No appropriate protocol|unsupported protocol version|protocol version not supported|server selected unsupported protocol|protocol version \S{3,12} is not accepted|ERR_SSL_VERSION|SSL_VERSION_OR_CIPHER|version too low|client and server do not support a common (?:SSL )?protocol|tls(?:v1)? ?alert.{0,20}version/i,
  }),
  row('TLP-04', 3, {
    says: /dh[ _]key[ _]too[ _]small|DH_KEY_TOO_SMALL|BAD_DH_P_LENGTH|WEAK_SERVER_EPHEMERAL_DH_KEY|DH ServerKeyExchange does not comply|weak (?:ephemeral )?(?:Diffie|DH)|Diffie-Hellman prime .{0,40}not acceptable/i,
  }),
  row('TLP-05', 3, {
    says: /unsafe legacy renegotiation|UNSAFE_LEGACY_RENEGOTIATION|SSL_ERROR_UNSAFE_NEGOTIATION|renegotiation (?:is )?not (?:allowed|supported)|legacy renegotiation disabled/i,
  }),
  row('TLP-06', 3, {
    says: /legacy sigalg disallowed|LEGACY_SIGALG|no suitable signature algorithm|wrong signature type|UNSUPPORTED_SIGNATURE_ALGORITHM|no shared signature alg|NO_COMMON_SIGNATURE_ALGORITHMS/i,
  }),
  row('TLP-07', 3, {
    says: /bad[ _]record[ _]mac|decryption failed or bad record|alert decrypt[ _]error|decrypt_error|SSL_ERROR_BAD_MAC_READ|message authentication code.{0,20}(?:incorrect|mismatch)|SEC_E_MESSAGE_ALTERED/i,
  }),
  row('TLP-08', 3, {
    says: /unrecognized[ _]name|SSL_ERROR_UNRECOGNIZED_NAME_ALERT|server name sent was not recogni[sz]ed/i,
  }),
  row('TLP-03', 3, {
    says: /no[ _]shared[ _]cipher|NO_CIPHER_MATCH|no cipher match|NO_CYPHER_OVERLAP|no ciphers? (?:suites? )?in common|SEC_E_ALGORITHM_MISMATCH|0x80090331|do not possess a common algorithm|alert handshake[ _]failure|Received fatal alert: handshake_failure|HANDSHAKE_FAILURE\b|tls: handshake failure|cipher suites are inappropriate|insufficient_security|fatal alert has been received.{0,6}Handshake failed|Could not negotiate a supported cipher/i,
    notNear: /protocol is disabled/i,
  }),
]
