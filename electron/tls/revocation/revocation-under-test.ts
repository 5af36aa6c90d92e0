import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { inDays } from '../../practice/faults/revocation-answers'
import { buildCertificate, type CertifiedKey } from '../certificate-builder'
import type { CertificateContent } from '../certificate-content'

export {
  certificateIn,
  inDays,
  type OcspAnswer,
  ocspResponse,
  REVOKED_AT,
  type RevocationListContent,
  revocationList,
} from '../../practice/faults/revocation-answers'

const validity = { notBefore: inDays(-10), notAfter: inDays(80) }

/** A root, an intermediate below it, and a leaf for `mail.example.test` and 127.0.0.1. */
export interface RevocableChain {
  readonly root: CertifiedKey
  readonly intermediate: CertifiedKey
  readonly leaf: CertifiedKey
}

/** Makes a chain whose leaf and intermediate say what `leaf` and `intermediate` add. */
export const revocableChain = async (
  leaf: Partial<CertificateContent> = {},
  intermediate: Partial<CertificateContent> = {},
): Promise<RevocableChain> => {
  const authority = {
    ...validity,
    key: 'ecdsa-p256',
    digest: 'SHA-256',
    authority: {},
    keyUsages: ['keyCertSign', 'cRLSign', 'digitalSignature'],
  } as const
  const root = await buildCertificate({ ...authority, commonName: 'Revocation test root' })
  const middle = await buildCertificate(
    { ...authority, commonName: 'Revocation test intermediate', ...intermediate },
    { issuer: root },
  )
  const server = await buildCertificate(
    {
      commonName: 'mail.example.test',
      ...validity,
      key: 'ecdsa-p256',
      digest: 'SHA-256',
      names: ['mail.example.test'],
      addresses: ['127.0.0.1'],
      keyUsages: ['digitalSignature'],
      keyPurposes: ['serverAuth'],
      ...leaf,
    },
    { issuer: middle },
  )
  return { root, intermediate: middle, leaf: server }
}

/** A responder's certificate from `issuer`. */
export const responderOf = (issuer: CertifiedKey, change: Partial<CertificateContent> = {}): Promise<CertifiedKey> =>
  buildCertificate(
    {
      commonName: 'Revocation test responder',
      ...validity,
      key: 'ecdsa-p256',
      digest: 'SHA-256',
      keyUsages: ['digitalSignature'],
      keyPurposes: ['OCSPSigning'],
      ...change,
    },
    { issuer },
  )

/** A local HTTP server in the place of an authority's. */
export interface AuthorityServer {
  readonly url: string
  /** What was asked: method, path, header names and octets. */
  readonly requests: readonly { readonly line: string; readonly headers: readonly string[]; readonly body: Buffer }[]
  close(): Promise<void>
}

export type AuthorityScript = (response: ServerResponse, request: IncomingMessage) => void

/** Sends octets as the answer to everything. */
export const answering =
  (octets: Uint8Array): AuthorityScript =>
  (response) =>
    response.end(octets)

/** Starts a server on an ephemeral port of 127.0.0.1. */
export const startAuthorityServer = async (script: AuthorityScript): Promise<AuthorityServer> => {
  const requests: { line: string; headers: readonly string[]; body: Buffer }[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    response.on('error', () => {})
    request.on('data', (part: Buffer) => parts.push(part))
    request.once('end', () => {
      const headers = Object.keys(request.headers).sort()
      requests.push({ line: `${request.method} ${request.url}`, headers, body: Buffer.concat(parts) })
      script(response, request)
    })
  })
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
