import { contentOf, type DerElement, elementsIn, holding, membersOf, onlyElement, TAG, timeOf } from './revocation/der'

/** From when until when a certificate is valid, both counted in; ISO 8601, UTC. */
export interface CertificateDates {
  readonly notBefore: string
  readonly notAfter: string
}

const isoTime = (element: DerElement | undefined): string => {
  if (element === undefined) throw new Error('a time is missing')
  return new Date(timeOf(element)).toISOString()
}

/**
 * Reads the dates straight from the DER: as the platform writes them, the year 49 is one of this century.
 * @throws when they are not as RFC 5280 §4.1.2.5 wants them
 */
export const certificateDates = (der: Uint8Array): CertificateDates => {
  const [tbs] = [...elementsIn(contentOf(onlyElement(der), TAG.sequence))]
  const members = membersOf(contentOf(tbs, TAG.sequence))
  members.optional(holding(0))
  members.next(TAG.integer)
  members.next(TAG.sequence)
  members.next(TAG.sequence)
  const [notBefore, notAfter] = [...elementsIn(members.next(TAG.sequence).content)]
  return { notBefore: isoTime(notBefore), notAfter: isoTime(notAfter) }
}
