import { createHash, createPrivateKey } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { CertifiedKey } from '../../tls/certificate-builder'
import { fromPem } from '../../tls/pem'

const DAY_MS = 86_400_000
const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1'
const REASON_CODE = '2.5.29.21'

/** A moment `days` from now; the past is negative. */
export const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS)

export const certificateIn = ({ certificatePem }: CertifiedKey): pkijs.Certificate =>
  pkijs.Certificate.fromBER(fromPem(certificatePem)[0] ?? new Uint8Array())

const signingKey = ({ privateKeyPem }: CertifiedKey): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'pkcs8',
    Uint8Array.from(createPrivateKey(privateKeyPem).export({ type: 'pkcs8', format: 'der' })),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )

export type AnsweredStatus = 'good' | 'revoked' | 'unknown'

/** What an OCSP response is to say; what is left out is as it should be. */
export interface OcspAnswer {
  readonly about: CertifiedKey
  readonly issuer: CertifiedKey
  readonly signer?: CertifiedKey
  /** Certificates that come along. */
  readonly certificates?: readonly CertifiedKey[]
  readonly status?: AnsweredStatus
  readonly thisUpdate?: Date
  readonly nextUpdate?: Date | null
  readonly digest?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512'
  readonly byKey?: boolean
  readonly signatureDigest?: 'SHA-1' | 'SHA-256'
}

/** When everything that is revoked here was revoked, and why: key compromise. */
export const REVOKED_AT = new Date('2026-02-03T04:05:06.000Z')

const certStatus = (status: AnsweredStatus): asn1js.Primitive | asn1js.Constructed => {
  const idBlock = { tagClass: 3, tagNumber: { good: 0, revoked: 1, unknown: 2 }[status] }
  if (status !== 'revoked') return new asn1js.Primitive({ idBlock, lenBlock: { length: 1 } })
  const cause = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 0 },
    value: [new asn1js.Enumerated({ value: 1 })],
  })
  return new asn1js.Constructed({ idBlock, value: [new asn1js.GeneralizedTime({ valueDate: REVOKED_AT }), cause] })
}

/** The name of the signer, or the hash of its key. */
const responderId = (signer: pkijs.Certificate, byKey: boolean): unknown => {
  if (!byKey) return signer.subject
  const key = Uint8Array.from(signer.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView)
  return new asn1js.OctetString({ valueHex: Uint8Array.from(createHash('sha1').update(key).digest()).buffer })
}

/** An OCSP response in DER. */
export const ocspResponse = async (answer: OcspAnswer): Promise<Uint8Array> => {
  const { about, issuer, signer = issuer, certificates = [], status = 'good', nextUpdate = inDays(3) } = answer
  const basic = new pkijs.BasicOCSPResponse()
  basic.tbsResponseData.responderID = responderId(certificateIn(signer), answer.byKey ?? false)
  basic.tbsResponseData.producedAt = answer.thisUpdate ?? inDays(-1)
  const single = new pkijs.SingleResponse()
  await single.certID.createForCertificate(certificateIn(about), {
    hashAlgorithm: answer.digest ?? 'SHA-1',
    issuerCertificate: certificateIn(issuer),
  })
  single.certStatus = certStatus(status)
  single.thisUpdate = answer.thisUpdate ?? inDays(-1)
  if (nextUpdate !== null) single.nextUpdate = nextUpdate
  basic.tbsResponseData.responses = [single]
  if (certificates.length > 0) basic.certs = certificates.map(certificateIn)
  await basic.sign(await signingKey(signer), answer.signatureDigest ?? 'SHA-256')
  const response = new pkijs.OCSPResponse()
  response.responseStatus.valueBlock.valueDec = 0
  response.responseBytes = new pkijs.ResponseBytes({
    responseType: BASIC_RESPONSE,
    response: new asn1js.OctetString({ valueHex: basic.toSchema().toBER() }),
  })
  return new Uint8Array(response.toSchema().toBER())
}

/** What a revocation list is to say. */
export interface RevocationListContent {
  readonly issuer: CertifiedKey
  readonly signer?: CertifiedKey
  readonly revoked?: readonly CertifiedKey[]
  readonly thisUpdate?: Date
  readonly nextUpdate?: Date
  /** Address in a critical issuingDistributionPoint. */
  readonly partAt?: string
  /** An issuingDistributionPoint that speaks of authorities only. */
  readonly authoritiesOnly?: boolean
  /** A deltaCRLIndicator: it lists changes only. */
  readonly changesOnly?: { readonly critical: boolean }
}

const issuingDistributionPoint = ({ partAt, authoritiesOnly }: RevocationListContent): pkijs.Extension =>
  new pkijs.Extension({
    extnID: '2.5.29.28',
    critical: true,
    extnValue: new pkijs.IssuingDistributionPoint({
      ...(partAt === undefined ? {} : { distributionPoint: [new pkijs.GeneralName({ type: 6, value: partAt })] }),
      ...(authoritiesOnly === true ? { onlyContainsCACerts: true } : {}),
    })
      .toSchema()
      .toBER(),
  })

/** RFC 5280 §5.2.4: the number of the list that this one changes. */
const deltaIndicator = (critical: boolean): pkijs.Extension =>
  new pkijs.Extension({ extnID: '2.5.29.27', critical, extnValue: new asn1js.Integer({ value: 1 }).toBER() })

const time = (value: Date): pkijs.Time => new pkijs.Time({ type: 0, value })

/** A certificate revocation list in DER. */
export const revocationList = async (content: RevocationListContent): Promise<Uint8Array> => {
  const { issuer, signer = issuer, revoked = [] } = content
  const list = new pkijs.CertificateRevocationList()
  list.version = 1
  list.issuer = certificateIn(issuer).subject
  list.thisUpdate = time(content.thisUpdate ?? inDays(-1))
  list.nextUpdate = time(content.nextUpdate ?? inDays(3))
  const reason = new pkijs.Extension({ extnID: REASON_CODE, extnValue: new asn1js.Enumerated({ value: 1 }).toBER() })
  if (revoked.length > 0)
    list.revokedCertificates = revoked.map(
      (entry) =>
        new pkijs.RevokedCertificate({
          userCertificate: certificateIn(entry).serialNumber,
          revocationDate: time(REVOKED_AT),
          crlEntryExtensions: new pkijs.Extensions({ extensions: [reason] }),
        }),
    )
  const extensions = [
    ...(content.partAt !== undefined || content.authoritiesOnly === true ? [issuingDistributionPoint(content)] : []),
    ...(content.changesOnly === undefined ? [] : [deltaIndicator(content.changesOnly.critical)]),
  ]
  if (extensions.length > 0) list.crlExtensions = new pkijs.Extensions({ extensions })
  await list.sign(await signingKey(signer), 'SHA-256')
  return new Uint8Array(list.toSchema(true).toBER())
}
