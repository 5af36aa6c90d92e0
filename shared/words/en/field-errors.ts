/** Why a value cannot be used, at its field. What happened, then what to do. */
export const fieldErrors = {
  missing: 'A value is needed here.',
  empty: 'This is empty; type at least one character.',
  'not-allowed': 'This value is not one of those allowed here.',
  'unknown-property': 'The profile holds a property that this version does not know: {{property}}.',
  'too-long': 'This is too long; at most {{maximum}} characters are allowed.',
  'control-character':
    'This holds a control character, perhaps a line end or a tab from pasting; type the value on one line.',
  'port-missing': 'A port is needed: 25, 465 and 587 are the usual ones.',
  'port-not-a-number': 'A port is a whole number from 1 to 65535.',
  'port-out-of-range': 'This is outside of the range of ports, 1 to 65535.',
  'deadline-not-a-number': 'A deadline is a number of seconds, e.g. 30.',
  'deadline-out-of-range': 'A deadline lies between 0.1 and 3600 seconds.',
  'address-with-scheme': 'This is an address with a scheme; only the host name belongs here.',
  'address-with-space': 'This holds a space; a host name has none.',
  'address-with-user': 'This holds an @; only the host name belongs here, the user name has its own field.',
  'address-with-port': 'This holds a port; only the host name belongs here, the port has its own field.',
  'address-with-path': 'This holds a slash; only the host name belongs here.',
  'address-with-trailing-dot': 'This ends with a dot; certificates name hosts without it.',
  'address-malformed': 'This is neither a host name nor an IP address.',
  'ehlo-name-malformed':
    'This is neither a host name of letters, digits and hyphens nor an address in brackets such as [192.0.2.1].',
  'tls-server-name-malformed': 'This is not a host name; an IP address cannot be sent as TLS server name.',
  'pem-malformed': 'This is not a certificate in PEM; it begins with -----BEGIN CERTIFICATE-----.',
  'pem-with-private-key':
    'This holds a private key, which must not be stored in a profile; only certificates belong here.',
  'client-certificate-unreadable':
    'The client certificate cannot be read. It has to be in PEM, its own certificate first, then those of its issuers.',
  'client-certificate-refused':
    'The TLS library does not take the client certificate with its key, for example because the key is too short.',
  'client-key-missing': 'The client certificate needs its private key: a file in PEM beside the certificate’s.',
  'client-key-unreadable':
    'The client key cannot be read. It has to be in PEM, and begins with BEGIN PRIVATE KEY, BEGIN ENCRYPTED PRIVATE KEY, BEGIN RSA PRIVATE KEY or BEGIN EC PRIVATE KEY.',
  'client-key-of-another-certificate':
    'The client key belongs to another certificate. Choose the one that the client certificate was made with.',
  'client-key-passphrase-missing': 'The client key is encrypted; type its passphrase.',
  'client-key-passphrase-wrong': 'The passphrase does not open the client key.',
  'client-container-unreadable': 'That is no PKCS#12 file that can be read to its end. It may be damaged.',
  'client-container-unsupported':
    'This file is protected in a way that is not opened here, for example with RC4 or by a certificate. Convert it, then choose the PEM file: openssl pkcs12 -legacy -in FILE -out client.pem',
  'client-container-too-costly':
    'Opening this file would take far too long: it asks for more work than any program writes. Nothing was read from it.',
  'client-container-without-certificate': 'That file holds no certificate, only a key. Export both together.',
  'client-container-without-key': 'That file holds no private key. Export the certificate together with its key.',
  'client-container-key-of-another-certificate':
    'No certificate in that file belongs to the key in it. Export the certificate together with its own key.',
  'client-container-passphrase-wrong': 'The passphrase does not open that file.',
  'mailbox-empty': 'An address is missing between the angle brackets.',
  'mailbox-with-control-character': 'This holds a control character; an address is written on one line.',
  'mailbox-too-long': 'This address is too long; mail servers take 254 characters, 64 of them before the @.',
  'mailbox-without-at': 'This is not an e-mail address; the @ is missing.',
  'mailbox-with-space': 'This address holds a space; a name beside it needs angle brackets: Name <address>.',
  'mailbox-with-several': 'This holds several addresses; one belongs here.',
  'mailbox-malformed': 'This is not an e-mail address such as name@example.com.',
} as const
