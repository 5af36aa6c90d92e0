import * as pkijs from 'pkijs'

/** The subject of a certificate, DER as it stands in it. */
export const certificateNameOf = (certificate: Uint8Array): Uint8Array =>
  new Uint8Array(pkijs.Certificate.fromBER(Uint8Array.from(certificate)).subject.valueBeforeDecode)
