import { LARGEST_CONTAINER_BYTES } from '../../shared/profile/client-container-problem'
import { looksLikePkcs12 } from '../../shared/profile/pem-parts'

/** What a chosen file holds: text, or a PKCS#12 container with the name of its file. */
interface PemFile {
  readonly text: string
  readonly container: ClientContainer | null
}

export interface ClientContainer {
  readonly fileName: string
  readonly octets: Uint8Array
}

/** The content of a file that is small enough to be a certificate; else empty. */
export const readPemFile = async (file: File): Promise<PemFile> => {
  if (file.size > LARGEST_CONTAINER_BYTES) return { text: '', container: null }
  const octets = new Uint8Array(await file.arrayBuffer())
  return looksLikePkcs12(octets)
    ? { text: '', container: { fileName: file.name, octets } }
    : { text: new TextDecoder().decode(octets), container: null }
}
