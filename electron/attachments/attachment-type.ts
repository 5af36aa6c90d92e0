import { detectMimeType } from 'nodemailer/lib/mime-funcs'

const TOKEN_PAIR = /^[a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80}$/
const OPAQUE = 'application/octet-stream'

/**
 * The content type under which a file is sent (RFC 2045 §5.1, without parameters).
 *
 * Composite types become `application/octet-stream`: RFC 2045 §6.4 forbids to encode them, so a file would have to
 * travel as it is, with whatever line ends and line lengths it has.
 * @param name file name, whose extension decides when nothing was declared
 * @param declared what the sender of the file says about it; may be empty or malformed
 */
export const attachmentType = (name: string, declared = ''): string => {
  const [bare = ''] = declared.toLowerCase().split(';')
  const type = TOKEN_PAIR.test(bare.trim()) ? bare.trim() : detectMimeType(name)
  return /^(?:message|multipart)\//.test(type) ? OPAQUE : type
}
