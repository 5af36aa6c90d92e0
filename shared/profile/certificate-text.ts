/** Why a text is not one or more certificates in PEM. Keys below `fieldErrors` in the words. */
export type CertificateTextProblem = 'pem-with-private-key' | 'pem-malformed'

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g

/**
 * What keeps `text` from holding certificates in PEM (RFC 7468 §5); undefined when nothing does, also for the empty text.
 * Only the shape is looked at. Text around the blocks is allowed, as RFC 7468 §2 does; a private key is refused,
 * because profiles are files and keys belong to the vault.
 */
export const certificateTextProblem = (text: string): CertificateTextProblem | undefined => {
  if (text.trim() === '') return undefined
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) return 'pem-with-private-key'
  const blocks = [...text.matchAll(BLOCK)]
  const begun = text.split('-----BEGIN ').length - 1
  const sound = blocks.every(([, kind, body = '']) => kind === 'CERTIFICATE' && isBase64(body))
  return blocks.length > 0 && blocks.length === begun && sound ? undefined : 'pem-malformed'
}

const isBase64 = (body: string): boolean => {
  const compact = body.replace(/\s+/g, '')
  return compact.length >= 64 && compact.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(compact)
}
