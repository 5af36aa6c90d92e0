import { Readable } from 'node:stream'
import type MimeNode from 'nodemailer/lib/mime-node'

const LINE = 76
const CRLF = 2

/** Octets of `bytes` octets in base64 with lines of 76 (RFC 2045 §6.8). */
export const base64Size = (bytes: number): number => {
  const characters = 4 * Math.ceil(bytes / 3)
  return characters + CRLF * Math.floor(characters / LINE)
}

/** No less than the octets of `text` in quoted-printable (RFC 2045 §6.7): a soft line break comes after 50 octets at the earliest. */
const quotedPrintableSize = (text: string): number => {
  let octets = 0
  for (const byte of Buffer.from(text)) {
    octets += (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d) || byte === 0x0a || byte === 0x0d ? 1 : 3
  }
  return octets + 3 * Math.ceil(octets / 50)
}

const contentSize = (node: MimeNode, streamSizes: ReadonlyMap<Readable, number>): number => {
  const { content } = node
  if (typeof content === 'string') {
    const encoding = node.getTransferEncoding()
    if (encoding === 'quoted-printable') return quotedPrintableSize(content)
    const bytes = Buffer.byteLength(content)
    return encoding === 'base64' ? base64Size(bytes) : bytes
  }
  return content instanceof Readable ? base64Size(streamSizes.get(content) ?? 0) : 0
}

/**
 * An upper bound, in octets, of a composed message: exact but for quoted-printable text.
 * @param streamSizes bytes of every stream in the tree
 */
export const encodedSize = (node: MimeNode, streamSizes: ReadonlyMap<Readable, number>): number => {
  const headers = Buffer.byteLength(node.buildHeaders()) + 2 * CRLF
  const delimiter = typeof node.boundary === 'string' ? node.boundary.length + '\r\n--\r\n'.length : 0
  const children = node.childNodes.reduce((sum, child) => sum + delimiter + encodedSize(child, streamSizes), 0)
  const closing = delimiter === 0 ? 0 : delimiter + '--'.length
  return headers + contentSize(node, streamSizes) + children + closing + CRLF
}
