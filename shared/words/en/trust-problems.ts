/** One entry for each kind of certificate problem (`TrustProblem.kind`): what happened, why, what to do. */
export const trustProblems = {
  'self-signed': {
    title: 'The server signed its own certificate',
    explanation:
      'No authority vouches for {{name}}, so anyone could have made this certificate. Give the server a certificate from an authority, or, if the server is yours, make this certificate the CA of this profile.',
  },
  'inspection-root': {
    title: 'A proxy or virus scanner sits between you and the server',
    explanation:
      'The certificate was signed by {{name}}, the name of a product that opens TLS connections to look inside. If your company runs it, add its root certificate to the operating system or to this profile. If a virus scanner on this computer does, exclude mail from its scan.',
  },
  'unknown-root': {
    title: 'The certificate comes from a private authority',
    explanation:
      'The chain ends at {{name}}, which neither the operating system nor this profile trusts. If you know this authority, make its root certificate the CA of this profile. Get the root from its owner, not from this connection.',
  },
  'missing-intermediate': {
    title: 'The server leaves out an intermediate certificate',
    explanation:
      'It sent the certificate of {{name}} alone, without the one of {{issuer}} that signed it, so the way to a trusted authority is broken. On the server, install the full chain: its own certificate followed by the intermediates.',
  },
  'issuer-not-sent': {
    title: 'The issuer of the certificate is not known',
    explanation:
      '{{issuer}} signed the certificate of {{name}}. It was not sent, and neither the operating system nor this profile trusts it. If it is a private authority, make its certificate the CA of this profile. If it is an intermediate, install the full chain on the server.',
  },
  'unknown-issuer': {
    title: 'The authority behind the certificate is not trusted here',
    explanation:
      'The chain leads to {{issuer}}, which neither the operating system nor this profile trusts: a private authority, or a root that is newer than this computer’s list. Make its root certificate the CA of this profile, or update the list.',
  },
  'bad-signature': {
    title: 'A signature in the certificate chain is wrong',
    explanation:
      'The certificate of {{name}} says that {{issuer}} signed it, and the signature does not match. It is damaged or forged. Use another network, and tell the owner of the server before any check is switched off.',
  },
  malformed: {
    title: 'A certificate cannot be read',
    explanation:
      'The certificate of {{name}} does not follow the rules that certificates have to follow, so it proves nothing. The owner of the server has to replace it.',
  },
  'weak-key': {
    title: 'A key in the certificate chain is too short',
    explanation:
      '{{name}} uses {{key}}. Such keys can be broken, and the certificate forged with them. The certificate has to be issued again, with RSA 2048 or ECDSA P-256 at least.',
  },
  'weak-digest': {
    title: 'A certificate is signed with a broken algorithm',
    explanation:
      'The certificate of {{name}} is signed by {{algorithm}}. Two certificates with the same signature can be made, so it proves nothing. It has to be issued again, with SHA-256 or better.',
  },
  'wrong-purpose': {
    title: 'The certificate is not meant for servers',
    explanation:
      'The certificate of {{name}} was issued for another purpose, such as proving who a client is. The server needs one that is issued for server authentication.',
  },
  'not-a-ca': {
    title: 'A certificate signs others without being allowed to',
    explanation:
      '{{name}} signed another certificate of the chain, but is not a certificate authority. The chain was issued wrongly or is a forgery. The owner of the authority has to correct it.',
  },
  'path-too-long': {
    title: 'The certificate chain is longer than its authority allows',
    explanation:
      '{{name}} limits how many authorities may stand below it, and there are more. The authority that issued the server’s certificate has to correct it.',
  },
  'name-constraints': {
    title: 'The certificate goes beyond what its authority may certify',
    explanation:
      '{{name}} may not certify {{forbidden}}. The certificate was issued wrongly or is a forgery. The server needs one from an authority that may certify its name.',
  },
  'unknown-critical-extension': {
    title: 'The certificate demands a check that does not exist here',
    explanation:
      'The certificate of {{name}} carries the extension {{oid}}, marked as one that must be understood. Nothing here knows it, so the certificate cannot count. The owner of the server has to replace it.',
  },
  'policy-missing': {
    title: 'The certificate lacks a policy that its authority demands',
    explanation:
      'An authority above {{name}} lets only those certificates count that were issued under a certain policy, and this one was not. The owner of the server has to replace it.',
  },
  'path-refused': {
    title: 'A second check of the certificate chain failed',
    explanation:
      'The chain of {{name}} passed the checks that have a name here and failed a second, independent validation. Save the chain and show it to the owner of the server.',
  },
  'refused-by-library': {
    title: 'The TLS library refused the certificate',
    explanation:
      'It says {{verdict}}, and none of the problems found here explains that. To be safe it counts as a reason not to trust the server. Save the chain and show it to the owner of the server.',
  },
  'pin-changed': {
    title: 'The server shows another certificate than the pinned one',
    explanation:
      'This profile accepts one certificate only at this host and port, and this is a different one. The server may have renewed it, or someone may be in between. Compare the fingerprint with the owner of the server before you pin the new one.',
  },
  distrusted: {
    title: 'You refused this certificate before',
    explanation:
      'When the certificate of this server changed you decided not to trust the one of {{name}} at this host and port. It is refused whatever the checks say. If the owner of the server confirms its fingerprint, remove it from the distrusted certificates of this profile.',
  },
  'name-mismatch': {
    title: 'The certificate is for other names',
    explanation:
      'You asked for {{host}}, and the certificate is valid for {{names}}. Often the server belongs to a provider that has its own name for it: use that name as the server address, or have {{host}} added to the certificate.',
  },
  'address-not-covered': {
    title: 'The certificate does not cover the IP address',
    explanation:
      'You asked for {{host}}, and certificates are rarely issued for addresses; this one is valid for {{names}}. Use the name of the server as the server address, or set it as the TLS server name.',
  },
  'wildcard-too-shallow': {
    title: 'The wildcard of the certificate does not reach the name',
    explanation:
      'You asked for {{host}}, and the certificate is valid for {{names}}. A wildcard stands for exactly one label, so *.example.com covers mail.example.com, but neither example.com nor a.mail.example.com. Use a name that is covered.',
  },
  'no-alternative-names': {
    title: 'The certificate names no server',
    explanation:
      'It has a common name only, {{commonName}}, and that has not counted as a server’s name for years. The certificate has to be issued again with {{host}} as a subject alternative name.',
  },
  expired: {
    title: 'The certificate has expired',
    explanation_one:
      'The certificate of {{name}} ended on {{date}}, {{count}} day ago. Often it was renewed and the server was not restarted since. The owner of the server has to install the new one and reload the service.',
    explanation_other:
      'The certificate of {{name}} ended on {{date}}, {{count}} days ago. Often it was renewed and the server was not restarted since. The owner of the server has to install the new one and reload the service.',
  },
  'issuer-expired': {
    title: 'A certificate above the server’s has expired',
    explanation_one:
      '{{name}}, which the server’s certificate depends on, ended on {{date}}, {{count}} day ago. The owner of the server has to install a current chain; an old root has to be updated on this computer.',
    explanation_other:
      '{{name}}, which the server’s certificate depends on, ended on {{date}}, {{count}} days ago. The owner of the server has to install a current chain; an old root has to be updated on this computer.',
  },
  'not-yet-valid': {
    title: 'A certificate is not valid yet',
    explanation_one:
      'The certificate of {{name}} begins on {{date}}, in {{count}} day. Check the clock of this computer first: one that is behind makes new certificates look unborn.',
    explanation_other:
      'The certificate of {{name}} begins on {{date}}, in {{count}} days. Check the clock of this computer first: one that is behind makes new certificates look unborn.',
  },
  revoked: {
    title: 'The certificate was revoked',
    explanation:
      'The authority took back the certificate of {{name}} on {{date}}, for example because its private key was stolen. Nobody can be sure who uses it now. The owner of the server has to replace it; do not switch this check off.',
  },
} as const
