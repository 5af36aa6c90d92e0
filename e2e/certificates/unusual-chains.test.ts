import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../electron/storage/temporary-folder'
import type { CertifiedKey } from '../../electron/tls/certificate-builder'
import { createSecureChannel } from '../../electron/tls/create-secure-channel'
import { isIpLiteral } from '../../shared/profile/server-address'
import { tlsReportSchema } from '../../shared/trust/tls-report'
import { NAME } from '../hostile/forged-certificate'
import { connected, noAnchors, policyWith, requestFor } from './meet'
import { startTlsEndpoint } from './tls-endpoint'
import { UNUSUAL_SITUATIONS, type UnusualChain } from './unusual-chains'

const pem = (certificates: readonly CertifiedKey[]): string =>
  certificates.map(({ certificatePem }) => certificatePem).join('')

const channel = createSecureChannel({ anchors: noAnchors(), now: () => new Date() })

/** The verdict on a real handshake, for a client that ignores nothing. */
const verdictOn = async ({ sent, trusted, serverName = NAME }: UnusualChain) => {
  const expected = { serverName, trustedPem: pem(trusted) }
  const endpoint = await startTlsEndpoint('implicit', { cert: pem(sent), key: sent[0]?.privateKeyPem ?? '' })
  try {
    const result = await channel.handshake(requestFor(await connected(endpoint.port, 'implicit'), expected))
    if (!result.ok) throw new Error(result.failure.code)
    const verdict = await channel.verify(result.handshake, policyWith(expected, endpoint.port, []))
    result.handshake.socket.destroy()
    await endpoint.settled()
    expect(endpoint.receivedOctets()).toBe(0)
    return verdict
  } finally {
    await endpoint.close()
  }
}

const hasOpenssl = spawnSync('openssl', ['version']).stdout?.toString().startsWith('OpenSSL 3') === true

/** What `openssl verify` says: null when it accepts, else its first complaint. */
const opensslOn = ({ sent, trusted, serverName = NAME }: UnusualChain): string | null => {
  const folder = temporaryFolder()
  const file = (name: string, certificates: readonly CertifiedKey[]): string => {
    writeFileSync(join(folder, name), pem(certificates))
    return join(folder, name)
  }
  const ascii = new URL(`http://${serverName}/`).hostname
  const name = isIpLiteral(ascii) ? ['-verify_ip', ascii] : ['-verify_hostname', ascii]
  const others = sent.length > 1 ? ['-untrusted', file('others.pem', sent.slice(1))] : []
  const anchors = ['-no-CAfile', '-no-CApath', '-no-CAstore', '-trusted', file('trusted.pem', trusted)]
  const leaf = file('leaf.pem', sent.slice(0, 1))
  const words = ['verify', '-purpose', 'sslserver', ...name, ...anchors, ...others, leaf]
  const { status, stderr, stdout } = spawnSync('openssl', words, { encoding: 'utf8' })
  if (status === 0) return null
  return /error \d+ at \d+ depth lookup: ?(.*)/.exec(stderr + stdout)?.[1] ?? `${stderr}${stdout}`.slice(0, 200)
}

const seen = { alike: 0, otherwise: 0 }
afterAll(() =>
  console.log(
    `unusual certificates on Node ${process.versions.node}: ${UNUSUAL_SITUATIONS.length} situations; ` +
      `openssl says the same of ${seen.alike} and not of ${seen.otherwise}, for reasons given`,
  ),
)

describe('unusual certificates', () => {
  it.each(UNUSUAL_SITUATIONS)('$name: $problems', async ({ make, problems, unlikeOpenssl }) => {
    const chain = make()
    const { accepted, report } = await verdictOn(chain)
    const complaint = hasOpenssl ? opensslOn(chain) : null
    expect(report.problems.map(({ kind }) => kind)).toEqual(problems)
    expect(accepted).toBe(problems.length === 0)
    expect(tlsReportSchema.parse(report)).toEqual(report)
    if (!hasOpenssl) return
    if (unlikeOpenssl === undefined) expect(complaint === null, complaint ?? 'accepted').toBe(accepted)
    else expect(complaint === null).toBe(!accepted)
    seen[unlikeOpenssl === undefined ? 'alike' : 'otherwise'] += 1
  })
})
