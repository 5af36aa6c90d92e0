import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import { makeChain, soundPlan } from '../../electron/practice/faults/chain-plan'
import type { CertifiedKey } from '../../electron/tls/certificate-builder'
import { fromPem } from '../../electron/tls/pem'
import type { ErrorCode } from '../../shared/failures/error-code'
import { element, extension, generalizedTime, integer, sequence, text } from './encode-der'
import {
  AUTHORITY_EXTENSIONS,
  type CertificateFields,
  commonName,
  dnsNames,
  extensions,
  forgeCertificate,
  NAME,
  newKey,
  SERVER_EXTENSIONS,
  validity,
} from './forged-certificate'
import { largeRsaKey } from './large-rsa-key'

/** What a server shows, to a client that trusts `root`. */
export interface ShownChain {
  /** Leaf first. */
  readonly chain: readonly CertifiedKey[]
  /** PEM */
  readonly root: string
}

export interface HostileChain {
  readonly name: string
  readonly make: (root: CertifiedKey) => ShownChain | Promise<ShownChain>
  /** What the diagnosis must end with; null: there is nothing wrong with it, however odd it is. */
  readonly code: ErrorCode | null
  /** Where newer TLS libraries refuse to read it at all. */
  readonly isUnreadableToSome?: boolean
  /** Kinds of the problems that must be listed. */
  readonly kinds?: readonly string[]
}

/** Whether a TLS library would serve this chain; if not, only its bytes can be shown. */
export const isServable = ([leaf, ...others]: readonly CertifiedKey[]): boolean => {
  try {
    createSecureContext({
      cert: [leaf, ...others].map((certificate) => certificate?.certificatePem ?? '').join(''),
      key: leaf?.privateKeyPem ?? '',
      ciphers: 'DEFAULT@SECLEVEL=0',
    })
    return true
  } catch {
    return false
  }
}

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index))

const authority = (
  name: string,
  issuer: CertifiedKey | null,
  more: readonly Uint8Array[] = [],
  key: KeyObject = newKey(),
): CertifiedKey =>
  forgeCertificate(issuer, { subject: commonName(name), extensions: extensions(...AUTHORITY_EXTENSIONS, ...more) }, key)

const strangers = (count: number): CertifiedKey[] => times(count, (index) => authority(`Stranger ${index}`, null))

/** A leaf of the root in which these fields are others. */
const leafWith =
  (change: () => Partial<CertificateFields>): HostileChain['make'] =>
  (root) => ({ chain: [forgeCertificate(root, change())], root: root.certificatePem })

const leafOf =
  (key: () => KeyObject): HostileChain['make'] =>
  (root) => ({ chain: [forgeCertificate(root, {}, key())], root: root.certificatePem })

const withExtensions = (...more: readonly Uint8Array[]): Partial<CertificateFields> => ({
  extensions: extensions(...SERVER_EXTENSIONS, dnsNames([NAME]), ...more),
})

/** A sound leaf behind which something else is sent. */
const followedBy =
  (make: () => readonly CertifiedKey[]): HostileChain['make'] =>
  async () => {
    const { leaf, issuer, root } = await makeChain(soundPlan)
    return { chain: [leaf, issuer, ...make()], root: root.certificatePem }
  }

/** Something that is no certificate in the place of one. */
const bytes = (change: (sound: Uint8Array) => Uint8Array): HostileChain['make'] => {
  return (root) => {
    const { der, ...sound } = forgeCertificate(root)
    const certificatePem = pemOf(change(der))
    return { chain: [{ ...sound, certificatePem }], root: root.certificatePem }
  }
}

const bytesBehind = (change: (sound: Uint8Array) => Uint8Array): HostileChain['make'] => {
  return (root) => {
    const leaf = forgeCertificate(root)
    return { chain: [leaf, { ...leaf, certificatePem: pemOf(change(leaf.der)) }], root: root.certificatePem }
  }
}

/** Without the pattern that certificates are read by: this may be anything. */
const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`

/** The DER of each certificate of a chain. */
export const chainBytes = ({ chain }: ShownChain): readonly Uint8Array[] =>
  chain.map(({ certificatePem }) => fromPem(certificatePem)[0] ?? new Uint8Array())

/** Names of one certificate, and as many constraints on them in the one above it, as fit into a chain. */
const constrained =
  (side: 'permitted' | 'excluded'): HostileChain['make'] =>
  (root) => {
    const subtrees = times(4_500, (index) => sequence(text(`x${index}.t`, 0x82)))
    const constraints = sequence(element(side === 'permitted' ? 0xa0 : 0xa1, ...subtrees))
    const narrow = authority('Narrow', root, [extension('2.5.29.30', constraints, true)])
    const names = times(5_000, (index) => `b${index}.q`)
    const leaf = forgeCertificate(narrow, { extensions: extensions(...SERVER_EXTENSIONS, dnsNames([NAME, ...names])) })
    return { chain: [leaf, narrow], root: root.certificatePem }
  }

const circle: HostileChain['make'] = (root) => {
  const members = times(8, (index) => {
    const key = newKey()
    return { name: `Circle ${index}`, key, own: authority(`Circle ${index}`, null, [], key) }
  })
  const crossed = members.flatMap(({ name, key }) =>
    members.filter((other) => other.name !== name).map(({ own }) => authority(name, own, [], key)),
  )
  const first = members[0]?.own ?? root
  return { chain: [forgeCertificate(first), ...crossed.slice(0, 49)], root: root.certificatePem }
}

const line: HostileChain['make'] = (root) => {
  const authorities: CertifiedKey[] = []
  for (const index of Array(49).keys()) authorities.unshift(authority(`Line ${index}`, authorities[0] ?? root))
  return { chain: [forgeCertificate(authorities[0] ?? root), ...authorities], root: root.certificatePem }
}

const nested = (depth: number): Buffer => {
  let inner: Buffer = Buffer.from([0x05, 0x00])
  for (const _ of Array(depth).keys()) inner = element(0x30, inner)
  return inner
}

/** All that a terminal, a line of a log, a page and the direction of writing could be disturbed by. */
const DISTURBING =
  'a\u0000b\u001b[2J\u001b]0;title\u0007\r\nX: y\u0085\u009b2J\u202e\u2066\u061c<script>alert(1)</script>'

/** What the TLS library refuses to read. */
export const UNSERVED = 'tls-handshake-failed'

export const HOSTILE_CHAINS: readonly HostileChain[] = [
  { name: '48 strangers behind a sound chain', make: followedBy(() => strangers(48)), code: null },
  {
    name: '50 certificates in disorder',
    make: async () => {
      const { leaf, issuer, root } = await makeChain(soundPlan)
      return { chain: [leaf, ...strangers(48), issuer], root: root.certificatePem }
    },
    code: null,
  },
  { name: 'a line of 50', make: line, code: 'certificate-rejected' },
  { name: 'authorities that sign each other in circles', make: circle, code: 'certificate-rejected' },
  { name: 'an RSA key of 16,384 bits', make: leafOf(largeRsaKey), code: null },
  {
    name: 'an authority with an RSA key of 16,384 bits',
    make: (root) => {
      const large = authority('Large', root, [], largeRsaKey())
      return { chain: [forgeCertificate(large), large], root: root.certificatePem }
    },
    code: null,
  },
  { name: 'an Ed448 key', make: leafOf(() => generateKeyPairSync('ed448').privateKey), code: null },
  {
    name: 'an authority with an Ed448 key',
    make: (root) => {
      const odd = authority('Odd', root, [], generateKeyPairSync('ed448').privateKey)
      return { chain: [forgeCertificate(odd), odd], root: root.certificatePem }
    },
    code: null,
  },
  {
    name: 'a P-521 key',
    make: leafOf(() => generateKeyPairSync('ec', { namedCurve: 'P-521' }).privateKey),
    code: null,
  },
  {
    name: 'thousands of names below thousands of permitted ones',
    make: constrained('permitted'),
    code: 'certificate-rejected',
    kinds: ['name-constraints'],
  },
  {
    name: 'thousands of names below thousands of forbidden ones',
    make: constrained('excluded'),
    code: 'certificate-rejected',
    kinds: ['name-constraints'],
  },
  {
    name: 'thousands of names',
    make: leafWith(() => ({
      extensions: extensions(
        ...SERVER_EXTENSIONS,
        dnsNames([NAME, ...times(2_400, (index) => `n${index}.example.test`)]),
      ),
    })),
    code: null,
  },
  {
    name: 'elements nested 12,000 deep',
    make: leafWith(() => withExtensions(extension('1.2.3.4', nested(12_000)))),
    code: null,
  },
  {
    name: 'indefinite lengths nested 15,000 deep',
    make: leafWith(() =>
      withExtensions(
        extension('1.2.3.4', Buffer.concat([Buffer.alloc(30_000, Buffer.from([0x30, 0x80])), Buffer.alloc(30_000)])),
      ),
    ),
    code: null,
  },
  {
    name: '4,000 extensions',
    make: leafWith(() =>
      withExtensions(...times(4_000, (index) => extension(`1.2.3.${index}`, Buffer.from([0x05, 0x00])))),
    ),
    code: 'certificate-rejected',
    kinds: ['malformed'],
  },
  {
    name: '1 MB of names',
    make: leafWith(() => ({
      extensions: extensions(
        ...SERVER_EXTENSIONS,
        dnsNames([NAME, ...times(60_000, (index) => `n${index}.example.test`)]),
      ),
    })),
    code: UNSERVED,
  },
  {
    name: 'an extension of 1 MB',
    make: leafWith(() => withExtensions(extension('1.2.3.4', Buffer.alloc(1_000_000)))),
    code: UNSERVED,
  },
  {
    name: 'an extension of 90 KB',
    make: leafWith(() => withExtensions(extension('1.2.3.4', Buffer.alloc(90_000)))),
    code: null,
  },
  {
    name: 'a common name of 1 MB',
    make: leafWith(() => ({ subject: commonName('x'.repeat(1_000_000)) })),
    code: UNSERVED,
  },
  { name: 'a common name of 60 KB', make: leafWith(() => ({ subject: commonName('x'.repeat(60_000)) })), code: null },
  { name: 'a negative serial number', make: leafWith(() => ({ serialNumber: integer(0xff, 1, 2) })), code: null },
  {
    name: 'a serial number of 20 KB',
    make: leafWith(() => ({ serialNumber: integer(...times(20_000, () => 0x5a)) })),
    code: null,
  },
  {
    name: 'a date in month 13',
    make: leafWith(() => ({
      validity: validity(generalizedTime('20200101000000Z'), generalizedTime('20991332256161Z')),
    })),
    code: 'certificate-rejected',
  },
  {
    name: 'the years 0000 to 9999',
    make: leafWith(() => ({
      validity: validity(generalizedTime('00000101000000Z'), generalizedTime('99991231235959Z')),
    })),
    code: null,
  },
  {
    name: 'no date at all',
    make: leafWith(() => ({ validity: validity(generalizedTime('now'), generalizedTime('never')) })),
    code: 'certificate-rejected',
    isUnreadableToSome: true,
  },
  {
    name: 'names that disturb whoever looks at them',
    make: leafWith(() => ({
      subject: commonName(DISTURBING),
      extensions: extensions(...SERVER_EXTENSIONS, dnsNames([`${NAME}\u0000.evil.test`, DISTURBING])),
    })),
    code: 'certificate-rejected',
    kinds: ['name-mismatch'],
  },
  {
    name: 'an authority whose name disturbs whoever looks at it',
    make: (root) => {
      const odd = authority(DISTURBING, null)
      return { chain: [forgeCertificate(odd), odd], root: root.certificatePem }
    },
    code: 'certificate-rejected',
  },
  {
    name: 'a name of indefinite length',
    make: leafWith(() => ({
      subject: Buffer.concat([Buffer.from([0x30, 0x80]), commonName(NAME).subarray(2), Buffer.from([0, 0])]),
    })),
    code: 'certificate-rejected',
    kinds: ['malformed'],
  },
  {
    name: 'an octet string in the place of the dates',
    make: leafWith(() => ({ validity: text('20200101000000Z', 0x04) })),
    code: UNSERVED,
  },
  { name: 'a certificate that ends too early', make: bytes((sound) => sound.subarray(0, 200)), code: UNSERVED },
  { name: 'an issuer that ends too early', make: bytesBehind((sound) => sound.subarray(0, 200)), code: UNSERVED },
  { name: 'a length of 4 GB', make: bytes(() => Buffer.from('3084fffffff00102', 'hex')), code: UNSERVED },
  {
    name: 'a length of 127 octets',
    make: bytes(() => Buffer.concat([Buffer.from([0x30, 0xff]), Buffer.alloc(200, 0xff)])),
    code: UNSERVED,
  },
  {
    name: 'an issuer of noise',
    make: bytesBehind((sound) => sound.map((octet, index) => octet ^ (index % 251))),
    code: UNSERVED,
  },
  { name: '1 MB of nothing', make: bytes(() => Buffer.alloc(1_000_000)), code: UNSERVED },
  { name: 'no certificate', make: bytes(() => Buffer.alloc(0)), code: UNSERVED },
]
