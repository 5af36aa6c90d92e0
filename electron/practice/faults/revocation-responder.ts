import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CertificateFault } from './certificate-fault'
import type { ServedChain } from './chain-plan'
import { ocspResponse, revocationList } from './revocation-answers'

/** The part of an authority that says what it revoked, on loopback. */
export interface RevocationResponder {
  readonly kind: NonNullable<CertificateFault['responder']>
  readonly url: string
  /** From now on it says that the leaf of this chain is revoked; a silent one says nothing. */
  speakFor(chain: ServedChain): Promise<void>
  close(): Promise<void>
}

const answerFor = async (
  kind: RevocationResponder['kind'],
  { leaf, issuer }: ServedChain,
): Promise<Uint8Array | undefined> => {
  if (kind === 'silent') return undefined
  return kind === 'crl-revoked'
    ? revocationList({ issuer, revoked: [leaf] })
    : ocspResponse({ about: leaf, issuer, status: 'revoked' })
}

/** Starts it on any free port of 127.0.0.1. */
export const startRevocationResponder = async (kind: RevocationResponder['kind']): Promise<RevocationResponder> => {
  let answer: Uint8Array | undefined
  const server = createServer((request, response) => {
    request.resume()
    response.on('error', () => undefined)
    if (answer !== undefined) response.end(answer)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    kind,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    speakFor: async (chain) => {
      answer = await answerFor(kind, chain)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
