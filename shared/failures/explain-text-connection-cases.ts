/** What programs and systems print when they do not reach a server or do not trust it, and the finding that has to be first or second. */
export const CONNECTION_CASES: readonly (readonly [text: string, id: string])[] = [
  ["System.Net.WebException: Le nom distant n'a pas pu être résolu: 'smtp.exemple.test'", 'NET-01'],
  ["System.Net.WebException: No se puede resolver el nombre remoto: 'smtp.ejemplo.test'", 'NET-01'],
  ['System.Net.Sockets.SocketException (11001): Host desconocido.', 'NET-01'],
  [
    'Sending of the message failed.\nThe message could not be sent because the Outgoing server (SMTP) smtp.exmaple.org is unknown. The server may be incorrectly configured. Please verify that your Outgoing server (SMTP) settings are correct and try again.',
    'NET-01',
  ],
  ['450 4.4.312 DNS query failed [Message=DomainError nonexistentdomain] ', 'NET-01'],
  ["<b@exmaple.net>: Sorry, I couldn't find any host named exmaple.net. (#5.1.2)", 'NET-01'],
  ["sendmail: bad address 'smtp.example.org'", 'NET-01'],
  ['Cannot resolve SMTP server address: smtp.exmaple.org', 'NET-01'],
  [
    '2024-02-11 07:10:03 Erreur SMTP : impossible de se connecter au serveur SMTP.\nÉchec de la connexion SMTP.',
    'NET-04',
  ],
  ['Mailer Error: Error SMTP: Imposible conectar al servidor SMTP. SMTP Connect() falló.', 'NET-04'],
  [
    "System.Net.Mail.SmtpException: Échec d'envoi du courrier. ---> System.Net.WebException: Impossible de se connecter au serveur distant ---> System.Net.Sockets.SocketException: Aucune connexion n’a pu être établie car l’ordinateur cible l’a expressément refusée 192.0.2.5:25",
    'NET-04',
  ],
  [
    'System.Net.Mail.SmtpException: Error al enviar correo. ---> System.Net.Sockets.SocketException: No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión 192.0.2.5:587',
    'NET-04',
  ],
  [
    "Échec de l'envoi du message. Le message n'a pas pu être envoyé car la connexion au serveur SMTP smtp.exemple.test a échoué. Le serveur peut être indisponible ou refuse les connexions SMTP.",
    'NET-04',
  ],
  [
    'Error: can not connect to any SMTP server\n    at tryConnect (/srv/strapi/node_modules/sendmail/sendmail.js:88:49)',
    'NET-04',
  ],
  ["CDO.Message.1 error '80040213' The transport failed to connect to the server.", 'NET-04'],
  [
    '451 4.4.0 Primary target IP address responded with: "421 4.2.1 Unable to connect." Attempted failover to alternate host, but that did not succeed.',
    'NET-04',
  ],
  ['sendmail: Cannot open mail:25', 'NET-04'],
  [
    'Failed to send email notification. A connection attempt failed because the connected party did not properly respond after a period of time 192.0.2.9:25',
    'NET-05',
  ],
  [
    "System.Net.Mail.SmtpException: Le délai d'attente de l'opération a expiré.\n   à System.Net.Mail.SmtpClient.Send(MailMessage message)",
    'NET-06',
  ],
  [
    "{ errno: -4039, code: 'ESOCKET', syscall: 'connect', address: '198.51.100.133', port: 587, command: 'CONN' }",
    'NET-07',
  ],
  [
    'Une tentative de connexion a échoué car le parti connecté n’a pas répondu convenablement au-delà d’une certaine durée ou une connexion établie a échoué car l’hôte de connexion n’a pas répondu 192.0.2.5:587',
    'NET-07',
  ],
  [
    'System.Net.Sockets.SocketException: Se produjo un error durante el intento de conexión ya que la parte conectada no respondió adecuadamente tras un periodo de tiempo, o bien se produjo un error en la conexión establecida ya que el host conectado no ha podido responder 192.0.2.5:465',
    'NET-07',
  ],
  ["EmailOuvreSessionSMTP : Délai d'attente dépassé (smtp.exemple.test, port 587)", 'NET-07'],
  [
    "Couldn't connect to host, port: smtp.example.org, 587; timeout 10000;\n nested exception is: java.net.SocketTimeoutException: connect timed out",
    'NET-07',
  ],
  ['errno: -4077 code: "ESOCKET" syscall: "read" command: "CONN"', 'NET-11'],
  ['Swift_TransportException: Expected response code 250 but got code "", with message ""', 'NET-11'],
  [
    'System.IO.IOException: Impossible de lire les données de la connexion de transport : Une connexion existante a dû être fermée par l’hôte distant. (SmtpClient)',
    'NET-11',
  ],
  [
    'No se pueden leer los datos de la conexión de transporte: Se ha forzado la interrupción de una conexión existente por el host remoto. en System.Net.Mail.SmtpClient.Send',
    'NET-11',
  ],
  ['msmtp: the server sent an empty reply\nmsmtp: could not send mail (account ada from /home/ada/.msmtprc)', 'NET-11'],
  [
    "La entrega de correo falló vía el servidor SMTP 'smtp.example.com'.\nSMTPServerDisconnected: please run connect() first",
    'NET-11',
  ],
  ['EOFError: end of file reached\n net/smtp.rb', 'NET-11'],
  ['Connection to "tls://smtp.example.org:587" has been closed unexpectedly.', 'NET-11'],
  ['ORA-24247: network access denied by access control list (ACL) UTL_SMTP', 'NET-13'],
  [
    '"Exception":"Swift_TransportException",\n"Message":"Expected response code 220 but got an empty response\\nLog data:\\n++ Starting Swift_SmtpTransport\\n!! Expected response code 220 but got an empty response (code: 0)"',
    'TLM-02',
  ],
  [
    "Net::ReadTimeout (Net::ReadTimeout)\n net/smtp.rb:942:in 'recv_response' net/smtp.rb:555:in 'block in do_start' port 465",
    'TLM-02',
  ],
  ['Le serveur ne prend pas en charge les connexions sécurisées.', 'TLM-04'],
  ['El servidor no admite conexiones seguras.', 'TLM-04'],
  ['msmtp: the server does not support TLS via the STARTTLS command', 'TLM-04'],
  ['EIdOSSLConnectError: Error connecting with SSL - EOF was observed that violates the protocol', 'TLM-09'],
  ['gnutls_handshake: The TLS connection was non-properly terminated.', 'TLM-09'],
  [
    'javax.mail.MessagingException: Could not convert socket to TLS; nested exception is: javax.net.ssl.SSLHandshakeException: The server selected protocol version TLS10 is not accepted by client preferences [TLS12]',
    'TLP-01',
  ],
  ['gnutls_handshake: A TLS fatal alert has been received.(Handshake failed)', 'TLP-03'],
  [
    "Can't use SSL_get_servername\ndepth=0 CN = *.example.org\nverify error:num=20:unable to get local issuer certificate\n139657689179968:error:1416F086:SSL routines:tls_process_server_certificate:certificate verify failed:ssl/statem/statem_clnt.c:1915:",
    'CRT-04',
  ],
  [
    "System.Security.Authentication.AuthenticationException: Le certificat distant n'est pas valide selon la procédure de validation.",
    'CRT-05',
  ],
  [
    'System.Security.Authentication.AuthenticationException: El certificado remoto no es válido según el procedimiento de validación.',
    'CRT-05',
  ],
  [
    'level=error component=dispatcher msg="Notify for alerts failed" err="email/email[0]: notify retry canceled after 2 attempts: starttls failed: tls: failed to verify certificate: x509: certificate signed by unknown authority"',
    'CRT-05',
  ],
  ["EmailDémarreSession a échoué : Le certificat du serveur n'est pas valide. emailSessionSMTP", 'CRT-05'],
  ['SMTP error: Connection error: invalid peer certificate: UnknownIssuer', 'CRT-05'],
  [
    'javax.net.ssl.SSLHandshakeException: java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.',
    'CRT-05',
  ],
  ['ORA-29024: Certificate validation failure UTL_SMTP.STARTTLS', 'CRT-05'],
  ['TLS client: In state wait_cert_cr generated CLIENT ALERT: Fatal - Unknown CA', 'CRT-05'],
  ['The root certificate for this server could not be verified.', 'CRT-05'],
  [
    'ERROR: Could not connect to SMTP host: 10.8.0.1, port: 465\njavax.mail.MessagingException: Could not connect to SMTP host: 10.8.0.1, port: 465;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: sun.security.validator.ValidatorException: PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed\n\tat com.sun.mail.smtp.SMTPTransport.openServer(SMTPTransport.java:1934)',
    'CRT-07',
  ],
  [
    'msmtp: TLS certificate verification failed: certificate 2 of 4 has expired\nmsmtp: could not send mail (account school from /home/ada/.config/msmtp/config)',
    'CRT-08',
  ],
  ['starttls failed: x509: certificate is valid for *.hoster.example, hoster.example, not mail.example.org', 'CRT-11'],
  [
    'Job Issue#send_notifications (id=2) FAILED (3 prior attempts) with OpenSSL::SSL::SSLError: hostname "smtp.example.net" does not match the server certificate',
    'CRT-11',
  ],
  ['Der Zielprinzipalname ist falsch.', 'CRT-11'],
  [
    'Le serveur auquel vous êtes connecté utilise un certificat de sécurité qui ne peut pas être vérifié. Le nom principal de la cible est incorrect.',
    'CRT-11',
  ],
  [
    'El servidor al que está conectado está usando un certificado de seguridad que no se puede comprobar. El nombre principal de destino es incorrecto.',
    'CRT-11',
  ],
  ['Certificate host check failed: certificate owner does not match hostname smtp.example.org', 'CRT-11'],
  [
    'TLS :client: In state :certify at ssl_handshake.erl:1952 generated CLIENT ALERT: Fatal - Handshake Failure - {:bad_cert, :hostname_check_failed}',
    'CRT-11',
  ],
  [
    'Error: OpenSSL::SSL::SSLError (hostname "192.0.2.39" does not match the server certificate)\n\n  SMTP Host: 192.0.2.39\n  SMTP Port: 25',
    'CRT-12',
  ],
  [
    'SMTP error: Connection error: Connection error: invalid peer certificate: Other(OtherError(UnsupportedCertVersion))',
    'CRT-27',
  ],
  ['Error: Cannot get secret of a locked object', 'LOC-01'],
  ['Error: Cannot spawn a message bus without a machine-id: Unable to load /var/lib/dbus/machine-id', 'LOC-02'],
]
