import { row, type TextRow } from './explain-text-row'

const INSPECTORS =
  /Zscaler|Fortinet|FortiGate|Sophos|Palo Alto|Blue ?Coat|Netskope|Cisco Umbrella|WatchGuard|Barracuda|Check ?Point|Untangle|McAfee|Forcepoint|Avast|\bAVG\b|Kaspersky|\bESET\b|Bitdefender|Norton|Dr\.?Web|\bG DATA\b|Mail Shield/i
const ANTIVIRUS = /Avast|\bAVG\b|Kaspersky|\bESET\b|Bitdefender|Norton|Dr\.?Web|\bG DATA\b|Avira|Mail Shield/i
const CERTIFICATE = /certificat|\bcert\b|\bx509\b|issuer|\bCA\b|\bCN ?=/i
const HERE =
  /\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|\[?::1\]|Proton(?: ?Mail)? ?Bridge|\b192\.168\.\d{1,3}\.\d{1,3}\b|\b10\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\.local\b/i
const SELF_SIGNED =
  /DEPTH_ZERO_SELF_SIGNED_CERT|MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT|self[- ]signed certificate(?! in)|error:num=18\b|return code: 18\b|(?:is|because it is) self[- ]signed/i

/** MailKit recites everything that may be wrong with a certificate, whatever was. */
const LIST_OF_REASONS = /one or more of the following reasons|possible reasons/i

/** CRT: certificates. Nothing here may match a mistaken TLS mode or a failing protocol. */
export const certificateText: readonly TextRow[] = [
  row('CRT-23', 3, {
    says: /alert (?:number )?(?:116|certificate[ _]required)|CERTIFICATE_REQUIRED|alert bad[ _]certificate|alert unknown[ _]ca\b|fatal alert: (?:bad_certificate|unknown_ca|certificate_required|certificate_unknown)|remote error: tls: (?:bad certificate|unknown certificate authority|certificate required)|SSL_ERROR_(?:BAD_CERT_ALERT|UNKNOWN_CA_ALERT|CERTIFICATE_REQUIRED_ALERT)|peer did not return a certificate|TLSV1_ALERT_UNKNOWN_CA|SSLV3_ALERT_BAD_CERTIFICATE|fatal alert has been received.{0,6}Certificate is (?:bad|required)|client certificate (?:is )?required/i,
  }),
  row('CRT-26', 3, {
    says: /key[ _]values[ _]mismatch|KEY_VALUES_MISMATCH|PEM routines.{0,40}(?:no start line|bad (?:base64|password|end line))|no start line|mac verify (?:failure|error)|PKCS12 routines|bad decrypt|unable to (?:load|read) (?:client )?(?:certificate|private key|key)|private key (?:does not|doesn't) match|network password is not correct|not a valid (?:PEM|PFX|PKCS)|unsupported PKCS12/i,
  }),
  row('CRT-17', 3, {
    says: /CERT_REVOKED|certificate (?:has been |was |is )?revoked|peer certificate: Revoked|SEC_ERROR_REVOKED_CERTIFICATE|CRYPT_E_REVOKED|0x80092010|error:num=23\b|OCSP.{0,30}: revoked|\bChainStatus\b.{0,30}\bRevoked\b|CertificateRevokedException/i,
  }),
  row('CRT-18', 3, {
    says: /unable to get certificate CRL|UNABLE_TO_GET_CRL|CRL_(?:HAS_EXPIRED|NOT_YET_VALID)|CRYPT_E_REVOCATION_OFFLINE|CRYPT_E_NO_REVOCATION_CHECK|0x8009201[23]|unable to check revocation|RevocationStatusUnknown|OfflineRevocation|SEC_ERROR_OCSP_\w+|MOZILLA_PKIX_ERROR_OCSP_RESPONSE\w*|MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING|revocation (?:status|server|information).{0,40}(?:unknown|offline|unavailable|not (?:be )?(?:checked|available))|Could not determine revocation status/i,
  }),
  row('CRT-19', 3, {
    says: /CERT_SIGNATURE_FAILURE|peer certificate: BadSignature|certificate signature failure|SEC_ERROR_BAD_SIGNATURE|TRUST_E_CERT_SIGNATURE|0x80096004|NotSignatureValid|error:num=7\b|SEC_ERROR_BAD_DER|Signature does not match|bad signature.{0,40}certificate|certificate.{0,40}bad signature/i,
  }),
  row('CRT-20', 3, {
    says: /ee[ _]key[ _]too[ _]small|ca[ _]key[ _]too[ _]small|ca[ _]md[ _]too[ _]weak|CERT_SIGNATURE_ALGORITHM_DISABLED|INADEQUATE_KEY_SIZE|HasWeakSignature|insecure algorithm (?:SHA1|MD5)|certificate.{0,40}(?:weak|1024[- ]bit|SHA-?1\b)|Algorithm constraints check failed|md too weak/i,
  }),
  row('CRT-21', 3, {
    says: /INVALID_PURPOSE|unsuitable certificate purpose|unsupported certificate purpose|INADEQUATE_CERT_TYPE|CERT_E_WRONG_USAGE|0x800B0110|NotValidForUsage|incompatible key usage|Extended key usage does not permit|CA_CERT_USED_AS_END_ENTITY|error:num=26\b|not (?:be )?(?:valid|used) for (?:server|TLS) authentication/i,
  }),
  row('CRT-22', 3, {
    says: /\bINVALID_CA\b|invalid CA certificate|PATH_LENGTH_EXCEEDED|path length constraint (?:exceeded|violated)|SEC_ERROR_CA_CERT_INVALID|SEC_ERROR_PATH_LEN|InvalidBasicConstraints|HasNotPermittedNameConstraint|permitted subtree violation|name constraints? (?:violation|violated)|too many intermediates|error:num=2[45]\b|CERT_CHAIN_TOO_LONG|CaUsedAsEndEntity|basic constraints (?:check )?fail/i,
  }),
  row('CRT-27', 3, {
    says: /unspecified certificate verification error|error:num=1\b|certificate (?:could not|cannot) be (?:verified|checked) for an unknown reason|X509_V_ERR_UNSPECIFIED|CERT_E_CRITICAL|UnsupportedCertVersion|peer certificate: (?:BadEncoding|UnhandledCriticalExtension)|TRUST_E_FAIL\b|0x800B010B/i,
  }),
  row('CRT-09', 3, {
    says: /(?:system|computer|device|machine)(?:'s)? (?:clock|date|time)(?: and time)? (?:is|may be|might be|appears|seems) (?:wrong|incorrect|not set|behind|ahead|off)|clock skew (?:detected|too great)|check (?:the|your) (?:computer's |system )?(?:clock|date and time)/i,
  }),
  row('CRT-08', 3, {
    says: /EXPIRED_ISSUER_CERTIFICATE|DST Root CA X3|AddTrust External/i,
    near: /expire|EXPIRED|NotTimeValid|not valid/i,
  }),
  row('CRT-08', 3, {
    says: /depth=[1-9] .{0,200}(?:certificate has expired|error:num=10\b)|expired (?:intermediate|root)|certificate [2-9] of \d{1,2} has expired|(?:intermediate|root|issuer) certificate (?:has )?expired|error 10 at [1-9] depth/i,
  }),
  row('CRT-10', 3, {
    says: /CERT_NOT_YET_VALID|peer certificate: NotValidYet|chain uses not yet valid certificate|certificate is not yet valid|NOT_YET_VALID|not yet (?:activated|valid)(?!: current time \S{1,40} is after)|certificate.{0,60}current time \S{1,40} is before|CertificateNotYetValidException|error:num=9\b/i,
    notNear: /is after|has expired/i,
  }),
  row('CRT-10', 3, { says: /x509: certificate.{0,60}current time \S{1,40} is before/i }),
  row('CRT-07', 3, {
    says: /CERT_HAS_EXPIRED|peer certificate: Expired|chain uses expired certificate|\bcertificate (?:has |is |was )?expired on\b|Fatal - Certificate Expired|certificate (?:(?:for|of) \S{1,120} |1 of \d{1,2} )?(?:has )?expired|PKIX path validation failed.{0,120}validity check failed|SEC_ERROR_EXPIRED_CERTIFICATE|SEC_E_CERT_EXPIRED|CERT_E_EXPIRED|0x80090328|0x800B0101|NotTimeValid|within its validity period|CertificateExpiredException|NotAfter:|error:num=10\b|alert certificate[ _]expired/i,
    notNear: /is before|depth=[1-9] |EXPIRED_ISSUER|DST Root|intermediate certificate|error 10 at [1-9]/i,
  }),
  row('CRT-14', 3, {
    says: /No SNI provided|invalid2\.invalid|SNI (?:is )?(?:missing|required|not (?:sent|provided))/i,
  }),
  row('CRT-12', 3, {
    says: /cannot validate certificate for [\d.:a-f]{3,45} because it doesn't contain any IP SANs|IP address mismatch|IP: [\d.:a-f]{3,45} is not in the cert|No subject alternative names matching IP address|certificate is not valid for '?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|host ?name ['"]?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}['"]? does(?: not|n't) match/i,
  }),
  row('CRT-15', 3, {
    says: /relies on legacy Common Name|no (?:appropriate )?subjectAltName|missing (?:a )?subjectAltName|certificate (?:has )?no (?:SAN|subject alternative name)|no subjectAltName fields/i,
  }),
  // The wildcard has to be one of the same domain as the name: of another domain it is CRT-11.
  row('CRT-13', 3, {
    says: /([\w-]{1,60}\.[a-z]{2,24})\.? is not in the cert's altnames: .{0,200}\*\.(?:[\w-]{1,60}\.){0,3}\1\b|\bvalid for .{0,120}\*\.(?:[\w-]{1,60}\.){0,3}([\w-]{1,60}\.[a-z]{2,24})\b.{0,120}\bnot (?:[\w-]{1,60}\.){0,6}\2\b|host ?name ['"](?:[\w-]{1,60}\.){0,6}([\w-]{1,60}\.[a-z]{2,24})['"] does(?:n't| not) match .{0,120}\*\.(?:[\w-]{1,60}\.){0,3}\3\b/i,
  }),
  row('CRT-11', 3, {
    says: /ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate's altnames|hostname mismatch|SSL_ERROR_BAD_CERT_DOMAIN|SEC_E_WRONG_PRINCIPAL|0x80090322|CERT_E_CN_NO_MATCH|0x800B010F|RemoteCertificateNameMismatch|x509: certificate is valid for|did not match expected CN|No (?:subject alternative DNS )?name matching|target principal name is incorrect|(?:host ?name|name) (?:on|in|of) the (?:security )?(?:server's )?(?:SSL )?certificate.{0,40}(?:invalid|not match)|host name did not match|certificate subject name .{0,80}does not match|hostname .{0,80}doesn't match|does not match the server certificate|certificate:? not valid for name|NotValidForName|owner does not match host ?name|name in the certificate does not match|hostname_check_failed|host ?name \S{1,80} (?:was )?not verified|server certificate (?:does not match|is not valid for)|error 62\b/i,
    notNear: /\bIP: [\d.]|IP address mismatch|host ?name ['"]?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/i,
  }),
  row('CRT-16', 3, {
    says: /fingerprint (?:mismatch|does not match|has changed|changed|verification failed)|certificate fingerprint.{0,60}(?:mismatch|not match|differ)|pinned (?:certificate|public key).{0,40}(?:mismatch|not match|changed)|does not match (?:the )?pinned|pin (?:mismatch|verification failed)|certificate (?:has )?changed since/i,
  }),
  row('CRT-02', 3, { says: /MITM_DETECTED/ }),
  row('CRT-02', 3, {
    says: INSPECTORS,
    near: CERTIFICATE,
    anywhere:
      /self[- ]signed|SELF_SIGNED|unable to get|UNABLE_TO|unknown (?:issuer|authority)|UNKNOWN_ISSUER|UntrustedRoot|not trusted|untrusted|verify/i,
  }),
  row('LOC-05', 3, { says: ANTIVIRUS, near: CERTIFICATE }),
  row('CRT-24', 3, { says: SELF_SIGNED, near: HERE, notNear: LIST_OF_REASONS }),
  row('CRT-01', 3, { says: SELF_SIGNED, notNear: LIST_OF_REASONS }),
  row('CRT-03', 3, {
    says: /SELF_SIGNED_CERT_IN_CHAIN|self[- ]signed certificate in (?:certificate )?chain|error:num=19\b|return code: 19\b/i,
    nowhere: INSPECTORS,
  }),
  row('CRT-04', 3, {
    says: /UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to verify the first certificate|error:num=21\b|return code: 21\b|PartialChain|CERT_E_CHAINING|0x800B010A|incomplete (?:certificate )?chain|missing intermediate/i,
  }),
  row('CRT-05', 3, {
    says: /UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|peer certificate: UnknownIssuer|trust anchor .{0,40}not found|certificate issuer is unknown|Fatal - Unknown CA|unable to get (?:local )?issuer certificate|SEC_ERROR_(?:UNKNOWN_ISSUER|UNTRUSTED_ISSUER|UNTRUSTED_CERT)|signed by unknown authority|UntrustedRoot|SEC_E_UNTRUSTED_ROOT|CERT_E_UNTRUSTEDROOT|0x80090325|0x800B0109|PKIX path building failed|unable to find valid certification path|issuer is (?:unknown|not (?:trusted|recogni[sz]ed))|not trusted by the trust provider|chain (?:was )?issued by an authority that is not trusted|untrusted issuer|error:num=20\b|return code: 20\b|CERTIFICATE_VERIFY_FAILED.{0,60}unknown CA/i,
  }),
  row('CRT-04', 2, {
    says: /unable to get local issuer certificate|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|SEC_ERROR_UNKNOWN_ISSUER|PKIX path building failed|error:num=20\b|signed by unknown authority/i,
  }),
  row('CRT-05', 2, { says: /UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to verify the first certificate|PartialChain/i }),
  row('CRT-05', 1, {
    says: /certificate verify failed|CERTIFICATE_VERIFY_FAILED|certificate (?:is )?(?:not (?:trusted|verified)|invalid|untrusted)|remote certificate is invalid|RemoteCertificateChainErrors|certificate verification failed|certificate validation (?:failure|failed|error)|certificate .{0,40}(?:could not|cannot|can't) be verified|(?:server identity|identity of \S{1,80} cannot be verified)|invalid peer certificate|SMTPError\W{1,12}code\W{1,4}10\b|could not establish an ssl connection|certificat .{0,30}(?:invalide|non valide)|Zertifikat .{0,30}ungültig|emailSessionIgnoreCertificate/i,
  }),
  row('CRT-04', 1, { says: /certificate verify failed|CERTIFICATE_VERIFY_FAILED|RemoteCertificateChainErrors/i }),
]
