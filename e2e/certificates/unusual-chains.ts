import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { CertifiedKey } from '../../electron/tls/certificate-builder'
import { element, extension, generalizedTime, integer, objectIdentifier, sequence, text } from '../hostile/encode-der'
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
} from '../hostile/forged-certificate'

/** What a server shows, and what a client looks for and trusts. */
export interface UnusualChain {
  /** Leaf first, as sent. */
  readonly sent: readonly CertifiedKey[]
  readonly trusted: readonly CertifiedKey[]
  readonly serverName?: string
}

/** A situation of which it has to be known what is true. */
export interface UnusualSituation {
  readonly name: string
  readonly make: () => UnusualChain
  /** Kinds of all the problems that are to be listed. */
  readonly problems: readonly string[]
  /** Where `openssl verify -purpose sslserver` says otherwise: why ours is the true one. */
  readonly unlikeOpenssl?: string
}

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2'
const ANY_PURPOSE = '2.5.29.37.0'

const rsaKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const pssKey = (): KeyObject => generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey
const curveKey = (namedCurve: string, paramEncoding: 'named' | 'explicit' = 'named'): KeyObject =>
  generateKeyPairSync('ec', { namedCurve, paramEncoding }).privateKey

const purposes = (oids: readonly string[], critical = false): Buffer =>
  extension('2.5.29.37', sequence(...oids.map(objectIdentifier)), critical)
const alternativeNames = (...names: readonly Uint8Array[]): Buffer => extension('2.5.29.17', sequence(...names))
const keyUsage = (bits: number, critical = true): Buffer =>
  extension('2.5.29.15', Buffer.from([0x03, 0x02, 0x00, bits]), critical)
const basicConstraints = (pathLength?: number): Buffer =>
  extension(
    '2.5.29.19',
    sequence(Buffer.from([0x01, 0x01, 0xff]), ...(pathLength === undefined ? [] : [integer(pathLength)])),
    true,
  )
const keyIdentifier = (octet: number): Buffer => extension('2.5.29.14', text(Buffer.alloc(20, octet), 0x04))
const authorityKeyIdentifier = (octet: number, critical = false): Buffer =>
  extension('2.5.29.35', sequence(element(0x80, Buffer.alloc(20, octet))), critical)
const dns = (value: string): Buffer => text(value, 0x82)
const policies = (...oids: readonly string[]): Buffer =>
  extension('2.5.29.32', sequence(...oids.map((oid) => sequence(objectIdentifier(oid)))))
/** Skips that many certificates before every path has to be valid for a policy. */
const policyRequired = (skipped: number): Buffer =>
  extension('2.5.29.36', sequence(element(0x80, Buffer.from([skipped]))), true)

interface Constraints {
  readonly permitted?: readonly Uint8Array[]
  readonly excluded?: readonly Uint8Array[]
  readonly critical?: boolean
}
const nameConstraints = ({ permitted, excluded, critical = true }: Constraints): Buffer => {
  const subtrees = (tag: number, names: readonly Uint8Array[] | undefined) =>
    names === undefined ? [] : [element(tag, ...names.map((name) => sequence(name)))]
  return extension('2.5.29.30', sequence(...subtrees(0xa0, permitted), ...subtrees(0xa1, excluded)), critical)
}

const named = (...attributes: readonly (readonly [type: string, value: string])[]): Buffer =>
  sequence(...attributes.map(([type, value]) => element(0x31, sequence(objectIdentifier(type), text(value)))))
const ORGANISATION = '2.5.4.10'
const COMMON_NAME = '2.5.4.3'
const directory = (name: Uint8Array): Buffer => element(0xa4, name)

const authority = (
  name: string,
  issuer: CertifiedKey | null,
  list: readonly Uint8Array[] = AUTHORITY_EXTENSIONS,
  key: KeyObject = newKey(),
  change: Partial<CertificateFields> = {},
): CertifiedKey =>
  forgeCertificate(issuer, { subject: commonName(name), extensions: extensions(...list), ...change }, key)

const leafOf = (
  issuer: CertifiedKey,
  list: readonly Uint8Array[] = [],
  change: Partial<CertificateFields> = {},
  key: KeyObject = newKey(),
): CertifiedKey =>
  forgeCertificate(issuer, { extensions: extensions(...SERVER_EXTENSIONS, dnsNames([NAME]), ...list), ...change }, key)

const newRoot = (list: readonly Uint8Array[] = AUTHORITY_EXTENSIONS, key: KeyObject = newKey()): CertifiedKey =>
  authority('Unusual root', null, list, key)

/** A leaf with these extensions in the place of the usual ones, below a root. */
const leafWith =
  (list: readonly Uint8Array[], serverName = NAME, change: Partial<CertificateFields> = {}) =>
  (): UnusualChain => {
    const root = newRoot()
    return {
      sent: [forgeCertificate(root, { extensions: extensions(...list), ...change })],
      trusted: [root],
      serverName,
    }
  }

/** A leaf with these names. */
const leafNamed = (names: readonly Uint8Array[], serverName = NAME) =>
  leafWith([...SERVER_EXTENSIONS, alternativeNames(...names)], serverName)

const leafChanged = (change: Partial<CertificateFields>) =>
  leafWith([...SERVER_EXTENSIONS, dnsNames([NAME])], NAME, change)

const leafExtended = (...more: readonly Uint8Array[]) => leafWith([...SERVER_EXTENSIONS, dnsNames([NAME]), ...more])

/** An intermediate with these extensions beside the usual ones, and a leaf below it. */
const middleWith =
  (list: readonly Uint8Array[], leafList: readonly Uint8Array[] = [], leafChange: Partial<CertificateFields> = {}) =>
  (): UnusualChain => {
    const root = newRoot()
    const middle = authority('Middle', root, [...AUTHORITY_EXTENSIONS, ...list])
    return { sent: [leafOf(middle, leafList, leafChange), middle], trusted: [root] }
  }

const constrained = (constraints: Constraints, names: readonly string[] = [NAME]) =>
  middleWith([nameConstraints(constraints)], [], { extensions: extensions(...SERVER_EXTENSIONS, dnsNames(names)) })

/** A path whose intermediate has this key. */
const middleKeyed = (makeKey: () => KeyObject) => (): UnusualChain => {
  const root = newRoot()
  const middle = authority('Middle', root, AUTHORITY_EXTENSIONS, makeKey())
  return { sent: [leafOf(middle), middle], trusted: [root] }
}

const leafKeyed = (makeKey: () => KeyObject) => (): UnusualChain => {
  const root = newRoot()
  return { sent: [leafOf(root, [], {}, makeKey())], trusted: [root] }
}

const dated = (notBefore: Uint8Array, notAfter: Uint8Array) => leafChanged({ validity: validity(notBefore, notAfter) })
const utcTime = (value: string): Buffer => text(value, 0x17)
const LONG_AGO = generalizedTime('20200101000000Z')
const LONG_HENCE = generalizedTime('20991231235959Z')
const EXPIRED = validity(LONG_AGO, generalizedTime('20210101000000Z'))

const RFC_9525_WILDCARD = 'RFC 9525 §6.3: a wildcard is a whole label'
const SHORT_KEY = 'RFC 9325 §4.2: at least 256 bits; `openssl verify` looks at lengths only when it is told to'
const POLICY = 'RFC 5280 §6.1.5 (g); openssl looks at policies only when it is told to'

export const UNUSUAL_SITUATIONS: readonly UnusualSituation[] = [
  // Names.
  { name: 'a name in capitals', make: leafNamed([dns('MAIL.Example.TEST')]), problems: [] },
  { name: 'a name with its final dot', make: leafNamed([dns(`${NAME}.`)]), problems: ['name-mismatch'] },
  {
    name: 'a name in U-labels',
    make: leafNamed([dns('bücher.example')], 'bücher.example'),
    problems: ['name-mismatch'],
  },
  {
    name: 'a name in A-labels and capitals',
    make: leafNamed([dns('XN--BCHER-KVA.example')], 'bücher.example'),
    problems: [],
  },
  { name: 'an underscore', make: leafNamed([dns('mail_1.example.test')], 'mail_1.example.test'), problems: [] },
  { name: 'a space before the name', make: leafNamed([dns(` ${NAME}`)]), problems: ['name-mismatch'] },
  { name: 'an empty name beside the right one', make: leafNamed([dns(''), dns(NAME)]), problems: [] },
  { name: '*.example.test', make: leafNamed([dns('*.example.test')]), problems: [] },
  { name: '*.co.uk', make: leafNamed([dns('*.co.uk')], 'mail.co.uk'), problems: [] },
  { name: '*.test', make: leafNamed([dns('*.test')], 'example.test'), problems: ['wildcard-too-shallow'] },
  { name: '* alone', make: leafNamed([dns('*')]), problems: ['name-mismatch'] },
  {
    name: 'm*.example.test',
    make: leafNamed([dns('m*.example.test')]),
    problems: ['name-mismatch'],
    unlikeOpenssl: RFC_9525_WILDCARD,
  },
  {
    name: '*l.example.test',
    make: leafNamed([dns('*l.example.test')]),
    problems: ['name-mismatch'],
    unlikeOpenssl: RFC_9525_WILDCARD,
  },
  { name: '*.*.test', make: leafNamed([dns('*.*.test')]), problems: ['name-mismatch'] },
  { name: 'mail.*.test', make: leafNamed([dns('mail.*.test')]), problems: ['name-mismatch'] },
  {
    name: 'an IPv4 address mapped into IPv6',
    make: leafNamed([element(0x87, Buffer.from('00000000000000000000ffff7f000001', 'hex'))], '127.0.0.1'),
    problems: ['address-not-covered'],
  },
  {
    name: 'an address written as a DNS name',
    make: leafNamed([dns('127.0.0.1')], '127.0.0.1'),
    problems: ['address-not-covered'],
  },
  {
    name: 'a mail address only',
    make: leafNamed([text(`postmaster@${NAME}`, 0x81)]),
    problems: ['no-alternative-names'],
    unlikeOpenssl: 'RFC 9525 §2: the common name is never matched',
  },
  {
    name: 'names of kinds that nobody knows beside the right one',
    make: leafNamed([
      element(0xa0, objectIdentifier('1.2.3'), element(0xa0, text('x'))),
      dns(NAME),
      element(0x88, Buffer.from([42])),
    ]),
    problems: [],
  },

  // Name constraints.
  { name: 'permitted example.test', make: constrained({ permitted: [dns('example.test')] }), problems: [] },
  { name: 'permitted .example.test', make: constrained({ permitted: [dns('.example.test')] }), problems: [] },
  { name: 'permitted the name itself', make: constrained({ permitted: [dns(NAME)] }), problems: [] },
  { name: 'permitted EXAMPLE.TEST', make: constrained({ permitted: [dns('EXAMPLE.TEST')] }), problems: [] },
  { name: 'permitted everything', make: constrained({ permitted: [dns('')] }), problems: [] },
  {
    name: 'permitted only below the name',
    make: constrained({ permitted: [dns(`.${NAME}`)] }),
    problems: ['name-constraints'],
  },
  {
    name: 'permitted another, not critical',
    make: constrained({ permitted: [dns('other.test')], critical: false }),
    problems: ['name-constraints'],
  },
  {
    name: 'excluded example.test',
    make: constrained({ excluded: [dns('example.test')] }),
    problems: ['name-constraints'],
  },
  {
    name: 'excluded .example.test',
    make: constrained({ excluded: [dns('.example.test')] }),
    problems: ['name-constraints'],
  },
  { name: 'excluded everything', make: constrained({ excluded: [dns('')] }), problems: ['name-constraints'] },
  { name: 'excluded another', make: constrained({ excluded: [dns('other.test')] }), problems: [] },
  {
    name: 'excluded a name that a wildcard covers',
    make: constrained({ excluded: [dns(NAME)] }, ['*.example.test']),
    problems: ['name-constraints'],
    unlikeOpenssl: 'the wildcard stands for the excluded name as well',
  },
  {
    name: 'excluded names deeper than a wildcard reaches',
    make: constrained({ excluded: [dns('deep.mail.example.test')] }, ['*.example.test']),
    problems: [],
  },
  {
    name: 'permitted addresses only, of a leaf without any',
    make: constrained({ permitted: [element(0x87, Buffer.from('0a000000ff000000', 'hex'))] }),
    problems: [],
  },
  {
    name: 'a permitted organisation',
    make: middleWith([nameConstraints({ permitted: [directory(named([ORGANISATION, 'Acme']))] })], [], {
      subject: named([ORGANISATION, 'ACME'], [COMMON_NAME, NAME]),
    }),
    problems: [],
  },
  {
    name: 'a permitted organisation, of a leaf of another',
    make: middleWith([nameConstraints({ permitted: [directory(named([ORGANISATION, 'Acme']))] })], [], {
      subject: named([ORGANISATION, 'Other'], [COMMON_NAME, NAME]),
    }),
    problems: ['name-constraints'],
  },
  {
    name: 'an excluded organisation',
    make: middleWith([nameConstraints({ excluded: [directory(named([ORGANISATION, 'Acme']))] })], [], {
      subject: named([ORGANISATION, 'Acme'], [COMMON_NAME, NAME]),
    }),
    problems: ['name-constraints'],
  },
  {
    name: 'constraints of the root',
    make: () => {
      const root = newRoot([...AUTHORITY_EXTENSIONS, nameConstraints({ permitted: [dns('other.test')] })])
      return { sent: [leafOf(root)], trusted: [root] }
    },
    problems: ['name-constraints'],
  },
  {
    name: 'a subtree with a minimum',
    make: middleWith([
      extension(
        '2.5.29.30',
        sequence(element(0xa0, sequence(dns('example.test'), element(0x80, Buffer.from([1]))))),
        true,
      ),
    ]),
    problems: ['refused-by-library'],
  },

  // The order of the chain, and which way through it.
  {
    name: 'in disorder, twice, and with strangers that have expired',
    make: () => {
      const root = newRoot()
      const [upper, stranger] = [
        authority('Upper', root),
        authority('Stranger', null, AUTHORITY_EXTENSIONS, newKey(), { validity: EXPIRED }),
      ]
      const lower = authority('Lower', upper)
      const leaf = leafOf(lower)
      return { sent: [leaf, root, upper, stranger, leaf, upper, lower, lower], trusted: [root] }
    },
    problems: [],
  },
  {
    name: 'cross-signed by a root that has expired',
    make: () => {
      const key = newKey()
      const oldRoot = authority('Old root', null, AUTHORITY_EXTENSIONS, newKey(), { validity: EXPIRED })
      const root = authority('New root', null, AUTHORITY_EXTENSIONS, key)
      const crossed = authority('New root', oldRoot, AUTHORITY_EXTENSIONS, key)
      return { sent: [leafOf(root), crossed, oldRoot], trusted: [oldRoot, root] }
    },
    problems: [],
  },
  {
    name: 'an intermediate renewed, the expired one sent first',
    make: () => {
      const root = newRoot()
      const key = newKey()
      const expired = authority('Middle', root, AUTHORITY_EXTENSIONS, key, { validity: EXPIRED })
      const renewed = authority('Middle', root, AUTHORITY_EXTENSIONS, key)
      return { sent: [leafOf(renewed), expired, renewed], trusted: [root] }
    },
    problems: [],
  },
  {
    name: 'two intermediates of one name, the one of another key first',
    make: () => {
      const root = newRoot()
      const [other, right] = [authority('Middle', root), authority('Middle', root)]
      return { sent: [leafOf(right), other, right], trusted: [root] }
    },
    // The path is there, and the TLS library gave up at the first issuer of that name: what it says is not passed over.
    problems: ['refused-by-library'],
  },
  {
    name: 'two intermediates of one name, told apart by their key identifiers',
    make: () => {
      const root = newRoot()
      const [other, right] = [1, 2].map((octet) =>
        authority('Middle', root, [...AUTHORITY_EXTENSIONS, keyIdentifier(octet)]),
      )
      if (other === undefined || right === undefined) throw new Error('two were made')
      return { sent: [leafOf(right, [authorityKeyIdentifier(2)]), other, right], trusted: [root] }
    },
    problems: [],
  },
  {
    name: 'key identifiers that differ below the same name and key',
    make: () => {
      const root = newRoot()
      const middle = authority('Middle', root, [...AUTHORITY_EXTENSIONS, keyIdentifier(1)])
      return { sent: [leafOf(middle, [authorityKeyIdentifier(2)]), middle], trusted: [root] }
    },
    problems: ['issuer-not-sent'],
  },
  {
    name: 'a trusted intermediate and no root',
    make: () => {
      const middle = authority('Middle', newRoot())
      return { sent: [leafOf(middle), middle], trusted: [middle] }
    },
    problems: [],
    unlikeOpenssl: 'RFC 5280 §6.1.1 (d): any trusted key is an anchor',
  },

  // Authorities.
  {
    name: 'a new key certified by the old one, below a path length of 0',
    make: () => {
      const limited = [keyUsage(0x06), basicConstraints(0)]
      const root = newRoot([...limited, keyIdentifier(1)])
      const rolled = authority('Unusual root', root, [...limited, keyIdentifier(2), authorityKeyIdentifier(1)])
      return { sent: [leafOf(rolled, [authorityKeyIdentifier(2)]), rolled], trusted: [root] }
    },
    problems: [],
  },
  {
    name: 'an intermediate below a path length of 0',
    make: () => {
      const root = newRoot([keyUsage(0x06), basicConstraints(0)])
      const middle = authority('Middle', root)
      return { sent: [leafOf(middle), middle], trusted: [root] }
    },
    problems: ['path-too-long'],
  },
  {
    name: 'an intermediate of version 1',
    make: () => {
      const root = newRoot()
      const middle = authority('Middle', root, [], newKey(), { version: Buffer.alloc(0), extensions: Buffer.alloc(0) })
      return { sent: [leafOf(middle), middle], trusted: [root] }
    },
    problems: ['not-a-ca'],
  },
  {
    name: 'a root of version 1',
    make: () => {
      const root = authority('Unusual root', null, [], newKey(), {
        version: Buffer.alloc(0),
        extensions: Buffer.alloc(0),
      })
      return { sent: [leafOf(root)], trusted: [root] }
    },
    problems: [],
  },
  {
    name: 'a leaf of version 1',
    make: leafChanged({ version: Buffer.alloc(0), extensions: Buffer.alloc(0) }),
    problems: ['no-alternative-names'],
    unlikeOpenssl: 'RFC 9525 §2: the common name is never matched',
  },
  {
    name: 'an authority without key usage',
    make: () => {
      const root = newRoot()
      const middle = authority('Middle', root, [basicConstraints()])
      return { sent: [leafOf(middle), middle], trusted: [root] }
    },
    problems: [],
  },
  {
    name: 'an authority whose key may not sign certificates',
    make: () => {
      const root = newRoot()
      const middle = authority('Middle', root, [basicConstraints(), keyUsage(0x82)])
      return { sent: [leafOf(middle), middle], trusted: [root] }
    },
    problems: ['not-a-ca'],
  },

  // Purposes.
  {
    name: 'any purpose only',
    make: leafWith([dnsNames([NAME]), purposes([ANY_PURPOSE])]),
    problems: ['wrong-purpose'],
  },
  {
    name: 'any purpose, and servers by name',
    make: leafWith([dnsNames([NAME]), purposes([ANY_PURPOSE, SERVER_AUTH], true)]),
    problems: [],
  },
  { name: 'neither purposes nor key usage', make: leafWith([dnsNames([NAME])]), problems: [] },
  {
    name: 'a key that may do nothing',
    make: leafWith([dnsNames([NAME]), keyUsage(0x00)]),
    problems: ['wrong-purpose'],
  },
  { name: 'an intermediate for servers', make: middleWith([purposes([SERVER_AUTH])]), problems: [] },
  { name: 'an intermediate for clients', make: middleWith([purposes([CLIENT_AUTH])]), problems: ['wrong-purpose'] },
  { name: 'an intermediate for any purpose', make: middleWith([purposes([ANY_PURPOSE])]), problems: ['wrong-purpose'] },
  {
    name: 'a root for clients',
    make: () => {
      const root = newRoot([...AUTHORITY_EXTENSIONS, purposes([CLIENT_AUTH])])
      return { sent: [leafOf(root)], trusted: [root] }
    },
    problems: ['wrong-purpose'],
  },

  // Extensions that may not be passed over.
  {
    name: 'a critical extension that nobody knows',
    make: leafExtended(extension('1.3.6.1.4.1.99999.1', Buffer.from([0x05, 0x00]), true)),
    problems: ['unknown-critical-extension'],
  },
  {
    name: 'the place of the list of the revoked, critical',
    make: leafExtended(
      extension(
        '2.5.29.31',
        sequence(sequence(element(0xa0, element(0xa0, text('http://127.0.0.1:9/list.crl', 0x86))))),
        true,
      ),
    ),
    problems: [],
  },
  {
    name: 'a demand for stapling, critical',
    make: leafExtended(extension('1.3.6.1.5.5.7.1.24', sequence(integer(5)), true)),
    problems: ['unknown-critical-extension'],
  },
  {
    name: 'the place of the issuer, critical',
    make: leafExtended(
      extension(
        '1.3.6.1.5.5.7.1.1',
        sequence(sequence(objectIdentifier('1.3.6.1.5.5.7.48.2'), text('http://127.0.0.1:9/', 0x86))),
        true,
      ),
    ),
    problems: ['unknown-critical-extension'],
  },
  {
    name: 'the issuer by the name of its key, critical',
    make: leafExtended(authorityKeyIdentifier(7, true)),
    problems: ['unknown-critical-extension'],
  },
  {
    name: 'a policy that is required and not there',
    make: middleWith([policyRequired(0)]),
    problems: ['policy-missing'],
    unlikeOpenssl: POLICY,
  },
  {
    name: 'a policy that is required and another is there',
    make: middleWith([policyRequired(0), policies('1.3.6.1.4.1.99999.5')], [policies('1.3.6.1.4.1.99999.6')]),
    problems: ['policy-missing'],
    unlikeOpenssl: POLICY,
  },
  {
    name: 'a policy that is required and there',
    make: middleWith([policyRequired(0), policies('1.3.6.1.4.1.99999.5')], [policies('1.3.6.1.4.1.99999.5')]),
    problems: [],
  },
  {
    name: 'a policy that is required and there for any',
    make: middleWith([policyRequired(0), policies('2.5.29.32.0')], [policies('1.3.6.1.4.1.99999.5')]),
    problems: [],
  },
  {
    name: 'a policy that is required below many more certificates',
    make: middleWith([policyRequired(5)]),
    problems: [],
  },

  // Keys.
  { name: 'an Ed25519 leaf', make: leafKeyed(() => generateKeyPairSync('ed25519').privateKey), problems: [] },
  { name: 'an RSA-PSS leaf', make: leafKeyed(pssKey), problems: [] },
  { name: 'an Ed25519 authority', make: middleKeyed(() => generateKeyPairSync('ed25519').privateKey), problems: [] },
  { name: 'an RSA-PSS authority', make: middleKeyed(pssKey), problems: [] },
  { name: 'an RSA authority', make: middleKeyed(rsaKey), problems: [] },
  { name: 'a P-521 authority', make: middleKeyed(() => curveKey('P-521')), problems: [] },
  { name: 'a secp256k1 authority', make: middleKeyed(() => curveKey('secp256k1')), problems: [] },
  { name: 'a brainpoolP256r1 authority', make: middleKeyed(() => curveKey('brainpoolP256r1')), problems: [] },
  {
    name: 'a secp224r1 authority',
    make: middleKeyed(() => curveKey('secp224r1')),
    problems: ['weak-key'],
    unlikeOpenssl: SHORT_KEY,
  },
  {
    name: 'a secp160r1 authority',
    make: middleKeyed(() => curveKey('secp160r1')),
    problems: ['weak-key'],
    unlikeOpenssl: SHORT_KEY,
  },
  {
    name: 'an authority with a curve of its own description',
    make: middleKeyed(() => curveKey('P-256', 'explicit')),
    problems: ['path-refused'],
  },

  // Dates.
  { name: 'until the end of time', make: dated(LONG_AGO, generalizedTime('99991231235959Z')), problems: [] },
  { name: 'as UTCTime until 2049', make: dated(utcTime('200101000000Z'), utcTime('491231235959Z')), problems: [] },
  {
    name: 'as UTCTime until 1950',
    make: dated(utcTime('200101000000Z'), utcTime('500101000000Z')),
    problems: ['expired'],
  },
  { name: 'from the year 1', make: dated(generalizedTime('00010101000000Z'), LONG_HENCE), problems: [] },
  {
    name: 'until the year 49',
    make: dated(generalizedTime('00010101000000Z'), generalizedTime('00491231235959Z')),
    problems: ['expired'],
  },
  { name: 'from the year 49', make: dated(generalizedTime('00490101000000Z'), LONG_HENCE), problems: [] },
  {
    name: 'ended before it began',
    make: dated(generalizedTime('20980101000000Z'), generalizedTime('20970101000000Z')),
    problems: ['not-yet-valid'],
  },

  // Serial numbers: not right, and to be put up with (RFC 5280 §4.1.2.2).
  { name: 'the serial number 0', make: leafChanged({ serialNumber: integer(0) }), problems: [] },
  { name: 'a negative serial number', make: leafChanged({ serialNumber: integer(0xff, 0x01) }), problems: [] },
  {
    name: 'a serial number of 40 octets',
    make: leafChanged({ serialNumber: integer(...Array.from({ length: 40 }, () => 0x4d)) }),
    problems: [],
  },
]
