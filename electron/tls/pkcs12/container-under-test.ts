import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What goes into a container; PEM. */
interface Contained {
  readonly certificatePem: string
  readonly privateKeyPem: string
  /** Beside the client's own. */
  readonly chainPem?: string
}

/** Whether an openssl is here that writes the containers of old and of today. */
export const writesContainers = (): boolean => {
  try {
    return execFileSync('openssl', ['version']).toString().startsWith('OpenSSL 3')
  } catch {
    return false
  }
}

/**
 * What `openssl pkcs12 -export` makes of a certificate and its key.
 * @param words beside its usual ones, e.g. `-legacy`
 */
export const containerOf = (
  folder: string,
  { certificatePem, privateKeyPem, chainPem }: Contained,
  passphrase: string,
  words: readonly string[] = [],
): Buffer => {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const chain = chainPem === undefined ? [] : ['-certfile', file('chain.pem', chainPem)]
  const key = words.includes('-nokeys') ? [] : ['-inkey', file('key.pem', privateKeyPem)]
  const out = join(folder, 'client.p12')
  const { PATH } = process.env
  execFileSync(
    'openssl',
    [
      ...['pkcs12', '-export', '-in', file('own.pem', certificatePem), ...key, ...chain],
      ...[...words, '-passout', 'env:P', '-out', out],
    ],
    { env: { PATH, P: passphrase }, stdio: 'ignore' },
  )
  return readFileSync(out)
}
