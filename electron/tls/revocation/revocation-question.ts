import { createHash } from 'node:crypto'
import type { RevocationAnswer } from '../../../shared/trust/revocation'
import type { ReadCertificate } from '../read-certificate'
import { type CertificateFields, readFields } from './certificate-fields'
import type { AnswerPeriod } from './timeliness'

/** A certificate together with what revocation checking asks of it. */
export interface Subject {
  readonly certificate: ReadCertificate
  readonly fields: CertificateFields
}

/** Is `subject`, which `issuer` signed, revoked? */
export interface RevocationQuestion {
  readonly subject: Subject
  readonly issuer: Subject
}

/** What an authority answered, its signature and its right to answer proven; `period` says how long it may be kept. */
export interface ProvenAnswer {
  readonly answer: RevocationAnswer
  readonly period: AnswerPeriod | null
}

export const unproven = (reason: (RevocationAnswer & { status: 'not-checked' })['reason']): ProvenAnswer => ({
  answer: { status: 'not-checked', reason },
  period: null,
})

const known = new WeakMap<ReadCertificate, Subject>()

/** @throws MalformedDer when the certificate is malformed */
export const subjectOf = (certificate: ReadCertificate): Subject => {
  const read = known.get(certificate) ?? { certificate, fields: readFields({ raw: certificate.der }) }
  known.set(certificate, read)
  return read
}

/** The same for the same question: a serial number is unique below the key that signs. */
export const questionKey = ({ subject, issuer }: RevocationQuestion): string =>
  createHash('sha256')
    .update(issuer.fields.publicKeyOctets)
    .update(issuer.fields.subject)
    .update(subject.fields.serialNumber)
    .digest('base64')
