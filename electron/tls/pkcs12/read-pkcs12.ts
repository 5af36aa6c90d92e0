import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import type { AsnType } from 'asn1js'
import { failed, type Result, succeeded } from '../../../shared/contract/result'
import { failure } from '../../../shared/failures/failure'
import { CLIENT_CONTAINER_PROBLEMS, LARGEST_CONTAINER_BYTES } from '../../../shared/profile/client-container-problem'
import type { ClientIdentity } from '../client-identity'
import { encodingOf, identifierOf, integerOf, octetsOf, parseBer, partsOf } from './ber-reader'
import { checkIntegrity } from './check-integrity'
import { ContainerRefusal } from './container-refusal'
import { type ContainerPassphrase, decryptContent, passphraseOf } from './decrypt-content'
import { DerivationEffort } from './derivation-effort'

const DATA = '1.2.840.113549.1.7.1'
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6'
const KEY_BAG = '1.2.840.113549.1.12.10.1.1'
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2'
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3'
const NESTED_BAG = '1.2.840.113549.1.12.10.1.6'
const X509 = '1.2.840.113549.1.9.22.1'
const VERSION = 3n
/** Bags inside bags; nobody nests them more than once. */
const DEEPEST = 4

interface Contents {
  readonly certificates: X509Certificate[]
  readonly keys: KeyObject[]
}

/** One container while it is read. */
class Pkcs12Reading {
  readonly #effort = new DerivationEffort()
  readonly #contents: Contents = { certificates: [], keys: [] }
  #passphrase: ContainerPassphrase
  #isProven = false

  constructor(passphrase: string) {
    this.#passphrase = passphraseOf(passphrase)
  }

  async read(container: Uint8Array): Promise<Contents> {
    const [version, authSafe, mac] = partsOf(parseBer(container))
    if (integerOf(version) !== VERSION) throw new ContainerRefusal('client-container-unreadable')
    const [type, content] = partsOf(authSafe)
    // A container that is signed instead of sealed by a passphrase (RFC 7292 §3.1).
    if (identifierOf(type) !== DATA) throw new ContainerRefusal('client-container-unsupported')
    const safe = octetsOf(partsOf(content)[0])
    if (mac !== undefined) await this.#prove(mac, safe)
    for (const part of partsOf(parseBer(safe))) await this.#part(part)
    return this.#contents
  }

  async #prove(mac: AsnType, safe: Uint8Array): Promise<void> {
    const integrity = await checkIntegrity(mac, safe, this.#passphrase.text, this.#effort)
    if (integrity === 'wrong') throw new ContainerRefusal('client-container-passphrase-wrong')
    this.#passphrase = integrity
    this.#isProven = true
  }

  /** ContentInfo */
  async #part(part: AsnType): Promise<void> {
    const [type, content] = partsOf(part)
    const identifier = identifierOf(type)
    const inner = partsOf(content)[0]
    if (identifier === DATA) return this.#bags(parseBer(octetsOf(inner)), 0)
    if (identifier !== ENCRYPTED_DATA) throw new ContainerRefusal('client-container-unsupported')
    const [, algorithm, octets] = partsOf(partsOf(inner)[1])
    const bags = await this.#opened(algorithm, octetsOf(octets), parseBer)
    await this.#bags(bags, 0)
  }

  /** SafeContents */
  async #bags(bags: AsnType, depth: number): Promise<void> {
    for (const bag of partsOf(bags)) {
      const [type, tagged] = partsOf(bag)
      const value = partsOf(tagged)[0]
      if (value !== undefined) await this.#bag(identifierOf(type), value, depth)
    }
  }

  async #bag(type: string, value: AsnType, depth: number): Promise<void> {
    const { certificates, keys } = this.#contents
    if (type === CERTIFICATE_BAG) {
      const [kind, tagged] = partsOf(value)
      if (identifierOf(kind) === X509) certificates.push(new X509Certificate(octetsOf(partsOf(tagged)[0])))
    } else if (type === KEY_BAG) {
      keys.push(privateKey(encodingOf(value)))
    } else if (type === SHROUDED_KEY_BAG) {
      const [algorithm, octets] = partsOf(value)
      keys.push(await this.#opened(algorithm, octetsOf(octets), privateKey))
    } else if (type === NESTED_BAG && depth < DEEPEST) {
      await this.#bags(value, depth + 1)
    }
  }

  /** What comes out wrong, in a container that does not prove its passphrase, was opened with a wrong one. */
  async #opened<Value>(
    algorithm: AsnType | undefined,
    octets: Uint8Array,
    read: (plain: Uint8Array) => Value,
  ): Promise<Value> {
    try {
      return read(await decryptContent({ algorithm, octets, passphrase: this.#passphrase, effort: this.#effort }))
    } catch (reason) {
      const isKnown = reason instanceof ContainerRefusal && reason.reason !== 'client-container-unreadable'
      if (isKnown || this.#isProven) throw reason
      throw new ContainerRefusal('client-container-passphrase-wrong')
    }
  }
}

const privateKey = (der: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })

/** The client's own certificate first, then who issued which, as far as they are there. */
const chainOf = (own: X509Certificate, all: readonly X509Certificate[]): readonly X509Certificate[] => {
  const chain = [own]
  for (let last: X509Certificate | undefined = own; last !== undefined; ) {
    const lower: X509Certificate = last
    last = all.find((candidate) => !chain.includes(candidate) && lower.checkIssued(candidate))
    if (last !== undefined) chain.push(last)
  }
  return chain
}

const identityOf = ({ certificates, keys }: Contents): ClientIdentity => {
  const [key] = keys
  if (key === undefined) throw new ContainerRefusal('client-container-without-key')
  if (certificates.length === 0) throw new ContainerRefusal('client-container-without-certificate')
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key))
  if (own === undefined) throw new ContainerRefusal('client-container-key-of-another-certificate')
  return {
    certificate: chainOf(own, certificates).map(String).join(''),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/**
 * Takes a PKCS#12 container (RFC 7292; `.p12`, `.pfx`) apart: the first private key in it, the certificate that belongs to it
 * and the issuers of that. AES, 3DES and RC2 are opened, whoever wrote it. Time and memory are bounded, whatever it asks for.
 * @param passphrase empty when there is none; it is used here and kept nowhere
 * @returns `client-certificate-unusable` with its field and `params.reason`, a key of `CLIENT_CONTAINER_PROBLEMS`
 */
export const readPkcs12 = async (container: Uint8Array, passphrase: string): Promise<Result<ClientIdentity>> => {
  try {
    if (container.length > LARGEST_CONTAINER_BYTES) throw new ContainerRefusal('client-container-unreadable')
    return succeeded(identityOf(await new Pkcs12Reading(passphrase).read(container)))
  } catch (thrown) {
    // What the libraries throw is dropped: its text can hold parts of what they read.
    const reason = thrown instanceof ContainerRefusal ? thrown.reason : 'client-container-unreadable'
    const field = CLIENT_CONTAINER_PROBLEMS[reason]
    return failed(failure('client-certificate-unusable', { stage: 'secure', field, params: { reason } }))
  }
}
