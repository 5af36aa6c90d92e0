import { Readable } from 'node:stream'
import * as base64 from 'nodemailer/lib/base64'
import type MimeNode from 'nodemailer/lib/mime-node'
import * as quotedPrintable from 'nodemailer/lib/qp'

/** A part of a message as it goes out, or a stream whose bytes are still to be put into base64. */
export type MimePiece = string | Readable

/** RFC 2045 §6.7 and §6.8: the length of an encoded line. */
const LINE = 76

const encodedText = (node: MimeNode, text: string): string => {
  const encoding = node.getTransferEncoding()
  if (encoding === 'quoted-printable') return quotedPrintable.wrap(quotedPrintable.encode(text), LINE)
  return encoding === 'base64' ? base64.wrap(base64.encode(text), LINE) : text
}

/**
 * The pieces of a message (RFC 2046 §5.1), in order. The tree is only read: the same pieces come every time.
 * @param node compiled; the content of its leaves is text, or a stream that goes out in base64
 */
export function* mimePieces(node: MimeNode): Generator<MimePiece> {
  yield `${node.buildHeaders()}\r\n\r\n`
  if (typeof node.content === 'string') yield encodedText(node, node.content)
  else if (node.content instanceof Readable) yield node.content
  if (typeof node.boundary !== 'string') return
  for (const [index, child] of node.childNodes.entries()) {
    yield `${index === 0 ? '' : '\r\n'}--${node.boundary}\r\n`
    yield* mimePieces(child)
  }
  yield `\r\n--${node.boundary}--\r\n`
}
