/** What servers answer and programs report of it, and the finding that has to be first or second. Names are invented. */
export const DIALOGUE_CASES: readonly (readonly [text: string, id: string])[] = [
  [
    'Error setting up platform smtp\nTraceback (most recent call last):\n  File "/usr/local/lib/python3.12/smtplib.py", line 398, in getreply\n    line = self.file.readline(_MAXLINE + 1)\n  File "/usr/local/lib/python3.12/ssl.py", line 1104, in read\n    return self._sslobj.read(len, buffer)\nTimeoutError: The read operation timed out',
    'EHL-01',
  ],
  [
    '421-4.7.0 Try again later, closing connection. (EHLO)\n421-4.7.0  For more information, go to https://support.google.com/a/answer/3221692',
    'EHL-04',
  ],
  ['501 5.5.4 Invalid domain name', 'EHL-04'],
  ['501 5.5.2 <localhost> Invalid domain in HELO command', 'EHL-04'],
  ['Error { AuthError: Invalid login - 535 Incorrect authentication data\n at SMTPClient.<anonymous>', 'AUT-00'],
  ['Error SMTP: Imposible autentificar.', 'AUT-00'],
  ['Login to server smtp.example.org with username ada@example.org failed.', 'AUT-00'],
  ['The SMTP server "smtp.example.org" rejected the password for user "ada@example.org".', 'AUT-00'],
  ['{:error, :no_more_hosts, {:permanent_failure, "192.0.2.3", :auth_failed}} gen_smtp', 'AUT-00'],
  ['Error using sendmail\nAuthentication failed.  Could not connect to SMTP host: smtp.example.org 535', 'AUT-00'],
  ["Couldn't sign in: user name or password is incorrect. SMTP", 'AUT-00'],
  [
    'sendmail: the server does not support authentication\nsendmail: could not send mail (account default from /etc/msmtprc)\nhost = mail.example.org\nport = 587\nauth = PLAIN\ntls = off\ntls_starttls = on',
    'AUT-11',
  ],
  ['msmtp: cannot use a secure authentication method', 'AUT-13'],
  ['msmtp: the server does not support authentication method LOGIN', 'AUT-13'],
  [
    'postfix/smtp[76]: A4997FB6AA: to=<ada@example.com>, relay=smtp.example.com[192.0.2.2]:587, delay=6, dsn=4.7.0, status=deferred (SASL authentication failed; cannot authenticate to server smtp.example.com[192.0.2.2]: no mechanism available)',
    'AUT-13',
  ],
  [
    'Failed to find an authenticator supported by the SMTP server, which currently supports: "NTLM", "GSSAPI".',
    'AUT-13',
  ],
  ['SMTP server does not support any of the authentication methods configured (LOGIN, CRAM-MD5)', 'AUT-13'],
  ['553 Relaying disallowed as ada@example.org', 'AUT-18'],
  [
    'postfix/submission/smtpd[2797]: warning: SASL authentication failure: cannot connect to saslauthd server: No such file or directory\npostfix/submission/smtpd[2797]: warning: unknown[172.21.0.1]: SASL PLAIN authentication failed: generic failure',
    'AUT-24',
  ],
  ['435 Unable to authenticate at present: authentication socket protocol error', 'AUT-24'],
  ['Expected response code 250 but got code "550", with message "550 Unauthenticated senders not allowed "', 'AUT-28'],
  [
    "System.Net.Mail.SmtpException: Le serveur SMTP requiert une connexion sécurisée ou le client n'était pas authentifié. La réponse du serveur était : 5.7.1 Le client n'était pas authentifié sur System.Net.Mail.MailCommand.CheckResponse(SmtpStatusCode statusCode, String response)",
    'AUT-28',
  ],
  [
    "The message could not be sent because the server rejected the sender's e-mail address. The sender's e-mail address was 'user@example.org'. Subject 'Subject', Server: 'mail.example.org', Protocol: SMTP, Server Response: '451 user@example.org please authenticate before send', Port: 25, Secure(SSL): No, Server Error: 451, Error Number: 0x800CCC78",
    'AUT-28',
  ],
  ['535 5.7.8 Error: authentication failed: This user does not have access rights to this service', 'AUT-29'],
  [
    'com.fsck.k9.mail.MessagingException: Unable to send message\nCaused by: com.fsck.k9.mail.transport.SmtpTransport$NegativeSmtpReplyException: Negative SMTP reply: 550 5.5.0 Emetteur invalide. Invalid Sender. LPN104_415',
    'ENV-01',
  ],
  [
    'msmtp: envelope from address ada@yahoo.example not accepted by the server\nmsmtp: server message: 554 Email rejected',
    'ENV-01',
  ],
  ['550 Requested action not taken: mailbox unavailable\n550 Sender address is not allowed. (mrelayeu)', 'ENV-01'],
  ['550 5.7.1 Sender address ada@example.net does not belong to login user', 'ENV-01'],
  [
    'jakarta.mail.SendFailedException: Invalid Addresses;\n  nested exception is:\n\torg.eclipse.angus.mail.smtp.SMTPAddressFailedException: 550 I cannot deliver mail for <ada@example.org>',
    'ENV-02',
  ],
  [
    "Server error: 550, Error Number: 0x800CCC69 The message could not be sent because one of the recipients was rejected by the server. Server Response: '550 relay not permitted, authentication required'",
    'ENV-02',
  ],
  [
    "The message could not be sent because one of the recipients was rejected by the server. The rejected e-mail address was 'b@example.com'. Subject 'Test', Account: 'x', Server: 'mail.example.org', Protocol: SMTP, Server Response: '550 5.7.1... Relaying denied. Proper authentication required.', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79",
    'ENV-02',
  ],
  ['550 Delivery is not allowed to this address.', 'ENV-02'],
  [
    'A copy has been placed in your Outbox. The recipient "b@example.net" was rejected by the server because it does not allow relaying.',
    'ENV-02',
  ],
  [
    'Exception: Net::SMTPServerBusy 450 4.1.2 <ada@example.org>: Recipient address rejected: Domain not found (Net::SMTPServerBusy)',
    'ENV-04',
  ],
  [
    '550 5.4.1 Recipient address rejected: Access denied. [DB8EUR05FT014.eop-eur05.prod.protection.outlook.com]',
    'ENV-04',
  ],
  ['User ada (ada@example.org) not listed in Domino Directory', 'ENV-04'],
  [
    'A copy has been placed in your Outbox. The recipient "b@example.net" was rejected by the server because it does not exist.',
    'ENV-04',
  ],
  [
    "'Invalid Addresses' (3x caused by later): 471 4.7.1 <ada@example.org>: The limits for your account are exceeded. Please try again later.",
    'ENV-06',
  ],
  ['421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP address.', 'ENV-06'],
  [
    '450-4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. Please resend your message at a later time.',
    'ENV-06',
  ],
  ['451 Authentication failed: Maximum credits exceeded', 'ENV-06'],
  ['550 5.4.6 Unusual sending activity detected. Please try after sometime', 'ENV-06'],
  ['451 4.7.1 hostinger_out_ratelimit \'Ratelimit "hostinger_out_ratelimit" exceeded\'', 'ENV-06'],
  [
    '550 5.7.1 User ada@example.org has exceeded its 24-hour sending limit. Messages to 250 recipients out of 250 allowed have been sent.',
    'ENV-06',
  ],
  ['Domain example.org has exceeded the max emails per hour (150/150 (100%)) allowed. Message discarded.', 'ENV-06'],
  [
    '421 Domain sandbox0123.mailgun.org is not allowed to send: Free accounts are for test purposes only. Please upgrade or add the address to authorized recipients in Account Settings.',
    'ENV-07',
  ],
  [
    'nested exception is:\ncom.sun.mail.smtp.SMTPAddressFailedException: 504 5.5.2 <JKLJLKJ@KJHJ>: Recipient address rejected: need fully-qualified address\n; message exceptions (1) are:\nFailed message 1: javax.mail.SendFailedException: Invalid Addresses;',
    'ENV-08',
  ],
  [
    'org.springframework.mail.MailSendException: Failed messages: javax.mail.SendFailedException: Invalid Addresses;\n  nested exception is:\n\tcom.sun.mail.smtp.SMTPAddressFailedException: 553 5.1.2 The recipient address <username> is not a valid RFC-5321 address. y5sm6454449qkl.73 - gsmtp',
    'ENV-08',
  ],
  [
    "Net::SMTPSyntaxError: 501 Syntax error in parameters\n\n  net/smtp.rb:969:in 'check_response'\n  net/smtp.rb:865:in 'rcptto'\n    getok(\"RCPT TO:<#{to_addr}>\")",
    'ENV-08',
  ],
  ['Net::SMTPFatalError (555 5.5.2 Syntax error. nb15sm15097998qcb.26\n):', 'ENV-08'],
  ['450 4.1.8 <root@web01.localdomain>: Sender address rejected: Domain not found', 'ENV-08'],
  ['554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes', 'ENV-10'],
  [
    'smtplib.SMTPDataError: (550, b"5.7.1 [198.51.100.17      12] Our system has detected that this message is\\n5.7.1 likely unsolicited mail. To reduce the amount of spam sent to Gmail,\\n5.7.1 this message has been blocked. Please visit\\n5.7.1 https://support.google.com/mail/?p=UnsolicitedMessageError - gsmtp")',
    'ENV-12',
  ],
  [
    'smtp;421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
    'ENV-12',
  ],
  [
    '554 Message not allowed - [PH01] Email not accepted for policy reasons. Please visit https://postmaster.yahooinc.com/error-codes',
    'ENV-12',
  ],
  ['550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]', 'ENV-12'],
  ['Remote host said: 550 5.7.1 Rejected: mail.example.com listed at relays.ordb.org', 'ENV-12'],
  ['550 Missing required header Date', 'DAT-09'],
  [
    'PHP Warning: mail(): Multiple or malformed newlines found in additional_header in /srv/www/send.php on line 12',
    'DAT-13',
  ],
]
