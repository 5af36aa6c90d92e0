/** Where a private Postfix keeps its files and what it listens to. */
export interface PostfixLayout {
  readonly folder: string
  readonly hostName: string
  readonly submissionPort: number
  readonly smtpsPort: number
  readonly largestMessageBytes: number
  /** uid and gid that own the delivered mail; neither may be root's */
  readonly deliveryUser: number
}

/** main.cf: takes mail after a login, for any recipient, and delivers all of it into one maildir. */
export const mainConfiguration = (layout: PostfixLayout): string => `
compatibility_level = 3.6
queue_directory = ${layout.folder}/queue
data_directory = ${layout.folder}/data
maillog_file = ${layout.folder}/postfix.log
maillog_file_prefixes = ${layout.folder}
myhostname = ${layout.hostName}
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
biff = no
message_size_limit = ${layout.largestMessageBytes}
virtual_mailbox_limit = 0
mailbox_size_limit = 0

virtual_mailbox_domains = static:all
virtual_mailbox_maps = static:inbox/
virtual_mailbox_base = ${layout.folder}/mail
virtual_minimum_uid = 1
virtual_uid_maps = static:${layout.deliveryUser}
virtual_gid_maps = static:${layout.deliveryUser}

smtpd_tls_chain_files = ${layout.folder}/tls.pem
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
smtpd_error_sleep_time = 0
`

/** master.cf: submission with required STARTTLS (RFC 6409), submission over implicit TLS (RFC 8314), and what they need. */
export const masterConfiguration = ({ submissionPort, smtpsPort }: PostfixLayout): string => `
127.0.0.1:${submissionPort} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
127.0.0.1:${smtpsPort} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`
