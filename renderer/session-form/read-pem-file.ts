import { looksLikePkcs12 } from '../../shared/profile/pem-parts'

/** Larger files are no certificates. */
const LARGEST_FILE_BYTES = 262_144

/** The text of a file that is small enough; `pkcs12` for a file of that format, which is no text. */
export const readPemFile = async (file: File): Promise<{ readonly text: string; readonly pkcs12: boolean }> => {
  if (file.size > LARGEST_FILE_BYTES) return { text: '', pkcs12: false }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return looksLikePkcs12(bytes) ? { text: '', pkcs12: true } : { text: new TextDecoder().decode(bytes), pkcs12: false }
}
